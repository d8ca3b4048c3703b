import { recordOf } from "../../lib/collections.ts";
import type { Page } from "../../model/page.ts";
import type { Report } from "../../problems/problems.ts";
import type { MarkupContext } from "../markup-context.ts";
import { isBlank, type Line, placeOfLine, splitLines } from "../page-lines.ts";
import { MAX_SPANNED_CELLS } from "../parse-limits.ts";
import { type BlockSink, sectionBuilder } from "../section-builder.ts";
import { readLines } from "../write-markup.ts";
import { readAsciidocBlocks } from "./asciidoc-blocks.ts";
import { type AsciidocNames, writeAsciidocInline } from "./asciidoc-inline.ts";

/** Returns a reader of a page of AsciiDoc. The reader of HTML is loaded only for pages with a passthrough block. */
export async function asciidocReader(source: string): Promise<(report: Report) => Omit<Page, "path">> {
  const html = /^\+{4,}[ \t]*$/m.test(source) ? (await import("../html/html.ts")).readHtml : undefined;
  return (report) => {
    const readHtml =
      html &&
      ((lines: readonly Line[], sink: BlockSink) => html(lines, sink, (text, _, into) => into.write(text), report));
    const names: AsciidocNames = { attributes: attributesOf(source), titles: titlesOf(source) };
    const builder = sectionBuilder();
    const context: MarkupContext = {
      ...{ depth: 0, spans: { left: MAX_SPANNED_CELLS }, report, readHtml },
      readText: (lines) => readLines(lines, (text, out, at) => writeAsciidocInline(text, names, out, at)),
      readBlocks: (lines, sink, depth) => readAsciidocBlocks(lines, sink, { ...context, depth }),
    };
    readAsciidocBlocks(withoutAuthors(withoutDirectives(source, report)), builder, context);
    return { matter: recordOf(names.attributes), sections: builder.sections() };
  };
}

/** The attributes that a page sets. References in their values are resolved if they stand further up. */
function attributesOf(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", value = ""] of source.matchAll(/^:(\w[\w-]{0,100}):(?:[ \t]+(.{0,1000}))?$/gm)) {
    const resolved = value
      .trim()
      .replace(/\{(\w[\w-]{0,100})\}/g, (all, inner: string) => attributes.get(inner) ?? all);
    attributes.set(name.toLowerCase(), resolved.slice(0, 1000));
  }
  return attributes;
}

const IDENTIFIED =
  /^\[(?:\[([\w:. -]{1,200})(?:,[^\]\n]{0,200})?\]|#([\w:.-]{1,200})[^\]\n]{0,200})\][ \t]*\n(?:\[.{0,300}\][ \t]*\n){0,3}(?:=+[ \t]+|\.(?=\w))(.{1,300})$/gm;

/** The titles of blocks and sections with an identifier above them. */
function titlesOf(source: string): ReadonlyMap<string, string> {
  return new Map(Array.from(source.matchAll(IDENTIFIED), ([, a, b, title = ""]) => [a ?? b ?? "", title] as const));
}

const CONDITION = /^(?:ifdef|ifndef|ifeval|endif)::[^\s[]{0,1000}\[(.*)\][ \t]*$/;
const INCLUDE = /^include::(.{0,1000}?)\[.*\][ \t]*$/;

/** The lines of a page without includes, which are reported, and with the content of every condition. */
function withoutDirectives(source: string, report: Report): readonly Line[] {
  const kept: Line[] = [];
  for (const line of splitLines(source)) {
    const [, content] = CONDITION.exec(line.text) ?? [];
    const [, file] = INCLUDE.exec(line.text) ?? [];
    if (file !== undefined) report("file-not-included", placeOfLine(line), { file });
    else if (content === undefined) kept.push(line);
    else if (content !== "" && !line.text.startsWith("ifeval"))
      kept.push({ text: content, line: line.line, column: line.column + line.text.indexOf("[") + 1 });
  }
  return kept;
}

/** The lines of a page without the names of authors and the version, which follow its title. */
function withoutAuthors(lines: readonly Line[]): readonly Line[] {
  const title = lines.findIndex((line) => !/^(?:\s*$|\/\/|:)/.test(line.text));
  if (title < 0 || !/^= \S/.test(lines[title]?.text ?? "")) return lines;
  const isAuthor = (line: Line): boolean => /<[^\s<>][^\s<>@]*@[^\s<>]+>|^v?\d[\w.-]*(?:,|$)/.test(line.text);
  let next = title + 1;
  while (next < lines.length && !isBlank(lines[next] as Line) && isAuthor(lines[next] as Line)) next++;
  return next > title + 1 ? [...lines.slice(0, title + 1), ...lines.slice(next)] : lines;
}
