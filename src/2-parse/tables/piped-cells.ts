import { isBlank, type Line } from "../page-lines.ts";
import { endsWithPipe, isLonePipe } from "./pipe-cells.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

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
  const first = lines[at];
  if (first === undefined || !isLonePipe(first)) return undefined;
  const cells: CellLines[] = [];
  let next = at + 1;
  while (cells.length !== count) {
    const line = lines[next];
    if (count === undefined && line !== undefined && isLonePipe(line)) break;
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
    if (endsWithPipe(line)) return [...cell, { ...line, text: line.text.trimEnd().slice(0, -1) }];
    cell.push(line);
  }
  return undefined;
}
