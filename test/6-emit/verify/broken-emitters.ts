import type { Catalog } from "../../../src/model/catalog.ts";
import type { SafeText } from "../../../src/model/output.ts";

/** One bug in phase 6: a module with a function replaced, and text of a page that would exploit the bug. */
export interface Broken {
  readonly name: string;
  /** Module below src/6-emit/. */
  readonly module: string;
  readonly with: (right: Module) => Module;
  /** The text of the page, at every place for text. */
  readonly words?: string;
  /** A code of the page. */
  readonly code?: string;
  readonly change?: (catalog: Catalog) => Catalog;
}

type Module = Readonly<Record<string, (...args: never[]) => unknown>>;

const raw = (text: string): SafeText => text as SafeText;
const quoted = (text: string): SafeText => raw(`"${text}"`);
const call = (part: unknown) => part as (...args: unknown[]) => string;
const literal = (name: string, parts: Module, words: string, code?: string): Broken => ({
  name,
  module: "literal.ts",
  with: () => parts,
  words,
  ...(code !== undefined && { code }),
});
/** A template filler that changes the files with a given text in them. */
const template = (name: string, marker: string, change: (text: string) => string): Broken => ({
  name,
  module: "templates/fill-template.ts",
  with: ({ fillTemplate }) => ({
    fillTemplate: (...args: never[]) => {
      const text = call(fillTemplate)(...args);
      return text.includes(marker) ? change(text) : text;
    },
  }),
});
/** An artifact that changes its file. */
const artifact = (name: string, module: string, part: string, change: (text: string) => string): Broken => ({
  name,
  module: `artifacts/${module}`,
  with: (right) => ({ [part]: (...args: unknown[]) => change(call(right[part])(...args)) }),
});
const names = (name: string, className: string): Broken => ({
  name,
  module: "literal.ts",
  with: () => ({ identifier: raw }),
  change: (catalog) => ({
    ...catalog,
    errors: catalog.errors.map((error) => ({ ...error, name: className })),
  }),
});

/** Bugs that emitters have had, here and elsewhere. Each would let text of a page become code, or hide it from a reviewer. */
export const BROKEN: readonly Broken[] = [
  literal("a string without escapes, words that go on as code", { stringLiteral: quoted }, 'x" + alert(1) + "'),
  literal("a string without escapes, words that add a member", { stringLiteral: quoted }, 'x", evil: "y'),
  literal(
    "a string without escapes, words that end the table",
    { stringLiteral: quoted },
    'x" });\nalert(1);\n({ a: "',
  ),
  literal("a string in backticks", { stringLiteral: (text: string) => raw(`\`${text}\``) }, "x ${alert(1)}"),
  literal("a string in single quotes", { stringLiteral: (text: string) => raw(`'${text}'`) }, "x', evil: 'y"),
  literal(
    "a string that escapes quotes and forgets backslashes",
    { stringLiteral: (text: string) => raw(`"${text.replaceAll('"', '\\"')}"`) },
    'x\\" + alert(1) + \\"',
  ),
  literal(
    "a string with its invisible characters",
    { stringLiteral: (text: string) => raw(JSON.stringify(text)) },
    "a\u200bb",
  ),
  literal("a string with its bidi marks", { stringLiteral: (text: string) => raw(JSON.stringify(text)) }, "a\u202eb"),
  literal(
    "a string with its line separators",
    { stringLiteral: (text: string) => raw(JSON.stringify(text)) },
    "a\u2028b",
  ),
  literal(
    "a code as it stands, which ends the comment of its alias",
    { commentLines: (text: string) => [raw(text)] },
    "x",
    "*/ alert(1); /*",
  ),
  literal(
    "a comment that its words end",
    { commentLines: (text: string) => [raw(text)] },
    "x */ class Evil { static { alert(1); } } /* y",
  ),
  literal(
    "a comment that its words end and another begins",
    { commentLines: (text: string) => [raw(text)] },
    "x */ /** y",
  ),
  literal(
    "a comment of several lines without their stars",
    { commentLines: (text: string) => [raw(text)] },
    "first\nsecond",
  ),
  literal("a comment with a tag", { commentLines: (text: string) => text.split("\n").map(raw) }, "x\n@deprecated y"),
  literal(
    "a comment with an inline tag",
    { commentLines: (text: string) => text.split("\n").map(raw) },
    "see {@link x}",
  ),
  literal(
    "a comment with @internal inside a word",
    { commentLines: (text: string) => text.split("\n").map(raw) },
    "me@internal.example",
  ),
  literal(
    "a comment that turns the compiler off",
    { commentLines: (text: string) => text.split("\n").map(raw) },
    "x\n@ts-nocheck",
  ),
  literal(
    "a comment with a source map",
    { commentLines: (text: string) => text.split("\n").map(raw) },
    "x\n//# sourceMappingURL=x.map",
  ),
  literal("a comment with carriage returns", { commentLines: (text: string) => [raw(text)] }, "x\ry"),
  literal("a key in quotes that sets the prototype", { propertyKey: quoted }, "x", 'a": 1, "b'),
  literal("a key without quotes", { propertyKey: raw }, "x", "evil"),
  literal("a computed key", { propertyKey: (text: string) => raw(`[${text}]`) }, "x", "alert(1)"),
  literal("a computed key in quotes", { propertyKey: (text: string) => raw(`[${JSON.stringify(text)}]`) }, "x", "evil"),
  literal("a part of a string as it stands", { stringPart: raw }, "x", 'a"; alert(1); ".B'),
  literal(
    "a union of strings as they stand",
    { stringUnion: (texts: string[]) => raw(texts.join(" | ")) },
    "x",
    "typeof globalThis",
  ),
  literal(
    "a union that goes on",
    { stringUnion: (texts: string[]) => raw(texts.map((text) => `"${text}"`).join(" | ")) },
    "x",
    'a" | any | "b',
  ),
  literal("a cell with links", { markdownCell: raw }, "[here](javascript:alert(1))"),
  literal("a cell with HTML", { markdownCell: raw }, "<img src=x onerror=alert(1)>"),
  literal("a cell with a fence", { markdownCell: raw }, "x\n\n```ts\nalert(1);\n```"),
  literal("a code in a cell as it stands", { markdownCode: raw }, "x", "<script>"),
  literal(
    "JSON with its invisible characters",
    {
      jsonDocumentWithLists: (
        head: object,
        lists: readonly { readonly name: string; readonly elements: Iterable<unknown> }[],
      ) => {
        const members = Object.fromEntries(lists.map(({ name, elements }) => [name, [...elements]]));
        return raw(`${JSON.stringify({ ...head, ...members }, null, 2)}\n`);
      },
    },
    "a\u00adb",
  ),
  literal("JSON on one line", { jsonDocument: (value: unknown) => raw(`${JSON.stringify(value)}\n`) }, "x"),
  names("a class named like a global", "Promise"),
  names("a class named like a word of the language", "await"),
  names("a class with an invisible name", "\u3164Error"),
  names("a class with a name of Cyrillic letters", "\u0410Error"),
  names("a class that is the call of a function", "Base(alert(1))"),
  names("two classes of one name", "ScanError"),
  template("an import that the template does not have", "TextsOf", (text) => `import "node:fs";\n${text}`),
  template("an import for its effect alone", "ErrorInit", (text) => `import "./codes.js";\n${text}`),
  template("an import from the network", "ErrorInit", (text) => text.replace("./codes.js", "https://example.com/x.js")),
  template("a dynamic import", "MessageCase", (text) => `${text}export const more = import("node:os");\n`),
  template("a call at the top of a module", "MessageCase", (text) => `${text}fetch("https://example.com");\n`),
  template("a static block", "extends ServiceError", (text) => text.replace("{\n", "{\n  static { void 0; }\n")),
  template("a decorator", "extends ServiceError", (text) => text.replace("export abstract", "@evil\nexport abstract")),
  template(
    "another statement like one of the template",
    "MessageCase",
    (text) => `${text}${text.slice(text.indexOf("export const"))}`,
  ),
  template("an export of everything", "extends ServiceError", (text) => `${text}export * from "./codes.js";\n`),
  template("an export called then", "MessageCase", (text) => `${text}export function then() {}\n`),
  template("a directive", "MessageCase", (text) => `"use client";\n${text}`),
  template("a reference to a file", "MessageCase", (text) => `/// <reference path="x.d.ts" />\n${text}`),
  template("a comment that turns the compiler off at the top", "MessageCase", (text) => `// @ts-nocheck\n${text}`),
  template("a marker of a region", "MessageCase", (text) => `//#region x\n${text}`),
  template("a byte-order mark", "MessageCase", (text) => `\ufeff${text}`),
  template("Windows line ends", "MessageCase", (text) => text.replaceAll("\n", "\r\n")),
  template("a NUL, after which git shows nothing", "MessageCase", (text) => text.replace(" ", " \0")),
  template("no line end at the end", "MessageCase", (text) => text.trimEnd()),
  artifact("a script that runs when the package is installed", "package-json.ts", "packageJson", (text) =>
    text.replace('"type"', '"scripts": {\n    "postinstall": "node x.js"\n  },\n  "type"'),
  ),
  artifact("a dependency", "package-json.ts", "packageJson", (text) =>
    text.replace('"type"', '"dependencies": {\n    "evil": "1.0.0"\n  },\n  "type"'),
  ),
  artifact("an export of a file that is not there", "package-json.ts", "packageJson", (text) =>
    text.replace("./dist/acme/scan/index.js", "./../../evil.js"),
  ),
  artifact("a file that is not there for bundlers", "package-json.ts", "packageJson", (text) =>
    text.replace('"browser": {', '"browser": {\n    "./x": "./../../evil.js",'),
  ),
  artifact("a key that stands twice", "catalog-json.ts", "catalogJson", (text) =>
    text.replace('"provider"', '"errors": [],\n  "provider"'),
  ),
];
