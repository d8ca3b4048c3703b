import type { ValueNode } from "@humanwhocodes/momoa";
import type { Page, Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { withLineFeeds } from "../../lib/line-feeds.ts";
import { detectFormat } from "../detect-format.ts";
import { parseHtml, readHtml } from "../html/html.ts";
import { parseMarkdown } from "../markdown/markdown.ts";
import type { BlockSink } from "../section-builder.ts";
import { elementsOf, membersOf, placeOf } from "./json-value.ts";

/** The texts of a document that are pages, each with its reader. */
export type EmbeddedPages = ReadonlyMap<ValueNode, (report: Report) => Pick<Page, "sections">>;

/** Elements of which a page consists. A text with the mark-up of a word is no page. */
const HTML = /<(?:table|h[1-6]|dl|ul|ol)[\s>]/i;

/** Shorter texts are no pages. */
const MIN_LENGTH = 80;

/** Finds the texts of a document that are pages of HTML or Markdown. */
export function findEmbeddedPages(root: ValueNode): EmbeddedPages {
  const pages = new Map<ValueNode, (report: Report) => Pick<Page, "sections">>();
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const { value } of membersOf(node)) open.push(value);
    for (const element of elementsOf(node)) open.push(element);
    if (node.type !== "String" || node.value.length < MIN_LENGTH) continue;
    const value = withLineFeeds(node.value);
    if (HTML.test(value)) pages.set(node, (report) => parseHtml(value, report));
    else if (value.includes("\n") && detectFormat(value) === "markdown")
      pages.set(node, (report) => parseMarkdown(value, report, readHtml));
  }
  return pages;
}

/** Writes the sections of a page below the heading of `level`. Everything stands at the place of the text. */
export function writeEmbeddedPage(
  { sections }: Pick<Page, "sections">,
  node: ValueNode,
  level: number,
  sink: BlockSink,
): void {
  const place = placeOf(node);
  for (const { heading, level: own, blocks } of sections) {
    if (heading) sink.heading(Math.min(6, level + own - 1), atPlace(heading, place));
    for (const block of blocks) sink.block(atPlace(block, place));
  }
}

/** A copy of a block or a text in which everything stands at one place. */
function atPlace<Value>(value: Value, place: Place): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => atPlace(item, place)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([key]) => key !== "lines");
  return Object.fromEntries(
    members.map(([key, item]) => [key, key === "place" ? place : atPlace(item, place)]),
  ) as Value;
}
