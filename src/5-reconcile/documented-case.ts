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
  const documents: DocumentedCase[] = [];
  for (const { page, locale, entries } of pages) {
    for (const entry of entries.entries) if (entry.kind === undefined) documents.push({ page, locale, entry });
  }
  return documents;
}
