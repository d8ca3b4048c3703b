import type { Cell, Row, Text } from "../model/page.ts";
import { isIndentedCode } from "./code.ts";
import type { Context, Reader } from "./context.ts";
import { readGridTable } from "./grid-table.ts";
import { cut, type Line, placeOf, trimmed } from "./lines.ts";
import { type RawCell, readPipeTable } from "./pipe-table.ts";
import { readYfmTable } from "./yfm-table.ts";
import { stacked } from "./words.ts";

/** A table drawn with pipes, with or without borders. */
export const drawnTable: Reader = (lines, at, sink, context) => {
  const code = isIndentedCode(lines[at] as Line, context);
  const table = code
    ? undefined
    : (readPipeTable(lines, at, context.lookahead) ??
      readGridTable(lines, at) ??
      readYfmTable(lines, at, context.lookahead));
  if (!table) return at;
  const rows = table.rows.map((cells, index): Row => {
    const texts = cells.map((cell): Cell => {
      const read = cellText(cell, context);
      return index === 0 ? { ...read, header: true } : read;
    });
    const first = texts.find((cell) => cell.text !== "") ?? texts[0];
    return { place: first?.place ?? placeOf(lines[at] as Line), cells: texts };
  });
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return table.next;
};

/** A cell that was broken over lines: a list item or a blank line begins a line of its own, other lines go on. */
function cellText(cell: RawCell, { text }: Context): Text {
  const [only, ...more] = cell;
  if (only && more.length === 0) {
    const { text: words, line, column } = trimmed(only);
    return text(words, { line, column });
  }
  const pieces: { source: string; at: Line }[] = [];
  let anew = true;
  for (const raw of cell) {
    const line = trimmed(raw);
    const item = /^[-*+]\s+/.exec(line.text)?.[0].length ?? 0;
    const last = pieces.at(-1);
    if (line.text === "") anew = true;
    else if (anew || item > 0 || !last || /^\d{1,9}[.)]\s/.test(line.text))
      pieces.push({ source: line.text.slice(item), at: cut(line, item) });
    else last.source += `\n${line.text}`;
    if (line.text !== "") anew = false;
  }
  const place = placeOf(cell[0] as Line);
  const texts = pieces.map(({ source, at }) => text(source, { line: at.line, column: at.column }));
  return stacked(texts.length > 0 ? texts : [text("", place)], place);
}
