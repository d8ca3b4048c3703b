import { readAlignedTable } from "./aligned-table.ts";
import { readDrawnTable } from "./drawn-table.ts";
import { readLooseTable } from "./loose-table.ts";
import type { TableReader } from "./raw-table.ts";
import { readTabTable } from "./tab-table.ts";

/** Reads a table of plain text of any kind: drawn, with tabs, with aligned columns, or with gaps. */
export const readPlainTable: TableReader = (lines, at, lookahead) =>
  readDrawnTable(lines, at, lookahead) ??
  readTabTable(lines, at, lookahead) ??
  readAlignedTable(lines, at, lookahead) ??
  readLooseTable(lines, at, lookahead);
