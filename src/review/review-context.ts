/** The text of a page by its path; `undefined` if the page is not there. */
export type PageText = (page: string) => string | undefined;

/** What a review shows besides the changes. */
export interface ReviewContext {
  readonly pageText: PageText;
  /** Fingerprints of rows whose approval can be taken back. */
  readonly undoable?: ReadonlySet<string>;
}
