import type { CheerioAPI } from "cheerio/slim";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { placeLookup } from "../../lib/place-lookup.ts";
import { takeFrontMatter } from "../front-matter.ts";
import { type Line, splitLines } from "../page-lines.ts";
import { MAX_SPANNED_CELLS } from "../parse-limits.ts";
import { type BlockSink, sectionBuilder } from "../section-builder.ts";
import { readFlow } from "./html-blocks.ts";
import type { HtmlContext, HtmlNode } from "./html-node.ts";
import { elementText } from "./html-text.ts";
import { parseElements } from "./parse-elements.ts";
import { removeInvisible } from "./remove-invisible.ts";

/** Reads an HTML page into sections. The `<title>` is added to the front matter that templates of static sites have. */
export function parseHtml(source: string, report: Report): Omit<Page, "path"> {
  const builder = sectionBuilder();
  const lines = splitLines(source);
  const { matter, lines: body } = takeFrontMatter(lines);
  const context = htmlContext(lines, report);
  const isTemplate = body.length < lines.length || source.trimStart().startsWith("{%");
  const $ = parseElements(isTemplate ? templateBody(lines, body[0]?.line) : source);
  const [title] = $.root().children().children("html").children("head").children("title").get();
  const text = title && elementText(title, context, []).text;
  removeInvisible($);
  readFlow(nodesOf($), builder, context);
  return { matter: text ? { ...matter, title: text } : matter, sections: builder.sections() };
}

/** A template of a static site with spaces in place of the front matter above line `first` and of the tags of the template. */
function templateBody(lines: readonly Line[], first = lines.length + 1): string {
  return lines
    .map(({ line, text }) => (line < first ? " ".repeat(text.length) : text))
    .join("\n")
    .replace(/\{%[^%\n]*%\}/g, (tag) => " ".repeat(tag.length));
}

/** Reads the lines of an HTML element that stands in a Markdown page; `inline` writes a text that holds Markdown. */
export function readHtml(
  lines: readonly Line[],
  sink: BlockSink,
  inline: HtmlContext["inline"] & {},
  report: Report,
): void {
  const $ = parseElements(lines.map((line) => line.text).join("\n"));
  removeInvisible($);
  readFlow(nodesOf($), sink, { ...htmlContext(lines, report), inline });
}

/** The nodes of the page. */
function nodesOf($: CheerioAPI): readonly HtmlNode[] {
  return $.root().children().contents().get();
}

function htmlContext(lines: readonly Line[], report: Report): HtmlContext {
  return { placeAt: placeLookup(lines), spannedCells: { left: MAX_SPANNED_CELLS }, report };
}
