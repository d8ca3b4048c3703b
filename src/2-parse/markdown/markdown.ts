import type { Page, Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { takeFrontMatter } from "../front-matter.ts";
import type { readHtml } from "../html/html.ts";
import { STRUCTURE_TAGS } from "../html/html-tags.ts";
import { lookaheadFor } from "../lookahead.ts";
import { placeOfLine } from "../page-lines.ts";
import { MAX_INLINE_EFFORT } from "../parse-limits.ts";
import { sectionBuilder } from "../section-builder.ts";
import { splitOneLineTables } from "../tables/one-line-table.ts";
import { withoutRulesBetweenRows } from "../tables/ruled-rows.ts";
import { readTextBlocks } from "../text/text-blocks.ts";
import { type TextBuilder, textBuilder } from "../text-builder.ts";
import { withoutComments } from "./markdown-comments.ts";
import { isLiteralText, writeInline } from "./markdown-inline.ts";
import { isMdx, withoutExpressions, withoutValues } from "./mdx.ts";
import { parseBlocks } from "./parse-blocks.ts";
import { prepareLines } from "./prepare-lines.ts";
import { writeBlocks } from "./write-blocks.ts";

const STRUCTURE = new RegExp(`<(?:${[...STRUCTURE_TAGS].join("|")})[\\s/>]`, "i");

/**
 * Returns a reader of a Markdown page: CommonMark with tables, definition lists, front matter, HTML, MDX and the syntax
 * of documentation sites. The reader of HTML is loaded only for pages with HTML.
 */
export async function markdownReader(source: string): Promise<(report: Report) => Omit<Page, "path">> {
  const html = STRUCTURE.test(source) ? (await import("../html/html.ts")).readHtml : undefined;
  return (report) => parseMarkdown(source, report, html);
}

/** Reads a Markdown page; elements of HTML are left out without their reader. */
export function parseMarkdown(source: string, report: Report, html: typeof readHtml | undefined): Omit<Page, "path"> {
  const { matter, lines } = takeFrontMatter(withoutComments(source, report));
  const lookahead = lookaheadFor(source.length);
  const prepared = prepareLines(withoutRulesBetweenRows(splitOneLineTables(lines)), lookahead, report);
  const mdx = isMdx(source);
  const inline = { definitions: prepared.linkTargets, effort: MAX_INLINE_EFFORT };

  function write(text: string, place: Place, into: TextBuilder): void {
    if (writeInline(text, inline, into)) return;
    report("too-much-markup", place);
    into.write(text);
  }

  const builder = sectionBuilder();
  writeBlocks(parseBlocks(prepared, mdx), builder, {
    prepared,
    readText: (text, place) => {
      const shown = withoutFootnoteMarks(mdx ? withoutExpressions(text) : text, prepared.footnotes);
      if (isLiteralText(shown)) return { text: shown, place };
      const into = textBuilder();
      write(shown, place, into);
      return into.build(place);
    },
    readElement: (element, sink) => {
      const lines = mdx ? element.map((line) => ({ ...line, text: withoutValues(line.text) })) : element;
      html?.(lines, sink, write, report);
    },
    readAsText: (lines, sink) => {
      const [first] = lines;
      if (first) report("markdown-limits", placeOfLine(first));
      readTextBlocks(lines, sink, { depth: 0, lookahead, report });
    },
  });
  return { matter, sections: builder.sections() };
}

/** A text without the marks (`[^1]`) of the footnotes of the page. */
function withoutFootnoteMarks(text: string, footnotes: ReadonlySet<string>): string {
  if (footnotes.size === 0 || !text.includes("[^")) return text;
  return text.replace(/\[\^([^\][\s]{1,100})\]/g, (mark, name: string) => (footnotes.has(name) ? "" : mark));
}
