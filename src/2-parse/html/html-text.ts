import type { Text } from "../../model/page.ts";
import {
  tooDeepText,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isRowGroup,
  isElement,
  isText,
  nodePlace,
  shortText,
  type HtmlContext,
  textContent,
} from "./html-node.ts";
import { MAX_HTML_DEPTH } from "../parse-limits.ts";
import { BREAKING_TAGS, MARKING_TAGS } from "./html-tags.ts";
import { hasSingleSpaces, type TextBuilder, textBuilder } from "../text-builder.ts";

/** The text of a cell, heading or caption. Tables inside it are appended to `tables`, which the caller reads. */
export function elementText(element: HtmlElement, context: HtmlContext, tables: HtmlElement[]): Text {
  const [only] = element.children;
  // Most cells have one text node and no white space to collapse.
  if (only && isText(only) && element.children.length === 1 && !context.inline) {
    const { data } = only;
    if (hasSingleSpaces(data) && data.trim() === data) return { text: data, place: nodePlace(only, context) };
  }
  const out = textBuilder();
  writeNodes(element.children, out, context, tables, 0);
  return out.build(nodePlace(element, context));
}

function writeNodes(
  nodes: readonly HtmlNode[],
  out: TextBuilder,
  context: HtmlContext,
  tables: HtmlElement[],
  depth: number,
): void {
  for (const node of nodes) {
    if (isText(node)) writeTextNode(node, out, context);
    else if (!isElement(node) || isRowGroup(node)) continue;
    else if (depth >= MAX_HTML_DEPTH) out.write(tooDeepText(node, context));
    else if (node.name === "table") tables.push(node);
    else if (node.name === "pre") writePreformatted(node, out, context);
    else if (writeVoidElement(node, out)) continue;
    else {
      const breaking = BREAKING_TAGS.has(node.name);
      if (breaking) out.newline();
      openMark(node, out);
      writeNodes(node.children, out, context, tables, depth + 1);
      closeMark(node, out);
      if (breaking) out.newline();
    }
  }
}

/** Writes an element without content, such as `<br>`; returns whether the element is one. */
export function writeVoidElement({ name, attribs }: HtmlElement, out: TextBuilder): boolean {
  if (name === "br" || name === "hr") out.newline();
  else if (name === "img") out.write(attribs.alt ?? "");
  else return false;
  return true;
}

/** Begins the mark of an element. */
export function openMark({ name, attribs }: HtmlElement, out: TextBuilder): void {
  const kind = MARKING_TAGS.get(name);
  if (kind && (kind !== "link" || attribs.href)) out.open(kind, attribs.href);
}

/** Ends the mark of an element. A space parts a code with a style of its own from the sentence that begins behind it. */
export function closeMark(element: HtmlElement, out: TextBuilder): void {
  const { name, attribs } = element;
  const kind = MARKING_TAGS.get(name);
  if (kind && (kind !== "link" || attribs.href)) out.close(kind);
  if (isBadge(element)) out.write(" ");
}

/** Whether an element shows one word with a number or capitals at its end, and a capitalized word is glued to it. */
function isBadge(element: HtmlElement): boolean {
  const { next } = element;
  if (!next || !isText(next) || !/^\p{Lu}\p{Ll}/u.test(next.data)) return false;
  const isStyled = MARKING_TAGS.has(element.name) || element.attribs.class !== undefined;
  return isStyled && /^\s*\S{2,}[\p{Lu}\d]\s*$/u.test(shortText(element) ?? "");
}

/** Writes a text node. In a Markdown page, simple mark-up counts, and after a blank line all Markdown. */
export function writeTextNode(node: HtmlText, out: TextBuilder, { placeAt, inline }: HtmlContext): void {
  const { data } = node;
  const start = node.startIndex ?? 0;
  if (!inline || !/[`*_\\[]/.test(data)) {
    out.write(data, (index) => placeAt(start + index));
    return;
  }
  const place = placeAt(start + Math.max(0, data.search(/\S/)));
  out.startAt(place);
  if (/\n[ \t]*\n/.test(data)) writeMarkdownText(data, out, (text) => inline(text, place, out));
  else writeSimpleMarks(data, (node.parent as HtmlElement | null)?.name === "code", out);
}

/** Writes `code`, **bold** and escapes inside HTML as mark-up, although they are none in CommonMark. */
function writeSimpleMarks(text: string, isInCode: boolean, out: TextBuilder): void {
  const pieces = text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\\([!-/:-@[-`{-~])|[^`*\\]+|[`*\\]/g);
  for (const [piece, code, strong, escaped] of pieces) {
    const kind = code !== undefined ? "code" : strong !== undefined ? "strong" : undefined;
    // In a code element, a backslash before other punctuation may belong to a pattern: `\d\.\d`.
    const isEscape = escaped !== undefined && (!isInCode || /[_*|<>#[\]]/.test(escaped));
    if (kind) out.open(kind);
    if (strong !== undefined) writeSimpleMarks(strong, isInCode, out);
    else out.write(code ?? (isEscape ? escaped : piece));
    if (kind) out.close(kind);
  }
}

/** Writes a text with blank lines as Markdown. The HTML parser decoded its entities, so `&` and `<` are text. */
function writeMarkdownText(text: string, out: TextBuilder, inline: (text: string) => void): void {
  const pieces = text
    .replace(/^[ \t]*(?:`{3,}|~~~)[^`\n]*$/gm, "")
    .split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])/);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) out.newline(true);
    const item = index > 0 ? piece.replace(/^\s*[-*+][ \t]+/, "") : piece;
    inline(item.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  }
}

function writePreformatted(element: HtmlElement, out: TextBuilder, context: HtmlContext): void {
  out.startAt(nodePlace(element, context));
  for (const line of textContent(element).split("\n")) {
    out.newline();
    out.write(line);
  }
  out.newline();
}
