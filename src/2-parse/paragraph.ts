import type { Block, Text } from "../model/page.ts";
import { endOfSample, isFence } from "./code.ts";
import { definitions, isBulletItem, isDefinition, isItem, isQuote, isRule } from "./containers.ts";
import type { BlockContext, BlockReader } from "./block-reader.ts";
import { isBlockTag, isHtmlElement, readElement, splitAtElement } from "./element.ts";
import { isSiteSyntax } from "./markdown/site-syntax.ts";
import { isGridTable } from "./tables/grid-table.ts";
import { isHeading, isUnderline, isUnderlined, withoutId } from "./heading.ts";
import { MAX_TERMS } from "./parse-limits.ts";
import { indentWidth, isBlank, type Line, placeOfLine } from "./page-lines.ts";
import { nestedBlocks } from "./section-builder.ts";
import { isLooseTable } from "./tables/loose-table.ts";
import { isPipeTable } from "./tables/pipe-table.ts";
import { isYfmTable } from "./tables/yfm-table.ts";
import { isAlignedTable, isLongTabTable, isTabTable } from "./tables/tab-table.ts";

/** What nothing else is: lines up to a blank one, or to the beginning of another block. */
export const paragraph: BlockReader = (lines, at, sink, context) => {
  const split = context.html && splitAtElement(lines[at] as Line);
  if (split) {
    paragraph([split.before], 0, sink, context);
    return readElement(lines, at, split.offset, sink, context);
  }
  let next = at + 1;
  while (next < lines.length && !interrupts(lines, next, context) && !isUnderline(lines, at, next, context)) next++;
  const raw = lines.slice(at, next);
  const place = placeOfLine(raw[0] as Line);
  const source = context.dialect === "text" ? rawText(raw) : raw.map((line) => line.text.trimStart()).join("\n");
  const underline = lines[next];
  if (underline && isUnderline(lines, at, next, context)) {
    sink.heading(underline.text.includes("=") ? 1 : 2, context.readText(withoutId(source), place));
    return next + 1;
  }
  const text = context.readText(source, place);
  const indent = indentWidth((raw[0] as Line).text);
  if (text.text !== "") sink.block({ kind: "paragraph", place, text, ...(indent > 0 && { indent }) });
  return next;
};

/** Terms on a line or a few, and below them their definitions (`: text`), one group after the other. */
export const definitionList: BlockReader = (lines, at, sink, context) => {
  if (context.dialect === "text") return at;
  const items: { terms: Text[]; blocks: readonly Block[] }[] = [];
  let next = at;
  for (
    let below = definitionBelow(lines, next, context);
    below !== undefined;
    below = definitionBelow(lines, next, context)
  ) {
    const terms = lines.slice(next, below).filter((line) => !isBlank(line));
    const into = nestedBlocks();
    const end = definitions(lines, below, into, context);
    items.push({
      terms: terms.map((line) => context.readText(line.text.trim(), placeOfLine(line))),
      blocks: into.blocks,
    });
    next = end;
    while (next < lines.length && isBlank(lines[next] as Line)) next++;
    if (next === lines.length) break;
  }
  if (items.length > 0) sink.block({ kind: "definitions", place: placeOfLine(lines[at] as Line), items });
  return next;
};

/** Index of the definition below the terms that begin at this line. */
function definitionBelow(lines: readonly Line[], at: number, context: BlockContext): number | undefined {
  if (interrupts(lines, at, context)) return undefined;
  for (let next = at + 1; next <= at + MAX_TERMS && next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isDefinition(line)) return next;
    if (isBlank(line)) return isDefinition(lines[next + 1]) ? next + 1 : undefined;
    if (interrupts(lines, next, context)) return undefined;
  }
  return undefined;
}

/** Lines of plain text stay lines, as they are indented. */
export function rawText(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text.trimEnd())
    .join("\n")
    .trimStart();
}

/** Whether another block begins in the middle of a paragraph. */
function interrupts(lines: readonly Line[], at: number, context: BlockContext): boolean {
  const line = lines[at] as Line;
  if (isBlank(line) || isPipeTable(lines, at) || isGridTable(lines, at) || isYfmTable(lines, at)) return true;
  if (endOfSample(lines, at, context) !== undefined) return true;
  if (context.dialect === "text")
    return (
      isTabTable(lines, at) ||
      isAlignedTable(lines, at) ||
      isLooseTable(lines, at) ||
      isBulletItem(line) ||
      isRule(line) ||
      isUnderlined(lines, at)
    );
  return (
    (isTabTable(lines, at) && isLongTabTable(lines, at)) ||
    isFence(line) ||
    isHeading(line) ||
    isQuote(line) ||
    isItem(line) ||
    isSiteSyntax(line) ||
    isHtmlElement(lines, at, context) ||
    isBlockTag(line) ||
    splitAtElement(line) !== undefined ||
    (isRule(line) && !/^[ \t]*-+[ \t]*$/.test(line.text))
  );
}
