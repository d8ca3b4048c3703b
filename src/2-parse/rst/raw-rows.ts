import type { Line } from "../page-lines.ts";

/** A cell as written, and the rows and columns that it spans. */
export interface RawCell {
  readonly lines: readonly Line[];
  readonly down: number;
  readonly wide: number;
}

/** The rows of a table as written. */
export interface RawRows {
  readonly rows: readonly (readonly RawCell[])[];
  readonly headerRows: number;
  /** Index of the line after the table. */
  readonly next: number;
}
