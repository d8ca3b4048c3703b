import { maxOf } from "../../lib/collections.ts";
import type { Line } from "../page-lines.ts";
import { MAX_COLUMNS } from "../parse-limits.ts";
import type { RawCell, RawRows } from "../markup-context.ts";
import { brokenWords } from "../tables/broken-words.ts";
import { sliceColumns, toColumns } from "./wide-columns.ts";

const FULL_BORDER = /^\+(?:[-=]+\+)+\s*$/;
const BORDERS = /\+(?:[-=]{2,}\+)+/g;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly wide: number;
  readonly lines: Line[];
  down: number;
}

/**
 * Reads the grid table that begins at line `at`. A cell may span rows, where a border stops at it, and columns, where no
 * bar stands in it. The time is linear in the characters of the table.
 */
export function readGrid(lines: readonly Line[], at: number): (RawRows & { readonly next: number }) | undefined {
  if (!FULL_BORDER.test(lines[at]?.text ?? "") || !/^[+|]/.test(lines[at + 1]?.text ?? "")) return undefined;
  let next = at;
  while (/^[+|]/.test(lines[next]?.text ?? "")) next++;
  const table = lines.slice(at, next).map(toColumns);
  const edges = columnEdges(table);
  const cells: OpenCell[] = [];
  const open: (OpenCell | undefined)[] = [];
  let row = 0;
  let headerRows = 0;
  for (const line of table.slice(1)) {
    // Columns behind the end of the line have no border, and no text.
    const isBorder: boolean[] = [];
    for (let column = 0; (edges[column + 1] ?? Infinity) < line.text.length; column++)
      isBorder.push(hasBorder(line.text, edges[column] ?? 0, edges[column + 1] ?? 0));
    if (isBorder.includes(true)) {
      row++;
      if (headerRows === 0 && /\+=+\+/.test(line.text)) headerRows = row;
    }
    for (let column = 0; column < isBorder.length; column++) {
      const cell = open[column];
      if (cell && isBorder[column]) cell.down = row - cell.row;
      if (isBorder[column]) open[column] = undefined;
      else if (!cell) openCell(line.text, column);
      const current = open[column];
      if (!isBorder[column] && current?.column === column)
        current.lines.push(
          sliceColumns(line, (edges[column] ?? 0) + 1, edges[column + current.wide] ?? line.text.length),
        );
    }
  }

  /** Opens a cell that extends to the next bar. */
  function openCell(text: string, column: number): void {
    let wide = 1;
    while (
      column + wide + 1 < edges.length &&
      !/[|+]/.test(text[edges[column + wide] ?? 0] ?? "|") &&
      !open[column + wide]
    )
      wide++;
    const cell: OpenCell = { row, column, wide, lines: [], down: 1 };
    for (let i = 0; i < wide; i++) open[column + i] = cell;
    cells.push(cell);
  }

  const rows: RawCell[][] = Array.from(
    {
      length: maxOf(
        cells.map((cell) => cell.row + 1),
        0,
      ),
    },
    () => [],
  );
  const whole = brokenWords(cells);
  for (const cell of cells) rows[cell.row]?.push({ ...cell, lines: whole.get(cell.lines) ?? cell.lines } as OpenCell);
  for (const cells of rows) cells.sort((a, b) => (a as OpenCell).column - (b as OpenCell).column);
  return { rows, headerRows, next };
}

/** Offsets of the corners in the borders of a table, in order. */
function columnEdges(table: readonly Line[]): readonly number[] {
  const edges = new Set<number>();
  for (const { text } of table) {
    for (const { 0: border, index } of text.matchAll(FULL_BORDER.test(text) ? /^.*$/g : BORDERS))
      for (let at = border.indexOf("+"); at >= 0; at = border.indexOf("+", at + 1)) edges.add(index + at);
  }
  return [...edges].sort((a, b) => a - b).slice(0, MAX_COLUMNS);
}

/** Returns whether a border runs between two corners. */
function hasBorder(text: string, start: number, end: number): boolean {
  if (!/[-+=]/.test(text[start] ?? "") || !/[-+=]/.test(text[end] ?? "")) return false;
  for (let at = start + 1; at < end; at++) if (text[at] !== "-" && text[at] !== "=") return false;
  return true;
}
