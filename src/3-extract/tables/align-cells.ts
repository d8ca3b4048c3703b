import type { Cell, Row } from "../../model/page.ts";
import type { Column } from "../classify/column-roles.ts";
import { profileCells } from "../classify/cell-profile.ts";

/** Wider tables are filled from the left. */
const maxWidth = 30;

/**
 * A row's cells under their columns. A row that lost cells is laid where its words fit best, left first; cells
 * beyond the last column belong to that column's text.
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

/** The best order-keeping way to put few cells under many columns. */
function alignToColumns(cells: readonly Cell[], columns: readonly Column[]): (Cell | undefined)[] {
  const missing = columns.length - cells.length;
  // best[i][s]: the first i cells are laid, s columns were skipped.
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

/** How well a cell goes with what stands in a column: 0 to 1, the code column counting double. */
function cellFitsColumn(cell: Cell, column: Column): number {
  if (cell.text.trim() === "") return 0.5;
  const one = profileCells([cell]);
  const all = column.profile;
  const apart =
    2 * Math.abs(one.codes - all.codes) +
    Math.abs(one.numeric - all.numeric) +
    Math.abs(one.http - all.http) +
    Math.abs(one.phrase - all.phrase) +
    2 * Math.abs(one.ideographs - all.ideographs);
  return (1 - apart / 7) * (column.role === "code" ? 2 : 1);
}
