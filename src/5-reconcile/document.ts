import type { Entry, Reading } from "../model/entry.ts";
import type { Locale } from "../model/source.ts";

/** One documented case on its way into a catalog: which page, which language, which spelling. */
export interface Document {
  readonly page: string;
  readonly locale: Locale;
  readonly entry: Entry;
  /** The code as documented, where a correction changed it. */
  readonly alias?: string;
}

/** The pages of one service, read, with their language. */
export interface PageRead {
  readonly page: string;
  readonly locale: Locale;
  readonly reading: Reading;
}

/** The errors of a service's pages in page order; success rows and ranges are no errors and stay apart. */
export function documentsOf(pages: readonly PageRead[]): readonly Document[] {
  const documents: Document[] = [];
  for (const { page, locale, reading } of pages) {
    for (const entry of reading.entries) if (entry.kind === undefined) documents.push({ page, locale, entry });
  }
  return documents;
}
