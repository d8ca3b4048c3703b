import { indentWidth, isBlank, type Line } from "../page-lines.ts";
import { isPipeTable } from "../tables/pipe-table.ts";

const FENCE = /^[ \t]*(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S?)/;
const CLOSING_FENCE = /^[ \t]*(`+|~+)[ \t]*$/;

/** Fenced code that begins at a line. */
export interface FencedCode {
  /** Index of the line after the code. */
  readonly next: number;
  /** The lines below the fence are Markdown, because the other fence of the code is missing. */
  readonly isStray: boolean;
}

/**
 * Reads the fenced code that begins at line `at` behind `markers` characters of list markers. `isUnbalanced`
 * returns whether one fence of the page has no other half.
 */
export function readFencedCode(
  lines: readonly Line[],
  at: number,
  markers: number,
  isUnbalanced: () => boolean,
): FencedCode | undefined {
  const line = lines[at] as Line;
  const [, fence, info] = FENCE.exec(line.text.slice(markers)) ?? [];
  if (fence === undefined) return undefined;
  const next = endOfFence(lines, at, fence, markers || indentWidth(line.text));
  if (info !== "" || markers > 0) return { next, isStray: false };
  const isStray = continuesList(lines, at, next) || (hasMarkdown(lines, at, next) && isUnbalanced());
  return { next, isStray };
}

/** Returns whether the number of code fences in the lines is odd. A shorter or different fence inside code is code. */
export function hasOddFences(lines: readonly Line[]): boolean {
  let open: string | undefined;
  for (const { text } of lines) {
    const [, fence] = FENCE.exec(text) ?? [];
    if (open === undefined) open = fence;
    else if (fence?.startsWith(open)) open = undefined;
  }
  return open !== undefined;
}

/** Index of the line after fenced code. Code with an indent of four columns ends before a line with a smaller one. */
function endOfFence(lines: readonly Line[], at: number, fence: string, indent: number): number {
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (CLOSING_FENCE.exec(line.text)?.[1]?.startsWith(fence)) return next + 1;
    if (indent >= 4 && !isBlank(line) && indentWidth(line.text) < indent) return next;
  }
  return lines.length;
}

/** Returns whether a pipe table, or a heading of level 2 or deeper between blank lines, stands inside fenced code. */
function hasMarkdown(lines: readonly Line[], at: number, next: number): boolean {
  for (let index = at + 1; index < next; index++) {
    const line = lines[index] as Line;
    const isApart = isBlank(lines[index - 1] as Line) && isBlank(lines[index + 1] ?? line);
    if (isApart ? /^#{2,6} +[^#\s]/.test(line.text) : line.text.startsWith("|") && isPipeTable(lines, index))
      return true;
  }
  return false;
}

/** Lines before a fence that are compared with the lines below it. */
const LINES_BEFORE = 30;

/** Returns whether two items inside fenced code begin as an item before it does. */
function continuesList(lines: readonly Line[], at: number, next: number): boolean {
  const before = new Set(lines.slice(Math.max(0, at - LINES_BEFORE), at).flatMap((line) => itemStart(line) ?? []));
  let items = 0;
  for (let index = at + 1; index < next && before.size > 0 && items < 2; index++)
    if (before.has(itemStart(lines[index] as Line) ?? "")) items++;
  return items > 1;
}

/** The marker and the first two words of a list item. A first word with a colon may be a key of YAML. */
function itemStart({ text }: Line): string | undefined {
  return /^[-*+] +[^\s:]+ +\S+(?=\s)/.exec(text)?.[0];
}
