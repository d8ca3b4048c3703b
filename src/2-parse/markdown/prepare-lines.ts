import type { Report } from "../../problems/problems.ts";
import type { Lookahead } from "../lookahead.ts";
import { cutStart, indentWidth, isBlank, type Line, placeOfLine } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import { findComponents } from "./components.ts";
import { hasOddFences, readFencedCode } from "./fenced-code.ts";
import { readLeadingHtml, splitBeforeElement } from "./html-element.ts";
import { type Island, readIsland, readTableIsland } from "./islands.ts";
import { definition, heading, listItem, reference, textLine } from "./prepare-text.ts";
import {
  endParagraph,
  knownMarkers,
  leadingSpace,
  markersOf,
  type OpenPage,
  type PreparedLines,
  push,
  type Region,
  separate,
  type Step,
} from "./prepared-region.ts";
import { endOfModuleCode, isSiteSyntax } from "./site-syntax.ts";

/**
 * Prepares the lines of a page for remark, line by line and in linear time:
 * - tables, elements of HTML and JSON samples become islands, because Markdown ends them too early or not at all;
 * - site syntax, module code, link definitions and tags around Markdown become blank lines;
 * - a blank line separates blocks that pages do not separate, such as `404. Not found` below a paragraph;
 * - Markdown that remark does not know is rewritten to Markdown that it knows: `##Title`, `• item`, `: definition`.
 */
export function prepareLines(source: readonly Line[], lookahead: Lookahead, report: Report): PreparedLines {
  const page: OpenPage = {
    lines: [],
    islands: new Map(),
    definitions: new Set(),
    fenced: new Set(),
    linkTargets: new Map(),
    footnotes: new Set(),
    components: findComponents(source),
    headingLevel: 1,
    lookahead,
    report,
  };
  prepareRegion(page, source, "", 0);
  return page;
}

function prepareRegion(page: OpenPage, source: readonly Line[], prefix: string, depth: number): void {
  const lines = [...source];
  const paragraph = { lines: 0, start: 0 };
  const region: Region = { page, lines, prefix, depth, paragraph, isAfterBlank: true, isInDefinition: false };
  let at = 0;
  while (at < lines.length) {
    for (const step of STEPS) {
      const next = step(region, at, lines[at] as Line);
      if (next === undefined) continue;
      at = next;
      break;
    }
  }
}

/** Adds a placeholder line for an island, with the text `before` that places it in its container. */
function pushIsland(region: Region, before: string, island: Island): void {
  const first = island.lines[0] as Line;
  region.page.islands.set(region.page.lines.length, island);
  push(region, before, { text: "x", ...placeOfLine(first) });
  separate(region, first);
}

const blankLine: Step = (region, at, line) => {
  if (!isBlank(line)) return undefined;
  push(region, "", { ...line, text: "" });
  return at + 1;
};

const fencedCode: Step = (region, at, line) => {
  const code = readFencedCode(region.lines, at, markersOf(line).length, () => {
    region.hasOddFences ??= hasOddFences(region.lines);
    return region.hasOddFences;
  });
  if (!code) return undefined;
  if (code.isStray) {
    region.page.report("fence-unbalanced", placeOfLine(line));
    separate(region, line);
    return at + 1;
  }
  push(region, "", line);
  for (const inner of region.lines.slice(at + 1, code.next)) {
    region.page.fenced.add(region.page.lines.length);
    push(region, "", inner);
  }
  endParagraph(region);
  return code.next;
};

/** A list or quote beyond `MAX_CONTAINER_DEPTH` becomes text, because remark takes time for each level on each line. */
const nestedTooDeep: Step = (region, at, line) => {
  // The step of a quote takes its markers one by one. Those in a list item are left to remark.
  const markers = QUOTE.test(line.text) ? 1 : markersOf(line) === "" ? 0 : containersOf(line.text);
  if (markers === 0 || region.depth + markers + (indentWidth(line.text) >> 1) <= MAX_CONTAINER_DEPTH) return undefined;
  region.page.report("nested-too-deep", placeOfLine(line), { limit: MAX_CONTAINER_DEPTH });
  separate(region, line);
  push(region, "\\", cutStart(line, line.text.length - line.text.trimStart().length));
  return at + 1;
};

const QUOTE = /^([ \t]*)> ?/;

/** The number of list items and quotes that begin in a line, up to one more than is allowed. */
function containersOf(text: string): number {
  const marker = /[ \t]*(?:>|(?:[-*+•●▪·]|\d{1,9}[.)])(?=[ \t]|$))/y;
  let count = 0;
  while (count <= MAX_CONTAINER_DEPTH && marker.test(text)) count++;
  return count;
}

const blockQuote: Step = (region, at, line) => {
  const quote = QUOTE.exec(line.text);
  if (!quote) return undefined;
  const inner: Line[] = [];
  let next = at;
  for (; next < region.lines.length; next++) {
    const below = region.lines[next] as Line;
    const mark = QUOTE.exec(below.text);
    if (!mark) break;
    inner.push(cutStart(below, mark[0].length));
  }
  prepareRegion(region.page, inner, `${region.prefix}${quote[1]}> `, region.depth + 1);
  region.isAfterBlank = false;
  endParagraph(region);
  return next;
};

/** A header row may begin with a list marker, so tables come before lists. */
const table: Step = (region, at, line) => {
  const island = readTableIsland(region.lines, at, region.page.lookahead);
  if (!island) return undefined;
  const offset = contentOffset(region);
  separate(region, line);
  // The header of a column may be centred, so the first line may have more indent than the table.
  const indents = island.lines.filter(({ text }) => text.trim() !== "").map(leadingSpace);
  const least = indents.reduce((least, indent) => (indent.length < least.length ? indent : least), leadingSpace(line));
  const wouldBeCode = indentWidth(least) > 3 && indentWidth(least) < offset;
  pushIsland(region, wouldBeCode ? " ".repeat(offset) : least, island);
  return at + island.lines.length;
};

/**
 * Column at which the content of the list item begins that the line above belongs to, 0 for none. A table right below an
 * item belongs to it also where it is not indented as far: as a block of its own, it would be indented code.
 */
function contentOffset({ page }: Region): number {
  for (let above = page.lines.length - 1; above >= 0; above--) {
    const line = page.lines[above] as Line;
    if (isBlank(line)) return 0;
    const markers = markersOf(line);
    if (markers !== "") return markers.length;
  }
  return 0;
}

/** A component with a title is a definition, or a section if it has headings, tables or such components in it. */
const titledComponent: Step = (region, at, line) => {
  const { page, lines, prefix, depth } = region;
  const component = page.components.get(`${line.line}:${line.column + leadingSpace(line).length}`);
  if (!component || depth >= MAX_CONTAINER_DEPTH) return undefined;
  const { title, content, rest, lastLine } = component;
  const level = page.headingLevel;
  separate(region, line);
  if (component.isSection) {
    page.headingLevel = Math.min(6, level + 1);
    push(region, `${"#".repeat(page.headingLevel)} `, title);
    separate(region, title);
    prepareRegion(page, content, prefix, depth + 1);
    page.headingLevel = level;
  } else {
    push(region, "", title);
    separate(region, title);
    page.definitions.add(page.lines.length);
    push(region, "+", { ...title, text: "" });
    prepareRegion(page, content, `${prefix}  `, depth + 1);
  }
  region.isAfterBlank = false;
  separate(region, rest);
  let next = at + 1;
  while ((lines[next]?.line ?? Infinity) <= lastLine) next++;
  if (isBlank(rest)) return next;
  lines[next - 1] = rest;
  return next - 1;
};

/** HTML, samples and lines without content, also behind a list marker. */
const islandOrNoContent: Step = (region, at, line) => {
  const { lines, page } = region;
  const markers = markersOf(line);
  lines[at] = cutStart(line, markers.length);
  const island = readIsland(lines, at, page.lookahead);
  if (island) {
    if (markers === "") separate(region, line);
    pushIsland(region, markers === "" ? leadingSpace(line) : knownMarkers(markers), island);
    return at + island.lines.length;
  }
  const next = endWithoutContent(region, at);
  if (next !== undefined) {
    if (markers !== "") push(region, "", { ...line, text: knownMarkers(markers) });
    separate(region, line);
    return next;
  }
  const split = splitBeforeElement(lines, at);
  lines[at] = line;
  if (!split) return undefined;
  push(region, markers, split.before);
  separate(region, line);
  pushIsland(region, leadingSpace(line), {
    kind: "html",
    element: split.element,
    lines: lines.slice(at, split.next),
  });
  return split.next;
};

/** Index of the line after the lines from `at` on that hold no content of the page. */
function endWithoutContent({ lines, page, isAfterBlank }: Region, at: number): number | undefined {
  if (isSiteSyntax(lines[at] as Line)) return at + 1;
  const code = isAfterBlank ? endOfModuleCode(lines, at, page.lookahead) : undefined;
  return code ?? readLeadingHtml(lines, at, page.lookahead)?.next;
}

const STEPS: readonly Step[] = [
  blankLine,
  fencedCode,
  nestedTooDeep,
  blockQuote,
  table,
  titledComponent,
  islandOrNoContent,
  definition,
  heading,
  listItem,
  reference,
  textLine,
];
