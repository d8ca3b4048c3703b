import { bareSample, fencedCode, indentedCode } from "./code.ts";
import { blockQuote, list, thematicBreak } from "./containers.ts";
import type { BlockContext, BlockReader } from "./block-reader.ts";
import { htmlElement } from "./element.ts";
import { furniture, moduleCode } from "./markdown/site-syntax.ts";
import { heading } from "./heading.ts";
import { MAX_CONTAINER_DEPTH } from "./parse-limits.ts";
import { isBlank, type Line, placeOfLine } from "./page-lines.ts";
import type { BlockSink } from "./section-builder.ts";
import { definitionList, paragraph, rawText } from "./paragraph.ts";
import { looseTable } from "./tables/loose-table.ts";
import { alignedTable, tabTable } from "./tables/tab-table.ts";
import { drawnTable } from "./tables/drawn-table.ts";

/** In this order: what has a sign of its own first, and a paragraph is what nothing else is. */
const readers: readonly BlockReader[] = [
  drawnTable, // before everything that a cell may begin with
  tabTable,
  alignedTable,
  looseTable,
  fencedCode,
  furniture,
  moduleCode,
  bareSample,
  htmlElement, // before indented code: HTML is indented for its own reasons
  heading,
  thematicBreak, // before lists: `* * *` is no item
  blockQuote,
  list,
  indentedCode,
  definitionList,
  paragraph,
];

/** Reads lines into blocks, one kind of block after the other; time is linear in the lines for every level of nesting. */
export function readBlocks(lines: readonly Line[], sink: BlockSink, context: BlockContext): void {
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at] as Line)) {
      at++;
      continue;
    }
    for (const read of readers) {
      const next = read(lines, at, sink, context);
      if (next === at) continue;
      at = next;
      break;
    }
  }
}

/** Reads the lines inside a container, unless containers are nested too deep: then they are one paragraph. */
export function readInside(lines: readonly Line[], sink: BlockSink, context: BlockContext): void {
  const first = lines.find((line) => !isBlank(line));
  if (!first) return;
  if (context.depth < MAX_CONTAINER_DEPTH) {
    readBlocks(lines, sink, { ...context, depth: context.depth + 1 });
    return;
  }
  const place = placeOfLine(first);
  context.report("nested-too-deep", place, { limit: MAX_CONTAINER_DEPTH });
  sink.block({ kind: "paragraph", place, text: { text: rawText(lines), place } });
}
