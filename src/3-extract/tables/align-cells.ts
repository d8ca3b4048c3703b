import type { Cell, Row } from "../../model/page.ts";
import type { Column } from "../classify/column-roles.ts";
import { profileCells } from "../classify/cell-profile.ts";

/** Rows of wider tables are filled from the left. */
const maxWidth = 30;

/**
 * The cells of a row by column. If cells are missing, the others go to the columns that they fit best. The text of
 * cells beyond the last column is added to the last column.
 */
export function alignCells(row: Row, columns: readonly Column[]): readonly (Cell | undefined)[] {
  const width = columns.length;
  if (row.cells.length === width) return row.cells;
  if (row.cells.length > width) {
    const rest = row.cells.slice(width - 1);
    const [last] = rest;
    const words = rest
      .map((cell) => cell.text)
      .filter((text) => text !== "")
      .join(" | ");
    return last === undefined ? row.cells : [...row.cells.slice(0, width - 1), { ...last, text: words }];
  }
  return width > maxWidth ? columns.map((_, at) => row.cells[at]) : alignToColumns(row.cells, columns);
}

/** Puts cells under more columns in the same order, with the highest sum of `cellFitsColumn`. */
function alignToColumns(cells: readonly Cell[], columns: readonly Column[]): (Cell | undefined)[] {
  const missing = columns.length - cells.length;
  // After the first i cells, best[s] is the best way with s skipped columns.
  let best: { score: number; shifts: readonly number[] }[] = Array.from({ length: missing + 1 }, (_, shift) => ({
    score: -shift * 1e-6,
    shifts: [],
  }));
  for (const [at, cell] of cells.entries()) {
    const next: typeof best = [];
    for (let shift = 0; shift <= missing; shift++) {
      let from = best[0];
      for (let earlier = 1; earlier <= shift; earlier++) {
        const other = best[earlier];
        if (other !== undefined && (from === undefined || other.score > from.score)) from = other;
      }
      const column = columns[at + shift];
      if (from === undefined || column === undefined) continue;
      next.push({ score: from.score + cellFitsColumn(cell, column) - shift * 1e-6, shifts: [...from.shifts, shift] });
    }
    best = next;
  }
  const winner = best.reduce(
    (top, entry) => (entry.score > top.score ? entry : top),
    best[0] ?? { score: 0, shifts: [] },
  );
  const laid: (Cell | undefined)[] = columns.map(() => undefined);
  for (const [at, shift] of winner.shifts.entries()) laid[at + shift] = cells[at];
  return laid;
}

/** How similar a cell is to the cells of a column: 0 to 1, and 0 to 2 for the column of codes. */
function cellFitsColumn(cell: Cell, column: Column): number {
  if (cell.text.trim() === "") return 0.5;
  const own = profileCells([cell]);
  const typical = column.profile;
  const apart =
    2 * Math.abs(own.codes - typical.codes) +
    Math.abs(own.numeric - typical.numeric) +
    Math.abs(own.http - typical.http) +
    Math.abs(own.phrase - typical.phrase) +
    2 * Math.abs(own.ideographs - typical.ideographs);
  return (1 - apart / 7) * (column.role === "code" ? 2 : 1);
}
