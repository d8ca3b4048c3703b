import type { Root } from "mdast";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { isBlank, type Line } from "../page-lines.ts";
import { MAX_BLOCK_EFFORT, MAX_BLOCK_LENGTH, MAX_BLOCK_LINES } from "../parse-limits.ts";
import { joinLines } from "../samples.ts";
import type { PreparedLines } from "./prepared-region.ts";

/** Constructs of paragraphs, headings and cells: `writeInline` reads them later, with a limit for each text. */
const INLINE_CONSTRUCTS = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
];

/** A plugin that switches off constructs of micromark. */
function without(this: Processor, constructs: readonly string[]): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({ disable: { null: constructs } });
}

/** HTML with structure was taken out as islands; other tags stand in paragraphs, where `writeInline` reads them. */
const markdown = unified()
  .use(remarkParse)
  .use(without, [...INLINE_CONSTRUCTS, "htmlFlow"])
  .freeze();

/** MDX has no indented code, because components indent their content. */
const mdx = unified()
  .use(remarkParse)
  .use(without, [...INLINE_CONSTRUCTS, "htmlFlow", "codeIndented"])
  .freeze();

/** Lines of a page that were parsed at once. */
export interface ParsedLines {
  /** Index of the first of the lines among the prepared ones. */
  readonly start: number;
  readonly end: number;
  /** The blocks; absent if the lines exceed the limits of remark. */
  readonly tree?: Root;
}

/** Lines that are parsed at once, unless no block ends there: remark takes time that grows faster than its input. */
const LINES_AT_ONCE = 100;

/**
 * Parses prepared lines in pieces, which are cut at lines where every block ends. Each piece is parsed when the caller
 * asks for it.
 */
export function* parseBlocks(prepared: PreparedLines, isMdx: boolean): Generator<ParsedLines> {
  const { lines } = prepared;
  const processor = isMdx ? mdx : markdown;
  const parse = (start: number, end: number): ParsedLines => ({
    start,
    end,
    tree: processor.parse(joinLines(lines.slice(start, end))),
  });
  let effort = MAX_BLOCK_EFFORT;
  let start = 0;
  let cut = 0;
  for (const end of cutsIn(prepared)) {
    effort -= (end - cut) * Math.max(end - cut, LINES_AT_ONCE);
    if (end - cut > MAX_BLOCK_LINES || lengthOf(lines, cut, end) > MAX_BLOCK_LENGTH || effort < 0) {
      if (start < cut) yield parse(start, cut);
      yield { start: cut, end };
      start = end;
    } else if (end - start >= LINES_AT_ONCE) {
      yield parse(start, end);
      start = end;
    }
    cut = end;
  }
  if (start < lines.length) yield parse(start, lines.length);
}

function lengthOf(lines: readonly Line[], start: number, end: number): number {
  let length = 0;
  for (let index = start; index < end; index++) length += lines[index]?.text.length ?? 0;
  return length;
}

/** Indexes of lines before which every block ends: no indent, and after a blank line or with a list marker. */
function* cutsIn({ lines, fenced, definitions }: PreparedLines): Generator<number> {
  for (let index = 1; index < lines.length; index++) {
    const { text } = lines[index] as Line;
    if (text === "" || /^\s/.test(text) || fenced.has(index) || definitions.has(index)) continue;
    if (isBlank(lines[index - 1] as Line) || /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/.test(text)) yield index;
  }
  yield lines.length;
}
