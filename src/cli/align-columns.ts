/** Returns the number of terminal columns that a text takes. */
type MeasureWidth = (text: string) => number;

/** Formats rows as columns that are two spaces apart. With `limit`, the last column is cut so that no line is longer. */
export function alignColumns(rows: readonly (readonly string[])[], widthOf: MeasureWidth, limit?: number): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries())
      widths[i] = Math.max(widths[i] ?? 0, Math.min(widthOf(cell), MAX_COLUMN_WIDTH));
  }
  return rows.map((row) => `${truncateToWidth(alignRow(row, widths, widthOf), widthOf, limit)}\n`).join("");
}

/**
 * True if every character of the text is one column wide, so that its width is its length.
 *
 * @example
 * isSingleWidth("sources/a.md → b") // true
 * isSingleWidth("图片") // false
 */
export function isSingleWidth(text: string): boolean {
  return /^[\x20-\x7e→]*$/.test(text);
}

/** A wider cell does not widen its column. */
const MAX_COLUMN_WIDTH = 60;

function alignRow(row: readonly string[], widths: readonly number[], widthOf: MeasureWidth): string {
  const last = row.length - 1;
  return row
    .map((cell, i) => (i === last ? cell : cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - widthOf(cell)))))
    .join("  ")
    .trimEnd();
}

function truncateToWidth(text: string, widthOf: MeasureWidth, limit = Number.POSITIVE_INFINITY): string {
  if (text.length * 2 <= limit || widthOf(text) <= limit) return text;
  let width = 1;
  let kept = "";
  for (const character of text) {
    width += widthOf(character);
    if (width > limit) break;
    kept += character;
  }
  return `${kept}…`;
}
