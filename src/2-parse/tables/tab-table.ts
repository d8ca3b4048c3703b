import type { Cell, Row } from "../../model/page.ts";
import type { BlockReader } from "../block-reader.ts";
import { isBlank, type Line, lineSlice, placeOfLine } from "../page-lines.ts";

/**
 * Whether lines of cells with tabs between them begin here: two at least, with the same number of cells, a blank
 * line and a line that names a group of them perhaps between.
 */
export function isTabTable(lines: readonly Line[], at: number): boolean {
  const first = lines[at];
  if (!first || isBlank(first) || first.text.startsWith("\t")) return false;
  const cells = countTabCells(first);
  return (
    cells > 1 &&
    !isHeadingOrItem(first) &&
    (countTabCells(lines[at + 1]) === cells || groupNameBelow(lines, at + 1, cells) !== undefined)
  );
}

/** Three lines at least: tabs in Markdown may be an author's blanks. */
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

/** The line that names the group of the rows below it, and where they begin: after a blank line, or none. */
function groupNameBelow(lines: readonly Line[], at: number, cells: number): { name: Line; next: number } | undefined {
  const start = lines[at] !== undefined && isBlank(lines[at]) ? at + 1 : at;
  const name = lines[start];
  const next = lines[start + 1] !== undefined && isBlank(lines[start + 1] as Line) ? start + 2 : start + 1;
  return name && countTabCells(name) === 1 && countTabCells(lines[next]) === cells ? { name, next } : undefined;
}

/** Lines of cells with tabs between them; short rows belong to it as long as they have a tab. */
export const tabTable: BlockReader = (lines, at, sink, { dialect, readText: text }) => {
  if (!isTabTable(lines, at) || (dialect !== "text" && !isLongTabTable(lines, at))) return at;
  const columns = countTabCells(lines[at] as Line);
  const rows: Row[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const count = countTabCells(line);
    const group = count < 2 ? groupNameBelow(lines, next, columns) : undefined;
    if (group) {
      const cell = { ...text(group.name.text.trim(), placeOfLine(group.name)), spanned: true as const };
      rows.push({ place: placeOfLine(group.name), cells: Array.from({ length: columns }, () => cell) });
      next = group.next - 1;
      continue;
    }
    if (isBlank(line) || count < 2 || (count > columns && isTabTable(lines, next))) break;
    const cells = splitAtTabs(line).map((cell): Cell => {
      const words = text(cell.text, { line: cell.line, column: cell.column });
      return next === at ? { ...words, header: true } : words;
    });
    rows.push({ place: (cells.find((cell) => cell.text !== "") ?? cells[0])?.place ?? placeOfLine(line), cells });
  }
  sink.block({ kind: "table", place: placeOfLine(lines[at] as Line), rows });
  return next;
};

/**
 * Lines of plain text whose columns stand exactly below each other, two spaces or more between them: three lines at
 * least, for two with two columns may be chance. Lines of `=` or `-` under the columns are drawn, not words.
 */
export const alignedTable: BlockReader = (lines, at, sink, { dialect, readText: text }) => {
  if (dialect !== "text" || !isAlignedTable(lines, at)) return at;
  const rows: Row[] = [];
  const columns = columnStarts(lines[at] as Line);
  let next = at;
  for (; hasColumns(lines[next], columns); next++) {
    const line = lines[next] as Line;
    if (isUnderline(line)) continue;
    const cells = columns.map((start, index): Cell => {
      const cell = lineSlice(line, start, columns[index + 1] ?? line.text.length);
      const place = { line: cell.line, column: cell.column };
      return { ...text(cell.text, place), ...(rows.length === 0 && { header: true }) };
    });
    rows.push({ place: cells[0]?.place ?? placeOfLine(line), cells });
  }
  sink.block({ kind: "table", place: placeOfLine(lines[at] as Line), rows });
  return next;
};

/** Whether lines with columns below each other begin here. */
export function isAlignedTable(lines: readonly Line[], at: number): boolean {
  const columns = columnStarts(lines[at] as Line);
  if (columns.length < 2 || isHeadingOrItem(lines[at]) || !hasColumns(lines[at + 1], columns)) return false;
  return columns.length > 2 || hasColumns(lines[at + 2], columns);
}

function hasColumns(line: Line | undefined, columns: readonly number[]): boolean {
  if (!line || isBlank(line)) return false;
  const own = columnStarts(line);
  return own[0] === columns[0] && columns.every((start) => own.includes(start));
}

/** Offsets at which words begin after two spaces or more. */
function columnStarts({ text }: Line): readonly number[] {
  return Array.from(text.matchAll(/(?:^ *| {2,})(?=[^ ])/g), ({ 0: gap, index }) => index + gap.length);
}

function isUnderline(line: Line): boolean {
  return /^[ =-]+$/.test(line.text);
}

/** A heading or an item of a list: what stands behind the mark is words, however wide their gaps are. */
function isHeadingOrItem(line: Line | undefined): boolean {
  return line !== undefined && /^(?:#{1,6}|[-*+]) +\S/.test(line.text);
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
