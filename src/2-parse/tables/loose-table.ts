import { append } from "../../lib/append.ts";
import type { Row } from "../../model/page.ts";
import type { BlockReader } from "../block-reader.ts";
import { isBlank, type Line, placeOfLine } from "../page-lines.ts";
import { isPipeTable, splitRow } from "./pipe-table.ts";

/** Lines needed before pipes are more than punctuation. */
const MIN_ROWS = 3;

/** Longest header that is broken over lines, and its longest word. */
const MAX_HEADER_LINES = 12;
const MAX_HEADER_LENGTH = 40;

/** Whether plain text has lines of cells with pipes between them here, under no delimiter row: three at least. */
export function isLooseTable(lines: readonly Line[], at: number): boolean {
  if (brokenHeader(lines, at) !== undefined) return true;
  const columns = splitAtSpacedPipes(lines[at])?.length;
  if (columns === undefined || isPipeTable(lines, at)) return false;
  for (let next = at + 1; next < at + MIN_ROWS; next++)
    if (splitAtSpacedPipes(lines[next])?.length !== columns) return false;
  return true;
}

/** The cells of a header, each a line with its pipe, above a row of as many: `Code |`, `Meaning |`, `E1 | It broke. |`. */
function brokenHeader(lines: readonly Line[], at: number): Line[] | undefined {
  const header: Line[] = [];
  for (let next = at; next < lines.length && header.length <= MAX_HEADER_LINES; next++) {
    const line = lines[next] as Line;
    const word = line.text.length <= MAX_HEADER_LENGTH && /^[^|]*\p{L}[^|]*\|\s*$/u.test(line.text);
    if (!word) return header.length > 1 && splitAtSpacedPipes(line)?.length === header.length ? header : undefined;
    append(header, splitRow(line));
  }
  return undefined;
}

/** Rows of cells with pipes between them, as exporters write tables that lost their delimiter row. */
export const looseTable: BlockReader = (lines, at, sink, { dialect, readText: text }) => {
  if (dialect !== "text" || !isLooseTable(lines, at)) return at;
  const header = brokenHeader(lines, at) ?? splitAtSpacedPipes(lines[at]) ?? [];
  const first = brokenHeader(lines, at) === undefined ? 1 : header.length;
  // Words that begin with a digit head no column.
  const headed = !header.some((cell) => /^[+-]?\d/.test(cell.text));
  const row = (cells: readonly Line[], line: Line, head: boolean): Row => ({
    place: placeOfLine(line),
    cells: cells.map((cell) => ({ ...text(cell.text, placeOfLine(cell)), ...(head && { header: true as const }) })),
  });
  const rows: Row[] = [row(header, lines[at] as Line, headed)];
  let next = at + first;
  for (; next < lines.length; next++) {
    const cells = splitAtSpacedPipes(lines[next]);
    if (cells === undefined || cells.length > header.length) break;
    rows.push(row(cells, lines[next] as Line, false));
  }
  sink.block({ kind: "table", place: placeOfLine(lines[at] as Line), rows });
  return next;
};

/** The cells of a line whose pipes stand between spaces, two at least. */
function splitAtSpacedPipes(line: Line | undefined): Line[] | undefined {
  if (!line || isBlank(line) || !/\s\|(?:\s|$)/.test(line.text)) return undefined;
  const cells = splitRow(line);
  return cells.length > 1 ? cells : undefined;
}
