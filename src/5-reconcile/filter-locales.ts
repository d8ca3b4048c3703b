import type { Case, Catalog } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";

/** A catalog with the texts of the wanted locales only. All codes and cases are kept. */
export function filterLocales(catalog: Catalog, wanted: readonly Locale[]): Catalog {
  const filterTexts = (documented: Case): Case => ({
    ...documented,
    texts: Object.fromEntries(Object.entries(documented.texts).filter(([locale]) => wanted.includes(locale))),
  });
  return {
    ...catalog,
    locales: catalog.locales.filter((locale) => wanted.includes(locale)),
    errors: catalog.errors.map((error) => ({ ...error, cases: error.cases.map(filterTexts) })),
  };
}
