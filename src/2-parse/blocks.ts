import type { Block, Row, Text } from "../model/page.ts";
import { bareSample, endOfSample, fencedCode, indentedCode, isFence, isIndentedCode } from "./code.ts";
import {
  blockQuote,
  definitions,
  isBulletItem,
  isDefinition,
  isItem,
  isQuote,
  isRule,
  list,
  thematicBreak,
} from "./containers.ts";
import type { Context, Reader } from "./context.ts";
import { htmlElement, isHtmlElement } from "./element.ts";
import { furniture, isFurniture, moduleCode } from "./furniture.ts";
import { MAX_DEPTH, MAX_TERMS } from "./limits.ts";
import { cut, indentOf, isBlank, type Line, placeOf, trimmed } from "./lines.ts";
import { inside, type Sink } from "./outline.ts";
import { isPipeTable, type RawCell, readPipeTable } from "./pipe-table.ts";
import { isTabTable, tabTable } from "./tab-table.ts";
import { stacked } from "./words.ts";

const HEADING = /^[ \t]{0,3}(#{1,6})(?:[ \t]+|(?=[^#\s\w!])|$)(.*)$/;

const heading: Reader = (lines, at, sink, { dialect, text }) => {
  const line = lines[at] as Line;
  const [, marks = "", rest = ""] = (dialect === "markdown" && HEADING.exec(line.text)) || [];
  if (marks === "") return at;
  const words = trimmed(cut(line, line.text.length - rest.length));
  const bare = withoutId(words.text).replace(/(?:^|[ \t])#+$/, "");
  sink.heading(marks.length, text(bare, { line: words.line, column: words.column }));
  return at + 1;
};

/** A heading without the identifier (`{#id}`) or classes that its writer gave it. */
function withoutId(text: string): string {
  const at = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  return at >= 0 && /^\{[#:.]/.test(text.slice(at, at + 2)) ? text.slice(0, at).trimEnd() : text;
}

const pipeTable: Reader = (lines, at, sink, context) => {
  const table = isIndentedCode(lines[at] as Line, context) ? undefined : readPipeTable(lines, at, context.lookahead);
  if (!table) return at;
  const rows = table.rows.map((cells, index): Row => {
    const texts = cells.map((cell) => ({ ...cellText(cell, context), ...(index === 0 && { header: true as const }) }));
    const first = texts.find((cell) => cell.text !== "") ?? texts[0];
    return { place: first?.place ?? placeOf(lines[at] as Line), cells: texts };
  });
  sink.block({ kind: "table", place: placeOf(lines[at] as Line), rows });
  return table.next;
};

/** A cell that was broken over lines: a list item or a blank line begins a line of its own, other lines go on. */
function cellText(cell: RawCell, { text }: Context): Text {
  const pieces: { source: string; at: Line }[] = [];
  let anew = true;
  for (const raw of cell) {
    const line = trimmed(raw);
    const item = cell.length > 1 ? (/^(?:[-*+]|\d{1,9}[.)])\s+/.exec(line.text)?.[0].length ?? 0) : 0;
    const last = pieces.at(-1);
    if (line.text === "") anew = true;
    else if (anew || item > 0 || !last) pieces.push({ source: line.text.slice(item), at: cut(line, item) });
    else last.source += `\n${line.text}`;
    if (line.text !== "") anew = false;
  }
  const place = placeOf(cell[0] as Line);
  const texts = pieces.map(({ source, at }) => text(source, { line: at.line, column: at.column }));
  return stacked(texts.length > 0 ? texts : [text("", place)], place);
}

const paragraph: Reader = (lines, at, sink, context) => {
  let next = at + 1;
  while (next < lines.length && !interrupts(lines, next, context) && !isUnderline(lines, at, next, context)) next++;
  const raw = lines.slice(at, next);
  const place = placeOf(raw[0] as Line);
  const source = context.dialect === "text" ? rawText(raw) : raw.map((line) => line.text.trimStart()).join("\n");
  const underline = lines[next];
  if (underline && isUnderline(lines, at, next, context)) {
    sink.heading(underline.text.includes("=") ? 1 : 2, context.text(withoutId(source), place));
    return next + 1;
  }
  const text = context.text(source, place);
  const indent = indentOf((raw[0] as Line).text);
  if (text.text !== "") sink.block({ kind: "paragraph", place, text, ...(indent > 0 && { indent }) });
  return next;
};

/** Terms on a line or a few, and below them their definitions (`: text`), one group after the other. */
const definitionList: Reader = (lines, at, sink, context) => {
  if (context.dialect === "text") return at;
  const items: { terms: Text[]; blocks: readonly Block[] }[] = [];
  let next = at;
  for (
    let below = definitionBelow(lines, next, context);
    below !== undefined;
    below = definitionBelow(lines, next, context)
  ) {
    const terms = lines.slice(next, below).filter((line) => !isBlank(line));
    const into = inside();
    const end = definitions(lines, below, into, context);
    items.push({ terms: terms.map((line) => context.text(line.text.trim(), placeOf(line))), blocks: into.blocks });
    next = end;
    while (next < lines.length && isBlank(lines[next] as Line)) next++;
    if (next === lines.length) break;
  }
  if (items.length > 0) sink.block({ kind: "definitions", place: placeOf(lines[at] as Line), items });
  return next;
};

/** Index of the definition below the terms that begin at this line. */
function definitionBelow(lines: readonly Line[], at: number, context: Context): number | undefined {
  for (let next = at + 1; next <= at + MAX_TERMS && next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isDefinition(line)) return next;
    if (isBlank(line)) return isDefinition(lines[next + 1]) ? next + 1 : undefined;
    if (interrupts(lines, next, context)) return undefined;
  }
  return undefined;
}

/** Lines of plain text stay lines, as they are indented. */
function rawText(lines: readonly Line[]): string {
  return lines
    .map((line) => line.text.trimEnd())
    .join("\n")
    .trimStart();
}

function interrupts(lines: readonly Line[], at: number, context: Context): boolean {
  const line = lines[at] as Line;
  if (isBlank(line) || isPipeTable(lines, at)) return true;
  if (context.dialect === "text")
    return (
      isTabTable(lines, at) ||
      isBulletItem(line) ||
      isRule(line) ||
      isUnderlined(lines, at) ||
      endOfSample(lines, at, context) !== undefined
    );
  return (
    isFence(line) ||
    HEADING.test(line.text) ||
    isQuote(line) ||
    isItem(line) ||
    isFurniture(line) ||
    isHtmlElement(lines, at, context) ||
    (isRule(line) && !/^[ \t]*-+[ \t]*$/.test(line.text))
  );
}

/** Whether line `next` makes the paragraph that began at line `at` a heading. */
function isUnderline(lines: readonly Line[], at: number, next: number, { dialect }: Context): boolean {
  if (dialect === "text") return next === at + 1 && isUnderlined(lines, at);
  return UNDERLINE.test((lines[next] as Line).text);
}

const UNDERLINE = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/;

/** In plain text an underline must be meant: as long as a word, below a line that is no sentence. */
function isUnderlined(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1]?.text ?? "";
  const title = (lines[at] as Line).text.trim();
  return UNDERLINE.test(below) && below.trim().length >= 3 && title.length <= 80 && !/[.。;；,，:：]$/.test(title);
}

/** In this order: what has a sign of its own first, and a paragraph is what nothing else is. */
const readers: readonly Reader[] = [
  pipeTable, // before everything that a cell may begin with
  tabTable,
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
