import type { Block, Item, Text } from "../../model/page.ts";
import type { MarkupContext } from "../markup-context.ts";
import { cutStart, isBlank, type Line, lineSlice, placeOfLine, trimLine } from "../page-lines.ts";
import { type BlockSink, listItemFrom, nestedBlocks } from "../section-builder.ts";
import { addParagraph, skipBlank } from "../markup-context.ts";
import { isAttributeLine, isComment, isDelimiter, readSettings } from "./asciidoc-context.ts";

const BULLET = /^[ \t]*(-|\*{1,6}|•)[ \t]+(?=\S)/;
const NUMBER = /^[ \t]*(\.{1,6}|\d{1,9}\.|[a-zA-Z]\.|[ivxIVX]{1,8}\)|<(?:\d{1,9}|\.)>)[ \t]+(?=\S)/;
const TERM = /^[ \t]*(\S(?:[^\n]{0,1000}?\S)??)(:{2,4}|;;)(?=[ \t]|$)/;

interface Marker {
  /** Equal for the items of one list. */
  readonly key: string;
  readonly kind: "bullet" | "number" | "term";
  /** The number as written, or the term. */
  readonly written: Line;
  /** Characters before the text of the item. */
  readonly length: number;
}

/** The marker of the list item that begins on a line. */
export function markerOf(line: Line | undefined): Marker | undefined {
  if (!line) return undefined;
  const bullet = BULLET.exec(line.text);
  if (bullet) return { key: bullet[1] ?? "", kind: "bullet", written: line, length: bullet[0].length };
  const number = NUMBER.exec(line.text);
  if (number) {
    const sign = number[1] ?? "";
    const key = sign.startsWith(".") ? sign : sign.replace(/^<?[\da-zA-Z.]*?(?=[.)>]$)/, /\d/.test(sign) ? "1" : "a");
    return { key, kind: "number", written: lineSlice(line, 0, number[0].length), length: number[0].length };
  }
  const term = line.text.includes("::") || line.text.includes(";;") ? TERM.exec(line.text) : undefined;
  if (!term || /^[a-z]+::\S*\[/.test(line.text)) return undefined;
  const [all, name = "", key = ""] = term;
  const written = lineSlice(line, 0, line.text.indexOf(name) + name.length);
  return { key, kind: "term", written, length: all.length };
}

/** Reads one block into a sink; returns the index of the line after it. */
export type ReadBlock = (lines: readonly Line[], at: number, sink: BlockSink, context: MarkupContext) => number;

/** Reads the list that begins at line `at`; `outer` has the keys of the lists around it. */
export function readList(
  lines: readonly Line[],
  at: number,
  sink: BlockSink,
  context: MarkupContext,
  readBlock: ReadBlock,
  outer: ReadonlySet<string> = new Set(),
): number | undefined {
  const first = markerOf(lines[at]);
  if (!first) return undefined;
  const keys = new Set([...outer, first.key]);
  const items: Item[] = [];
  const definitions: { terms: Text[]; blocks: readonly Block[] }[] = [];
  let next = at;
  let isDefined = true;
  for (let marker: Marker | undefined = first; marker?.key === first.key; marker = markerOf(lines[next])) {
    const line = lines[next] as Line;
    const nested = nestedBlocks();
    next = readItem(lines, next, marker, nested);
    if (marker.kind === "term") {
      if (isDefined) definitions.push({ terms: [], blocks: [] });
      const last = definitions.at(-1);
      last?.terms.push(context.readText([marker.written]));
      if (last) definitions[definitions.length - 1] = { terms: last.terms, blocks: nested.blocks };
      isDefined = nested.blocks.length > 0;
    } else {
      const item = listItemFrom(nested.blocks, placeOfLine(line));
      items.push(marker.kind === "number" ? { ...item, marker: numberOf(marker.written, items.length) } : item);
    }
    const below = skipBlank(lines, next);
    if (markerOf(lines[below])?.key === first.key) next = below;
  }
  const place = placeOfLine(lines[at] as Line);
  if (first.kind === "term") sink.block({ kind: "definitions", place, items: definitions });
  else sink.block({ kind: "list", place, ordered: first.kind === "number", items });
  return next;

  /** Reads the text of an item, and the lists and blocks that belong to it. */
  function readItem(lines: readonly Line[], at: number, marker: Marker, sink: BlockSink): number {
    const text = [cutStart(lines[at] as Line, marker.length)];
    let next = at + 1;
    // The text of a definition may begin below its term.
    if (marker.kind === "term" && text[0]?.text.trim() === "") {
      const below = skipBlank(lines, next);
      const line = lines[below];
      if (
        line &&
        !markerOf(line) &&
        !isDelimiter(line) &&
        !isAttributeLine(line) &&
        !/^(?:=+ |\+\s*$|\.\S)/.test(line.text)
      ) {
        text.push(trimLine(line));
        next = below + 1;
      }
    }
    for (let line = lines[next]; line && !endsParagraph(line) && !markerOf(line); line = lines[++next])
      text.push(trimLine(line));
    addParagraph(
      text.filter((line) => !isBlank(line) && !isComment(line)),
      sink,
      context,
    );
    for (;;) {
      const below = skipBlank(lines, next);
      const line = lines[below];
      if (line && /^\+\s*$/.test(line.text)) next = readAttached(below + 1, sink);
      else if (line && isNestedList(line)) next = readList(lines, below, sink, context, readBlock, keys) ?? below + 1;
      else if (line && below > next && /^[ \t]/.test(line.text) && !markerOf(line))
        next = readBlock(lines, below, sink, context);
      else if (line && below === next && isDelimiter(line)) next = readBlock(lines, below, sink, context);
      else return next;
    }
  }

  /** Reads the block after a `+`. A paragraph ends where an item of a list around it begins. */
  function readAttached(at: number, sink: BlockSink): number {
    const { next: start } = readSettings(lines, skipBlank(lines, at));
    const inner = { ...context, depth: context.depth + 1 };
    if (!lines[start] || isDelimiter(lines[start])) return readBlock(lines, at, sink, inner);
    let end = start + 1;
    for (
      let line = lines[end];
      line && !endsParagraph(line) && !keys.has(markerOf(line)?.key ?? "");
      line = lines[++end]
    );
    return at + readBlock(lines.slice(at, end), 0, sink, inner);
  }

  function isNestedList(line: Line): boolean {
    const marker = markerOf(line);
    return marker !== undefined && !keys.has(marker.key);
  }
}

/** Returns whether a paragraph ends above this line. */
export function endsParagraph(line: Line): boolean {
  return isBlank(line) || /^\+\s*$/.test(line.text) || isDelimiter(line) || isAttributeLine(line);
}

/** The number of an item: as written, or counted. */
function numberOf(written: Line, index: number): string {
  return /^\.|^<\.>/.test(written.text) ? `${index + 1}.` : written.text;
}
