/** What became of one page. */
export interface FetchedPage {
  /** Path relative to the project. */
  readonly file: string;
  /** Id of the service whose page it is. */
  readonly service: string;
  /**
   * `new` and `changed` were written; `same` holds the words of the copy at hand, which stays; `failed` could not be had
   * and `suspect` is not believed: the last good copy stays.
   */
  readonly kind: "new" | "changed" | "same" | "failed" | "suspect";
  /** What changed, or why it was not taken. */
  readonly notes: readonly string[];
}
