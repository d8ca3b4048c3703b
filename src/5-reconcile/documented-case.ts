import type { CodeEntry, PageEntries } from "../model/page-entries.ts";
import type { Locale } from "../model/source.ts";

/** One documented case, with the page and the locale it comes from. */
export interface DocumentedCase {
  readonly page: string;
  readonly locale: Locale;
  readonly entry: CodeEntry;
  /** The code as documented, if a correction changed it. */
  readonly alias?: string;
}

/** A page, or the part of it that documents one service, with its locale. */
export interface RoutedPage {
  readonly page: string;
  readonly locale: Locale;
  readonly entries: PageEntries;
}

/**
 * The documented cases of the pages of a service, in order. Success codes and ranges of codes are left out. A row with
 * texts in several languages is a case in each of them.
 */
export function documentedCasesOf(pages: readonly RoutedPage[]): readonly DocumentedCase[] {
  return pages.flatMap(({ page, locale, entries: { entries } }) =>
    entries.flatMap((entry): DocumentedCase[] => {
      if (entry.kind !== undefined) return [];
      if (entry.locale === undefined) return [{ page, locale, entry }];
      // A column "zh" of a page in zh-CN holds texts in zh-CN.
      const localeOf = (column: Locale) => (languageOf(column) === languageOf(locale) ? locale : column);
      const others = Object.entries(entry.translations ?? {}).map(([other, text]) => ({
        ...entry,
        text,
        locale: other,
      }));
      return [entry, ...others].map((each) => ({ page, locale: localeOf(each.locale ?? locale), entry: each }));
    }),
  );
}

function languageOf(locale: Locale): string {
  return locale.split("-")[0]?.toLowerCase() ?? "";
}
