import { load } from "cheerio/slim";
import type { Page } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { readFlow } from "./html-flow.ts";
import type { HtmlNode, Reading } from "./html-node.ts";
import { wordsOf } from "./html-words.ts";
import { MAX_SPANNED_CELLS } from "./limits.ts";
import { type Line, linesOf, placesIn } from "./lines.ts";
import { outline, type Sink } from "./outline.ts";

/** Reads an HTML page into sections; its `<title>` is the front matter. */
export function parseHtml(source: string, report: Report): Omit<Page, "path"> {
  const out = outline();
  const lines = linesOf(source);
  const nodes = nodesOf(source);
  const reading = readingOf(lines, report);
  readFlow(nodes, out, reading);
  const title = titleOf(nodes, reading);
  return { matter: title ? { title } : {}, sections: out.sections() };
}

/** Reads the lines of an HTML element that stands in a Markdown page. */
export function readHtml(lines: readonly Line[], sink: Sink, inline: Reading["inline"] & {}, report: Report): void {
  readFlow(nodesOf(lines.map((line) => line.text).join("\n")), sink, { ...readingOf(lines, report), inline });
}

/** The htmlparser2 behind cheerio/slim takes time linear in its input, which parse5 does not. */
function nodesOf(source: string): readonly HtmlNode[] {
  return load(source, { xml: { xmlMode: false, withStartIndices: true } }, false).root()[0]?.children ?? [];
}

function readingOf(lines: readonly Line[], report: Report): Reading {
  return { placeAt: placesIn(lines), spanned: { left: MAX_SPANNED_CELLS }, report };
}

function titleOf(nodes: readonly HtmlNode[], reading: Reading): string | undefined {
  let level = nodes;
  for (const name of ["html", "head", "title"]) {
    const element = level.find((node) => "attribs" in node && node.name === name);
    if (element && "attribs" in element && name === "title") return wordsOf(element, reading, []).text;
    if (element && "attribs" in element) level = element.children;
  }
  return undefined;
}
