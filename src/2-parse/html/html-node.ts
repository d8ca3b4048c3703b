import type { CheerioAPI } from "cheerio/slim";
import type { Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { MAX_HTML_DEPTH } from "../parse-limits.ts";
import type { TextBuilder } from "../text-builder.ts";

type HtmlRoot = ReturnType<CheerioAPI["root"]>[number];
/** A node of an HTML page. */
export type HtmlNode = HtmlRoot["children"][number];
/** An element of an HTML page. */
export type HtmlElement = Extract<HtmlNode, { readonly attribs: unknown }>;

/** A text of an HTML page. */
export type HtmlText = Extract<HtmlNode, { readonly nodeType: 3 }>;

/** Returns whether a node is text. */
export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeType === 3;
}

/** What the readers of HTML share. */
export interface HtmlContext {
  /** Converts an offset in the source to a place in the page. */
  readonly placeAt: (offset: number) => Place;
  /** Writes a text that holds Markdown; present if the HTML stands in a Markdown page. */
  readonly inline?: (text: string, place: Place, into: TextBuilder) => void;
  /** Number of cells that `rowspan` and `colspan` may still add to the page. */
  readonly spannedCells: { left: number };
  readonly report: Report;
}

/** Returns whether a node is an element. The elements that a reader of the page does not see were removed before. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}

/** What the table readers need of a `table` element, or of rows that stand in no table. */
export type TableNode = Pick<HtmlElement, "name" | "children" | "startIndex">;

/** Returns whether an element is a group of table rows. */
export function isRowGroup({ name }: TableNode): boolean {
  return name === "tbody" || name === "thead" || name === "tfoot";
}

/** The place where a node begins. */
export function nodePlace(node: Pick<HtmlNode, "startIndex">, { placeAt }: HtmlContext): Place {
  return placeAt(node.startIndex ?? 0);
}

/** The text of an element with its white space. The walk has no recursion, because pages nest without limit. */
export function textContent(element: HtmlElement): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isText(node)) parts.push(node.data);
    else if (!isElement(node)) continue;
    else if (node.name === "br") parts.push("\n");
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as HtmlNode);
  }
  return parts.join("");
}

/** The text of an element with at most three children, which may be elements with text; `undefined` for others. */
export function shortText({ children }: HtmlElement): string | undefined {
  if (children.length > 3) return undefined;
  const inner = children.flatMap((node): readonly HtmlNode[] => (isElement(node) ? node.children : [node]));
  return inner.some(isElement) ? undefined : inner.map((node) => (isText(node) ? node.data : "")).join("");
}

/** Reports an element that is nested beyond `MAX_HTML_DEPTH`, and returns its text. */
export function tooDeepText(element: HtmlElement, context: HtmlContext): string {
  context.report("nested-too-deep", nodePlace(element, context), { limit: MAX_HTML_DEPTH });
  return textContent(element);
}
