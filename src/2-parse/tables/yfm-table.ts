import { linesAhead } from "../lookahead.ts";
import { cutStart, type Line, trimLine } from "../page-lines.ts";
import type { CellLines, TableReader } from "./raw-table.ts";

/** Returns whether a table of Yandex Flavored Markdown begins on this line: `#|`, rows between `||`, `|#`. */
export function isYfmTable(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text.trim() === "#|";
}

/** Reads a table of Yandex Flavored Markdown, whose cells may span lines; a table without its end `|#` is not read. */
export const readYfmTable: TableReader = (lines, at, lookahead) => {
  if (!isYfmTable(lines, at)) return undefined;
  const rows: CellLines[][] = [];
  let row: Line[][] | undefined;
  for (const [index, line] of linesAhead(lines, at + 1, lookahead)) {
    if (line.text.trim() === "|#") return { rows, next: index + 1 };
    let start = 0;
    for (const { 0: pipes, index: pipe } of line.text.matchAll(/(?<!\\)\|{1,2}/g)) {
      row?.at(-1)?.push(trimmedSlice(line, start, pipe));
      start = pipe + pipes.length;
      if (pipes === "|") row?.push([]);
      else if (row) {
        rows.push(row.map((cell) => (cell.length > 0 ? cell : [trimmedSlice(line, pipe, pipe)])));
        row = undefined;
      } else row = [[]];
    }
    row?.at(-1)?.push(trimmedSlice(line, start, line.text.length));
  }
  return undefined;
};

function trimmedSlice(line: Line, start: number, end: number): Line {
  return trimLine(cutStart({ ...line, text: line.text.slice(0, end) }, start));
}
