import { expect, test } from "vitest";
import { jsonSchemas } from "../../src/build/json-schemas.ts";

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The files in the order of the document: heading, name of the schema, introduction, placeholders of the keys that users choose. */
const FILES: readonly (readonly [heading: string, schema: string, intro: string, names?: readonly string[]])[] = [
  [
    "errsmith.config",
    "config",
    `Settings are in \`errsmith.config.json\`, \`.js\`, \`.mjs\` or \`.ts\`, or under the key \`errsmith\` of \`package.json\`. Every key is optional. \`--config <file>\` names another file. A program exports the settings:

\`\`\`ts
import { defineConfig } from "errsmith";

export default defineConfig({
  package: { name: "@acme/errors", version: "0.1.0", license: "MIT" },
  locales: ["zh-CN", "en"],
});
\`\`\`

Only a program can contain \`layouts\` (an array of [layouts](layouts.md)) and \`emitters\` (an array of [emitters](emitters.md)). A project with such a configuration is read without caches, because a program may depend on anything.`,
    ["kind"],
  ],
  [
    "source.json",
    "source",
    "`sources/<provider>/source.json` lists the services of a provider and their pages. The name of the folder is the name of the provider.",
    ["service", "header", "heading"],
  ],
  [
    "corrections.json",
    "corrections",
    "`sources/<provider>/corrections.json` fixes mistakes of the pages; see [Reading pages](reading.md#correct-what-the-page-says-wrong).",
  ],
  [
    "errsmith.approvals.json",
    "approvals",
    "The file lists approved changes; see [Reviewing changes](reviewing.md#approve-a-change). `diff.approvals` of the configuration names another file.",
  ],
  [
    "errsmith.usage.json",
    "usage",
    "`errsmith usage --format json` writes where an application uses codes; see [Where an application uses codes](usage.md). Its name is free.",
  ],
  [
    "Translations",
    "translations",
    "`errsmith messages import` writes `sources/<provider>/translations/<locale>.json`; see [Translations](translations.md). Commit it.",
    ["service", "code"],
  ],
  [
    "pages.lock.json",
    "pages-lock",
    "`errsmith fetch` writes `sources/<provider>/pages.lock.json`. Commit it, and do not edit it.",
    ["file"],
  ],
  [
    "names.lock.json",
    "names-lock",
    "`errsmith generate` writes `sources/<provider>/names.lock.json`. Commit it. It only grows: class names are permanent.",
    ["service", "name"],
  ],
  [
    "tombstones.lock.json",
    "tombstones-lock",
    "`errsmith generate`, `retire` and `rename` write `sources/<provider>/tombstones.lock.json`; see [Removed codes](removed-codes.md). Commit it.",
    ["service", "code", "locale", "service", "operation", "code"],
  ],
];

const INTRO = `# Configuration

Every key of every file that errsmith reads from a project. A default in the column “default” applies when the key is absent; “required” means that the file is invalid without the key. Unknown keys are errors. In the column “key”, \`<name>\` stands for a key that you choose, and \`[]\` for the elements of an array.

The JSON Schemas are in the package under \`errsmith/schemas/\`; with \`"$schema"\`, editors complete and check the files. This document is generated from them (\`npm run reference\`).
`;

test("docs/configuration.md is generated from the JSON Schemas", async () => {
  const sections = FILES.map(([heading, schema, intro, names = []]) => {
    const parsed = jsonSchemas().get(schema) as Schema;
    const table = ["| key | type | default | description |", "|---|---|---|---|", ...rowsOf(parsed, "", [...names])];
    return `\n## ${heading}\n\n${intro}\n\n${table.join("\n")}\n`;
  });
  await expect(INTRO + sections.join("")).toMatchFileSnapshot("../../docs/configuration.md");
});

/** The rows of the table for the keys below a schema; `names` are the placeholders that are not used yet. */
function rowsOf(schema: Schema, path: string, names: string[]): readonly string[] {
  const { properties = {}, additionalProperties, items, anyOf = [], required = [] } = schema;
  const below = [
    ...Object.entries(properties).map(([key, value]) => ({ key, value, isRequired: required.includes(key) })),
    ...(additionalProperties
      ? [{ key: `<${names.shift() ?? "name"}>`, value: additionalProperties, isRequired: false }]
      : []),
  ];
  return [
    ...below.flatMap(({ key, value, isRequired }) => {
      const at = path === "" ? key : `${path}.${key}`;
      // The last documented error has the form of `catalog.json`.
      if (at.endsWith(".error.scope") || /\.error\.(?!scope)/.test(at)) return [];
      // A placeholder of a group of keys says nothing that its keys do not say.
      if (key.startsWith("<") && value.properties && value.description === undefined) return rowsOf(value, at, names);
      const { text, fallback } = describe(value.description ?? "");
      const shown = isRequired ? "required" : fallback;
      return [`| \`${at}\` | ${typeOf(value)} | ${shown} | ${text} |`, ...rowsOf(value, at, names)];
    }),
    ...(items?.properties ? rowsOf(items, `${path}[]`, names) : []),
    ...anyOf.flatMap((one) => rowsOf(one, path, names)),
  ];
}

/** A description ends with "Default: …." if the key has a default. */
function describe(description: string): { readonly text: string; readonly fallback: string } {
  const [, text = description, fallback = ""] = /^(.*?)\s*Default: (.+?)\.?$/s.exec(description) ?? [];
  const isValue = /^(?:["[{]|\d+$)/.test(fallback);
  return { text: inCell(text), fallback: isValue ? `\`${fallback}\`` : inCell(fallback) };
}

function typeOf({ type, enum: values, const: constant, anyOf, items, minimum, maximum }: Schema): string {
  if (constant !== undefined) return `\`${JSON.stringify(constant)}\``;
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(", ");
  if (anyOf) return anyOf.map(typeOf).join(" or ");
  if (items) return `array of ${typeOf(items)}`;
  const bounds = [minimum !== undefined && `≥ ${minimum}`, maximum !== undefined && `≤ ${maximum}`].filter(Boolean);
  return [type ?? "any", ...bounds].join(" ");
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
