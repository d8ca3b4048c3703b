import type { Page } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { readBlocks, readInside } from "./blocks.ts";
import { withoutComments } from "./comments.ts";
import type { Context } from "./context.ts";
import { linesOf } from "./lines.ts";
import { lookaheadFor } from "./lookahead.ts";
import { takeMatter } from "./matter.ts";
import { outline } from "./outline.ts";
import { takeReferences } from "./references.ts";
import { STRUCTURE_TAGS, withoutExpressions } from "./tags.ts";
import { words } from "./words.ts";

const STRUCTURE = new RegExp(`<(?:${[...STRUCTURE_TAGS].join("|")})[\\s/>]`, "i");

const MDX =
  /^(?:import\s.*\sfrom\s+["']|export\s+(?:const|default)\s|[ \t]*<\/?[A-Z]\w*(?:\.\w+)?(?:[ \t][^<>\n]*)?>[ \t]*$)/m;

/** Reads Markdown (CommonMark with pipe tables, definition lists, front matter, HTML, MDX) into sections. */
export async function parseMarkdown(source: string, report: Report): Promise<Omit<Page, "path">> {
  const { writeInline } = await import("./inline.ts");
  const { matter, lines } = takeMatter(withoutComments(linesOf(source), report));
  const { body, definitions, withoutNotes } = takeReferences(lines);
  const mdx = MDX.test(source);
  const out = outline();
  const readHtml = STRUCTURE.test(source) ? (await import("./html.ts")).readHtml : undefined;
  const context: Context = {
    dialect: "markdown",
    mdx,
    depth: 0,
    text: (text, place) => {
      const into = words();
      const seen = withoutNotes(mdx ? withoutExpressions(text) : text);
      if (!writeInline(seen, definitions, into)) {
        report("too-much-markup", place);
        into.write(seen);
      }
      return into.done(place);
    },
    ...(readHtml && {
      html: (inner, sink) =>
        readHtml(inner, sink, (text, into) => void (writeInline(text, definitions, into) || into.write(text)), report),
    }),
    inside: readInside,
    lookahead: lookaheadFor(source.length),
    report,
  };
  readBlocks(body, out, context);
  return { matter, sections: out.sections() };
}
