import type { Report } from "../../problems/problems.ts";
import type { Lookahead } from "../lookahead.ts";
import { listing } from "../listing.ts";
import { isBlank, isThematicBreak, type Line, placeOfLine } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { type BlockReader, readBlocks } from "../read-blocks.ts";
import { readJsonSample, readXmlSample } from "../samples.ts";
import { type BlockSink, nestedBlocks, withoutAttributes } from "../section-builder.ts";
import { isAlignedTable } from "../tables/aligned-table.ts";
import { isGridTable } from "../tables/grid-table.ts";
import { isLooseTable } from "../tables/loose-table.ts";
import { isPipeTable } from "../tables/pipe-table.ts";
import { readPipedCells } from "../tables/piped-cells.ts";
import { readPlainTable } from "../tables/plain-table.ts";
import { tableBlock, verbatim } from "../tables/raw-table.ts";
import { isTabTable } from "../tables/tab-table.ts";
import { isYfmTable } from "../tables/yfm-table.ts";
import { isErrorsTitle } from "./errors-title.ts";
import { isBulletItem, readList } from "./text-lists.ts";

/** What the block readers of plain text share. */
export interface TextContext {
  /** Lists around the lines being read. */
  readonly depth: number;
  readonly lookahead: Lookahead;
  readonly report: Report;
}

/** Reads a kind of block of plain text. */
type TextBlockReader = BlockReader<TextContext>;

const readTable: TextBlockReader = (lines, at, sink, { lookahead }) => {
  const table = readPlainTable(lines, at, lookahead);
  if (table) sink.block(tableBlock(table, placeOfLine(lines[at] as Line), verbatim));
  return table?.next;
};

const readSample: TextBlockReader = (lines, at, sink, { lookahead }) => {
  const sample = readJsonSample(lines, at, lookahead) ?? readXmlSample(lines, at, lookahead);
  if (!sample) return undefined;
  const { language, value, next } = sample;
  const { line, column } = lines[at] as Line;
  for (const block of listing(value, { line, column }, { language, indent: column - 1 })) sink.block(block);
  return next;
};

const skipThematicBreak: TextBlockReader = (lines, at) => (isThematicBreak(lines[at] as Line) ? at + 1 : undefined);

const readTextList: TextBlockReader = (lines, at, sink, context) => {
  const list = readList(lines, at, (inner) => {
    const nested = nestedBlocks();
    readNested(inner, nested, context);
    return nested.blocks;
  });
  if (!list) return undefined;
  sink.block(list.block);
  return list.next;
};

/** A title of errors after a blank line is a heading: copies and dumps of pages have no other mark of one. */
const readErrorsTitle: TextBlockReader = (lines, at, sink, { depth }) => {
  const line = lines[at] as Line;
  if (depth > 0 || (at > 0 && !isBlank(lines[at - 1] as Line)) || !isErrorsTitle(line.text)) return undefined;
  sink.heading(2, verbatim(line.text.trim(), placeOfLine(line)));
  return at + 1;
};

/** A line with a rule before its words, and perhaps one behind them, is a heading: `---- Orders`, `=== Orders ===`. */
const readRuledTitle: TextBlockReader = (lines, at, sink, { depth }) => {
  const line = lines[at] as Line;
  const title = depth > 0 ? undefined : ruledTitle(line);
  if (title === undefined) return undefined;
  sink.heading(2, verbatim(title, placeOfLine(line)));
  return at + 1;
};

const RULED_TITLE = /^[ \t]{0,3}([-=*#~])\1{2,}[ \t]+(\p{L}[^|+]{0,78}?)(?:[ \t]+\1{2,})?[ \t]*$/u;

function ruledTitle({ text }: Line): string | undefined {
  const [, , title = ""] = RULED_TITLE.exec(text) ?? [];
  return title === "" || /[.。;；,，:：]$/.test(title) ? undefined : title;
}

/** Reads lines up to a blank line, to the beginning of another block, or to the underline that makes them a title. */
function readParagraph(lines: readonly Line[], at: number, sink: BlockSink, context: TextContext): number {
  let next = at + 1;
  while (next < lines.length && !beginsBlock(lines, next, context) && !isTitle(lines, at, next)) next++;
  const place = placeOfLine(lines[at] as Line);
  const written = joinTrimmed(lines.slice(at, next));
  if (next < lines.length && isTitle(lines, at, next)) {
    const title = verbatim(withoutAttributes(written), place);
    sink.heading(lines[next]?.text.includes("=") ? 1 : 2, title);
    return next + 1;
  }
  if (written !== "") sink.block({ kind: "paragraph", place, text: verbatim(written, place) });
  return next;
}

const READERS: readonly TextBlockReader[] = [
  readTable,
  readSample,
  skipThematicBreak,
  readTextList,
  readErrorsTitle,
  readRuledTitle,
  readParagraph,
];

/** Reads lines of plain text into blocks. */
export function readTextBlocks(lines: readonly Line[], sink: BlockSink, context: TextContext): void {
  readBlocks(READERS, lines, sink, context);
}

/** Reads the lines of a list item. Beyond `MAX_CONTAINER_DEPTH` they become one paragraph. */
function readNested(lines: readonly Line[], sink: BlockSink, context: TextContext): void {
  const first = lines.find((line) => !isBlank(line));
  if (!first) return;
  if (context.depth < MAX_CONTAINER_DEPTH) {
    readTextBlocks(lines, sink, { ...context, depth: context.depth + 1 });
    return;
  }
  const place = placeOfLine(first);
  context.report("nested-too-deep", place, { limit: MAX_CONTAINER_DEPTH });
  sink.block({ kind: "paragraph", place, text: { text: joinTrimmed(lines), place } });
}

function joinTrimmed(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text.trimEnd())
    .join("\n")
    .trimStart();
}

/** Returns whether a line in a paragraph begins another block. */
function beginsBlock(lines: readonly Line[], at: number, { lookahead }: TextContext): boolean {
  const line = lines[at] as Line;
  return (
    isBlank(line) ||
    isPipeTable(lines, at) ||
    isGridTable(lines, at) ||
    isYfmTable(lines, at) ||
    readJsonSample(lines, at, lookahead) !== undefined ||
    readXmlSample(lines, at, lookahead) !== undefined ||
    isTabTable(lines, at) ||
    readPipedCells(lines, at, lookahead) !== undefined ||
    isAlignedTable(lines, at) ||
    isLooseTable(lines, at) ||
    isBulletItem(line) ||
    isThematicBreak(line) ||
    ruledTitle(line) !== undefined ||
    isTitle(lines, at, at + 1)
  );
}

const UNDERLINE = /^[ \t]{0,3}(?:={3,}|-{3,})[ \t]*$/;

/** Returns whether line `below` underlines the title at line `at`: a short line that is no sentence. */
function isTitle(lines: readonly Line[], at: number, below: number): boolean {
  if (below !== at + 1 || !UNDERLINE.test(lines[below]?.text ?? "")) return false;
  const title = (lines[at] as Line).text.trim();
  return title.length <= 80 && !/[.。;；,，:：]$/.test(title);
}
