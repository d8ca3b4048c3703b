import { addCode, addParagraph, addTitle, type MarkupContext, readInto, skipBlank } from "../markup-context.ts";
import { isBlank, type Line, lineSlice, trimLine } from "../page-lines.ts";
import { MAX_CONTAINER_DEPTH } from "../parse-limits.ts";
import type { BlockSink } from "../section-builder.ts";
import {
  type AsciidocReader,
  type BlockSettings,
  endOfDelimited,
  isComment,
  isDelimiter,
  readSettings,
} from "./asciidoc-context.ts";
import { endsParagraph, markerOf, readList } from "./asciidoc-lists.ts";
import { addAsciidocTable } from "./asciidoc-table.ts";

const HEADING = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;

/** Reads a heading: signs before the title, or a line of signs below it. */
const readHeading: AsciidocReader = (lines, at, sink, context) => {
  const line = lines[at] as Line;
  const signs = HEADING.exec(line.text);
  if (signs) {
    const end = line.text.replace(/[ \t]=+\s*$/, "").length;
    sink.heading(signs[1]?.length ?? 1, context.readText([lineSlice(line, signs[0].length, end)]));
    return at + 1;
  }
  const below = lines[at + 1]?.text.trimEnd() ?? "";
  const level = "=-~^+".indexOf(below.charAt(0)) + 1;
  const isUnderline = level > 0 && /^([=\-~^+])\1{2,}$/.test(below) && /^\S*[\p{L}\p{N}]/u.test(line.text);
  if (!isUnderline || Math.abs(below.length - line.text.trimEnd().length) > 1) return undefined;
  sink.heading(level, context.readText([trimLine(line)]));
  return at + 2;
};

/** Skips a comment, an attribute, a break or a macro that is a block, such as an image. */
const skipLine: AsciidocReader = (lines, at) =>
  /^(?:\/\/(?!\/)|\+\s*$|:!?\w[\w-]{0,100}!?:(?:[ \t]|$)|'{3,}\s*$|<{3,}\s*$|-{3}\s*$|\*{3}\s*$|(?!include)[a-z]{2,30}::\S{0,1000}\[.*\]\s*$)/.test(
    (lines[at] as Line).text,
  )
    ? at + 1
    : undefined;

/** Reads a table, a code block or a container between two equal lines. A line without its pair is skipped. */
const readDelimited: AsciidocReader = (lines, at, sink, context, settings) => {
  const delimiter = lines[at] as Line;
  if (!isDelimiter(delimiter)) return undefined;
  const end = endOfDelimited(lines, at);
  if (end === undefined) return at + 1;
  const content = lines.slice(at + 1, end);
  const sign = delimiter.text.charAt(0);
  if (/^[|!,:]/.test(sign)) addAsciidocTable(delimiter, content, settings, sink, context);
  else if (sign !== "/") {
    if (sign === "+") context.readHtml?.(content, sink);
    else if (/^[-.`]/.test(sign) && (delimiter.text.trimEnd() !== "--" || isCode(settings)))
      addCode(content, sink, languageOf(settings, delimiter));
    else readInto(content, sink, context);
  }
  return HEADING.test(lines[end]?.text ?? "") ? end : end + 1;
};

function isCode({ attributes }: BlockSettings): boolean {
  return /^(?:source|listing|literal|verse|stem|plantuml|mermaid)\b/.test(attributes);
}

function languageOf({ attributes }: BlockSettings, delimiter: Line): string | undefined {
  return (/^source(?:%[\w%]*)?,\s*(?:language=)?"?([\w+#.-]+)/.exec(attributes) ??
    /^`{3}([\w+-]+)/.exec(delimiter.text))?.[1];
}

/** Reads indented lines as code. */
const readLiteral: AsciidocReader = (lines, at, sink) => {
  if (!/^[ \t]/.test((lines[at] as Line).text)) return undefined;
  const next = endOfParagraph(lines, at);
  addCode(lines.slice(at, next), sink);
  return next;
};

const readAnyList: AsciidocReader = (lines, at, sink, context) => readList(lines, at, sink, context, readBlock);

const readParagraph: AsciidocReader = (lines, at, sink, context, settings) => {
  const next = Math.max(at + 1, endOfParagraph(lines, at));
  const text = lines.slice(at, next).filter((line) => !isComment(line));
  if (isCode(settings)) addCode(text, sink, languageOf(settings, lines[at] as Line));
  else addParagraph(withoutLabel(text), sink, context);
  return next;
};

/** Index of the line after a paragraph. A list needs a blank line above it, which writers forget after a colon. */
function endOfParagraph(lines: readonly Line[], at: number): number {
  let next = at + 1;
  for (let line = lines[next]; line && !endsParagraph(line); line = lines[++next])
    if (/:\s*$/.test(lines[next - 1]?.text ?? "") && markerOf(line)) break;
  return next;
}

/** The lines of a paragraph without the label of an admonition. */
function withoutLabel(lines: readonly Line[]): readonly Line[] {
  const [first, ...more] = lines;
  const label = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/.exec(first?.text ?? "")?.[0].length ?? 0;
  return first && label > 0 ? [lineSlice(first, label, first.text.length), ...more] : lines;
}

const READERS: readonly AsciidocReader[] = [
  skipLine,
  readHeading,
  readDelimited,
  readAnyList,
  readLiteral,
  readParagraph,
];

/** Reads the block that begins at or below line `at`, and what is written above it; returns the index of the line after it. */
function readBlock(lines: readonly Line[], at: number, sink: BlockSink, context: MarkupContext): number {
  const { settings, next: start } = readSettings(lines, skipBlank(lines, at));
  const line = lines[start];
  // The title of a table is its caption.
  if (settings.title && !/^[|!,:]=/.test(line?.text ?? "")) addTitle([settings.title], sink, context);
  if (!line || isBlank(line)) return start;
  const readers = context.depth > MAX_CONTAINER_DEPTH ? [skipLine, readParagraph] : READERS;
  for (const read of readers) {
    const next = read(lines, start, sink, context, settings);
    if (next !== undefined) return next;
  }
  return start + 1;
}

/** Reads lines of AsciiDoc into blocks. The time is linear in the lines for every level of nesting. */
export function readAsciidocBlocks(lines: readonly Line[], sink: BlockSink, context: MarkupContext): void {
  for (let at = skipBlank(lines, 0); at < lines.length; at = skipBlank(lines, at))
    at = readBlock(lines, at, sink, context);
}
