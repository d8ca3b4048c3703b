import type { Row } from "../model/page.ts";
import type { Reader } from "./context.ts";
import { isBlank, type Line, placeOf } from "./lines.ts";
import { isPipeTable, splitRow } from "./pipe-table.ts";

/** Lines needed before pipes are more than punctuation. */
const minRows = 3;

/** Whether plain text has lines of cells with pipes between them here, under no delimiter row: three at least. */
export function isLooseTable(lines: readonly Line[], at: number): boolean {
  const columns = cellsOf(lines[at])?.length;
  if (columns === undefined || isPipeTable(lines, at)) return false;
  for (let next = at + 1; next < at + minRows; next++) if (cellsOf(lines[next])?.length !== columns) return false;
  return true;
}

/** Rows of cells with pipes between them, as exporters write tables that lost their delimiter row. */
export const looseTable: Reader = (lines, at, sink, { dialect, text }) => {
  if (dialect !== "text" || !isLooseTable(lines, at)) return at;
  const columns = cellsOf(lines[at])?.length ?? 0;
  const rows: Row[] = [];
  // Words that begin with a digit head no column.
  const headed = !cellsOf(lines[at])?.some((cell) => /^[+-]?\d/.test(cell.text));
  let next = at;
  for (; next < lines.length; next++) {
    const cells = cellsOf(lines[next]);
    if (cells === undefined || cells.length > columns) break;
    rows.push({
      place: placeOf(lines[next] as Line),
      cells: cells.map((cell) => ({
        ...text(cell.text, placeOf(cell)),
        ...(headed && next === at && { header: true as const }),
      })),
    });
  }
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return next;
};

/** The cells of a line whose pipes stand between spaces, two at least. */
function cellsOf(line: Line | undefined): Line[] | undefined {
  if (!line || isBlank(line) || !/\s\|(?:\s|$)/.test(line.text)) return undefined;
  const cells = splitRow(line);
  return cells.length > 1 ? cells : undefined;
}
