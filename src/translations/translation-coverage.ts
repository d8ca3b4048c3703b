import { groupBy } from "../lib/group-by.ts";
import { presentCodes, textKey } from "../lib/translatable.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslationFile } from "../model/translation.ts";
import { translatableTexts } from "./translation-units.ts";

/** How many codes of a service have a text in a language, and from where. */
export interface TranslationCoverage {
  /** `<provider>/<service>`. */
  readonly service: string;
  readonly locale: Locale;
  readonly codes: number;
  /** Codes with a text: those of its own pages, of other services' pages, of translators. */
  readonly covered: number;
  readonly docs: number;
  readonly shared: number;
  readonly translated: number;
  /** Translations whose words the pages no longer have. */
  readonly stale: number;
  /** Hundredths that are covered, rounded down; 100 of a service without codes. */
  readonly percent: number;
  /** The codes without a text. */
  readonly missing: readonly string[];
}

/** Coverage of services in languages, one a pair, in the order given. */
export function translationCoverage(
  catalogs: readonly Catalog[],
  locales: readonly Locale[],
  files: readonly (TranslationFile & { readonly provider: string })[],
): readonly TranslationCoverage[] {
  return catalogs.flatMap((catalog) =>
    locales.map((locale) => {
      const file = files.find((one) => one.provider === catalog.provider && one.locale === locale);
      return coverageOfService(catalog, locale, file);
    }),
  );
}

function coverageOfService(catalog: Catalog, locale: Locale, file: TranslationFile | undefined): TranslationCoverage {
  const { provider, service, errors } = catalog;
  const origins = errors.map(({ code, cases }) => {
    const texts = cases.flatMap(({ texts: all, message }) => {
      const text = all[locale];
      return text && (text.title || text.description || message) ? [text] : [];
    });
    const origin = texts.some(({ translated }) => translated)
      ? "translated"
      : texts.some(({ from }) => from)
        ? "shared"
        : "docs";
    return { code, origin: texts.length > 0 ? origin : "missing" };
  });
  const count = (origin: string): number => origins.filter((one) => one.origin === origin).length;
  const missing = origins.filter(({ origin }) => origin === "missing").map(({ code }) => code);
  const covered = errors.length - missing.length;
  return {
    service: `${provider}/${service}`,
    locale,
    codes: errors.length,
    covered,
    docs: count("docs"),
    shared: count("shared"),
    translated: count("translated"),
    stale: countStale(catalog, file),
    percent: errors.length === 0 ? 100 : Math.floor((covered * 100) / errors.length),
    missing,
  };
}

function countStale({ service, errors }: Catalog, file: TranslationFile | undefined): number {
  const byCode = new Map(errors.map((error) => [error.code, error]));
  const present = presentCodes(errors);
  const own = groupBy(
    (file?.entries ?? []).filter((entry) => entry.service === service),
    ({ code }) => present(code),
  );
  return [...own].reduce((sum, [code, entries]) => {
    const error = byCode.get(code);
    const texts = groupBy(entries, ({ from }) => from);
    const current = [...texts].flatMap(([from, ofLocale]) => {
      const now = new Set(error ? translatableTexts(error, from).map(textKey) : []);
      return ofLocale.filter((entry) => now.has(textKey(entry)));
    });
    return sum + entries.length - current.length;
  }, 0);
}
