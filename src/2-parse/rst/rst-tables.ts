import type { Block, Cell, Place, Row, Text } from "../../model/page.ts";
import { type Line, placeOfLine } from "../page-lines.ts";
import type { BlockSink } from "../section-builder.ts";
import { rowPlace, spanResolver } from "../tables/spans.ts";
import { readGrid } from "./grid-table.ts";
import type { RawRows } from "./raw-rows.ts";
import { readCell, type RstContext, type RstReader } from "./rst-context.ts";
import { readSimple } from "./simple-table.ts";

/** Reads a table that is drawn with characters. */
export const readDrawnTable: RstReader = (lines, at, sink, context) => {
  const table = readGrid(lines, at) ?? readSimple(lines, at);
  if (table) addTable(table, placeOfLine(lines[at] as Line), sink, context);
  return table?.next;
};

/** Adds a table to a sink, followed by the tables in its cells. */
export function addTable(
  { rows, headerRows }: Omit<RawRows, "next">,
  place: Place,
  sink: BlockSink,
  context: RstContext,
  caption?: Text,
): void {
  const spans = spanResolver(context.spans, context.report);
  const nested: Block[] = [];
  const read = rows.map((row, index): Row => {
    const cells = spans.row(
      row.map(({ lines, down, wide }) => {
        const text = readCell(lines, lines[0] ? placeOfLine(lines[0]) : place, context, nested);
        const cell: Cell = index < headerRows ? { ...text, header: true } : text;
        return { cell, down, wide };
      }),
    );
    return { place: rowPlace(cells) ?? place, cells };
  });
  const filled = read.filter(({ cells }) => cells.length > 0);
  if (filled.length > 0) sink.block({ kind: "table", place, ...(caption && { caption }), rows: filled });
  for (const table of nested) sink.block(table);
}
