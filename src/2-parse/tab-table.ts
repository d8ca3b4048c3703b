import type { Cell, Row } from "../model/page.ts";
import type { Reader } from "./context.ts";
import { isBlank, type Line, part, placeOf } from "./lines.ts";

/**
 * Whether lines of cells with tabs between them begin here: two at least, with the same number of cells, a blank
 * line and a line that names a group of them perhaps between.
 */
export function isTabTable(lines: readonly Line[], at: number): boolean {
  const first = lines[at];
  if (!first || isBlank(first) || first.text.startsWith("\t")) return false;
  const cells = countOf(first);
  return (
    cells > 1 &&
    !isMarked(first) &&
    (countOf(lines[at + 1]) === cells || groupBelow(lines, at + 1, cells) !== undefined)
  );
}

/** Three lines at least: tabs in Markdown may be an author's blanks. */
export function isLong(lines: readonly Line[], at: number): boolean {
  const cells = countOf(lines[at]);
  return (
    cells > 1 &&
    !isMarked(lines[at]) &&
    countOf(lines[at + 1]) === cells &&
    countOf(lines[at + 2]) === cells &&
    !/^\s/.test(lines[at]?.text ?? "")
  );
}

/** The line that names the group of the rows below it, and where they begin: after a blank line, or none. */
function groupBelow(lines: readonly Line[], at: number, cells: number): { name: Line; next: number } | undefined {
  const start = lines[at] !== undefined && isBlank(lines[at]) ? at + 1 : at;
  const name = lines[start];
  const next = lines[start + 1] !== undefined && isBlank(lines[start + 1] as Line) ? start + 2 : start + 1;
  return name && countOf(name) === 1 && countOf(lines[next]) === cells ? { name, next } : undefined;
}

/** Lines of cells with tabs between them; short rows belong to it as long as they have a tab. */
export const tabTable: Reader = (lines, at, sink, { dialect, text }) => {
  if (!isTabTable(lines, at) || (dialect !== "text" && !isLong(lines, at))) return at;
  const columns = countOf(lines[at] as Line);
  const rows: Row[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const count = countOf(line);
    const group = count < 2 ? groupBelow(lines, next, columns) : undefined;
    if (group) {
      const cell = { ...text(group.name.text.trim(), placeOf(group.name)), spanned: true as const };
      rows.push({ place: placeOf(group.name), cells: Array.from({ length: columns }, () => cell) });
      next = group.next - 1;
      continue;
    }
    if (isBlank(line) || count < 2 || (count > columns && isTabTable(lines, next))) break;
    const cells = cellsOf(line).map((cell): Cell => {
      const words = text(cell.text, { line: cell.line, column: cell.column });
      return next === at ? { ...words, header: true } : words;
    });
    rows.push({ place: (cells.find((cell) => cell.text !== "") ?? cells[0])?.place ?? placeOf(line), cells });
  }
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return next;
};

/**
 * Lines of plain text whose columns stand exactly below each other, two spaces or more between them: three lines at
 * least, for two with two columns may be chance. Lines of `=` or `-` under the columns are drawn, not words.
 */
export const alignedTable: Reader = (lines, at, sink, { dialect, text }) => {
  if (dialect !== "text" || !isAlignedTable(lines, at)) return at;
  const rows: Row[] = [];
  const columns = columnsOf(lines[at] as Line);
  let next = at;
  for (; sameColumns(lines[next], columns); next++) {
    const line = lines[next] as Line;
    if (isDrawn(line)) continue;
    const cells = columns.map((start, index): Cell => {
      const cell = part(line, start, columns[index + 1] ?? line.text.length);
      const place = { line: cell.line, column: cell.column };
      return { ...text(cell.text, place), ...(rows.length === 0 && { header: true }) };
    });
    rows.push({ place: cells[0]?.place ?? placeOf(line), cells });
  }
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return next;
};

/** Whether lines with columns below each other begin here. */
export function isAlignedTable(lines: readonly Line[], at: number): boolean {
  const columns = columnsOf(lines[at] as Line);
  if (columns.length < 2 || isMarked(lines[at]) || !sameColumns(lines[at + 1], columns)) return false;
  return columns.length > 2 || sameColumns(lines[at + 2], columns);
}

function sameColumns(line: Line | undefined, columns: readonly number[]): boolean {
  if (!line || isBlank(line)) return false;
  const own = columnsOf(line);
  return own[0] === columns[0] && columns.every((start) => own.includes(start));
}

/** Offsets at which words begin after two spaces or more. */
function columnsOf({ text }: Line): readonly number[] {
  return Array.from(text.matchAll(/(?:^ *| {2,})(?=[^ ])/g), ({ 0: gap, index }) => index + gap.length);
}

function isDrawn(line: Line): boolean {
  return /^[ =-]+$/.test(line.text);
}

/** A heading or an item of a list: what stands behind the mark is words, however wide their gaps are. */
function isMarked(line: Line | undefined): boolean {
  return line !== undefined && /^(?:#{1,6}|[-*+]) +\S/.test(line.text);
}

function countOf(line: Line | undefined): number {
  if (line === undefined || isBlank(line)) return 0;
  let count = 1;
  for (let at = line.text.indexOf("\t"); at >= 0; at = line.text.indexOf("\t", at + 1)) count++;
  return count;
}

function cellsOf(line: Line): Line[] {
  const cells: Line[] = [];
  let start = 0;
  for (let at = line.text.indexOf("\t"); at >= 0; at = line.text.indexOf("\t", start)) {
    cells.push(part(line, start, at));
    start = at + 1;
  }
  cells.push(part(line, start, line.text.length));
  return cells;
}
