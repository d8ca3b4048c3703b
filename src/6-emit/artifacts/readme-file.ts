import type { ErrorInfo } from "../../model/catalog.ts";
import type { PackageSettings, SafeText, TemplateData } from "../../model/output.ts";
import { joinText, markdownCell, markdownCode, safeText, textBuilder, verbatim } from "../literal.ts";
import { type ErrorView, type ServiceView, spellingsOf } from "../service-view.ts";
import { hasText } from "./locale-module.ts";
import { operationsSection, operationTable } from "./readme-operations.ts";

/** Fills the template at a path. */
type FillTemplateAt = (template: string, data: TemplateData) => SafeText;

/**
 * `README.md`: how to use the package, in code that compiles, and a table of all codes. The examples are of
 * `exampleService`.
 */
export function readmeText(
  services: readonly ServiceView[],
  { name, description, private: isPrivate = false }: PackageSettings,
  fill: FillTemplateAt,
): SafeText {
  const example = exampleService(services);
  return safeText`# ${markdownCode(name)}

${description === undefined ? verbatim("Typed errors, read from the documentation of their services.") : markdownCell(description)}

${joinText(services.map(({ id }) => safeText`- ${markdownCode(id)}\n`))}
${example ? usage(example, services, isPrivate, fill) : verbatim("")}## Codes

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

const PRIVATE =
  verbatim(`This package is not on npm. In a repository with workspaces, list its folder as a workspace. Elsewhere,
\`npm install <folder>\` adds it as a \`file:\` dependency. \`errsmith generate\` creates its folder \`dist\`, which is not
committed: the application has a script \`"prepare": "errsmith generate"\` (\`postinstall\` with Yarn 2 and later).

`);

/** What `from` cannot do if no page shows where the body of a response has the code. */
function withoutEnvelope(services: readonly ServiceView[]): SafeText {
  const unknown = services.filter(({ entries, catalog }) => entries.length > 0 && catalog.envelope === undefined);
  if (unknown.length === 0) return verbatim("");
  return safeText`No page shows the body of an error of ${joinText(
    unknown.map(({ id }) => markdownCode(id)),
    ", ",
  )}. Of such a service, \`from\` reads \`{ code, message }\`, in a body or below its \`error\`: codes that no page documents,
and codes that other vendors use as well, are not recognized. State in \`source.json\` where a body has the code, for example \`"envelope": { "code": ["error", "code"] }\`.

`;
}

function usage(
  service: ServiceView,
  services: readonly ServiceView[],
  isPrivate: boolean,
  fill: FillTemplateAt,
): SafeText {
  const { id, packageName, entries, catalog, values } = service;
  const complete = catalog.locales.find((locale) => entries.every(({ error }) => hasText(error, locale)));
  const data = exampleData(service, complete ?? catalog.locales[0] ?? "en");
  const snippet = (file: string): SafeText =>
    safeText`\`\`\`ts\n${fill(`src/$provider/$service/readme/${file}`, data)}\`\`\``;
  return safeText`## Install

${isPrivate ? PRIVATE : safeText`${markdownCode(`npm install ${packageName}`)}\n\n`}ES modules and CommonJS without dependencies, for Node 20 and newer, Bun, Deno, edge runtimes, browsers and React Native.
Jest needs no configuration. Types for TypeScript 5.6 and newer, with every \`moduleResolution\`. React Native before 0.77
ignores \`Symbol.hasInstance\`: use ${markdownCode(`instanceof ${values.ServiceError ?? ""}Base`)} there for all errors of the service.

## Learn of new codes

Services send codes before they document them. \`from\` returns an error for such a code as well, and \`onUnrecognized\`
reports it:

${snippet("unrecognized.ts")}

## Catch and read errors

${snippet("errors.ts")}

\`code\` is what the server sent, \`canonicalCode\` the documented spelling of it. \`error.code === "…"\` narrows
\`error.code\`; \`error.is("…", "Family.*")\`, \`instanceof\`, \`isDocumented()\` and \`isUnrecognized()\` narrow \`error\`.
\`is\` takes documented codes in any spelling, families, and codes that no page has yet; after \`isUnrecognized()\`,
\`code\` may be compared with such a code. \`instanceof\` compares the service, the family and the code, so it is true for
errors of another installed copy of this package, and false for plain objects.

\`from\` recognizes whose error it is. It accepts any code in the envelope of a response and in an exception of the SDK.
Exceptions of all vendors have a code and a message. Of such an exception, \`from\` accepts a documented code with a word
that belongs to this service, and no numbers or common codes such as \`InternalError\`; \`from(thrown, { certain: true })\`
accepts these as well. \`find(thrown)\` also looks into \`cause\`, \`errors\`, \`error\` and \`originalError\`, and
\`await fromResponse(response)\` reads a response of \`fetch\`. They return \`undefined\` for everything else, and never throw.

${withoutEnvelope(services)}${
    entries.length > MAX_CODES_IN_SWITCH
      ? verbatim("")
      : safeText`A \`switch\` with \`assertOnlyUnrecognized\` at its end compiles only when every documented code has its case:

${snippet("every.ts")}

`
  }A code that the pages misspell or have renamed has several spellings. Classes, handlers and messages take all of them:

${snippet("aliases.ts")}

${snippet("json.ts")}

## Show messages

${snippet("messages.ts")}

\`messages\` contains the texts of all languages. To load a language when it is first needed:

${snippet("lazy.ts")}

Locales are looked up by RFC 4647 (\`en-US\` → \`en\`), and never in another script: \`zh-TW\` falls back to \`zh-CN\` only if
\`fallback\` contains it. \`origin\` is where the text comes from: \`docs\`, \`shared\` (pages of another service),
\`translation\`, \`server\`, or \`code\` if there is no text. \`missing\` is true if the text is not in the wanted language. If
the server's message is a documented one, \`params\` has the values of its placeholders (\`{0}\`, \`%s\`, \`xxx\`) by name, and
the text contains them. \`advice\` is the documented \`cause\` and \`solution\`, if the page has them. \`createMessages\` takes
it from modules of its own: \`{ "en": [texts, advice] }\`, from \`messages/en\` and \`advice/en\`.

${snippet("formatjs.ts")}

${complete === undefined ? verbatim("") : safeText`${snippet("texts.ts")}\n\n`}## Decide on every code

For example in \`handlers.ts\`:

${snippet("handlers.ts")}

${markdownCode(`npx errsmith handlers sync src/errors.ts --service ${id}`)} creates a file with a handler for each code. After an
update of the package, the same command without \`--service\` inserts new codes as \`undecided("…")\`, which does not compile;
at run time, such an error goes to the handler of its family or to \`"*"\`. Only tables are edited: remove the import of
\`undecided\` when the last code is decided. Where errsmith is not installed, copy the file
${markdownCode(`node_modules/${packageName}/src/${id}/handlers.stub.ts`)} (with Yarn PnP, after
${markdownCode(`yarn unplug ${packageName}`)}, from \`.yarn/unplugged\`).

${operationsSection(services, fill)}## Facts as data

${snippet("facts.ts")}

\`isRetryable\` and \`isBillable\` return \`true\`, \`false\`, or \`undefined\` if the pages do not say. \`retryDelay\` returns the
milliseconds of \`Retry-After\`, which \`from\` reads as \`error.retryAfter\` if a response or an exception has its headers,
otherwise a random part of a delay that doubles with each attempt. It is \`undefined\` if no retry helps, or if the pages
do not say that one does.

${snippet("respond.ts")}

\`recoveryOf\` returns \`retry\`, \`fix-request\`, \`fix-account\`, \`contact\`, or \`unknown\` if the pages do not say.
\`httpStatusOf\` is the documented status, \`error.httpStatus\` that of the response. Each fact of the catalog names its
origin: \`column\`, \`sentence\` with its \`quote\`, \`rule\` with its name, or \`correction\` with its reason. Everything that the
pages say, texts included, is in ${markdownCode(`${packageName}/${id}/catalog.json`)}; its schema is
${markdownCode(`${packageName}/catalog.schema.json`)}.

## Look up a code

${markdownCode(`npx ${packageName} ${data.values.code as string}`)} shows its texts, facts and places in a terminal, without a
network; ${markdownCode("--lang zh-CN")}, ${markdownCode(`--service ${id}`)} and \`--json\` are its options.

## Test handlers

A test beside \`handlers.ts\`, with an error of each code and some that no page documents:

${snippet("testing.ts")}

Such an error has the documented message. If there is none, or if several codes share it, the message contains the code.
\`mocks\` answers requests as the service does, with its envelope and the documented status (200 without one):

${snippet("mocks.ts")}

MSW takes them as they are: ${markdownCode(`http.post(url, mocks["${data.values.code as string}"])`)}.
${markdownCode(`mock${values.ServiceError ?? ""}`)} makes one with a message, a status or headers of your own, also for a code that no page
documents. The codes themselves, as a frozen array and without their classes, are in ${markdownCode(`${packageName}/${id}/codes`)}.${
    entries.some(({ error }) => error.symbol !== undefined)
      ? safeText`\n\`symbols\` of that module has the code of each symbolic name, to be written in place of the number.`
      : safeText``
  }

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
      "../mocks.js": `${packageName}/${id}/mocks`,
      "../testing.js": `${packageName}/${id}/testing`,
      "../handlers.js": `${packageName}/${id}/handlers`,
      "../messages/index.js": `${packageName}/${id}/messages`,
      "../messages/lazy.js": `${packageName}/${id}/messages/lazy`,
      "../../../runtime/messages.js": `${packageName}/messages`,
      "../../../runtime/icu.js": `${packageName}/messages/icu`,
      CodeError: shown.error.name,
      code: shown.error.code,
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

function codeTable(service: ServiceView): SafeText {
  const { id, entries, catalog } = service;
  const locales = catalog.locales.filter((locale) => entries.some(({ error }) => textsIn(error, locale).length > 0));
  const columns = ["Code", ...locales, "Billable", "Retry", "HTTP status"].map(markdownCell);
  const table = textBuilder();
  table.add(safeText`### ${markdownCell(id)}\n\n${row(columns)}${row(columns.map(() => verbatim("---")))}`);
  for (const entry of entries) table.add(row(cells(entry, locales)));
  table.add(operationTable(service));
  return table.text();
}

function row(rowCells: readonly SafeText[]): SafeText {
  return safeText`| ${joinText(rowCells, " | ")} |\n`;
}

function cells(entry: ErrorView, locales: readonly string[]): readonly SafeText[] {
  const { symbol, billable, retry, httpStatus } = entry.error;
  return [
    joinText([...spellingsOf(entry), ...(symbol === undefined ? [] : [symbol])].map(markdownCode), " "),
    ...locales.map((locale) => markdownCell(textsIn(entry.error, locale).join("\n"))),
    markdownCell(billable ? (billable.value ? "yes" : "no") : ""),
    markdownCell(retry?.class ?? ""),
    markdownCell(httpStatus ? `${httpStatus.value}` : ""),
  ];
}

/** The texts of the pages in a locale. Translations are in the messages only. */
function textsIn({ cases }: ErrorInfo, locale: string): readonly string[] {
  const texts = new Set<string>();
  for (const { texts: byLocale, message } of cases) {
    const { description, title, translated } = byLocale[locale] ?? {};
    const text = translated || !byLocale[locale] ? undefined : (description ?? title ?? message);
    if (text !== undefined) texts.add(text);
  }
  return [...texts];
}
