import type { Block, Place, Text } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { blocksText } from "../block-text.ts";
import { dedent, indentWidth, isBlank, type Line, placeLookup, placeOfLine } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { type BlockSink, nestedBlocks } from "../section-builder.ts";
import type { SpanLimit } from "../tables/spans.ts";
import { textBuilder } from "../text-builder.ts";
import { type RstNames, writeRstInline } from "./rst-inline.ts";

/** What the block readers of reStructuredText share. */
export interface RstContext {
  readonly names: RstNames;
  /** Containers around the lines being read. */
  readonly depth: number;
  readonly spans: SpanLimit;
  readonly report: Report;
  /** Styles of headings in the order of their first appearance, which is the order of their levels. */
  readonly headingStyles: string[];
  /** Reads the content of a container into blocks. */
  readonly readBlocks: (lines: readonly Line[], sink: BlockSink, context: RstContext) => void;
  /** Reads HTML of a `raw` directive; missing if the page has none. */
  readonly readHtml: ((lines: readonly Line[], sink: BlockSink) => void) | undefined;
}

/** Reads the block that begins at line `at`; returns the index of the line after it, or `undefined` for another kind. */
export type RstReader = (
  lines: readonly Line[],
  at: number,
  sink: BlockSink,
  context: RstContext,
) => number | undefined;

/** The text of lines with inline mark-up. */
export function readText(lines: readonly Line[], { names }: RstContext): Text {
  const [first] = lines;
  const out = textBuilder();
  writeRstInline(lines.map((line) => line.text).join("\n"), names, out, placeLookup(lines));
  return out.build(first ? placeOfLine(first) : { line: 1, column: 1 });
}

/** The blocks of a container. Beyond `MAX_CONTAINER_DEPTH` its lines are one paragraph. */
export function readNested(lines: readonly Line[], context: RstContext): Block[] {
  const nested = nestedBlocks();
  readInto(lines, nested, context);
  return nested.blocks;
}

/** Reads the lines of a container into a sink, see `readNested`. */
export function readInto(lines: readonly Line[], sink: BlockSink, context: RstContext): void {
  if (context.depth < MAX_CONTAINER_DEPTH) {
    context.readBlocks(lines, sink, { ...context, depth: context.depth + 1 });
    return;
  }
  const written = lines.filter((line) => !isBlank(line));
  const [first] = written;
  if (!first) return;
  const place = placeOfLine(first);
  context.report("nested-too-deep", place, { limit: MAX_CONTAINER_DEPTH });
  sink.block({ kind: "paragraph", place, text: readText(written, context) });
}

/** The text of a cell, and the tables in it. */
export function readCell(lines: readonly Line[], place: Place, context: RstContext, tables: Block[]): Text {
  const written = lines.filter((line) => !isBlank(line));
  const [only] = written;
  if (!only) return { text: "", place };
  // Most cells have one line that begins with a letter, digit or role.
  if (
    written.length === 1 &&
    /^\s*(?:[\p{L}\p{N}`*]\S|[\p{L}\p{N}]$)/u.test(only.text) &&
    !/^\s*(?:\*\s|.*::\s*$)/.test(only.text)
  )
    return readText(written, context);
  return blocksText(readNested(dedentAll(lines), context), place, tables);
}

/** The lines below `at` that are blank or indented, and the index of the line after them. */
export function indentedBelow(lines: readonly Line[], at: number): { readonly content: Line[]; readonly next: number } {
  let next = at;
  for (let below = at; below < lines.length; below++) {
    const line = lines[below] as Line;
    if (isBlank(line)) continue;
    if (!/^[ \t]/.test(line.text)) break;
    next = below + 1;
  }
  return { content: lines.slice(at, next), next };
}

/** The lines without the indentation that they share, at most `most` columns of it. */
export function dedentAll(lines: readonly Line[], most = Infinity): Line[] {
  let width = Infinity;
  for (const line of lines) if (!isBlank(line)) width = Math.min(width, indentWidth(line.text));
  return width === 0 || width === Infinity ? [...lines] : lines.map((line) => dedent(line, Math.min(width, most)));
}
