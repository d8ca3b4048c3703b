import type { CheerioAPI } from "cheerio/slim";
import type { Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { MAX_HTML_DEPTH } from "../parse-limits.ts";
import { INVISIBLE_TAGS } from "./html-tags.ts";
import type { TextBuilder } from "../text-builder.ts";

type HtmlRoot = ReturnType<CheerioAPI["root"]>[number];
/** A node of an HTML page. */
export type HtmlNode = HtmlRoot["children"][number];
/** An element of an HTML page. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

/** A text of an HTML page. */
export type HtmlText = Extract<HtmlNode, { readonly nodeType: 3 }>;

/** Whether a node is text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === 3;
}

/** What reading a node needs to know about its page. */
export interface HtmlContext {
  /** Place of an offset in the source. */
  readonly placeAt: (offset: number) => Place;
  /** Writes the Markdown in a text; set where HTML stands in a Markdown page. */
  readonly inline?: (text: string, place: Place, into: TextBuilder) => void;
  /** Cells that may still be added by rowspan and colspan. */
  readonly spannedCells: { left: number };
  readonly report: Report;
}

/** Whether a node is an element that a reader of the page sees. */
export function isVisible(node: HtmlNode): node is HtmlElement {
  return "attribs" in node && !INVISIBLE_TAGS.has(node.name) && !isHidden(node) && !isFootnoteMark(node);
}

function isHidden({ name, attribs }: HtmlElement): boolean {
  const { style } = attribs;
  if ("hidden" in attribs || (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))) return true;
  if (name !== "a") return false;
  const permalink = /(?:^|\s)(?:headerlink|header-anchor|hash-link|anchorjs-link)(?:\s|$)/.test(attribs.class ?? "");
  return permalink || attribs["aria-hidden"] === "true";
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
export function nodePlace(node: HtmlNode, { placeAt }: HtmlContext): Place {
  return placeAt(node.startIndex ?? 0);
}

/** The characters in an element, white space and all; walks without recursion. */
export function textContent(element: HtmlElement): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (!("attribs" in node) || (node !== element && !isVisible(node))) continue;
    else if (node.name === "br") parts.push("\n");
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as HtmlNode);
  }
  return parts.join("");
}

/** The text of an element that is nested too deep to be read further. */
export function tooDeepText(element: HtmlElement, reading: HtmlContext): string {
  reading.report("nested-too-deep", nodePlace(element, reading), { limit: MAX_HTML_DEPTH });
  return textContent(element);
}
