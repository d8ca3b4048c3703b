import type { Cell, Row, Text } from "../../model/page.ts";
import { isIndentedCode } from "../code.ts";
import type { BlockContext, BlockReader } from "../block-reader.ts";
import { readGridTable } from "./grid-table.ts";
import { cutStart, type Line, placeOfLine, trimLine } from "../page-lines.ts";
import { type CellLines, readPipeTable } from "./pipe-table.ts";
import { readYfmTable } from "./yfm-table.ts";
import { joinTexts } from "../text-builder.ts";

/** A table drawn with pipes, with or without borders. */
export const drawnTable: BlockReader = (lines, at, sink, context) => {
  const code = isIndentedCode(lines[at] as Line, context);
  const table = code
    ? undefined
    : (readPipeTable(lines, at, context.lookahead) ??
      readGridTable(lines, at) ??
      readYfmTable(lines, at, context.lookahead));
  if (!table) return at;
  const rows = table.rows.map((cells, index): Row => {
    const texts = cells.map((cell): Cell => {
      const read = brokenCellText(cell, context);
      return index === 0 ? { ...read, header: true } : read;
    });
    const first = texts.find((cell) => cell.text !== "") ?? texts[0];
    return { place: first?.place ?? placeOfLine(lines[at] as Line), cells: texts };
  });
  sink.block({ kind: "table", place: placeOfLine(lines[at] as Line), rows });
  return table.next;
};

/** A cell that was broken over lines: a list item or a blank line begins a line of its own, other lines go on. */
function brokenCellText(cell: CellLines, { readText: text }: BlockContext): Text {
  const [only, ...more] = cell;
  if (only && more.length === 0) {
    const { text: words, line, column } = trimLine(only);
    return text(words, { line, column });
  }
  const pieces: { source: string; at: Line }[] = [];
  let anew = true;
  for (const raw of cell) {
    const line = trimLine(raw);
    const item = /^[-*+]\s+/.exec(line.text)?.[0].length ?? 0;
    const last = pieces.at(-1);
    if (line.text === "") anew = true;
    else if (anew || item > 0 || !last || /^\d{1,9}[.)]\s/.test(line.text))
      pieces.push({ source: line.text.slice(item), at: cutStart(line, item) });
    else last.source += `\n${line.text}`;
    if (line.text !== "") anew = false;
  }
  const place = placeOfLine(cell[0] as Line);
  const texts = pieces.map(({ source, at }) => text(source, { line: at.line, column: at.column }));
  return joinTexts(texts.length > 0 ? texts : [text("", place)], place);
}
