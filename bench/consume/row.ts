/** One figure that was measured. */
export interface Row {
  readonly figure: string;
  /** What it was measured on. */
  readonly of: string;
  readonly value: number;
  readonly unit: string;
  /** The bound that it must keep, and on which side of it; a figure without one is there to compare with. */
  readonly most?: number;
  readonly least?: number;
  /** What went wrong, for figures that count failures. */
  readonly detail?: string;
}

/** Whether a figure keeps its bound. */
export function keeps({ value, most = Infinity, least = -Infinity }: Row): boolean {
  return value <= most && value >= least;
}

/** A figure for people: at most two places behind the point, thousands apart. */
export function shown(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 }).format(value);
}

/** The bound of a row, with its unit. */
export function bound({ most, least, unit }: Row): string {
  if (most !== undefined) return most === 0 ? "none" : `≤ ${shown(most)} ${unit}`;
  return least === undefined ? "" : `≥ ${shown(least)} ${unit}`;
}

/** Rows as a table of Markdown. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.figure, row.of, bound(row), `${shown(row.value)} ${row.unit}`]);
  return [["Figure", "Of", "Bound", "Measured"], ["---", "---", "---", "---"], ...cells]
    .map((line) => `| ${line.join(" | ")} |\n`)
    .join("");
}
