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

/** The documented cases of the pages of a service, in order. Success codes and ranges of codes are left out. */
export function documentedCasesOf(pages: readonly RoutedPage[]): readonly DocumentedCase[] {
  return pages.flatMap(({ page, locale, entries: { entries } }) =>
    entries.filter(({ kind }) => kind === undefined).map((entry) => ({ page, locale, entry })),
  );
}
