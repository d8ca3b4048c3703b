import { recordOf } from "../../lib/collections.ts";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import { skipBlank } from "../markup-context.ts";
import { type Line, splitLines } from "../page-lines.ts";
import { MAX_SPANNED_CELLS } from "../parse-limits.ts";
import { type BlockSink, sectionBuilder } from "../section-builder.ts";
import { readLines } from "../write-markup.ts";
import { readRstBlocks } from "./rst-blocks.ts";
import type { RstContext } from "./rst-context.ts";
import { type RstNames, writeRstInline } from "./rst-inline.ts";

/** Returns a reader of a page of reStructuredText. The reader of HTML is loaded only for pages with `raw:: html`. */
export async function rstReader(source: string): Promise<(report: Report) => Omit<Page, "path">> {
  const html = /^[ \t]*\.\. raw:: *html\b/m.test(source) ? (await import("../html/html.ts")).readHtml : undefined;
  return (report) => {
    const readHtml =
      html &&
      ((lines: readonly Line[], sink: BlockSink) => html(lines, sink, (text, _, into) => into.write(text), report));
    const builder = sectionBuilder();
    const { matter, body } = takeDocumentFields(splitLines(source));
    const names = namesOf(source);
    const context: RstContext = {
      ...{ depth: 0, spans: { left: MAX_SPANNED_CELLS }, report, headingStyles: [], readHtml },
      readText: (lines) => readLines(lines, (text, out, placeAt) => writeRstInline(text, names, out, placeAt)),
      readBlocks: (lines, sink, depth) => readRstBlocks(lines, sink, { ...context, depth }),
    };
    readRstBlocks(body, builder, context);
    return { matter, sections: builder.sections() };
  };
}

const TARGET = /^[ \t]*\.\. _(?!_)`?((?:[^:\\\n]|\\.|:\S){1,200}?)`?:(?:[ \t]|$)/gm;
const SUBSTITUTION = /^[ \t]*\.\. \|([^|\n]{1,200})\| (?:replace|unicode):: *(?! )(.*)$/gm;

function namesOf(source: string): RstNames {
  const targets = new Set(
    Array.from(source.matchAll(TARGET), ([, name = ""]) => name.replaceAll("\\", "").toLowerCase()),
  );
  const substitutions = new Map(
    Array.from(source.matchAll(SUBSTITUTION), ([, name = "", text = ""]) => [name.toLowerCase(), text] as const),
  );
  return { targets, substitutions };
}

/** Takes the field list at the beginning of a page, which holds settings such as `:orphan:`, as front matter. */
function takeDocumentFields(lines: readonly Line[]): { matter: Record<string, string>; body: readonly Line[] } {
  const matter: [string, string][] = [];
  let next = skipBlank(lines, 0);
  for (let line = lines[next]; line; line = lines[++next]) {
    const [, name, value = ""] = /^:([\w -]{1,60}):(?:[ \t]+(?![ \t])(.*))?$/.exec(line.text) ?? [];
    if (name === undefined) break;
    matter.push([name, value.trim()]);
  }
  return { matter: recordOf(matter), body: matter.length > 0 ? lines.slice(next) : lines };
}
