import type { ErrorInfo } from "../../model/catalog.ts";
import type { PackageSettings } from "../../model/output.ts";
import { type Code, code, join, joined, markdownCell, markdownCode, PIECE, verbatim, writtenText } from "../literal.ts";
import type { Scope } from "../render.ts";
import type { Entry, Service } from "../service.ts";
import { hasText } from "./locale.ts";

/** Fills the template of that path. */
type Fill = (template: string, scope: Scope) => Code;

/**
 * `README.md`: how to use the package, in code that compiles, and a table of all codes. The examples use the smallest
 * service, of those with families if there are any.
 */
export function* readme(
  services: readonly Service[],
  { name, description }: PackageSettings,
  figures: Code,
  fill: Fill,
): Generator<Code, void> {
  const example = exampleOf(services);
  yield code`# ${markdownCell(name)}

${description === undefined ? verbatim("Typed errors, read from the documentation of their services.") : markdownCell(description)}

${join(services.map(({ id, codes }) => code`- ${markdownCode(id)}: ${codes} codes\n`))}
${example ? usage(example, fill) : verbatim("")}## Size and speed

Measured on services of 500 and 2,000 codes that are generated the same way; kB is after minifying and gzip, seconds are
time of the processor. What is imported is what is bundled: a class brings no other along.

${figures}
## Codes

`;
  for (const [index, service] of services.entries()) {
    if (index > 0) yield verbatim("\n");
    if (service.table === undefined) yield* codeTable(service);
    else yield writtenText(service.table);
  }
}

/** The service that the examples use. */
export function exampleOf(services: readonly Service[]): Service | undefined {
  const [example] = services
    .filter(({ codes }) => codes > 0)
    .sort((a, b) => Number(b.hasFamilies) - Number(a.hasFamilies) || a.codes - b.codes);
  return example;
}

/** The tables of a README, in the order of its services: no line of one begins like the next. */
export function tablesIn(readme: string): readonly string[] {
  const begin = readme.indexOf(CODES);
  return begin < 0 ? [] : readme.slice(begin + CODES.length).split(/\n(?=### )/);
}

const CODES = "\n## Codes\n\n";

/** Codes that a reader may be shown all of, to see how it is done. */
const FEW = 100;

function usage(service: Service, fill: Fill): Code {
  const { id, packageName, entries, catalog } = service;
  const complete = catalog.locales.find((locale) => entries.every(({ error }) => hasText(error, locale)));
  const scope = exampleScope(service, complete ?? catalog.locales[0] ?? "en");
  const snippet = (file: string): Code => code`\`\`\`ts\n${fill(`src/$provider/$service/readme/${file}`, scope)}\`\`\``;
  return code`## Install

${markdownCode(`npm install ${packageName}`)}

ES modules without dependencies, for Node 20.19 and newer (\`require\` loads them as well) and for browsers, bundled. Types
for TypeScript 5.6 and newer, with \`moduleResolution\` \`bundler\`, \`node16\` or \`nodenext\`.

## Catch and read errors

${snippet("errors.ts")}

\`code\` is what the server sent, \`canonicalCode\` the documented spelling of it. \`error.code === "…"\` narrows
\`error.code\`; \`instanceof\`, \`isDocumented()\` and \`isUnrecognized()\` narrow \`error\`. \`instanceof\` asks for the service,
the family and the code: it holds for errors of another installed copy of this package, and not for plain objects.
A bare \`code\` of an exception counts when it is documented or of a known family, as exceptions of every vendor have
one; \`from(thrown, { certain: true })\` believes any. What the service does not say is absent, and never an exception.

${
  entries.length > FEW
    ? verbatim("")
    : code`A \`switch\` with \`assertOnlyUnrecognized\` at its end compiles only when every documented code has its case:

${snippet("every.ts")}

`
}A code that the pages misspell or have renamed has several spellings, and classes, handlers and messages take them all:

${snippet("aliases.ts")}

${snippet("json.ts")}

## Show messages

${snippet("messages.ts")}

That has all locales in it. A program that loads one when a reader wants it:

${snippet("lazy.ts")}

A locale is found as RFC 4647 has it, \`en-US\` → \`en\`, and never in another script: a reader of \`zh-TW\` gets \`zh-CN\` only
if \`fallback\` says so. \`origin\` says where a text comes from: \`docs\`, \`shared\` (pages of another service), \`translation\`,
\`server\`, or \`code\` where there is none; \`missing\` that it is not in the wanted language. Where the server's message is
a documented one, what it has in place of \`{0}\`, \`%s\` or \`xxx\` is in \`params\` by name, and in the text.

${complete === undefined ? verbatim("") : code`${snippet("texts.ts")}\n\n`}## Decide on every code

${snippet("handlers.ts")}

A table of all codes to begin with, ready to be copied into an application:
${markdownCode(`node_modules/${packageName}/src/${id}/handlers.stub.ts`)}.
errsmith, which made this package, begins a file of an application with it, and after an update only inserts:
${markdownCode(`npx errsmith handlers sync src/errors.ts --service ${id}`)}. A code that is new becomes \`undecided("…")\`, which
does not compile, and where it runs all the same leaves the error to the handler of its family or to \`"*"\`. The import of
\`undecided\` stays when the last of them is decided: nothing but a table is ever edited, and taking it away is up to you.

## Facts as data

${snippet("facts.ts")}

\`isRetryable\` and \`isBillable\` answer \`true\`, \`false\`, or \`undefined\` where the pages do not say. Each fact of the catalog
says how it is known: \`column\`, \`sentence\` with its \`quote\`, \`rule\` with its name, \`correction\` with its reason. All
that the pages say, texts included, is in ${markdownCode(`${packageName}/${id}/catalog.json`)}; its schema is
${markdownCode(`${packageName}/catalog.schema.json`)}.

## Test handlers

The \`answer\` of above, with an error of every code, and some that no page documents:

${snippet("testing.ts")}

`;
}

function exampleScope({ entries, single, families, fills, id, packageName }: Service, locale: string): Scope {
  const shown = (entries.find(({ error }) => error.scope === "business") ?? entries[0]) as Entry;
  const rest = new Set(["*", ...families.map(({ family }) => `${family}.*`)]);
  const codeScope = ({ error }: Entry): Scope => ({ fills: { code: error.code } });
  const again = entries.filter(({ error }) => mayRetry(error));
  const other = entries.filter(({ error }) => !mayRetry(error));
  return {
    fills: {
      ...fills,
      "../index.js": `${packageName}/${id}`,
      "../catalog.js": `${packageName}/${id}/catalog`,
      "../testing.js": `${packageName}/${id}/testing`,
      "../handlers.js": `${packageName}/${id}/handlers`,
      "../messages/index.js": `${packageName}/${id}/messages`,
      "../messages/lazy.js": `${packageName}/${id}/messages/lazy`,
      "../../../runtime/messages.js": `${packageName}/messages`,
      CodeError: shown.error.name,
      locale,
    },
    regions: {
      again: again.length > 0 ? [{ fills: {}, regions: { alias: again.flatMap(spellingScopes("alias")) } }] : [],
      other: other.length > 0 ? [{ fills: {}, regions: { code: other.flatMap(spellingScopes("code")) } }] : [],
      // Codes that look like the keys for a whole family, or for everything else, stand under those.
      own: [...new Set([shown, ...single])].filter(({ error }) => !rest.has(error.code)).map(codeScope),
      rest: families.map((family) => ({ fills: family.fills })),
    },
  };
}

function spellingScopes(hole: string): (entry: Entry) => readonly Scope[] {
  return ({ error, aliases }) => [error.code, ...aliases].map((spelling) => ({ fills: { [hole]: spelling } }));
}

function mayRetry({ retry }: ErrorInfo): boolean {
  return retry !== undefined && retry.class !== "never";
}

function* codeTable({ id, entries, catalog }: Service): Generator<Code, void> {
  const locales = catalog.locales.filter((locale) => entries.some(({ error }) => wordsOf(error, locale).length > 0));
  const columns = ["Code", ...locales, "Billable", "Retry", "HTTP status"].map(markdownCell);
  let text = code`### ${markdownCell(id)}\n\n${row(columns)}${row(columns.map(() => verbatim("---")))}`;
  for (const entry of entries) {
    text = joined(text, row(cells(entry, locales)));
    if (text.length < PIECE) continue;
    yield text;
    text = verbatim("");
  }
  yield text;
}

function row(cells: readonly Code[]): Code {
  return code`| ${join(cells, " | ")} |\n`;
}

function cells({ error, aliases }: Entry, locales: readonly string[]): readonly Code[] {
  const { billable, retry, httpStatus } = error;
  return [
    aliases.length === 0 ? markdownCode(error.code) : join([error.code, ...aliases].map(markdownCode), " "),
    ...locales.map((locale) => markdownCell(wordsOf(error, locale).join("\n"))),
    markdownCell(billable ? (billable.value ? "yes" : "no") : ""),
    markdownCell(retry?.class ?? ""),
    markdownCell(httpStatus ? `${httpStatus.value}` : ""),
  ];
}

// What the pages say: translations are in the messages.
function wordsOf({ cases }: ErrorInfo, locale: string): readonly string[] {
  const words = new Set<string>();
  for (const { texts } of cases) {
    const { description, title, translated } = texts[locale] ?? {};
    const told = translated ? undefined : (description ?? title);
    if (told !== undefined) words.add(told);
  }
  return [...words];
}
