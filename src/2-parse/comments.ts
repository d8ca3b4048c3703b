import type { Report } from "../problems/report.ts";
import { cut, type Line } from "./lines.ts";

const OPENINGS = [
  { begin: "<!--", end: "-->" },
  { begin: "{/*", end: "*/}" },
] as const;

/**
 * The lines with spaces in place of comments (`<!-- … -->` and MDX's `{/* … *‍/}`), which nobody sees on the page;
 * in code they are code. A comment that nobody ended is reported, and what follows is read.
 */
export function withoutComments(lines: readonly Line[], report: Report): readonly Line[] {
  if (!lines.some(({ text }) => OPENINGS.some(({ begin }) => text.includes(begin)))) return lines;
  const lastEnd = OPENINGS.map(({ end }) => lines.findLastIndex(({ text }) => text.includes(end)));
  let fence = "";
  let until: string | undefined;

  function blanked(line: Line, index: number): Line {
    const { text } = line;
    let shown = "";
    let lead = 0;
    let at = 0;
    while (at < text.length) {
      if (until !== undefined) {
        const end = text.indexOf(until, at);
        const next = end < 0 ? text.length : end + until.length;
        shown += " ".repeat(next - at);
        if (end >= 0) until = undefined;
        at = next;
        if (shown.trim() === "") lead = at;
        continue;
      }
      const token = /`+|<!--|\{\/\*/.exec(text.slice(at));
      if (!token) break;
      const [found] = token;
      const start = at + token.index;
      shown += text.slice(at, start);
      if (found.startsWith("`")) {
        const close = text.indexOf(found, start + found.length);
        at = close < 0 ? start + found.length : close + found.length;
        shown += text.slice(start, at);
        continue;
      }
      const which = found === "<!--" ? 0 : 1;
      const end = OPENINGS[which].end;
      if ((lastEnd[which] ?? -1) < index || (lastEnd[which] === index && !text.includes(end, start))) {
        report("comment-without-end", { line: line.line, column: line.column + start });
        shown += " ".repeat(found.length);
        if (shown.trim() === "") lead = start + found.length;
      } else {
        until = end;
        shown += " ".repeat(found.length);
      }
      at = start + found.length;
    }
    return cut({ ...line, text: shown + text.slice(at) }, lead);
  }

  return lines.map((line, index) => {
    const mark = until === undefined ? /^\s{0,3}(`{3,}|~{3,})/.exec(line.text)?.[1] : undefined;
    if (fence !== "") {
      if (mark?.startsWith(fence)) fence = "";
      return line;
    }
    if (mark) {
      fence = mark;
      return line;
    }
    return blanked(line, index);
  });
}
