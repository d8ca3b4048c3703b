import type { Cell, Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { MAX_SPANNED_CELLS } from "../parse-limits.ts";

/** A cell as written, and the rows and columns that it spans. */
export interface SpanningCell {
  readonly cell: Cell;
  readonly down: number;
  readonly wide: number;
}

/** The cells that spans may still add to a page. */
export interface SpanLimit {
  left: number;
}

/** Repeats cells in every row and column that they span, as a browser shows them. */
export interface SpanResolver {
  /** The cells of the next row, with those of earlier rows that span this row. */
  row(written: Iterable<SpanningCell>): Cell[];
  /** Ends all spans. */
  reset(): void;
}

/** Returns a resolver for one table. Copies beyond the limit are reported and left out. */
export function spanResolver(limit: SpanLimit, report: Report): SpanResolver {
  const hanging = new Map<number, { readonly cell: Cell; left: number }>();

  /** Adds cells of earlier rows, while the next column has one that spans this row. */
  function addFromAbove(cells: Cell[]): void {
    for (let above = hanging.get(cells.length); above; above = hanging.get(cells.length)) {
      if (--above.left === 0) hanging.delete(cells.length);
      cells.push(above.cell);
    }
  }

  function add({ cell, down, wide }: SpanningCell, cells: Cell[]): void {
    const copies = down * wide - 1;
    if (copies === 0) {
      cells.push(cell);
      return;
    }
    const fits = copies <= limit.left;
    if (fits) limit.left -= copies;
    else report("too-many-cells", cell.place, { limit: MAX_SPANNED_CELLS });
    const copy: Cell = { ...cell, spanned: true };
    for (let i = 0; i < (fits ? wide : 1); i++) {
      if (fits && down > 1) hanging.set(cells.length, { cell: copy, left: down - 1 });
      cells.push(i === 0 ? cell : copy);
    }
  }

  return {
    row(written) {
      const cells: Cell[] = [];
      for (const cell of written) {
        addFromAbove(cells);
        add(cell, cells);
      }
      addFromAbove(cells);
      return cells;
    },
    reset: () => hanging.clear(),
  };
}

/** The place of a row: that of its first own cell with text, or else of its first own cell. */
export function rowPlace(cells: readonly Cell[]): Place | undefined {
  const isOwn = ({ spanned }: Cell): boolean => !spanned;
  return (cells.find((cell) => cell.text !== "" && isOwn(cell)) ?? cells.find(isOwn))?.place;
}
