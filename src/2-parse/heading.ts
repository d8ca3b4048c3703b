import type { BlockContext, BlockReader } from "./block-reader.ts";
import { cutStart, type Line, trimLine } from "./page-lines.ts";

/** The space after the signs may be missing, unless the line looks like a hash tag or `#!`. */
const HEADING = /^[ \t]{0,3}(#{1,6}(?=[^#\w!]|$)|#{2,6}(?=[^#]))[ \t]*(.*)$/;

/** A heading with signs before it. */
export const heading: BlockReader = (lines, at, sink, { dialect, readText: text }) => {
  const line = lines[at] as Line;
  const [, marks = "", rest = ""] = (dialect === "markdown" && HEADING.exec(line.text)) || [];
  if (marks === "") return at;
  const words = trimLine(cutStart(line, line.text.length - rest.length));
  const bare = withoutId(words.text).replace(/(?:^|[ \t])#+$/, "");
  sink.heading(marks.length, text(bare, { line: words.line, column: words.column }));
  return at + 1;
};

/** Whether a heading with signs before it stands on this line. */
export function isHeading(line: Line): boolean {
  return HEADING.test(line.text);
}

/**
 * A heading without the identifier or classes that its writer gave it.
 *
 * @example
 * withoutId("E1 {#e1 .x}") // "E1"
 * withoutId("{0} is {1}") // "{0} is {1}"
 */
export function withoutId(text: string): string {
  const at = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  return at >= 0 && /^\{[#:.]/.test(text.slice(at, at + 2)) ? text.slice(0, at).trimEnd() : text;
}

/** Whether line `next` makes the paragraph that began at line `at` a heading. */
export function isUnderline(lines: readonly Line[], at: number, next: number, { dialect }: BlockContext): boolean {
  if (dialect === "text") return next === at + 1 && isUnderlined(lines, at);
  return UNDERLINE.test((lines[next] as Line).text);
}

const UNDERLINE = /^[ \t]{0,3}(?:=+|-{2,})[ \t]*$/;

/** In plain text an underline must be meant: as long as a word, below a line that is no sentence. */
export function isUnderlined(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1]?.text ?? "";
  const title = (lines[at] as Line).text.trim();
  return UNDERLINE.test(below) && below.trim().length >= 3 && title.length <= 80 && !/[.。;；,，:：]$/.test(title);
}
