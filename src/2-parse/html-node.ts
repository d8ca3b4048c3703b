import type { CheerioAPI } from "cheerio/slim";
import type { Place, Text } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { MAX_HTML_DEPTH } from "./limits.ts";
import { BREAKING_TAGS, MARKING_TAGS, SILENT_TAGS } from "./tags.ts";
import { type Words, words } from "./words.ts";

type HtmlRoot = ReturnType<CheerioAPI["root"]>[number];
/** A node of an HTML page. */
export type HtmlNode = HtmlRoot["children"][number];
/** An element of an HTML page. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

type HtmlText = Extract<HtmlNode, { readonly nodeType: 3 }>;

/** Whether a node is text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === 3;
}

/** What reading a node needs to know about its page. */
export interface Reading {
  /** Place of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
  /** Writes the Markdown in a text; set where HTML stands in a Markdown page. */
  readonly inline?: (text: string, place: Place, into: Words) => void;
  /** Cells that may still be added by rowspan and colspan. */
  readonly spanned: { left: number; reported?: true };
  readonly report: Report;
}

/** Whether a node is an element that a reader of the page sees. */
export function isShown(node: HtmlNode): node is HtmlElement {
  return "attribs" in node && !SILENT_TAGS.has(node.name) && !isHidden(node) && !isFootnoteMark(node);
}

function isHidden({ name, attribs }: HtmlElement): boolean {
  if ("hidden" in attribs || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style ?? "")) return true;
  const permalink = /(?:^|\s)(?:headerlink|header-anchor|hash-link|anchorjs-link)(?:\s|$)/.test(attribs.class ?? "");
  return name === "a" && (permalink || attribs["aria-hidden"] === "true");
}

/** A mark that refers to a footnote is no word of the text. */
function isFootnoteMark(element: HtmlElement): boolean {
  if (element.name !== "sup" || element.children.length > 3) return false;
  const inner = element.children.flatMap((node) => ("attribs" in node && node.name === "a" ? node.children : [node]));
  const text = inner.map((node) => (isText(node) ? node.data : "")).join("");
  return /^\s*(?:\[\w{1,4}\]|[*†‡]{1,3})\s*$/.test(text);
}

/** Whether an element is a group of rows. */
export function isRowGroup({ name }: HtmlElement): boolean {
  return name === "tbody" || name === "thead" || name === "tfoot";
}

/** Where a node begins. */
export function placeOfNode(node: HtmlNode, { placeAt }: Reading): Place {
  return placeAt(node.startIndex ?? 0);
}

/** The words of a cell, a heading or a caption; tables inside go to `tables`, for they are read apart. */
export function wordsOf(element: HtmlElement, reading: Reading, tables: HtmlElement[]): Text {
  const out = words();
  writeWords(element.children, out, reading, tables, 0);
  return out.done(placeOfNode(element, reading));
}

function writeWords(
  nodes: readonly HtmlNode[],
  out: Words,
  reading: Reading,
  tables: HtmlElement[],
  depth: number,
): void {
  for (const node of nodes) {
    if (isText(node)) writeText(node, out, reading);
    else if (!isShown(node) || isRowGroup(node)) continue;
    else if (depth >= MAX_HTML_DEPTH) out.write(deepText(node, reading));
    else if (node.name === "table") tables.push(node);
    else if (node.name === "pre") writeLines(node, out, reading);
    else if (writeSimple(node, out)) continue;
    else {
      const breaking = BREAKING_TAGS.has(node.name);
      if (breaking) out.newline();
      openMark(node, out);
      writeWords(node.children, out, reading, tables, depth + 1);
      closeMark(node, out);
      if (breaking) out.newline();
    }
  }
}

/** Elements without content of their own; answers whether it was one. */
export function writeSimple({ name, attribs }: HtmlElement, out: Words): boolean {
  if (name === "br" || name === "hr") out.newline();
  else if (name === "img") out.write(attribs.alt ?? "");
  else return false;
  return true;
}

/** Begins the piece that an element singles out. */
export function openMark({ name, attribs }: HtmlElement, out: Words): void {
  const kind = MARKING_TAGS.get(name);
  if (kind && (kind !== "link" || attribs.href)) out.open(kind, attribs.href);
}

/** Ends the piece that an element singles out. */
export function closeMark({ name, attribs }: HtmlElement, out: Words): void {
  const kind = MARKING_TAGS.get(name);
  if (kind && (kind !== "link" || attribs.href)) out.close(kind);
}

/** Writes a text node; in a Markdown page with its simplest marks, and below a blank line with all that is Markdown. */
export function writeText(node: HtmlText, out: Words, { placeAt, inline }: Reading): void {
  const { data } = node;
  const start = node.startIndex ?? 0;
  if (!inline || !/[`*_\\[]/.test(data)) {
    out.write(data, (index) => placeAt(start + index));
    return;
  }
  const place = placeAt(start + Math.max(0, data.search(/\S/)));
  out.startAt(place);
  if (/\n[ \t]*\n/.test(data)) writeMarkdown(data, out, (text) => inline(text, place, out));
  else writeSimpleMarks(data, out);
}

/** Markdown in the midst of HTML is no Markdown, but its writer meant these: `code`, **bold** and escapes. */
function writeSimpleMarks(text: string, out: Words): void {
  const pieces = text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\\([_*|<>#[\]])|[^`*\\]+|[`*\\]/g);
  for (const [piece, code, strong, escaped] of pieces) {
    const kind = code !== undefined ? "code" : strong !== undefined ? "strong" : undefined;
    if (kind) out.open(kind);
    out.write(code ?? strong ?? escaped ?? piece);
    if (kind) out.close(kind);
  }
}

/** The entities of the text were decoded by the HTML parser: what is left is no mark-up. */
function writeMarkdown(text: string, out: Words, inline: (text: string) => void): void {
  const pieces = text
    .replace(/^[ \t]*(?:`{3,}|~{3,})[^`\n]*$/gm, "")
    .split(/(?:\n[ \t]*)+(?:[-*+]|\d{1,9}[.)])[ \t]+|\n[ \t]*\n/);
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) out.newline();
    inline(piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  }
}

function writeLines(element: HtmlElement, out: Words, reading: Reading): void {
  out.startAt(placeOfNode(element, reading));
  for (const line of rawText(element).split("\n")) {
    out.newline();
    out.write(line);
  }
  out.newline();
}

/** The characters in an element, white space and all; walks without recursion. */
export function rawText(element: HtmlElement): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (!("attribs" in node) || (node !== element && !isShown(node))) continue;
    else if (node.name === "br") parts.push("\n");
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as HtmlNode);
  }
  return parts.join("");
}

/** The text of an element that is nested too deep to be read further. */
export function deepText(element: HtmlElement, reading: Reading): string {
  reading.report("nested-too-deep", placeOfNode(element, reading), { limit: MAX_HTML_DEPTH });
  return rawText(element);
}
