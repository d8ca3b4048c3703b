import type { BlockContext, BlockReader } from "./block-reader.ts";
import { cutStart, isBlank, type Line } from "./page-lines.ts";
import { linesAhead, type Lookahead } from "./lookahead.ts";
import { withoutValues } from "./markdown/mdx.ts";
import type { BlockSink } from "./section-builder.ts";
import { BREAKING_TAGS, readTag, STRUCTURE_TAGS } from "./html/html-tags.ts";

/**
 * HTML at the beginning of a line. A table, a list or another element with structure is handed to the HTML parser
 * from its tag to its end, over blank lines too; other tags only wrap Markdown: a line of nothing else is passed over.
 */
export const htmlElement: BlockReader = (lines, at, sink, context) => {
  const { html, lookahead } = context;
  const found = leadingTags(lines, at, lookahead);
  if (!found) return at;
  if (found.structure === undefined) return found.next;
  return html ? readElement(lines, found.next, found.offset, sink, context) : at;
};

/** Hands the element that begins at an offset of line `at` to the HTML parser; the index of the line after it. */
export function readElement(
  lines: readonly Line[],
  at: number,
  offset: number,
  sink: BlockSink,
  { html, mdx }: BlockContext,
): number {
  const first = cutStart(lines[at] as Line, offset);
  const name = /^<([A-Za-z][\w.:-]*)/.exec(first.text)?.[1] ?? "";
  const end = endOfElement(lines, at, offset, name);
  const inner = [first, ...lines.slice(at + 1, end)];
  html?.(mdx ? inner.map((line) => ({ ...line, text: withoutValues(line.text) })) : inner, sink);
  return end;
}

/** A line on which a table or a definition list begins after words. */
export function splitAtElement(line: Line): { before: Line; offset: number } | undefined {
  const offset = line.text.search(/<(?:table|dl)[\s>]/i);
  if (offset <= 0 || line.text.includes("|") || line.text.slice(0, offset).includes("`")) return undefined;
  return { before: { ...line, text: line.text.slice(0, offset) }, offset };
}

/** Whether the HTML parser, or nobody, reads what begins on this line. */
export function isHtmlElement(lines: readonly Line[], at: number, { lookahead }: BlockContext): boolean {
  return leadingTags(lines, at, lookahead) !== undefined;
}

/** Whether a paragraph, a division or the like begins or ends on this line. */
export function isBlockTag(line: Line): boolean {
  const [, name = ""] = /^\s*<\/?([A-Za-z][\w-]*)[\s/>]/.exec(line.text) ?? [];
  return BREAKING_TAGS.has(name.toLowerCase()) && name !== "br";
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
      if (whole.structure !== undefined) return { next: at, structure: whole.structure, offset };
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
function closeTag(lines: readonly Line[], at: number, offset: number, lookahead: Lookahead): Leading | undefined {
  const first = (lines[at] as Line).text;
  if (!/^<[A-Za-z][\w.:-]*(?:\s|$)/.test(first.slice(offset)) || first.slice(offset).includes(">")) return undefined;
  let text = first;
  for (const [next, line] of linesAhead(lines, at + 1, lookahead)) {
    if (isBlank(line)) return undefined;
    const start = text.length + 1;
    text += `\n${line.text}`;
    if (!line.text.includes(">")) continue;
    lookahead.charactersLeft -= text.length;
    const tag = readTag(text, offset);
    if (tag && STRUCTURE_TAGS.has(tag.name)) return { next, structure: tag.name, offset };
    if (tag) return { next, offset: tag.end - start };
  }
  return undefined;
}

/** Index of the line after the element; an element that is never closed ends at the next Markdown heading. */
function endOfElement(lines: readonly Line[], at: number, offset: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>]|$)`, "gi");
  const literal = name === "pre" || name === "script" || name === "style";
  let depth = 0;
  for (let next = at; next < lines.length; next++) {
    const text = (lines[next] as Line).text.slice(next === at ? offset : 0);
    if (!literal && depth > 0 && /^#{1,6} /.test(text)) return next;
    for (const [, slash] of text.matchAll(tags)) {
      depth += slash === "/" ? -1 : 1;
    }
    if (depth <= 0) return next + 1;
  }
  return lines.length;
}
