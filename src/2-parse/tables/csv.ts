import { isBlank, type Line } from "../page-lines.ts";
import type { CellLines } from "./raw-table.ts";

/**
 * Reads rows of comma-separated values (RFC 4180). A cell in quotes may have line breaks and doubled quotes; spaces before
 * the quote are left out. Each line of a cell keeps its place. Blank lines between rows are left out. If a quote has no
 * end, the quotes of all rows are text.
 */
export function readCsvRows(lines: readonly Line[], delimiter = ",", quote = '"'): CellLines[][] {
  const rows: CellLines[][] = [];
  let row: CellLines[] | undefined;
  let quoted: Line[] | undefined;
  for (const line of lines) {
    if (!quoted && isBlank(line)) continue;
    if (!quoted) rows.push((row = []));
    const { text } = line;
    for (let at = 0; at <= text.length;) {
      const start = quoted ? at : startOfCell(text, at, quote);
      if (quoted || text[start] === quote) {
        const from: number = quoted ? at : start + 1;
        const end = endOfQuotes(text, from, quote);
        const piece = text.slice(from, end).replaceAll(quote + quote, quote);
        (quoted ??= []).push({ text: piece, line: line.line, column: line.column + from });
        if (end >= text.length) break;
        row?.push(quoted);
        quoted = undefined;
        at = endOfCell(text, end + 1, delimiter) + delimiter.length;
      } else {
        const end = endOfCell(text, at, delimiter);
        row?.push([{ text: text.slice(at, end), line: line.line, column: line.column + at }]);
        at = end + delimiter.length;
      }
    }
  }
  return quoted ? readCsvRows(lines, delimiter, "") : rows;
}

function startOfCell(text: string, at: number, quote: string): number {
  let start = at;
  while (text[start] === " ") start++;
  return text[start] === quote ? start : at;
}

function endOfCell(text: string, at: number, delimiter: string): number {
  const end = text.indexOf(delimiter, at);
  return end < 0 ? text.length : end;
}

/** The offset of the quote that ends a cell, or the length of the line. */
function endOfQuotes(text: string, at: number, quote: string): number {
  let end = text.indexOf(quote, at);
  while (end >= 0 && text[end + 1] === quote) end = text.indexOf(quote, end + 2);
  return end < 0 ? text.length : end;
}
