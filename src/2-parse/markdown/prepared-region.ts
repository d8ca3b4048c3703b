import type { Report } from "../../problems/problems.ts";
import type { Lookahead } from "../lookahead.ts";
import { indentWidth, isThematicBreak, type Line } from "../page-lines.ts";
import type { Components } from "./components.ts";
import type { Island } from "./islands.ts";

/** The lines that remark reads, with the position of each in the page. */
export interface PreparedLines {
  readonly lines: readonly Line[];
  /** Index of a placeholder line → the island that it stands for. */
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

/** The prepared lines of a page, to which the steps below add. */
export interface OpenPage extends PreparedLines {
  readonly lines: Line[];
  readonly islands: Map<number, Island>;
  readonly definitions: Set<number>;
  readonly fenced: Set<number>;
  readonly linkTargets: Map<string, string>;
  readonly footnotes: Set<string>;
  readonly components: Components;
  /** Level of the last heading, at least 1. */
  headingLevel: number;
  readonly lookahead: Lookahead;
  readonly report: Report;
}

/** The page, or the content of a block quote. */
export interface Region {
  readonly page: OpenPage;
  readonly lines: Line[];
  /** The marks of the quotes around the region, which are written before each line. */
  readonly prefix: string;
  /** Number of the quotes around the region. */
  readonly depth: number;
  /** Number of lines of the open paragraph, and the prepared index of the first. */
  paragraph: { lines: number; readonly start: number };
  isAfterBlank: boolean;
  isInDefinition: boolean;
  /** The number of code fences is odd; counted when it is first needed. */
  hasOddFences?: boolean;
}

/** Prepares what begins at line `at`; returns the index of the line after it, or `undefined` for another kind of line. */
export type Step = (region: Region, at: number, line: Line) => number | undefined;

/** Adds a prepared line: the text `before`, and a line or the end of a line of the page. */
export function push(region: Region, before: string, { text, line, column }: Line): void {
  const { page, prefix } = region;
  const start = prefix + before;
  page.lines.push({ text: start + text, line, column: column - start.length });
  region.isAfterBlank = before === "" && text.trim() === "";
}

/** Ends the open paragraph with a blank line. */
export function separate(region: Region, { line }: Line): void {
  if (!region.isAfterBlank) push(region, "", { text: "", line, column: 1 });
  endParagraph(region);
}

/** The next line begins a new paragraph. */
export function endParagraph(region: Region): void {
  region.paragraph = { lines: 0, start: 0 };
}

const MARKERS = /^(?:[ \t]*(?:[-*+•●▪·]|\d{1,9}[.)])(?:[ \t]+(?![ \t])|$))+/;

/** The list markers at the beginning of a line, with the white space around them. */
export function markersOf(line: Line): string {
  return isThematicBreak(line) ? "" : (MARKERS.exec(line.text)?.[0] ?? "");
}

/** List markers in the form that remark knows. The content behind a gap of more than four columns would be code. */
export function knownMarkers(markers: string): string {
  const known = markers.replace(/[•●▪·]/g, "-");
  return indentWidth(/(?<![ \t])[ \t]*$/.exec(known)?.[0] ?? "") > 4 ? `${known.trimEnd()} ` : known;
}

/** The white space at the beginning of a line. */
export function leadingSpace({ text }: Line): string {
  return text.slice(0, text.length - text.trimStart().length);
}
