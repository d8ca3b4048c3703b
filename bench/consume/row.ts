/** One measured figure. */
export interface Row {
  readonly figure: string;
  /** Size of the measured service, such as "500 codes". */
  readonly of: string;
  readonly value: number;
  readonly unit: string;
  /** The limit, and on which side of it the figure must be; a figure without limit is informative. */
  readonly most?: number;
  readonly least?: number;
  /** Descriptions of the failures, for figures that count failures. */
  readonly detail?: string;
}

/** Whether a figure keeps its limit. */
export function keeps({ value, most = Infinity, least = -Infinity }: Row): boolean {
  return value <= most && value >= least;
}

/** A figure as text: at most two decimals, with thousands separators. */
export function shown(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 }).format(value);
}

/** The limit of a row as text, with its unit. */
export function bound({ most, least, unit }: Row): string {
  if (most !== undefined) return most === 0 ? "none" : `≤ ${shown(most)} ${unit}`;
  return least === undefined ? "" : `≥ ${shown(least)} ${unit}`;
}

/** Rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.figure, row.of, bound(row), `${shown(row.value)} ${row.unit}`]);
  return [["Figure", "Of", "Bound", "Measured"], ["---", "---", "---", "---"], ...cells]
    .map((line) => `| ${line.join(" | ")} |\n`)
    .join("");
}
