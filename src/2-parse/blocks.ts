import { bareSample, fencedCode, indentedCode } from "./code.ts";
import { blockQuote, list, thematicBreak } from "./containers.ts";
import type { Context, Reader } from "./context.ts";
import { htmlElement } from "./element.ts";
import { furniture, moduleCode } from "./furniture.ts";
import { heading } from "./heading.ts";
import { MAX_DEPTH } from "./limits.ts";
import { isBlank, type Line, placeOf } from "./lines.ts";
import type { Sink } from "./outline.ts";
import { definitionList, paragraph, rawText } from "./paragraph.ts";
import { looseTable } from "./loose-table.ts";
import { alignedTable, tabTable } from "./tab-table.ts";
import { drawnTable } from "./table.ts";

/** In this order: what has a sign of its own first, and a paragraph is what nothing else is. */
const readers: readonly Reader[] = [
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
export function readBlocks(lines: readonly Line[], sink: Sink, context: Context): void {
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
export function readInside(lines: readonly Line[], sink: Sink, context: Context): void {
  const first = lines.find((line) => !isBlank(line));
  if (!first) return;
  if (context.depth < MAX_DEPTH) {
    readBlocks(lines, sink, { ...context, depth: context.depth + 1 });
    return;
  }
  const place = placeOf(first);
  context.report("nested-too-deep", place, { limit: MAX_DEPTH });
  sink.block({ kind: "paragraph", place, text: { text: rawText(lines), place } });
}
