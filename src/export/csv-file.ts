import { operationsByCode } from "../lib/operations-by-code.ts";
import { isRemovedFrom } from "../lib/removal.ts";
import { visible } from "../lib/printable.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Emitter } from "../model/output.ts";

/** A catalog with its operations by code. */
interface IndexedCatalog extends Catalog {
  readonly byCode: ReturnType<typeof operationsByCode>;
}

type Column = readonly [
  header: string,
  valueOf: (error: ErrorInfo, catalog: IndexedCatalog) => string | number | undefined,
];

const COLUMNS: readonly Column[] = [
  ["service", (_, catalog) => serviceId(catalog)],
  ["code", ({ code }) => code],
  ["name", ({ symbol }) => symbol],
  ["class", ({ name }) => name],
  ["scope", ({ scope }) => scope],
  ["status", ({ httpStatus }) => httpStatus?.value],
  ["billable", ({ billable }) => (billable === undefined ? undefined : billable.value ? "yes" : "no")],
  ["retry", ({ retry }) => retry?.class],
  ["recovery", ({ recovery }) => recovery?.class],
  ["aliases", ({ aliases }) => aliases?.join(" ")],
  ["removed", ({ gone }) => gone?.state],
  ["operations", ({ code }, { byCode }) => (byCode.get(code) ?? []).map(({ name }) => name).join(", ")],
  [
    "removed from",
    ({ code }, { byCode }) =>
      (byCode.get(code) ?? []).flatMap((each) => (isRemovedFrom(each, code) ? each.name : [])).join(", "),
  ],
  ["message", ({ cases }) => cases.flatMap(({ message }) => message ?? []).join("\n")],
  ["places", ({ cases }) => cases.map(({ at }) => `${at.page}:${at.line}`).join(" ")],
];

const TEXTS = ["title", "description", "cause", "solution"] as const;

/** `codes.csv` (RFC 4180): a row for each code, with columns for the texts of each language. */
export const csvFile: Emitter = {
  name: "csv",
  emit: (catalogs) => {
    const locales = [...new Set(catalogs.flatMap((catalog) => catalog.locales))].sort();
    const columns = [...COLUMNS, ...locales.flatMap(textColumns)];
    const indexed = catalogs.map((catalog) => ({ ...catalog, byCode: operationsByCode(catalog) }));
    const rows = indexed.flatMap((catalog) =>
      catalog.errors.map((error) => columns.map(([, valueOf]) => String(valueOf(error, catalog) ?? ""))),
    );
    const lines = [columns.map(([header]) => header), ...rows].map((row) => `${row.map(field).join(",")}\n`);
    return [{ path: "codes.csv", content: lines.join("") }];
  },
};

function textColumns(locale: string): readonly Column[] {
  return TEXTS.map((part): Column => [`${part} ${locale}`, ({ cases }) => textsOf(cases, locale, part).join("\n")]);
}

/** The texts of all cases, each once. */
function textsOf(cases: ErrorInfo["cases"], locale: string, part: (typeof TEXTS)[number]): readonly string[] {
  return [...new Set(cases.flatMap(({ texts }) => texts[locale]?.[part] ?? []))];
}

/**
 * A field. `=`, `+`, `-` and `@` at its beginning would be a formula in a spreadsheet, and invisible characters could control
 * a terminal that shows the file.
 */
function field(text: string): string {
  const safe = text
    .split("\n")
    .map(visible)
    .join("\n")
    .replace(/^[=+\-@]/, "'$&");
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
