import { append } from "../../lib/collections.ts";
import { isBlank, type Line } from "../page-lines.ts";
import { splitRow } from "./pipe-cells.ts";
import { isPipeTable } from "./pipe-table.ts";
import type { TableReader } from "./raw-table.ts";

/** Rows without a delimiter row that must follow each other before their pipes count as column separators. */
const MIN_ROWS = 3;

/** Lines of the longest header that is broken over lines. */
const MAX_HEADER_LINES = 12;

/** Characters of the longest line of a header that is broken over lines. */
const MAX_HEADER_LENGTH = 40;

/** Returns whether a table with pipes between the cells, but without a delimiter row, begins on this line of text. */
export function isLooseTable(lines: readonly Line[], at: number): boolean {
  if (brokenHeader(lines, at) !== undefined) return true;
  const columns = splitAtSpacedPipes(lines[at])?.length;
  if (columns === undefined || isPipeTable(lines, at)) return false;
  for (let next = at + 1; next < at + MIN_ROWS; next++)
    if (splitAtSpacedPipes(lines[next])?.length !== columns) return false;
  return true;
}

/** The cells of a header with one line per cell (`Code |`, `Meaning |`) above a row with as many cells. */
function brokenHeader(lines: readonly Line[], at: number): Line[] | undefined {
  const header: Line[] = [];
  for (let next = at; next < lines.length && header.length <= MAX_HEADER_LINES; next++) {
    const line = lines[next] as Line;
    const isHeaderCell =
      line.text.length <= MAX_HEADER_LENGTH && /^[^|]+\|\s*$/.test(line.text) && /\p{L}/u.test(line.text);
    if (!isHeaderCell)
      return header.length > 1 && splitAtSpacedPipes(line)?.length === header.length ? header : undefined;
    append(header, splitRow(line));
  }
  return undefined;
}

/** Reads a table whose exporter dropped the delimiter row, see `isLooseTable`. */
export const readLooseTable: TableReader = (lines, at) => {
  if (!isLooseTable(lines, at)) return undefined;
  const broken = brokenHeader(lines, at);
  const header = broken ?? splitAtSpacedPipes(lines[at]) ?? [];
  const rows = [header.map((cell) => [cell])];
  let next = at + (broken?.length ?? 1);
  for (; next < lines.length; next++) {
    const cells = splitAtSpacedPipes(lines[next]);
    if (cells === undefined || cells.length > header.length) break;
    rows.push(cells.map((cell) => [cell]));
  }
  // A number is no column name.
  return { rows, next, hasHeader: !header.some((cell) => /^[+-]?\d/.test(cell.text)) };
};

/** The cells of a line with a pipe between spaces, two cells at least. */
function splitAtSpacedPipes(line: Line | undefined): Line[] | undefined {
  if (!line || isBlank(line) || !/\s\|(?:\s|$)/.test(line.text)) return undefined;
  const cells = splitRow(line);
  return cells.length > 1 ? cells : undefined;
}
