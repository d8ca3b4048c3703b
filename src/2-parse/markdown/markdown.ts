import type { Page, Place } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { readBlocks, readInside } from "../blocks.ts";
import { withoutComments } from "./markdown-comments.ts";
import type { readHtml } from "../html/html.ts";
import type { isLiteralText, writeInline } from "./markdown-inline.ts";
import { MAX_INLINE_EFFORT } from "../parse-limits.ts";
import { lookaheadFor } from "../lookahead.ts";
import { takeFrontMatter } from "./front-matter.ts";
import { isMdx, withoutExpressions } from "./mdx.ts";
import { sectionBuilder } from "../section-builder.ts";
import { takeReferences } from "../references.ts";
import { STRUCTURE_TAGS } from "../html/html-tags.ts";
import { type TextBuilder, textBuilder } from "../text-builder.ts";

const STRUCTURE = new RegExp(`<(?:${[...STRUCTURE_TAGS].join("|")})[\\s/>]`, "i");

/**
 * Loads what a page takes. What it gives reads Markdown (CommonMark with pipe tables, definition lists, front matter,
 * HTML, MDX) into sections.
 */
export async function markdownReader(source: string): Promise<(report: Report) => Omit<Page, "path">> {
  const { writeInline, isLiteralText } = await import("./markdown-inline.ts");
  const readHtml = STRUCTURE.test(source) ? (await import("../html/html.ts")).readHtml : undefined;
  return (report) => parseMarkdown(source, report, { writeInline, isLiteralText, readHtml });
}

/** Readers that are loaded where a page has something for them. */
interface Readers {
  readonly writeInline: typeof writeInline;
  readonly isLiteralText: typeof isLiteralText;
  readonly readHtml: typeof readHtml | undefined;
}

function parseMarkdown(
  source: string,
  report: Report,
  { writeInline, isLiteralText, readHtml }: Readers,
): Omit<Page, "path"> {
  const { matter, lines } = takeFrontMatter(withoutComments(source, report));
  const { body, definitions, withoutNotes } = takeReferences(lines);
  const mdx = isMdx(source);
  const phrasing = { definitions, effort: MAX_INLINE_EFFORT };

  function write(text: string, place: Place, into: TextBuilder): void {
    if (writeInline(text, phrasing, into)) return;
    report("too-much-markup", place);
    into.write(text);
  }

  const out = sectionBuilder();
  readBlocks(body, out, {
    dialect: "markdown",
    mdx,
    depth: 0,
    readText: (text, place) => {
      const source = withoutNotes(mdx ? withoutExpressions(text) : text);
      if (isLiteralText(source)) return { text: source, place };
      const into = textBuilder();
      write(source, place, into);
      return into.build(place);
    },
    ...(readHtml && { html: (inner, sink) => readHtml(inner, sink, write, report) }),
    readNested: readInside,
    lookahead: lookaheadFor(source.length),
    report,
  });
  return { matter, sections: out.sections() };
}
