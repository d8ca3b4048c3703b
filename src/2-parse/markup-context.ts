import type { Block, Cell, Place, Row, Text } from "../model/page.ts";
import type { Report } from "../problems/problems.ts";
import { listing } from "./listing.ts";
import { isBlank, type Line, placeOfLine } from "./page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "./parse-limits.ts";
import { joinLines } from "./samples.ts";
import { type BlockSink, nestedBlocks } from "./section-builder.ts";
import { rowPlace, type SpanLimit, spanResolver } from "./tables/spans.ts";

/** A cell as written, and the rows and columns that it spans. */
export interface RawCell {
  readonly lines: readonly Line[];
  readonly down: number;
  readonly wide: number;
}

/** The rows of a table as written. */
export interface RawRows<RowCell extends RawCell = RawCell> {
  readonly rows: readonly (readonly RowCell[])[];
  readonly headerRows: number;
}

/** What the block readers of a format share that has containers and tables with blocks in their cells. */
export interface MarkupContext {
  /** Containers around the lines being read. */
  readonly depth: number;
  readonly spans: SpanLimit;
  readonly report: Report;
  /** The text of lines with inline mark-up. */
  readonly readText: (lines: readonly Line[]) => Text;
  /** Reads the lines of a container at a depth. */
  readonly readBlocks: (lines: readonly Line[], sink: BlockSink, depth: number) => void;
  /** Reads HTML; missing if the page has none. */
  readonly readHtml: ((lines: readonly Line[], sink: BlockSink) => void) | undefined;
}

/** The blocks of a container, see `readInto`. */
export function readNested(lines: readonly Line[], context: MarkupContext): Block[] {
  const nested = nestedBlocks();
  readInto(lines, nested, context);
  return nested.blocks;
}

/** Reads the lines of a container into a sink. Beyond `MAX_CONTAINER_DEPTH` they are one paragraph. */
export function readInto(lines: readonly Line[], sink: BlockSink, context: MarkupContext): void {
  if (context.depth < MAX_CONTAINER_DEPTH) {
    context.readBlocks(lines, sink, context.depth + 1);
    return;
  }
  const written = lines.filter((line) => !isBlank(line));
  const [first] = written;
  if (!first) return;
  context.report("nested-too-deep", placeOfLine(first), { limit: MAX_CONTAINER_DEPTH });
  addParagraph(written, sink, context);
}

/** Adds the text of lines as a paragraph, unless it is empty. */
export function addParagraph(lines: readonly Line[], sink: BlockSink, { readText }: MarkupContext): void {
  const text = readText(lines);
  if (text.text !== "") sink.block({ kind: "paragraph", place: text.place, text });
}

/** Adds the text of lines as a title that begins no section. */
export function addTitle(lines: readonly Line[], sink: BlockSink, { readText }: MarkupContext): void {
  const title = nestedBlocks();
  if (lines.length > 0) title.heading(6, readText(lines));
  for (const block of title.blocks) sink.block(block);
}

/** Adds lines as a code block, unless they are blank. */
export function addCode(lines: readonly Line[], sink: BlockSink, language?: string): void {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return;
  const value = joinLines(lines.slice(first)).trimEnd();
  const { line, column } = lines[first] as Line;
  for (const block of listing(value, { line, column }, { language, indent: column - 1 })) sink.block(block);
}

/** Adds a table with its spans resolved, followed by the tables in its cells. */
export function addTable<RowCell extends RawCell>(
  { rows, headerRows }: RawRows<RowCell>,
  place: Place,
  sink: BlockSink,
  { spans: limit, report }: MarkupContext,
  readCell: (cell: RowCell, place: Place, tables: Block[]) => Text,
  caption?: Text,
): void {
  const spans = spanResolver(limit, report);
  const nested: Block[] = [];
  const read = rows.map((row, index): Row => {
    const cells = spans.row(
      row.map((written) => {
        const text = readCell(written, written.lines[0] ? placeOfLine(written.lines[0]) : place, nested);
        const cell: Cell = index < headerRows ? { ...text, header: true } : text;
        return { cell, down: written.down, wide: written.wide };
      }),
    );
    return { place: rowPlace(cells) ?? place, cells };
  });
  const filled = read.filter(({ cells }) => cells.length > 0);
  if (filled.length > 0) sink.block({ kind: "table", place, ...(caption?.text && { caption }), rows: filled });
  for (const table of nested) sink.block(table);
}

/** Index of the first line from `at` on that is not blank. */
export function skipBlank(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next] as Line)) next++;
  return next;
}
