import type { Page, Place } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { readBlocks, readInside } from "./blocks.ts";
import { withoutComments } from "./comments.ts";
import type { readHtml } from "./html.ts";
import type { isAsItShows, writeInline } from "./inline.ts";
import { MAX_INLINE_EFFORT } from "./limits.ts";
import { lookaheadFor } from "./lookahead.ts";
import { takeMatter } from "./matter.ts";
import { isMdx, withoutExpressions } from "./mdx.ts";
import { outline } from "./outline.ts";
import { takeReferences } from "./references.ts";
import { STRUCTURE_TAGS } from "./tags.ts";
import { type Words, words } from "./words.ts";

const STRUCTURE = new RegExp(`<(?:${[...STRUCTURE_TAGS].join("|")})[\\s/>]`, "i");

/**
 * Loads what a page takes. What it gives reads Markdown (CommonMark with pipe tables, definition lists, front matter,
 * HTML, MDX) into sections.
 */
export async function markdownReader(source: string): Promise<(report: Report) => Omit<Page, "path">> {
  const { writeInline, isAsItShows } = await import("./inline.ts");
  const readHtml = STRUCTURE.test(source) ? (await import("./html.ts")).readHtml : undefined;
  return (report) => parseMarkdown(source, report, { writeInline, isAsItShows, readHtml });
}

/** Readers that are loaded where a page has something for them. */
interface Readers {
  readonly writeInline: typeof writeInline;
  readonly isAsItShows: typeof isAsItShows;
  readonly readHtml: typeof readHtml | undefined;
}

function parseMarkdown(
  source: string,
  report: Report,
  { writeInline, isAsItShows, readHtml }: Readers,
): Omit<Page, "path"> {
  const { matter, lines } = takeMatter(withoutComments(source, report));
  const { body, definitions, withoutNotes } = takeReferences(lines);
  const mdx = isMdx(source);
  const phrasing = { definitions, effort: MAX_INLINE_EFFORT };

  function write(text: string, place: Place, into: Words): void {
    if (writeInline(text, phrasing, into)) return;
    report("too-much-markup", place);
    into.write(text);
  }

  const out = outline();
  readBlocks(body, out, {
    dialect: "markdown",
    mdx,
    depth: 0,
    text: (text, place) => {
      const source = withoutNotes(mdx ? withoutExpressions(text) : text);
      if (isAsItShows(source)) return { text: source, place };
      const into = words();
      write(source, place, into);
      return into.done(place);
    },
    ...(readHtml && { html: (inner, sink) => readHtml(inner, sink, write, report) }),
    inside: readInside,
    lookahead: lookaheadFor(source.length),
    report,
  });
  return { matter, sections: out.sections() };
}
