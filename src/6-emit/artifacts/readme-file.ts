import type { ErrorInfo } from "../../model/catalog.ts";
import type { PackageSettings, SafeText, TemplateData } from "../../model/output.ts";
import { joinText, markdownCell, markdownCode, safeText, textBuilder, verbatim } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { hasText } from "./locale-module.ts";

/** Fills the template at a path. */
type FillTemplateAt = (template: string, data: TemplateData) => SafeText;

/**
 * `README.md`: how to use the package, in code that compiles, and a table of all codes. The examples are of
 * `exampleService`.
 */
export function readmeText(
  services: readonly ServiceView[],
  { name, description }: PackageSettings,
  figures: SafeText,
  fill: FillTemplateAt,
): SafeText {
  const example = exampleService(services);
  return safeText`# ${markdownCell(name)}

${description === undefined ? verbatim("Typed errors, read from the documentation of their services.") : markdownCell(description)}

${joinText(services.map(({ id, entries }) => safeText`- ${markdownCode(id)}: ${entries.length} codes\n`))}
${example ? usage(example, fill) : verbatim("")}## Size and speed

Measured on services of 500 and 2,000 codes that are generated the same way; kB is after minifying and gzip, seconds are
time of the processor. What is imported is what is bundled: a class brings no other along.

${figures}
## Codes

${joinText(services.map(codeTable), "\n")}`;
}

/** The service that the examples use: the smallest of those with families, or else the smallest. */
export function exampleService(services: readonly ServiceView[]): ServiceView | undefined {
  const [example] = services
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => Number(hasFamilies(b)) - Number(hasFamilies(a)) || a.entries.length - b.entries.length);
  return example;
}

function hasFamilies({ families }: ServiceView): boolean {
  return families.length > 0;
}

/** The most codes for which the README shows a `switch` over all of them. */
const MAX_CODES_IN_SWITCH = 100;

function usage(service: ServiceView, fill: FillTemplateAt): SafeText {
  const { id, packageName, entries, catalog } = service;
  const complete = catalog.locales.find((locale) => entries.every(({ error }) => hasText(error, locale)));
  const data = exampleData(service, complete ?? catalog.locales[0] ?? "en");
  const snippet = (file: string): SafeText =>
    safeText`\`\`\`ts\n${fill(`src/$provider/$service/readme/${file}`, data)}\`\`\``;
  return safeText`## Install

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
  entries.length > MAX_CODES_IN_SWITCH
    ? verbatim("")
    : safeText`A \`switch\` with \`assertOnlyUnrecognized\` at its end compiles only when every documented code has its case:

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

${complete === undefined ? verbatim("") : safeText`${snippet("texts.ts")}\n\n`}## Decide on every code

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

function exampleData(service: ServiceView, locale: string): TemplateData {
  const { entries, single, families, values, id, packageName } = service;
  const shown = (entries.find(({ error }) => error.scope === "business") ?? entries[0]) as ErrorView;
  const handlerKeys = new Set(["*", ...families.map(({ family }) => `${family}.*`)]);
  const own = [...new Set([shown, ...single])].filter(({ error }) => !handlerKeys.has(error.code));
  const retried = entries.filter(({ error }) => mayRetry(error));
  const other = entries.filter(({ error }) => !mayRetry(error));
  return {
    values: {
      ...values,
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
      again: retried.length > 0 ? [{ values: {}, regions: { alias: spellingData(retried, "alias") } }] : [],
      other: other.length > 0 ? [{ values: {}, regions: { code: spellingData(other, "code") } }] : [],
      // A code that is written like the key of a family, or of all other codes, is handled under that key.
      own: own.map(({ error }) => ({ values: { code: error.code } })),
      rest: families.map((family) => ({ values: family.values })),
    },
  };
}

function spellingData(entries: readonly ErrorView[], hole: string): readonly TemplateData[] {
  return entries.flatMap(spellingsOf).map((spelling) => ({ values: { [hole]: spelling } }));
}

function mayRetry({ retry }: ErrorInfo): boolean {
  return retry !== undefined && retry.class !== "never";
}

function codeTable({ id, entries, catalog }: ServiceView): SafeText {
  const locales = catalog.locales.filter((locale) => entries.some(({ error }) => textsIn(error, locale).length > 0));
  const columns = ["Code", ...locales, "Billable", "Retry", "HTTP status"].map(markdownCell);
  const table = textBuilder();
  table.add(safeText`### ${markdownCell(id)}\n\n${row(columns)}${row(columns.map(() => verbatim("---")))}`);
  for (const entry of entries) table.add(row(cells(entry, locales)));
  return table.text();
}

function row(rowCells: readonly SafeText[]): SafeText {
  return safeText`| ${joinText(rowCells, " | ")} |\n`;
}

function cells(entry: ErrorView, locales: readonly string[]): readonly SafeText[] {
  const { billable, retry, httpStatus } = entry.error;
  return [
    joinText(spellingsOf(entry).map(markdownCode), " "),
    ...locales.map((locale) => markdownCell(textsIn(entry.error, locale).join("\n"))),
    markdownCell(billable ? (billable.value ? "yes" : "no") : ""),
    markdownCell(retry?.class ?? ""),
    markdownCell(httpStatus ? `${httpStatus.value}` : ""),
  ];
}

/** The texts of the pages in a locale. Translations are in the messages only. */
function textsIn({ cases }: ErrorInfo, locale: string): readonly string[] {
  const texts = new Set<string>();
  for (const { texts: byLocale } of cases) {
    const { description, title, translated } = byLocale[locale] ?? {};
    const text = translated ? undefined : (description ?? title);
    if (text !== undefined) texts.add(text);
  }
  return [...texts];
}
