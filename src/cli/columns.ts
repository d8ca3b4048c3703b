import stringWidth from "string-width";

/**
 * Rows as aligned columns, two spaces between them, measured as a terminal shows them (an ideograph is two wide).
 * With `limit` the last column is cut so that no line is longer.
 */
export function columns(rows: readonly (readonly string[])[], limit?: number): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, Math.min(stringWidth(cell), WIDEST));
  }
  return rows.map((row) => `${cut(line(row, widths), limit)}\n`).join("");
}

/** A single odd cell does not push the others away. */
const WIDEST = 60;

function line(row: readonly string[], widths: readonly number[]): string {
  const last = row.length - 1;
  return row
    .map((cell, i) => (i === last ? cell : pad(cell, widths[i] ?? 0)))
    .join("  ")
    .trimEnd();
}

function pad(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - stringWidth(cell)));
}

function cut(text: string, limit = Number.POSITIVE_INFINITY): string {
  if (text.length * 2 <= limit || stringWidth(text) <= limit) return text;
  let width = 1;
  let kept = "";
  for (const character of text) {
    width += stringWidth(character);
    if (width > limit) break;
    kept += character;
  }
  return `${kept}…`;
}
