import { readGridTable } from "./grid-table.ts";
import { readPipedCells } from "./piped-cells.ts";
import { readPipeTable } from "./pipe-table.ts";
import type { TableReader } from "./raw-table.ts";
import { readYfmTable } from "./yfm-table.ts";

/** Reads a table whose columns are separated by pipes: a pipe table, also with one cell a line, a grid table or a YFM table. */
export const readDrawnTable: TableReader = (lines, at, lookahead) =>
  readPipedCells(lines, at, lookahead) ??
  readPipeTable(lines, at, lookahead) ??
  readGridTable(lines, at, lookahead) ??
  readYfmTable(lines, at, lookahead);
