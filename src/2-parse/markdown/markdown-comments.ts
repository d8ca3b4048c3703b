import type { Report } from "../../problems/problems.ts";
import { placeLookup } from "../../lib/place-lookup.ts";
import { cutStart, type Line, splitLines } from "../page-lines.ts";

/**
 * The lines of a page without comments (`<!-- -->`, and those in braces of MDX). A comment in code is code. A comment
 * without an end is reported, and the text after its start is read.
 */
export function withoutComments(source: string, report: Report): readonly Line[] {
  const lines = splitLines(source);
  const comments = findComments(source, (offset) => report("comment-without-end", placeLookup(lines)(offset)));
  if (comments.length === 0) return lines;
  return splitLines(blankRanges(source, comments)).map((line, index) => {
    const start = line.text.search(/\S|$/);
    // The spaces that replace a comment do not indent the text after it.
    return start > (lines[index]?.text.search(/\S|$/) ?? 0) ? cutStart(line, start) : line;
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const COMMENT_OR_CODE = /^[ \t]{0,3}(`{3,}(?=[^`\n]*$)|~{3,}(?!~)).*$|`+|<!--|\{\/\*/gm;
const CLOSING = /^[ \t]*([`~]+)[ \t]*$/gm;
const COMMENT_ENDS: ReadonlyMap<string, string> = new Map([
  ["<!--", "-->"],
  ["{/*", "*/}"],
]);

function findComments(source: string, reportEndless: (offset: number) => void): readonly Range[] {
  const comments: Range[] = [];
  const endless = new Set<string>();
  const token = new RegExp(COMMENT_OR_CODE);
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [found, fence] = match;
    const after = match.index + found.length;
    const mark = COMMENT_ENDS.get(found);
    if (fence !== undefined) token.lastIndex = endOfFence(source, after, fence);
    else if (mark === undefined) token.lastIndex = endOfSpan(source, after, found);
    else {
      const end = endless.has(mark) ? -1 : source.indexOf(mark, after);
      if (end < 0 && !endless.has(mark)) reportEndless(match.index);
      if (end < 0) endless.add(mark);
      comments.push({ start: match.index, end: end < 0 ? after : end + mark.length });
      token.lastIndex = end < 0 ? after : end + mark.length;
    }
  }
  return comments;
}

/** The offset after the fence that closes fenced code, or of the end of the source. */
export function endOfFence(source: string, from: number, fence: string): number {
  const closing = new RegExp(CLOSING);
  closing.lastIndex = from;
  for (let found = closing.exec(source); found; found = closing.exec(source)) {
    if (found[1]?.startsWith(fence)) return found.index + found[0].length;
  }
  return source.length;
}

/** The offset after the end of a code span in the line, or after its first marks if it has no end. */
export function endOfSpan(source: string, from: number, run: string): number {
  const lineEnd = source.indexOf("\n", from);
  const end = source.slice(from, lineEnd < 0 ? source.length : lineEnd).indexOf(run);
  return end < 0 ? from : from + end + run.length;
}

/** The source with spaces in place of the ranges; line ends are kept. */
function blankRanges(source: string, ranges: readonly Range[]): string {
  let shown = "";
  let at = 0;
  for (const { start, end } of ranges) {
    shown += source.slice(at, start) + source.slice(start, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return shown + source.slice(at);
}
