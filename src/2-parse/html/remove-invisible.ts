import type { CheerioAPI } from "cheerio/slim";
import { type HtmlElement, type HtmlNode, isElement, isText, shortText } from "./html-node.ts";
import { INVISIBLE_TAGS } from "./html-tags.ts";

/** Elements that the browser does not show. */
const HIDDEN =
  '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], ' +
  '[style*="visibility: hidden" i], a[aria-hidden="true"]';

/** Templates, which scripts fill. */
const TEMPLATES = "template:not([shadowrootmode])";

/** Links of site generators from a heading or a term to itself. */
const PERMALINKS = "a.headerlink, a.header-anchor, a.hash-link, a.anchorjs-link";

/** Numbers that site generators write before a heading: `2.1`, `B.1`. */
const SECTION_NUMBERS = ".header-section-number, .section-number";

/**
 * Removes the elements that a reader of the page does not see, section numbers, permalinks and marks of footnotes. Cheerio's
 * `remove()` would take quadratic time where many siblings are removed, so each parent is filtered once.
 */
export function removeInvisible($: CheerioAPI): void {
  const removed = new Set<HtmlNode>([
    ...$([...INVISIBLE_TAGS, HIDDEN, PERMALINKS, SECTION_NUMBERS].join(", ")).get(),
    ...$('a[href^="#"]').get().filter(isPermalink),
    ...$("sup").get().filter(isFootnoteMark),
  ] as HtmlNode[]);
  if (!isComponent($.root().children().contents().get(), removed))
    for (const node of $(TEMPLATES).get()) removed.add(node);
  const parents = new Set(Array.from(removed, (node) => node.parent));
  for (const parent of parents) if (parent) parent.children = parent.children.filter((node) => !removed.has(node));
}

/** Returns whether templates are all that a source shows, as in a component of Vue. Such templates are content. */
function isComponent(nodes: readonly HtmlNode[], removed: ReadonlySet<HtmlNode>): boolean {
  return nodes.every((node) =>
    isElement(node) ? node.name === "template" || removed.has(node) : !isText(node) || node.data.trim() === "",
  );
}

/** Returns whether a link to a place of the page shows nothing but a sign, such as `#` or `¶`. */
function isPermalink(link: HtmlNode): boolean {
  return isElement(link) && /^[\s\u200b]*(?:(?:[#¶§]|\u{1f517}\ufe0f?)[\s\u200b]*)?$/u.test(shortText(link) ?? "text");
}

/** Returns whether a raised text is a sign, a number in brackets, or a number that is a link or stands behind code. */
function isFootnoteMark(mark: HtmlNode): boolean {
  if (!isElement(mark)) return false;
  const text = shortText(mark) ?? "";
  if (/^\s*(?:\[\w{1,4}\]|[*†‡§¶]{1,3})\s*$/.test(text)) return true;
  const isBehindCode =
    mark.prev !== null && isElement(mark.prev as HtmlNode) && (mark.prev as HtmlElement).name === "code";
  return (
    /^\s*\d{1,2}\s*$/.test(text) && (isBehindCode || mark.children.some((node) => isElement(node) && node.name === "a"))
  );
}
