import { append } from "../../lib/collections.ts";
import { isBlank, type Line } from "../page-lines.ts";
import { MAX_COLUMNS } from "../parse-limits.ts";
import type { RawCell, RawRows } from "../markup-context.ts";
import { sliceColumns, toColumns } from "./wide-columns.ts";

const BORDER = /^={2,}(?: +=+)+\s*$/;
const RULE = /^-+(?: +-+)*\s*$/;

/**
 * Reads the simple table that begins at line `at`: columns under a line of `=`. A line without text in its first column
 * continues the row above it. A line of `-` below a row joins the columns over which it runs without a gap.
 */
export function readSimple(lines: readonly Line[], at: number): (RawRows & { readonly next: number }) | undefined {
  if (!BORDER.test(lines[at]?.text ?? "")) return undefined;
  const borders = bordersBelow(lines, at);
  const end = borders.at(-1);
  if (end === undefined) return undefined;
  const starts = columnStarts((lines[at] as Line).text);
  const rows: Line[][][] = [];
  const spans = new Map<number, readonly number[]>();
  let headerRows = 0;
  let isNewRow = true;
  for (let next = at + 1; next < end; next++) {
    const line = toColumns(lines[next] as Line);
    if (BORDER.test(line.text)) headerRows = rows.length;
    else if (RULE.test(line.text)) spans.set(rows.length - 1, columnStarts(line.text));
    if (BORDER.test(line.text) || RULE.test(line.text)) isNewRow = true;
    else if (isBlank(line)) rows.at(-1)?.forEach((cell) => cell.push(line));
    else {
      const cells = splitRow(line, starts);
      const last = rows.at(-1);
      if (isNewRow || !last || cells[0]?.text.trim() !== "") rows.push(cells.map((cell) => [cell]));
      else for (const [column, cell] of cells.entries()) last[column]?.push(cell);
      isNewRow = false;
    }
  }
  return { rows: rows.map((cells, index) => joinColumns(cells, starts, spans.get(index))), headerRows, next: end + 1 };
}

/** The border below the header, if there is one, and the border at the end of the table. */
function bordersBelow(lines: readonly Line[], at: number): readonly number[] {
  const borders: number[] = [];
  for (let next = at + 1; next < lines.length && borders.length < 2; next++) {
    if (!BORDER.test((lines[next] as Line).text)) continue;
    borders.push(next);
    const below = lines[next + 1];
    if (!below || isBlank(below)) break;
  }
  return borders;
}

function columnStarts(border: string): readonly number[] {
  return Array.from(border.matchAll(/[=-]+/g), ({ index }) => index).slice(0, MAX_COLUMNS);
}

/** The cells of a line. A word that runs over the start of a column belongs to the cell before it. */
function splitRow(line: Line, starts: readonly number[]): Line[] {
  const cells: Line[] = [];
  let from = 0;
  for (let column = 0; column < starts.length; column++) {
    let to = starts[column + 1] ?? line.text.length;
    while (to > from && to < line.text.length && /\S\S/.test(line.text.slice(to - 1, to + 1))) to++;
    cells.push(sliceColumns(line, from, Math.max(from, to)));
    from = Math.max(from, to);
  }
  return cells;
}

/** Joins the columns between two starts of a rule. */
function joinColumns(
  cells: readonly Line[][],
  starts: readonly number[],
  rule?: readonly number[],
): readonly RawCell[] {
  const joined: { lines: Line[]; wide: number; down: number }[] = [];
  for (const [column, lines] of cells.entries()) {
    const last = joined.at(-1);
    if (!rule || !last || rule.includes(starts[column] ?? 0)) joined.push({ lines, wide: 1, down: 1 });
    else {
      last.wide++;
      append(last.lines, lines);
    }
  }
  return joined;
}
