import { append } from "../../lib/collections.ts";
import { linesAhead, type Lookahead } from "../lookahead.ts";
import { isBlank, type Line, trimLine } from "../page-lines.ts";
import { MAX_COLUMNS, MAX_LINES_BETWEEN_ROWS } from "../parse-limits.ts";
import { endsWithPipe, hasPipe, isLonePipe, splitCells, splitRow, startsWithPipe } from "./pipe-cells.ts";
import type { RawTable } from "./raw-table.ts";

interface TableShape {
  readonly columns: number;
  /** The header begins with a pipe. */
  readonly left: boolean;
  /** The header ends with a pipe. */
  readonly right: boolean;
}

/**
 * Reads the pipe table that begins at line `at`: a header row and a delimiter row, with or without outer pipes.
 * The table ends at the first line that is no row, with or without a blank line before it. A row that an exporter
 * broke over several lines is joined. The time is linear in the lines read.
 */
export function readPipeTable(lines: readonly Line[], at: number, lookahead: Lookahead): RawTable | undefined {
  const { cells, next: delimiter } = headerRow(lines, at) ?? { cells: [], next: 0 };
  const header = lines[at];
  if (cells.length === 0 || !header) return undefined;
  const columns = cells.length;
  const shape: TableShape = {
    columns,
    left: startsWithPipe(header),
    right: endsWithPipe(lines[delimiter - 1] as Line),
  };
  const rows: Line[][][] = [cells];
  const groups = new Set<number>();
  let longest = 0;
  let next = delimiter + 1;
  for (;;) {
    const start = shape.left ? skipBlankLines(lines, next) : next;
    const row = readRow(lines, start, shape, lookahead) ?? rowBrokenAtPipe(lines, start, shape);
    const between = row ? start : rowBelowText(lines, next, columns);
    if (row) rows.push(row.cells);
    else if (between === undefined) return { rows, groups: { rows: groups, columns }, next };
    else if (shape.right || rows.length === 1 || !goesOn(lines, next, longest)) {
      if (between === next + 1 && isGroupName(lines[next])) groups.add(rows.length);
      append(
        rows,
        lines.slice(next, between).map((line) => [[trimLine(line)]]),
      );
    } else append(rows.at(-1)?.at(-1) ?? [], lines.slice(next, between));
    const end = row?.next ?? between ?? next;
    for (; next < end; next++) longest = Math.max(longest, lines[next]?.text.trim().length ?? 0);
  }
}

/** A row that was wrapped before its first pipe, in a table without outer pipes. */
function rowBrokenAtPipe(lines: readonly Line[], at: number, { columns, left }: TableShape): BrokenRow | undefined {
  const [first, second] = [lines[at], lines[at + 1]];
  if (left || !first || !second || isBlank(first) || hasPipe(first.text) || !startsWithPipe(second)) return undefined;
  const cells = splitRow(second);
  return cells.length === columns - 1
    ? { cells: [[trimLine(first)], ...cells.map((cell) => [cell])], next: at + 2 }
    : undefined;
}

/**
 * Whether a line without a pipe is the rest of the row above, which was wrapped: it is no sentence, its first word had no
 * room above, or the row ends with a line break. `longest` is the length of the longest line of the table so far.
 */
function goesOn(lines: readonly Line[], at: number, longest: number): boolean {
  const [above = "", line = ""] = [lines[at - 1], lines[at]].map((written) => written?.text.trim());
  const firstWord = /^\S*/.exec(line)?.[0].length ?? 0;
  const isFull = above.length >= MIN_WRAPPED && above.length + 1 + firstWord > longest;
  return isFull || endsWithBreak(lines[at - 1]) || /^[^\p{Lu}]/u.test(line);
}

/** The length from which on a row may have been wrapped. */
const MIN_WRAPPED = 60;

/** Whether a line without a pipe names the group of rows below: it is short, begins with a capital and is no sentence. */
function isGroupName(line: Line | undefined): boolean {
  return /^\s*[\p{Lu}\p{Lo}][^\n]{0,78}[^.。!！?？:：;；,，\s]\s*$/u.test(line?.text ?? "");
}

/** Index of the next row, if at most `MAX_LINES_BETWEEN_ROWS` lines of text stand between it and the row above. */
function rowBelowText(lines: readonly Line[], at: number, columns: number): number | undefined {
  let end = at + MAX_LINES_BETWEEN_ROWS;
  for (let next = at; next <= end && next < lines.length; next++) {
    const line = lines[next] as Line;
    if (next < at + MAX_LINES_OF_CELL && endsWithBreak(line)) end = Math.max(end, next + 2);
    if (isBlank(line) || isNextTable(lines, next) || /^\s{0,3}(?:#{1,6}\s|```|~~~)/.test(line.text)) return undefined;
    if (hasPipe(line.text)) return next > at && splitRow(line).length === columns ? next : undefined;
  }
  return undefined;
}

/** Whether a line ends with a line break of Markdown, two spaces, so that the next line belongs to the same text. */
function endsWithBreak(line: Line | undefined): boolean {
  return line?.text.endsWith("  ") === true;
}

/** The lines of a cell with line breaks. */
const MAX_LINES_OF_CELL = 30;

/** Returns whether another table begins below a row. A delimiter row of single dashes may be a row of empty cells. */
function isNextTable(lines: readonly Line[], at: number): boolean {
  const delimiter = delimiterAfter(lines, at);
  return delimiter !== undefined && /--|:-|-:/.test((lines[delimiter] as Line).text);
}

/** Returns whether a pipe table begins on this line. */
export function isPipeTable(lines: readonly Line[], at: number): boolean {
  return headerRow(lines, at) !== undefined;
}

/** The cells of a header row, which may be broken over lines, and the index of the delimiter row below it. */
function headerRow(lines: readonly Line[], at: number): BrokenRow | undefined {
  const header = lines[at];
  const delimiter = delimiterAfter(lines, at);
  if (header && delimiter !== undefined) return { cells: splitRow(header).map((cell) => [cell]), next: delimiter };
  if (!header || !startsWithPipe(header) || endsWithPipe(header)) return undefined;
  const below = lines.slice(at + 2, at + 2 + MAX_LINES_BETWEEN_ROWS).findIndex(isDelimiter);
  const end = at + 2 + below;
  const columns = below < 0 ? 0 : splitRow(lines[end] as Line).length;
  const cells = splitRow(header).map((cell) => [cell]);
  const shape = { columns, left: true, right: true };
  const row = joinRow(cells, lines.slice(at + 1, end).entries(), shape, lines, isLonePipe(header));
  return row?.cells.length === columns && row.next === below + 1 ? { cells: row.cells, next: end } : undefined;
}

/** The line below a header. Org mode and the clients of PostgreSQL write `+` where columns meet. */
const DELIMITER = /^(?:\|\s*)?:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?$/;

/** Returns whether a line is the rule between a header and its rows. */
export function isDelimiter(line: Line | undefined): boolean {
  const text = line?.text ?? "";
  return (text.includes("|") ? text.includes("-") : text.includes("-+-")) && DELIMITER.test(text.trim());
}

/** Index of the delimiter row below a header at `at`. Some exporters write a blank line between the two. */
function delimiterAfter(lines: readonly Line[], at: number): number | undefined {
  const header = lines[at];
  const below = lines[at + 1];
  if (!header || !below) return undefined;
  const delimiter = isBlank(below) && header.text.includes("|") ? at + 2 : at + 1;
  const line = lines[delimiter];
  // `isDelimiter` comes first, because it rejects most lines at the lowest cost.
  if (!isDelimiter(line) || !line || isBlank(header) || isDelimiter(header)) return undefined;
  return header.text.includes("|") || (line.text.includes("|") && splitRow(line).length === 1) ? delimiter : undefined;
}

/** Index of the next row below up to three blank lines; rows that begin with a pipe may follow a blank line. */
function skipBlankLines(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < at + 3 && next < lines.length && isBlank(lines[next] as Line)) next++;
  const line = lines[next];
  return line && next > at && startsWithPipe(line) && !isNextTable(lines, next) ? next : next > at ? lines.length : at;
}

function readRow(
  lines: readonly Line[],
  at: number,
  shape: TableShape,
  lookahead: Lookahead,
): { cells: Line[][]; next: number } | undefined {
  const written = lines[at];
  if (!written || isBlank(written) || isNextTable(lines, at) || !hasPipe(written.text)) return undefined;
  const line = trimLine(written);
  const opens = startsWithPipe(line);
  const closes = endsWithPipe(line);
  const cells = rowCells(line, opens, closes, shape);
  if (shape.right && shape.left === opens && (!closes || isLonePipe(line))) {
    const broken = readBrokenRow(lines, at, shape, lookahead);
    if (broken) return broken;
  }
  const isShort = shape.right && cells.length < shape.columns;
  const pieces = isShort
    ? (readRowOfWholeCells(lines, at, cells, shape.columns) ??
      (shape.left && opens && isTextBelow(lines, at + 1)
        ? joinRow([...cells.map((cell) => [cell]), []], linesAhead(lines, at + 1, lookahead), shape, lines, true)
        : undefined))
    : undefined;
  return pieces ?? { cells: cells.slice(0, MAX_COLUMNS).map((cell) => [cell]), next: at + 1 };
}

/** Whether the next line that is not blank has no pipe, so that it may be the next cell of a row above it. */
function isTextBelow(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at, at + 4).find((line) => !isBlank(line));
  return below !== undefined && !hasPipe(below.text);
}

/** Lines of a row that is broken after its pipes. */
const MAX_ROW_LINES = 12;

/** Reads a row that is broken after its pipes, so that each line has whole cells: `E1 |`, `The text | 400 |`, `|`. */
function readRowOfWholeCells(
  lines: readonly Line[],
  at: number,
  first: readonly Line[],
  columns: number,
): BrokenRow | undefined {
  const cells = [...first];
  if (!endsWithPipe(lines[at] as Line)) return undefined;
  for (let next = at + 1; next < at + Math.min(columns, MAX_ROW_LINES) && next < lines.length; next++) {
    const line = lines[next] as Line;
    if ((startsWithPipe(line) && !isLonePipe(line)) || !endsWithPipe(line) || isNextTable(lines, next))
      return undefined;
    append(cells, splitRow(line));
    if (cells.length === columns) return { cells: cells.map((cell) => [cell]), next: next + 1 };
    if (cells.length > columns) return undefined;
  }
  return undefined;
}

/** Reads a row that continues until a line ends with its closing pipe; `undefined` if no such line fits. */
function readBrokenRow(
  lines: readonly Line[],
  at: number,
  shape: TableShape,
  lookahead: Lookahead,
): BrokenRow | undefined {
  const first = lines[at] as Line;
  const cells = splitRow(first).map((cell) => [cell]);
  return joinRow(cells, linesAhead(lines, at + 1, lookahead), shape, lines, isLonePipe(first));
}

interface BrokenRow {
  readonly cells: Line[][];
  /** Index of the line after the row. */
  readonly next: number;
}

/**
 * Joins the lines below to a row that has the cells of its first line. With `hasLonePipes`, a pipe alone on its line ends
 * a cell. The last one ends the row if the next row follows, or if no other end is found.
 */
function joinRow(
  cells: Line[][],
  below: Iterable<readonly [number, Line]>,
  { columns, left }: TableShape,
  lines: readonly Line[],
  hasLonePipes = false,
): BrokenRow | undefined {
  // The row up to the last pipe that stands alone.
  let last: BrokenRow | undefined;
  for (const [next, line] of below) {
    if (/^\s{0,3}#{1,6}\s/.test(line.text)) return last;
    if (!left && (isBlank(line) || isNextTable(lines, next))) return undefined;
    if (hasLonePipes && isLonePipe(line) && cells.length < columns) {
      last = { cells: [...cells], next: next + 1 };
      cells.push([{ ...line, text: "" }]);
      continue;
    }
    const opens = startsWithPipe(line);
    const closes = endsWithPipe(line);
    if (last?.next === next && opens) return last;
    const added = isLonePipe(line) ? [] : splitCells(trimLine(line), opens, closes);
    // A line without a pipe at its start goes on with the last cell.
    const rest = opens ? undefined : added.shift();
    if (cells.length + added.length > columns) return last;
    if (rest) cells.at(-1)?.push(rest);
    append(
      cells,
      added.map((cell) => [cell]),
    );
    if (closes) return { cells, next: next + 1 };
  }
  return last;
}

/** The cells of a trimmed row. If outer pipes or code spans are ambiguous, the number of columns decides. */
function rowCells(row: Line, opens: boolean, closes: boolean, shape: TableShape): Line[] {
  const cells = splitCells(row, opens, closes);
  if (!shape.left && opens && cells.length < shape.columns) return splitCells(row, false, closes);
  if (cells.length <= shape.columns || !row.text.includes("`")) return cells;
  const outsideCode = splitCells(row, opens, closes, true);
  return outsideCode.length <= shape.columns ? outsideCode : cells;
}
