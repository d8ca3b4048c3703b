import type { CodeEntry, PageEntries } from "../model/page-entries.ts";
import type { Locale } from "../model/source.ts";

/** One documented case on its way into a catalog: which page, which language, which spelling. */
export interface DocumentedCase {
  readonly page: string;
  readonly locale: Locale;
  readonly entry: CodeEntry;
  /** The code as documented, where a correction changed it. */
  readonly alias?: string;
}

/** The pages of one service, read, with their language. */
export interface RoutedPage {
  readonly page: string;
  readonly locale: Locale;
  readonly entries: PageEntries;
}

/** The errors of a service's pages in page order; success rows and ranges are no errors and stay apart. */
export function documentedCasesOf(pages: readonly RoutedPage[]): readonly DocumentedCase[] {
  const documents: DocumentedCase[] = [];
  for (const { page, locale, entries: reading } of pages) {
    for (const entry of reading.entries) if (entry.kind === undefined) documents.push({ page, locale, entry });
  }
  return documents;
}
