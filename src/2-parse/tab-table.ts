import type { Row } from "../model/page.ts";
import type { Reader } from "./context.ts";
import { cut, isBlank, type Line, placeOf, trimmed } from "./lines.ts";

/** Whether lines of cells with tabs between them begin here: two at least, with the same number of cells. */
export function isTabTable(lines: readonly Line[], at: number): boolean {
  const [first, second] = [lines[at], lines[at + 1]];
  if (!first || !second || isBlank(first)) return false;
  const cells = countOf(first);
  return cells > 1 && countOf(second) === cells && !first.text.startsWith("\t");
}

/** Lines of cells with tabs between them; short rows belong to it as long as they have a tab. */
export const tabTable: Reader = (lines, at, sink, { dialect, text }) => {
  if (dialect !== "text" || !isTabTable(lines, at)) return at;
  const columns = countOf(lines[at] as Line);
  const rows: Row[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const count = countOf(line);
    if (isBlank(line) || count < 2 || (count !== columns && isTabTable(lines, next))) break;
    const cells = cellsOf(line).map((cell) => {
      const { line, column } = placeOf(cell);
      return { ...text(cell.text, { line, column }), ...(next === at && { header: true as const }) };
    });
    rows.push({ place: (cells.find((cell) => cell.text !== "") ?? cells[0])?.place ?? placeOf(line), cells });
  }
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return next;
};

function countOf(line: Line): number {
  return line.text.trim() === "" ? 0 : line.text.split("\t").length;
}

function cellsOf(line: Line): Line[] {
  let offset = 0;
  return line.text.split("\t").map((cell) => {
    const start = offset;
    offset += cell.length + 1;
    return trimmed(cut({ ...line, text: line.text.slice(0, start + cell.length) }, start));
  });
}
