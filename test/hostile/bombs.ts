import { extname } from "node:path";
import { type Case, casesOf, type Expectation } from "./cases.ts";

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join("");
/** Two megabytes of a text, or as many bytes as `length` says. */
const filled = (unit: string, length = 2e6): string => unit.repeat(Math.ceil(length / unit.length));
const pairs = (open: string, close: string): string => open.repeat(50_000) + close.repeat(200_000);

/** A page made to exhaust a run. */
export interface Bomb {
  readonly name: string;
  readonly ext: string;
  readonly text: () => string;
  readonly expect: Partial<Expectation>;
}

/** Pages of two megabytes, or six, that took a minute or more, or would have: name with the extension → text. */
const PAGES: Readonly<Record<string, () => string>> = {
  "nested-tables.html": () => filled("<table><tr><td>"),
  "nested-tables.md": () => filled("<table><tr><td>"),
  "nested-svg.html": () => filled("<svg><foreignObject>"),
  "nested-svg.md": () => filled("<svg><foreignObject>"),
  "nested-lists.html": () => filled("<ul><li>"),
  "nested-links.html": () => filled("<a href=#>"),
  "nested-templates.html": () => filled("<template>"),
  "nested-options.html": () => filled("<select><option>"),
  "nested-sections.md": () => filled("<details>\n\n"),
  "cells-without-rows.html": () => filled("<td>"),
  "ends-of-nothing.html": () => pairs("<div>", "</x>"),
  "ends-of-paragraphs.html": () => pairs("<div>", "</p>"),
  "svg-that-stays-open.html": () => filled("<div><svg></div>", 6e6),
  "integration-points.html": () => filled("<div><svg><foreignObject></div>"),
  "footnotes.md": () => times(40_000, (index) => `a[^${index}]\n\n[^${index}]: b ${index}\n\n`),
  "footnotes-of-one-text.md": () =>
    `${times(30_000, (index) => `a[^${index}] `)}\n\n${times(20_000, (index) => `[^${index}]: b\n`)}`,
  "definitions.md": () =>
    times(40_000, (index) => `[d${index}]: b${index}\n`) + times(10_000, (index) => `[d${index}] \n`),
  "spaces-after-mark-up.txt": () => `*${"\u00a0".repeat(1e6)}<svg>!!! note`,
  "spaces-before-pipe.txt": () => `a${"\u3000".repeat(65_536)}b |`,
  "quotes-in-quotes.md": () => filled("> "),
  "lists-in-lists.md": () => times(1400, (index) => `${" ".repeat(index * 2)}- a\n`),
  "nested-directives.rst": () => times(1400, (index) => `${" ".repeat(index)}.. note::\n\n`),
  "nested-blocks.adoc": () => filled("====\n--\n"),
  "open-brackets.ts": () => filled("const a = {b: {c: ["),
  "comments.go": () => filled("// a\n", 5e5) + times(50_000, (index) => `const A${index} = "Order.A${index}" // a\n`),
  "classes.java": () => times(20_000, (index) => `class A${index} { final String B = "b"; A${index}(int a) {}`),
  "texts-without-end.py": () => filled('A = ("""\n'),
  "cells.csv": () => filled('"a","'),
  "items.yaml": () => filled("- a: b\n  c: [d, {e: f}]\n"),
  "brackets.yaml": () => filled("["),
  "commas.yaml": () => `[${filled(",")}`,
  "tags.yaml": () => filled("!a "),
  "aliases.yaml": () => `- &a [b]\n${times(25_000, (index) => `- &a${index} [*a, *a]\n`)}`,
  "quotes-in-html.html": () => filled("<blockquote><p>"),
};

/** The bombs of `index.json`, then those above. */
export const BOMBS: readonly Bomb[] = [
  ...casesOf("generated-input").map((one) => ({
    name: one.id,
    ext: one.ext ?? "md",
    text: () => pageOf(one),
    expect: one.expect,
  })),
  ...Object.entries(PAGES).map(([name, text]) => ({
    name,
    ext: extname(name).slice(1),
    text,
    expect: { exit: [0, 1, 5] },
  })),
];

const xliff = (content: string): string =>
  `<xliff version="2.0" srcLang="en" trgLang="de"><file id="shop:orders">${content}</file></xliff>`;
const unit = (id: string, source: string): string =>
  `<unit id="${id}"><segment><source>${source}</source><target>b</target></segment></unit>`;

/** Translation files of up to two megabytes. Each has an error, because a file without one is read in the same time. */
export const TRANSLATIONS: Readonly<Record<string, () => string>> = {
  "units-in-a-note.xliff": () => xliff(`<notes><note><![CDATA[${filled("<unit ")}]]></note></notes>${unit("", "a")}`),
  "nested-groups.xliff": () => xliff('<group id="a">'.repeat(80_000) + unit("", "a") + "</group>".repeat(80_000)),
  "units.xliff": () => xliff(times(20_000, (index) => unit(`A${index}`, "a")) + unit("", "a")),
  "nested.json": () => `${'{"a":'.repeat(300_000)}"b"${"}".repeat(300_000)}`,
  "entries.po": () =>
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"X-Source-Language: en\\n"\n\n' +
    times(40_000, (index) => `msgctxt "A${index}"\nmsgid "a"\nmsgstr "b"\n\n`),
};

/** The page that a case of `index.json` describes. */
function pageOf({ gen = {} }: Case): string {
  const number = (key: string): number => Number(gen[key]);
  const text = (key: string): string => String(gen[key]);
  const rows = (row: (index: number) => string): string =>
    Array.from({ length: number(gen.rows === undefined ? "n" : "rows") }, (_, index) => row(index)).join("");
  const table = "| Code | Description |\n|---|---|\n";
  switch (gen.op) {
    case "repeat":
      return text("prefix") + text("unit").repeat(number("n")) + text("suffix");
    case "wrap":
      return text("open").repeat(number("n")) + text("mid") + text("close").repeat(number("n"));
    case "md-table":
      return table + rows((index) => `| E${index} | d ${index} |\n`);
    case "p-attr":
      return `<p><a href="${"A".repeat(number("attr"))}">${"<p>a".repeat(number("p"))}`;
    case "font-attrs":
      return `${rows((index) => `<font c${index}>`)}<p>x`;
    case "attrs":
      return `<td ${rows((index) => `a${index}="1" `)}>x`;
    case "html-table":
      return `<table><tr><th>Code</th><th>Description</th></tr>${rows((index) => `<tr><td>E${index}</td><td>d ${index}</td></tr>`)}</table>`;
    case "collide":
      return (
        table +
        rows(
          (i) =>
            `| A${".".repeat(1 + (i % 7))}${"-".repeat(Math.floor(i / 7) % 50)}${"_".repeat(Math.floor(i / 350))}B | d |\n`,
        )
      );
    default:
      throw new Error(`there is no page ${String(gen.op)}`);
  }
}
