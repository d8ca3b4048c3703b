import { isBlank, type Line, lineSlice, trimLine } from "../page-lines.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

/**
 * Returns whether a table with tabs between its cells begins on this line: two lines with the same number of cells.
 * Blank lines and a line that names a group of rows may stand between the two.
 */
export function isTabTable(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || isBlank(first) || first.text.startsWith("\t") || isHeadingOrItem(first)) return false;
  const cells = countTabCells(first);
  if (cells < 2) return false;
  const next = second && isBlank(second) ? lines[at + 2] : second;
  return countTabCells(next) === cells || groupNameBelow(lines, at + 1, cells) !== undefined;
}

/** Returns whether three lines of a tab table follow each other; in Markdown, fewer tabs may be mere white space. */
export function isLongTabTable(lines: readonly Line[], at: number): boolean {
  const cells = countTabCells(lines[at]);
  return (
    cells > 1 &&
    !isHeadingOrItem(lines[at]) &&
    countTabCells(lines[at + 1]) === cells &&
    countTabCells(lines[at + 2]) === cells &&
    !/^\s/.test(lines[at]?.text ?? "")
  );
}

/** A line that names the group of rows below it, with optional blank lines around it; `next` is the first row. */
function groupNameBelow(lines: readonly Line[], at: number, cells: number): { name: Line; next: number } | undefined {
  const start = lines[at] !== undefined && isBlank(lines[at]) ? at + 1 : at;
  const name = lines[start];
  const next = lines[start + 1] !== undefined && isBlank(lines[start + 1] as Line) ? start + 2 : start + 1;
  return name && countTabCells(name) === 1 && countTabCells(lines[next]) === cells ? { name, next } : undefined;
}

/** The lines of the longest last cell. */
const MAX_CELL_LINES = 40;

/** Index of the next row, if lines without tabs stand above it that continue the last cell of the row above. */
function rowBelowCell(lines: readonly Line[], at: number, columns: number): number | undefined {
  for (let next = at; next < at + MAX_CELL_LINES; next++) {
    const count = countTabCells(lines[next]);
    if (count === 1 && hasColumns(lines[next])) return undefined;
    if (count !== 1) return count === columns && next > at ? next : undefined;
  }
  return undefined;
}

/**
 * Reads a table with tabs between its cells. A row with fewer cells belongs to the table if it has a tab. Lines without
 * a tab between two rows are the rest of the last cell, as browsers copy a cell with line breaks, if two or more lines
 * stand between rows of the table, or if the line is a sentence; otherwise, one line names a group of rows.
 */
export const readTabTable: TableReader = (lines, at) => {
  if (!isTabTable(lines, at)) return undefined;
  const columns = countTabCells(lines[at]);
  const groups = new Set<number>();
  const rows: CellLines[][] = [];
  let hasLongCells = false;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const count = countTabCells(line);
    const below = count === 1 && rows.length > 1 ? rowBelowCell(lines, next, columns) : undefined;
    hasLongCells ||= below !== undefined && below > next + 1;
    if (below !== undefined && (hasLongCells || isSentence(line))) {
      const [cell = []] = rows.at(-1)?.splice(-1) ?? [];
      rows.at(-1)?.push([...cell, ...lines.slice(next, below)]);
      next = below - 1;
      continue;
    }
    const group = count < 2 ? groupNameBelow(lines, next, columns) : undefined;
    if (group) {
      groups.add(rows.length);
      rows.push([[trimLine(group.name)]]);
      next = group.next - 1;
      continue;
    }
    if (isBlank(line) && countTabCells(lines[next + 1]) === columns) continue;
    if (count < 2 || (count > columns && isTabTable(lines, next))) break;
    rows.push(splitAtTabs(line).map((cell) => [cell]));
  }
  return { rows, next, groups: { rows: groups, columns } };
};

/** Reads a tab table of Markdown, see `isLongTabTable`. */
export const readLongTabTable: TableReader = (lines, at, lookahead) =>
  isLongTabTable(lines, at) ? readTabTable(lines, at, lookahead) : undefined;

/** Returns whether the line is a heading or a list item, whose wide gaps separate no columns. */
function isHeadingOrItem(line: Line | undefined): boolean {
  return line !== undefined && /^(?:#{1,6}|[-*+]) +\S/.test(line.text);
}

/** Returns whether blanks part the line into columns, so that it is no part of a cell. */
function hasColumns(line: Line | undefined): boolean {
  return /\S {3,}\S/.test(line?.text ?? "");
}

/** Returns whether the line ends as a sentence, so that it names no group. */
function isSentence({ text }: Line): boolean {
  return /[^.][.;!?。；！？]\s*$/.test(text);
}

function countTabCells(line: Line | undefined): number {
  if (line === undefined || isBlank(line)) return 0;
  let count = 1;
  for (let at = line.text.indexOf("\t"); at >= 0; at = line.text.indexOf("\t", at + 1)) count++;
  return count;
}

function splitAtTabs(line: Line): Line[] {
  const cells: Line[] = [];
  let start = 0;
  for (let at = line.text.indexOf("\t"); at >= 0; at = line.text.indexOf("\t", start)) {
    cells.push(lineSlice(line, start, at));
    start = at + 1;
  }
  cells.push(lineSlice(line, start, line.text.length));
  return cells;
}
