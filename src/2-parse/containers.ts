import type { Item } from "../model/page.ts";
import type { BlockContext, BlockReader } from "./block-reader.ts";
import { cutStart, dedent, indentWidth, isBlank, type Line, placeOfLine } from "./page-lines.ts";
import { nestedBlocks, listItemFrom } from "./section-builder.ts";

const QUOTE = /^[ \t]{0,3}> ?/;
const BULLET = /^([ \t]{0,3})([-*+•●▪·])(?:[ \t]+|$)/;
const ORDERED = /^([ \t]{0,3})(\d{1,9}[.)])(?:[ \t]+|$)/;
const RULE = /^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Whether a thematic break stands on this line. */
export function isRule(line: Line): boolean {
  return RULE.test(line.text);
}

/** Whether a block quote begins on this line. */
export function isQuote(line: Line): boolean {
  return QUOTE.test(line.text);
}

/** Whether a list item with something in it begins on this line. */
export function isItem(line: Line): boolean {
  return markerOf(line) !== undefined && !isRule(line);
}

/** Whether an item begins on this line of plain text, where a dash alone is a word. */
export function isBulletItem(line: Line): boolean {
  return BULLET.test(line.text) && /\S\s+\S/.test(line.text) && !isRule(line);
}

/** A thematic break says nothing. */
export const thematicBreak: BlockReader = (lines, at) => (isRule(lines[at] as Line) ? at + 1 : at);

/** A block quote: its blocks flow into the section. */
export const blockQuote: BlockReader = (lines, at, sink, context) => {
  if (context.dialect === "text" || !isQuote(lines[at] as Line)) return at;
  const inner: Line[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    const mark = QUOTE.exec(line.text)?.[0];
    if (mark === undefined && (isBlank(line) || isBlank(inner.at(-1) as Line) || startsAnew(line))) break;
    inner.push(cutStart(line, mark?.length ?? 0));
  }
  context.readNested(inner, sink, context);
  return next;
};

function startsAnew(line: Line): boolean {
  return /^[ \t]{0,3}(?:#{1,6}\s|`{3}|~{3}|\|)/.test(line.text) || isItem(line) || isRule(line);
}

/** A list, with what is nested in its items. */
export const list: BlockReader = (lines, at, sink, context) => {
  const first = markerOf(lines[at] as Line);
  if (!first || isRule(lines[at] as Line)) return at;
  const { dialect } = context;
  if (dialect === "text" && !isBulletItem(lines[at] as Line) && !isNumbered(lines, at)) return at;
  const items: Item[] = [];
  let next = at;
  for (;;) {
    const line = lines[next];
    const marker = line && !isRule(line) ? markerOf(line) : undefined;
    if (!line || marker?.kind !== first.kind) break;
    const end = endOfItem(lines, next, marker.width, dialect === "markdown");
    const inner = [
      cutStart(line, marker.length),
      ...lines.slice(next + 1, end).map((below) => dedent(below, marker.width)),
    ];
    items.push(readItem(inner, line, first.ordered ? marker.text : undefined, context));
    next = skipBlank(lines, end);
    if (next > end && markerOf(lines[next] as Line)?.kind !== first.kind) next = end;
  }
  sink.block({ kind: "list", place: placeOfLine(lines[at] as Line), ordered: first.ordered, items });
  return next;
};

/** In plain text a number with a dot is a list only when the next one follows: `400. x` alone may be anything. */
function isNumbered(lines: readonly Line[], at: number): boolean {
  const [number, following] = [at, skipBlank(lines, at + 1)].map(
    (index) => ORDERED.exec(lines[index]?.text ?? "")?.[2],
  );
  return (
    number !== undefined &&
    following !== undefined &&
    Number.parseInt(following, 10) === Number.parseInt(number, 10) + 1
  );
}

function readItem(lines: readonly Line[], line: Line, marker: string | undefined, context: BlockContext): Item {
  const into = nestedBlocks();
  context.readNested(lines, into, context);
  return { ...listItemFrom(into.blocks, placeOfLine(line)), ...(marker && { marker }) };
}

interface Marker {
  readonly ordered: boolean;
  /** Items of one list have the same kind of marker. */
  readonly kind: string;
  readonly text: string;
  /** Characters up to the content. */
  readonly length: number;
  /** Columns that lines below must be indented by to belong to the item. */
  readonly width: number;
}

function markerOf(line: Line): Marker | undefined {
  const match = BULLET.exec(line.text) ?? ORDERED.exec(line.text);
  const [all = "", before = "", text = ""] = match ?? [];
  if (!match) return undefined;
  const ordered = /\d/.test(text);
  const gap = indentWidth(line.text.slice(before.length + text.length));
  const width = indentWidth(before) + text.length + (gap > 4 || all.length === line.text.length ? 1 : gap);
  return { ordered, kind: ordered ? text.slice(-1) : text, text, length: all.length, width };
}

/** An item goes on while lines are indented below it, or follow its paragraph without a blank line. */
function endOfItem(lines: readonly Line[], at: number, width: number, lazily = true): number {
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isBlank(line)) continue;
    const indented = indentWidth(line.text) >= width;
    const lazy =
      lazily &&
      next === end &&
      (line.text.trim() === "|" || !startsAnew(line)) &&
      !isQuote(line) &&
      !isTermOrDefinition(lines, next);
    if (!indented && !lazy) break;
    end = next + 1;
  }
  return end;
}

function skipBlank(lines: readonly Line[], at: number): number {
  let next = at;
  while (next < lines.length && isBlank(lines[next] as Line)) next++;
  return next < lines.length ? next : at;
}

const DEFINITION = /^[ \t]{0,3}:[ \t]+(?=\S)/;

/** Whether a definition of the term above begins on this line. */
export function isDefinition(line: Line | undefined): boolean {
  return line !== undefined && DEFINITION.test(line.text);
}

/** A term whose definition is on the line below, or a definition. */
function isTermOrDefinition(lines: readonly Line[], at: number): boolean {
  return isDefinition(lines[at]) || isDefinition(lines[at + 1]);
}

/** Reads the definitions that begin at line `at`; the index of the line after them, their blocks go to `sink`. */
export const definitions: BlockReader = (lines, at, sink, context) => {
  let next = at;
  while (isDefinition(lines[next])) {
    const line = lines[next] as Line;
    const mark = DEFINITION.exec(line.text)?.[0].length ?? 0;
    const end = endOfItem(lines, next, 2);
    context.readNested(
      [cutStart(line, mark), ...lines.slice(next + 1, end).map((below) => dedent(below, mark))],
      sink,
      context,
    );
    const after = skipBlank(lines, end);
    next = isDefinition(lines[after]) ? after : end;
  }
  return next;
};
