import { load } from "cheerio/slim";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { readFlow } from "./html-blocks.ts";
import type { HtmlNode, HtmlContext } from "./html-node.ts";
import { elementText } from "./html-text.ts";
import { MAX_SPANNED_CELLS } from "../parse-limits.ts";
import { type Line, splitLines, placeLookup } from "../page-lines.ts";
import { sectionBuilder, type BlockSink } from "../section-builder.ts";

/** Reads an HTML page into sections; its `<title>` is the front matter. */
export function parseHtml(source: string, report: Report): Omit<Page, "path"> {
  const out = sectionBuilder();
  const lines = splitLines(source);
  const nodes = parseNodes(source);
  const reading = htmlContext(lines, report);
  readFlow(nodes, out, reading);
  const title = titleText(nodes, reading);
  return { matter: title ? { title } : {}, sections: out.sections() };
}

/** Reads the lines of an HTML element that stands in a Markdown page. */
export function readHtml(
  lines: readonly Line[],
  sink: BlockSink,
  inline: HtmlContext["inline"] & {},
  report: Report,
): void {
  readFlow(parseNodes(lines.map((line) => line.text).join("\n")), sink, { ...htmlContext(lines, report), inline });
}

/** The htmlparser2 behind cheerio/slim takes time linear in its input, which parse5 does not. */
function parseNodes(source: string): readonly HtmlNode[] {
  return load(source, { xml: { xmlMode: false, withStartIndices: true } }, false).root()[0]?.children ?? [];
}

function htmlContext(lines: readonly Line[], report: Report): HtmlContext {
  return { placeAt: placeLookup(lines), spannedCells: { left: MAX_SPANNED_CELLS }, report };
}

function titleText(nodes: readonly HtmlNode[], reading: HtmlContext): string | undefined {
  let level = nodes;
  for (const name of ["html", "head", "title"]) {
    const element = level.find((node) => "attribs" in node && node.name === name);
    if (element && "attribs" in element && name === "title") return elementText(element, reading, []).text;
    if (element && "attribs" in element) level = element.children;
  }
  return undefined;
}
