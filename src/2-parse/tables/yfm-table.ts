import { cutStart, type Line, trimLine } from "../page-lines.ts";
import { linesAhead, type Lookahead } from "../lookahead.ts";
import type { CellLines, DrawnTable } from "./pipe-table.ts";

/** Whether a table of Yandex Flavored Markdown begins on this line: `#|`, rows between `||`, `|#`. */
export function isYfmTable(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text.trim() === "#|";
}

/** Reads a table of Yandex Flavored Markdown, whose cells may take several lines; nothing where it has no end. */
export function readYfmTable(lines: readonly Line[], at: number, lookahead: Lookahead): DrawnTable | undefined {
  if (!isYfmTable(lines, at)) return undefined;
  const rows: CellLines[][] = [];
  let row: Line[][] | undefined;
  for (const [next, line] of linesAhead(lines, at + 1, lookahead)) {
    if (line.text.trim() === "|#") return { rows, next: next + 1 };
    let start = 0;
    for (const { 0: mark, index } of line.text.matchAll(/(?<!\\)\|{1,2}/g)) {
      row?.at(-1)?.push(trimmedSlice(line, start, index));
      start = index + mark.length;
      if (mark === "|") row?.push([]);
      else if (row) {
        rows.push(row.map((cell) => (cell.length > 0 ? cell : [trimmedSlice(line, index, index)])));
        row = undefined;
      } else row = [[]];
    }
    row?.at(-1)?.push(trimmedSlice(line, start, line.text.length));
  }
  return undefined;
}

function trimmedSlice(line: Line, start: number, end: number): Line {
  return trimLine(cutStart({ ...line, text: line.text.slice(0, end) }, start));
}
