import type { ErrorInfo } from "../../model/catalog.ts";
import type { PackageSettings } from "../../model/output.ts";
import {
  type SafeText,
  safeText,
  joinText,
  concatText,
  markdownCell,
  markdownCode,
  PIECE,
  verbatim,
  writtenText,
} from "../literal.ts";
import type { TemplateData } from "../templates/fill-template.ts";
import type { ErrorView, ServiceView } from "../service-view.ts";
import { hasText } from "./locale-module.ts";

/** Fills the template of that path. */
type Fill = (template: string, scope: TemplateData) => SafeText;

/**
 * `README.md`: how to use the package, in code that compiles, and a table of all codes. The examples use the smallest
 * service, of those with families if there are any.
 */
export function* readmeText(
  services: readonly ServiceView[],
  { name, description }: PackageSettings,
  figures: SafeText,
  fill: Fill,
): Generator<SafeText, void> {
  const example = exampleService(services);
  yield safeText`# ${markdownCell(name)}

${description === undefined ? verbatim("Typed errors, read from the documentation of their services.") : markdownCell(description)}

${joinText(services.map(({ id, codes }) => safeText`- ${markdownCode(id)}: ${codes} codes\n`))}
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
export function exampleService(services: readonly ServiceView[]): ServiceView | undefined {
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

function usage(service: ServiceView, fill: Fill): SafeText {
  const { id, packageName, entries, catalog } = service;
  const complete = catalog.locales.find((locale) => entries.every(({ error }) => hasText(error, locale)));
  const scope = exampleScope(service, complete ?? catalog.locales[0] ?? "en");
  const snippet = (file: string): SafeText =>
    safeText`\`\`\`ts\n${fill(`src/$provider/$service/readme/${file}`, scope)}\`\`\``;
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
  entries.length > FEW
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

function exampleScope(
  { entries, single, families, values: values, id, packageName }: ServiceView,
  locale: string,
): TemplateData {
  const shown = (entries.find(({ error }) => error.scope === "business") ?? entries[0]) as ErrorView;
  const rest = new Set(["*", ...families.map(({ family }) => `${family}.*`)]);
  const codeScope = ({ error }: ErrorView): TemplateData => ({ values: { code: error.code } });
  const again = entries.filter(({ error }) => mayRetry(error));
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
      again: again.length > 0 ? [{ values: {}, regions: { alias: again.flatMap(spellingScopes("alias")) } }] : [],
      other: other.length > 0 ? [{ values: {}, regions: { code: other.flatMap(spellingScopes("code")) } }] : [],
      // Codes that look like the keys for a whole family, or for everything else, stand under those.
      own: [...new Set([shown, ...single])].filter(({ error }) => !rest.has(error.code)).map(codeScope),
      rest: families.map((family) => ({ values: family.values })),
    },
  };
}

function spellingScopes(hole: string): (entry: ErrorView) => readonly TemplateData[] {
  return ({ error, aliases }) => [error.code, ...aliases].map((spelling) => ({ values: { [hole]: spelling } }));
}

function mayRetry({ retry }: ErrorInfo): boolean {
  return retry !== undefined && retry.class !== "never";
}

function* codeTable({ id, entries, catalog }: ServiceView): Generator<SafeText, void> {
  const locales = catalog.locales.filter((locale) => entries.some(({ error }) => wordsOf(error, locale).length > 0));
  const columns = ["Code", ...locales, "Billable", "Retry", "HTTP status"].map(markdownCell);
  let text = safeText`### ${markdownCell(id)}\n\n${row(columns)}${row(columns.map(() => verbatim("---")))}`;
  for (const entry of entries) {
    text = concatText(text, row(cells(entry, locales)));
    if (text.length < PIECE) continue;
    yield text;
    text = verbatim("");
  }
  yield text;
}

function row(cells: readonly SafeText[]): SafeText {
  return safeText`| ${joinText(cells, " | ")} |\n`;
}

function cells({ error, aliases }: ErrorView, locales: readonly string[]): readonly SafeText[] {
  const { billable, retry, httpStatus } = error;
  return [
    aliases.length === 0 ? markdownCode(error.code) : joinText([error.code, ...aliases].map(markdownCode), " "),
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
