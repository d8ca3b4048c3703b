import type { Context, Reader } from "./context.ts";
import { cut, isBlank, type Line } from "./lines.ts";
import { ahead, type Lookahead } from "./lookahead.ts";
import { readTag, STRUCTURE_TAGS } from "./tags.ts";

/**
 * HTML at the beginning of a line. A table, a list or another element with structure is handed to the HTML parser
 * from its tag to its end, over blank lines too; other tags only wrap Markdown: a line of nothing else is passed over.
 */
export const htmlElement: Reader = (lines, at, sink, { html, lookahead }) => {
  const found = leadingTags(lines, at, lookahead);
  if (!found) return at;
  if (found.structure === undefined) return found.next;
  if (!html) return at;
  const end = endOfElement(lines, found.next, found.structure);
  html([cut(lines[found.next] as Line, found.offset), ...lines.slice(found.next + 1, end)], sink);
  return end;
};

/** Whether the HTML parser, or nobody, reads what begins on this line. */
export function isHtmlElement(lines: readonly Line[], at: number, { lookahead }: Context): boolean {
  return leadingTags(lines, at, lookahead) !== undefined;
}

interface Leading {
  /** Index of the line to go on with. */
  readonly next: number;
  /** Element with structure that begins on that line, and where. */
  readonly structure?: string;
  readonly offset: number;
}

function leadingTags(lines: readonly Line[], at: number, lookahead: Lookahead): Leading | undefined {
  let next = at;
  let { text } = lines[at] as Line;
  let offset = 0;
  if (!/^\s*<[/A-Za-z]/.test(text)) return undefined;
  for (;;) {
    while (/\s/.test(text.charAt(offset))) offset++;
    if (offset >= text.length) return { next: next + 1, offset: 0 };
    const tag = readTag(text, offset);
    if (!tag && next === at && text.charAt(offset) === "<") {
      const whole = closeTag(lines, at, offset, lookahead);
      if (!whole) return undefined;
      ({ next, offset } = whole);
      text = (lines[next] as Line).text;
      continue;
    }
    if (!tag) return undefined;
    if (STRUCTURE_TAGS.has(tag.name) && !tag.closing) return { next, structure: tag.name, offset };
    offset = tag.end;
  }
}

/** A tag whose attributes go on over the lines below: where it ends. */
function closeTag(
  lines: readonly Line[],
  at: number,
  offset: number,
  lookahead: Lookahead,
): { next: number; offset: number } | undefined {
  const first = (lines[at] as Line).text;
  if (!/^<[A-Za-z][\w.:-]*(?:\s|$)/.test(first.slice(offset)) || first.slice(offset).includes(">")) return undefined;
  let text = first;
  for (const [next, line] of ahead(lines, at + 1, lookahead)) {
    if (isBlank(line)) return undefined;
    const start = text.length + 1;
    text += `\n${line.text}`;
    if (!line.text.includes(">")) continue;
    lookahead.left -= text.length;
    const tag = readTag(text, offset);
    if (tag && !STRUCTURE_TAGS.has(tag.name)) return { next, offset: tag.end - start };
    if (tag) return undefined;
  }
  return undefined;
}

/** Index of the line after the element; an element that is never closed ends at the next Markdown heading. */
function endOfElement(lines: readonly Line[], at: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, "gi");
  const literal = name === "pre" || name === "script" || name === "style";
  let depth = 0;
  for (let next = at; next < lines.length; next++) {
    const { text } = lines[next] as Line;
    if (!literal && depth > 0 && /^#{1,6} /.test(text)) return next;
    for (const [, slash] of text.matchAll(tags)) {
      depth += slash === "/" ? -1 : 1;
    }
    if (depth <= 0) return next + 1;
  }
  return lines.length;
}
