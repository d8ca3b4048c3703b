import { cut, type Line, trimmed } from "./lines.ts";
import { ahead, type Lookahead } from "./lookahead.ts";
import type { RawCell, RawTable } from "./pipe-table.ts";

/** Whether a table of Yandex Flavored Markdown begins on this line: `#|`, rows between `||`, `|#`. */
export function isYfmTable(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text.trim() === "#|";
}

/** Reads a table of Yandex Flavored Markdown, whose cells may take several lines; nothing where it has no end. */
export function readYfmTable(lines: readonly Line[], at: number, lookahead: Lookahead): RawTable | undefined {
  if (!isYfmTable(lines, at)) return undefined;
  const rows: RawCell[][] = [];
  let row: Line[][] | undefined;
  for (const [next, line] of ahead(lines, at + 1, lookahead)) {
    if (line.text.trim() === "|#") return { rows, next: next + 1 };
    let start = 0;
    for (const { 0: mark, index } of line.text.matchAll(/(?<!\\)\|{1,2}/g)) {
      row?.at(-1)?.push(piece(line, start, index));
      start = index + mark.length;
      if (mark === "|") row?.push([]);
      else if (row) {
        rows.push(row.map((cell) => (cell.length > 0 ? cell : [piece(line, index, index)])));
        row = undefined;
      } else row = [[]];
    }
    row?.at(-1)?.push(piece(line, start, line.text.length));
  }
  return undefined;
}

function piece(line: Line, start: number, end: number): Line {
  return trimmed(cut({ ...line, text: line.text.slice(0, end) }, start));
}
