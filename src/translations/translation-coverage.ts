import { presentCodes } from "../lib/translatable.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslationFile } from "../model/translation.ts";
import { currentSourceTexts, sourceTextKey } from "./translation-units.ts";

/** How many codes of a service have a text in one locale, and where the texts come from. */
export interface TranslationCoverage {
  /** `<provider>/<service>`. */
  readonly service: string;
  readonly locale: Locale;
  readonly codes: number;
  /** Number of codes with a text: the sum of `docs`, `shared` and `translated`. */
  readonly covered: number;
  /** Number of codes with a text from a page of the service. */
  readonly docs: number;
  /** Number of codes with a text from a page of another service. */
  readonly shared: number;
  /** Number of codes with a text from a translator. */
  readonly translated: number;
  /** Number of translations whose source text is no longer on the pages. */
  readonly stale: number;
  /** Percentage of covered codes, rounded down; 100 for a service without codes. */
  readonly percent: number;
  /** Codes without a text. */
  readonly missing: readonly string[];
}

/** Returns the coverage of each catalog in each locale, in the order of the arguments. */
export function translationCoverage(
  catalogs: readonly Catalog[],
  locales: readonly Locale[],
  files: readonly (TranslationFile & { readonly provider: string })[],
): readonly TranslationCoverage[] {
  return catalogs.flatMap((catalog) => {
    const current = currentSourceTexts(catalog);
    return locales.map((locale) => {
      const file = files.find((candidate) => candidate.provider === catalog.provider && candidate.locale === locale);
      return { ...coverageOfService(catalog, locale), stale: file ? countStale(catalog, file, current) : 0 };
    });
  });
}

function coverageOfService({ provider, service, errors }: Catalog, locale: Locale): Omit<TranslationCoverage, "stale"> {
  const origins = errors.map((error) => originOfText(error, locale));
  const count = (origin: string): number => origins.filter((candidate) => candidate === origin).length;
  const missing = errors.filter((_, i) => origins[i] === "missing").map(({ code }) => code);
  const covered = errors.length - missing.length;
  return {
    service: `${provider}/${service}`,
    locale,
    codes: errors.length,
    covered,
    docs: count("docs"),
    shared: count("shared"),
    translated: count("translated"),
    percent: errors.length === 0 ? 100 : Math.floor((covered * 100) / errors.length),
    missing,
  };
}

function originOfText({ cases }: ErrorInfo, locale: Locale): "translated" | "shared" | "docs" | "missing" {
  const texts = cases.flatMap(({ texts: byLocale, message }) => {
    const text = byLocale[locale];
    return text && (text.title || text.description || message) ? [text] : [];
  });
  if (texts.length === 0) return "missing";
  if (texts.some(({ translated }) => translated)) return "translated";
  return texts.some(({ from }) => from) ? "shared" : "docs";
}

function countStale({ service, errors }: Catalog, { entries }: TranslationFile, current: ReadonlySet<string>): number {
  const present = presentCodes(errors);
  return entries.filter(
    (entry) => entry.service === service && !current.has(sourceTextKey({ ...entry, code: present(entry.code) })),
  ).length;
}
