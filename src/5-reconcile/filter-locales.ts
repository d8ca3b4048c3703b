import type { Case, Catalog } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";

/** The catalog with the texts of some locales only; codes and cases all stay. */
export function filterLocales(catalog: Catalog, wanted: readonly Locale[]): Catalog {
  const keep = (one: Case): Case => ({
    ...one,
    texts: Object.fromEntries(Object.entries(one.texts).filter(([locale]) => wanted.includes(locale))),
  });
  return {
    ...catalog,
    locales: catalog.locales.filter((locale) => wanted.includes(locale)),
    errors: catalog.errors.map((error) => ({ ...error, cases: error.cases.map(keep) })),
  };
}
