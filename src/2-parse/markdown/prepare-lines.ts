import type { Report } from "../../problems/problems.ts";
import type { Lookahead } from "../lookahead.ts";
import { cutStart, dedent, indentWidth, isBlank, isThematicBreak, type Line, placeOfLine } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH, MAX_TERMS } from "../parse-limits.ts";
import { readJsonSample, type Sample } from "../samples.ts";
import { readDrawnTable } from "../tables/drawn-table.ts";
import type { RawTable } from "../tables/raw-table.ts";
import { readLongTabTable } from "../tables/tab-table.ts";
import { normalizeLabel } from "./markdown-inline.ts";
import { beginsWithBlockTag, readLeadingHtml, splitBeforeElement } from "./html-element.ts";
import { endOfModuleCode, isSiteSyntax } from "./site-syntax.ts";

/** A part of the page that remark does not read. One placeholder line stands for it. */
export type Island = { readonly lines: readonly Line[] } & (
  | { readonly kind: "table"; readonly table: RawTable }
  | { readonly kind: "sample"; readonly sample: Sample }
  | { readonly kind: "html"; readonly element: readonly Line[] }
);

/** The lines that remark reads, with the position of each in the page. */
export interface PreparedLines {
  readonly lines: readonly Line[];
  /** Index of a placeholder line → what it stands for. */
  readonly islands: ReadonlyMap<number, Island>;
  /** Indexes of lines with a definition, which is prepared as a list item: `: text` → `+ text`. */
  readonly definitions: ReadonlySet<number>;
  /** Indexes of lines inside fenced code. */
  readonly fenced: ReadonlySet<number>;
  /** Targets of the link definitions of the page, by normalized label. The first definition of a label counts. */
  readonly linkTargets: ReadonlyMap<string, string>;
  /** Names of the footnotes of the page. */
  readonly footnotes: ReadonlySet<string>;
}

/** What the preparation of a page needs besides its lines. */
export interface PrepareOptions {
  readonly lookahead: Lookahead;
  readonly report: Report;
}

const PLACEHOLDER = "x";
const MARKERS = /^(?:[ \t]*(?:[-*+•●▪·]|\d{1,9}[.)])(?:[ \t]+|$))+/;
const ORDERED = /^[ \t]*\d{1,9}[.)][ \t]/;
const QUOTE = /^([ \t]*)> ?/;
const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})/;
const CLOSING_FENCE = /^[ \t]*(`+|~+)[ \t]*$/;
const HEADING = /^([ \t]*)(#{1,6}(?=[^#\w!]|$)|#{2,6}(?=[^#]))(.*)$/;
const UNDERLINE = /^[ \t]{0,3}(?:=+|-{2,})[ \t]*$/;
const DEFINITION = /^[ \t]{0,3}:(?=[ \t]+\S)/;
const LINK_DEFINITION =
  /^[ \t]{0,3}\[(?!\^)([^[\]]{1,200})\]:[ \t]*(?:<([^<>]*)>|([^\s<>]+))(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t]*$/;
const FOOTNOTE = /^[ \t]{0,3}\[\^([^\][\s]{1,100})\]:[ \t]*/;

/**
 * Prepares the lines of a page for remark, line by line and in linear time:
 * - tables, elements of HTML and JSON samples become islands, because Markdown ends them too early or not at all;
 * - site syntax, module code, link definitions and tags around Markdown become blank lines;
 * - a blank line separates blocks that pages do not separate, such as `404. Not found` below a paragraph;
 * - Markdown that remark does not know is rewritten to Markdown that it knows: `##Title`, `• item`, `: definition`.
 */
export function prepareLines(source: readonly Line[], options: PrepareOptions): PreparedLines {
  const page: OpenPage = {
    ...options,
    lines: [],
    islands: new Map(),
    definitions: new Set(),
    fenced: new Set(),
    linkTargets: new Map(),
    footnotes: new Set(),
  };
  prepareRegion(source, "", 0, page);
  return page;
}

interface OpenPage extends PrepareOptions, PreparedLines {
  readonly lines: Line[];
  readonly islands: Map<number, Island>;
  readonly definitions: Set<number>;
  readonly fenced: Set<number>;
  readonly linkTargets: Map<string, string>;
  readonly footnotes: Set<string>;
}

/** Prepares the lines of the page or of a block quote at one depth; `prefix` is written before each line. */
function prepareRegion(source: readonly Line[], prefix: string, depth: number, page: OpenPage): void {
  const lines = [...source];
  /** Lines of the paragraph that is open, and the index of the first. */
  let paragraph = { lines: 0, start: 0 };
  let isAfterBlank = true;
  let isInDefinition = false;

  function push(line: Line): void {
    isAfterBlank = isBlank(line);
    page.lines.push({ text: prefix + line.text, line: line.line, column: line.column - prefix.length });
  }

  function separate({ line }: Line): void {
    if (!isAfterBlank) push({ text: "", line, column: 1 });
    paragraph = { lines: 0, start: 0 };
  }

  function pushIsland(island: Island, indent: string): void {
    const first = island.lines[0] as Line;
    page.islands.set(page.lines.length, island);
    push({ text: indent + PLACEHOLDER, line: first.line, column: placeOfLine(first).column - indent.length });
    separate(first);
  }

  let at = 0;
  while (at < lines.length) {
    const line = lines[at] as Line;
    if (isBlank(line)) {
      push({ ...line, text: "" });
      at++;
      continue;
    }
    const markers = isThematicBreak(line) ? "" : (MARKERS.exec(line.text)?.[0] ?? "");
    const content = cutStart(line, markers.length);

    const fence = FENCE.exec(content.text)?.[1];
    if (fence !== undefined) {
      const end = endOfFence(lines, at, fence, markers === "" ? indentWidth(line.text) : markers.length);
      push(line);
      for (const inner of lines.slice(at + 1, end)) {
        page.fenced.add(page.lines.length);
        push(inner);
      }
      paragraph = { lines: 0, start: 0 };
      at = end;
      continue;
    }

    const quote = QUOTE.exec(line.text);
    const containers = depth + (markers.match(/\S+/g)?.length ?? 0) + (quote ? 1 : 0) + (indentWidth(line.text) >> 1);
    if (containers > MAX_CONTAINER_DEPTH && (markers !== "" || quote)) {
      page.report("nested-too-deep", placeOfLine(line), { limit: MAX_CONTAINER_DEPTH });
      separate(line);
      const start = line.text.length - line.text.trimStart().length;
      push({ ...line, text: `\\${line.text.slice(start)}`, column: line.column + start - 1 });
      at++;
      continue;
    }
    if (quote) {
      const inner: Line[] = [];
      for (; at < lines.length; at++) {
        const mark = QUOTE.exec((lines[at] as Line).text);
        if (!mark) break;
        inner.push(cutStart(lines[at] as Line, mark[0].length));
      }
      prepareRegion(inner, `${prefix}${quote[1]}> `, depth + 1, page);
      isAfterBlank = false;
      paragraph = { lines: 0, start: 0 };
      continue;
    }

    const table = readTableIsland(lines, at, page);
    if (table) {
      separate(line);
      pushIsland(table, leadingSpace(line));
      at += table.lines.length;
      continue;
    }
    // The readers below see the content of a list item without its markers.
    lines[at] = content;
    const island = readIsland(lines, at, page);
    if (island) {
      if (markers === "") separate(line);
      pushIsland(island, markers === "" ? leadingSpace(line) : narrowed(markers));
      at += island.lines.length;
      continue;
    }
    const skipped = endOfSkippedLines(lines, at, isAfterBlank, page);
    if (skipped !== undefined) {
      if (markers !== "") push({ ...line, text: markers });
      separate(line);
      at = skipped;
      continue;
    }
    const split = splitBeforeElement(lines, at);
    if (split) {
      push({ ...split.before, text: markers + split.before.text, column: split.before.column - markers.length });
      separate(line);
      pushIsland({ kind: "html", element: split.element, lines: lines.slice(at, split.next) }, leadingSpace(line));
      at = split.next;
      continue;
    }

    at++;
    if (isDefinition(line)) {
      if (paragraph.lines > 0) {
        // The terms are a paragraph of their own.
        if (!isBlank(page.lines[paragraph.start - 1] ?? line) && paragraph.start > 0)
          page.lines.splice(paragraph.start, 0, { text: prefix, line: line.line, column: 1 });
      }
      isInDefinition = true;
      paragraph = { lines: 0, start: 0 };
      page.definitions.add(page.lines.length);
      push({ ...line, text: line.text.replace(":", "+") });
      continue;
    }
    pushText(line, markers, content);
  }

  function isDefinition(line: Line): boolean {
    if (!DEFINITION.test(line.text)) return false;
    return paragraph.lines > 0 ? paragraph.lines <= MAX_TERMS : isInDefinition;
  }

  /** Pushes a line of text: a heading, the first line of a list item, or a line of a paragraph. */
  function pushText(line: Line, markers: string, content: Line): void {
    const [, indent = "", signs, title = ""] = HEADING.exec(content.text) ?? [];
    if (signs !== undefined) {
      const text = /^[ \t]|^$/.test(title) ? content.text : `${indent}${signs} ${title}`;
      const shift = text.length - content.text.length;
      push({
        text: narrowed(markers) + text,
        line: line.line,
        column: content.column - narrowed(markers).length - shift,
      });
      paragraph = { lines: 0, start: 0 };
      isInDefinition &&= indent !== "";
      return;
    }
    if (markers !== "") {
      if (ORDERED.test(line.text) && indentWidth(line.text) < 4) separate(line);
      push({
        text: narrowed(markers) + content.text,
        line: line.line,
        column: content.column - narrowed(markers).length,
      });
      paragraph = { lines: 0, start: 0 };
      if (indentWidth(line.text) === 0) isInDefinition = false;
      return;
    }
    const footnote = FOOTNOTE.exec(line.text);
    if (footnote) {
      page.footnotes.add(footnote[1] ?? "");
      separate(line);
      push(cutStart(line, footnote[0].length));
      return;
    }
    if (paragraph.lines > 0 && !isAfterBlank && UNDERLINE.test(line.text)) {
      push(line);
      separate(line);
      return;
    }
    const link = LINK_DEFINITION.exec(line.text);
    if (link) {
      const label = normalizeLabel(link[1] ?? "");
      if (!page.linkTargets.has(label)) page.linkTargets.set(label, link[2] ?? link[3] ?? "");
      separate(line);
      return;
    }
    if (beginsWithBlockTag(line) || line.text.trim() === "-") separate(line);
    if (isAfterBlank) {
      paragraph = { lines: 0, start: 0 };
      if (indentWidth(line.text) < 2) isInDefinition = false;
    }
    if (paragraph.lines === 0) paragraph.start = page.lines.length;
    if (isThematicBreak(line) || (isInDefinition && indentWidth(line.text) > 1)) {
      paragraph = { lines: 0, start: 0 };
      push(line);
      return;
    }
    paragraph.lines++;
    push(line);
  }
}

function readTableIsland(lines: readonly Line[], at: number, { lookahead }: PrepareOptions): Island | undefined {
  const table = readDrawnTable(lines, at, lookahead) ?? readLongTabTable(lines, at, lookahead);
  return table && { kind: "table", table, lines: lines.slice(at, table.next) };
}

/** Reads a JSON sample or an element of HTML that begins at line `at`. */
function readIsland(lines: readonly Line[], at: number, { lookahead }: PrepareOptions): Island | undefined {
  const sample = readJsonSample(lines, at, lookahead);
  if (sample) return { kind: "sample", sample, lines: lines.slice(at, sample.next) };
  const html = readLeadingHtml(lines, at, lookahead);
  return html?.element && { kind: "html", element: html.element, lines: lines.slice(at, html.next) };
}

/** Index of the line after the lines from `at` on that hold no text of the page. */
function endOfSkippedLines(
  lines: readonly Line[],
  at: number,
  isAfterBlank: boolean,
  { lookahead }: PrepareOptions,
): number | undefined {
  if (isSiteSyntax(lines[at] as Line)) return at + 1;
  return (
    (isAfterBlank ? endOfModuleCode(lines, at, lookahead) : undefined) ?? readLeadingHtml(lines, at, lookahead)?.next
  );
}

/**
 * Index of the line after a fenced code block. A fence inside a list item, or with an indent of four columns, ends
 * before the first line with a smaller indent.
 */
function endOfFence(lines: readonly Line[], at: number, fence: string, indent: number): number {
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (CLOSING_FENCE.exec(line.text)?.[1]?.startsWith(fence)) return next + 1;
    if (indent >= 4 && !isBlank(line) && indentWidth(line.text) < indent) return next;
  }
  return lines.length;
}

/** List markers in the form that remark knows; a wide gap before the content would make the content code. */
function narrowed(markers: string): string {
  const known = markers.replace(/[•●▪·]/g, "-");
  return indentWidth(/[ \t]*$/.exec(known)?.[0] ?? "") > 4 ? `${known.trimEnd()} ` : known;
}

function leadingSpace({ text }: Line): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** The lines of an island as code, if the island turns out to stand in indented code. */
export function islandAsCode({ lines }: Island): string {
  return lines.map((line) => dedent(line, 4).text).join("\n");
}
