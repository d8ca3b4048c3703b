/** A position in a page. Lines and columns are counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}
