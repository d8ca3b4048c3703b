import { isBlank, type Line } from "../page-lines.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

/** Whether a table of cells in lines of their own begins on this line: a pipe alone, and below it the first cell. */
export function isPipedCells(lines: readonly Line[], at: number): boolean {
  return isPipe(lines[at]) && readRow(lines, at, undefined) !== undefined;
}

/** The lines of the longest cell. */
const MAX_CELL_LINES = 40;

/**
 * Reads a table of which each cell ends in a pipe at the end of a line, and each row begins with a line of nothing but a
 * pipe, as programs write it that take the text of an article. The header has no empty cell, so it tells the number of cells:
 *
 *     |
 *     Code |
 *     Meaning |
 *     |
 *     404 |
 *     |
 */
export const readPipedCells: TableReader = (lines, at) => {
  const header = readRow(lines, at, undefined);
  if (!header || header.cells.length < 2) return undefined;
  const rows = [header.cells];
  let { next } = header;
  for (let row = readRow(lines, next, header.cells.length); row; row = readRow(lines, next, header.cells.length)) {
    rows.push(row.cells);
    next = row.next;
  }
  return rows.length > 2 ? { rows, next } : undefined;
};

/** The row that begins on a line, of `count` cells; without it, the cells before the next line of nothing but a pipe. */
function readRow(lines: readonly Line[], at: number, count: number | undefined) {
  if (!isPipe(lines[at])) return undefined;
  const cells: CellLines[] = [];
  let next = at + 1;
  while (count === undefined ? !isPipe(lines[next]) : cells.length < count) {
    const cell = readCell(lines, next);
    if (!cell) return undefined;
    cells.push(cell);
    next += cell.length;
  }
  return { cells, next };
}

/** The lines of a cell, of which the last one ends in a pipe. */
function readCell(lines: readonly Line[], at: number): CellLines | undefined {
  const cell: Line[] = [];
  for (const line of lines.slice(at, at + MAX_CELL_LINES)) {
    if (isBlank(line)) return undefined;
    const text = line.text.trimEnd();
    if (text.endsWith("|")) return [...cell, { ...line, text: text.slice(0, -1) }];
    cell.push(line);
  }
  return undefined;
}

function isPipe(line: Line | undefined): boolean {
  return line?.text.trim() === "|";
}
