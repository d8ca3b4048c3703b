import { BREAKING_TAGS, readTag, STRUCTURE_TAGS } from "../html/html-tags.ts";
import { linesAhead, type Lookahead } from "../lookahead.ts";
import { cutStart, isBlank, type Line } from "../page-lines.ts";

/** HTML at the beginning of a line of Markdown. */
export interface LeadingHtml {
  /** The lines of the element with structure; absent if there are only tags around Markdown, which mean nothing. */
  readonly element?: readonly Line[];
  /** Index of the line after the element, or after the tags. */
  readonly next: number;
}

/**
 * Reads the HTML at the beginning of line `at`: a table, a list or another element with structure up to its end tag,
 * with or without blank lines in it, or lines of nothing but other tags.
 */
export function readLeadingHtml(lines: readonly Line[], at: number, lookahead: Lookahead): LeadingHtml | undefined {
  const first = (lines[at] as Line).text;
  if (!/^\s*<[/A-Za-z]/.test(first)) return undefined;
  let line = at;
  let text = first;
  let offset = 0;
  for (;;) {
    while (/\s/.test(text.charAt(offset))) offset++;
    if (offset >= text.length) return { next: line + 1 };
    const tag = readTag(text, offset);
    const long =
      !tag && line === at && text.charAt(offset) === "<" ? readTagOverLines(lines, at, offset, lookahead) : undefined;
    const found = tag ? { ...tag, line, offset: tag.end } : long;
    if (!found) return undefined;
    if (STRUCTURE_TAGS.has(found.name) && !found.closing) return elementAt(lines, line, offset);
    ({ line, offset } = found);
    text = (lines[line] as Line).text;
  }
}

/** Splits a line of text in which a table or a definition list of HTML begins. */
export function splitBeforeElement(
  lines: readonly Line[],
  at: number,
): { readonly before: Line; readonly element: readonly Line[]; readonly next: number } | undefined {
  const line = lines[at] as Line;
  const offset = line.text.search(/<(?:table|dl)[\s>]/i);
  if (offset <= 0 || line.text.includes("|") || line.text.slice(0, offset).includes("`")) return undefined;
  return { before: { ...line, text: line.text.slice(0, offset) }, ...elementAt(lines, at, offset) };
}

/** Returns whether a tag that ends a paragraph, such as `<p>` or `</div>`, begins on this line. */
export function beginsWithBlockTag({ text }: Line): boolean {
  const [, name = ""] = /^\s*<\/?([A-Za-z][\w-]*)[\s/>]/.exec(text) ?? [];
  return BREAKING_TAGS.has(name.toLowerCase()) && name !== "br";
}

interface TagOverLines {
  readonly name: string;
  readonly closing: boolean;
  /** Index of the line on which the tag ends. */
  readonly line: number;
  /** Offset after the tag in that line. */
  readonly offset: number;
}

/** Reads a start tag whose attributes continue on the lines below. */
function readTagOverLines(
  lines: readonly Line[],
  at: number,
  offset: number,
  lookahead: Lookahead,
): TagOverLines | undefined {
  let text = (lines[at] as Line).text;
  if (!/^<[A-Za-z][\w.:-]*(?:\s|$)/.test(text.slice(offset)) || text.slice(offset).includes(">")) return undefined;
  for (const [index, line] of linesAhead(lines, at + 1, lookahead)) {
    if (isBlank(line)) return undefined;
    const start = text.length + 1;
    text += `\n${line.text}`;
    if (!line.text.includes(">")) continue;
    lookahead.charactersLeft -= text.length;
    const tag = readTag(text, offset);
    if (tag) return { name: tag.name, closing: tag.closing, line: index, offset: tag.end - start };
  }
  return undefined;
}

/** The lines of the element whose start tag begins at an offset of line `at`. */
function elementAt(lines: readonly Line[], at: number, offset: number): Required<LeadingHtml> {
  const first = cutStart(lines[at] as Line, offset);
  const name = /^<([A-Za-z][\w.:-]*)/.exec(first.text)?.[1] ?? "";
  const next = endOfElement(lines, at, offset, name);
  return { element: [first, ...lines.slice(at + 1, next)], next };
}

/** Index of the line after an element. An element without an end tag ends before the next Markdown heading. */
function endOfElement(lines: readonly Line[], at: number, offset: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>]|$)`, "gi");
  const isLiteral = name === "pre" || name === "script" || name === "style";
  let depth = 0;
  for (let next = at; next < lines.length; next++) {
    const text = (lines[next] as Line).text.slice(next === at ? offset : 0);
    if (!isLiteral && depth > 0 && /^#{1,6} /.test(text)) return next;
    for (const [, slash] of text.matchAll(tags)) depth += slash === "/" ? -1 : 1;
    if (depth <= 0) return next + 1;
  }
  return lines.length;
}
