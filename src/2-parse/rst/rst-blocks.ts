import { addCode, addParagraph, addTable, readInto } from "../markup-context.ts";
import { isBlank, type Line, placeOfLine, trimLine } from "../page-lines.ts";
import { readBlocks } from "../read-blocks.ts";
import type { BlockSink } from "../section-builder.ts";
import { cellReader, dedentAll, indentedBelow, type RstContext, type RstReader } from "./rst-context.ts";
import { readGrid } from "./rst-grid.ts";
import { readExplicitMarkup } from "./rst-directives.ts";
import { readDefinitions, readFields, readLineBlock, readList, readOptions } from "./rst-lists.ts";
import { readSimple } from "./simple-table.ts";

/** A line of one repeated punctuation character, as under or over a heading. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1*\s*$/;

/** Reads a heading with a line below it, or with equal lines above and below it; skips a line between blank lines. */
const readHeading: RstReader = (lines, at, sink, context) => {
  const first = lines[at] as Line;
  const above = ADORNMENT.exec(first.text)?.[1];
  const title = above === undefined ? first : lines[at + 1];
  const below = lines[above === undefined ? at + 1 : at + 2];
  const sign = below && ADORNMENT.exec(below.text)?.[1];
  if (sign !== undefined && title && !isBlank(title) && (above ?? sign) === sign) {
    const width = title.text.trim().length;
    const isLong = below !== undefined && below.text.trimEnd().length >= Math.min(4, width);
    if (isLong && (above !== undefined || (!/^\s/.test(title.text) && below.text.trimEnd().length * 2 >= width))) {
      const style = above === undefined ? sign : sign + sign;
      if (!context.headingStyles.includes(style)) context.headingStyles.push(style);
      sink.heading(Math.min(context.headingStyles.indexOf(style) + 1, 6), context.readText([trimLine(title)]));
      return at + (above === undefined ? 2 : 3);
    }
  }
  const isTransition = above !== undefined && first.text.trimEnd().length >= 4 && (!title || isBlank(title));
  return isTransition ? at + 1 : undefined;
};

/** Reads indented lines as blocks of the section. */
const readQuote: RstReader = (lines, at, sink, context) => {
  if (!/^[ \t]/.test((lines[at] as Line).text)) return undefined;
  const { content, next } = indentedBelow(lines, at);
  readInto(dedentAll(content), sink, context);
  return next;
};

const readDoctest: RstReader = (lines, at, sink) => {
  if (!/^>>> /.test((lines[at] as Line).text)) return undefined;
  let next = at + 1;
  while (next < lines.length && !isBlank(lines[next] as Line)) next++;
  addCode(lines.slice(at, next), sink, "python");
  return next;
};

/** Reads a paragraph, and the literal block below it if it ends with `::`. */
const readParagraph: RstReader = (lines, at, sink, context) => {
  let next = at + 1;
  while (next < lines.length && !endsParagraph(lines, next)) next++;
  const last = lines[next - 1] as Line;
  const text = lines.slice(at, next);
  const colons = /(?:^|(\s)|(\S))::\s*$/.exec(last.text);
  if (!colons) {
    addParagraph(text, sink, context);
    return next;
  }
  const end = last.text.length - colons[0].length + (colons[2] === undefined ? 0 : 2);
  addParagraph([...text.slice(0, -1), { ...last, text: last.text.slice(0, end) }], sink, context);
  const literal = indentedBelow(lines, next);
  addCode(dedentAll(literal.content), sink);
  return literal.next;
};

function endsParagraph(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at] as Line;
  if (/^\s/.test(text) || text === "") return true;
  // A list needs a blank line above it, which writers forget after a colon. Explicit mark-up needs one as well.
  return /^\.\. /.test(text) || (/^[*+-] \S/.test(text) && /:\s*$/.test((lines[at - 1] as Line).text));
}

/** Reads a table that is drawn with characters. */
const readDrawnTable: RstReader = (lines, at, sink, context) => {
  const table = readGrid(lines, at) ?? readSimple(lines, at);
  if (table) addTable(table, placeOfLine(lines[at] as Line), sink, context, cellReader(context));
  return table?.next;
};

const READERS: readonly RstReader[] = [
  readQuote,
  readExplicitMarkup,
  readDrawnTable,
  readHeading,
  readDoctest,
  readFields,
  readList,
  readOptions,
  readLineBlock,
  readDefinitions,
  readParagraph,
];

/** Reads lines of reStructuredText into blocks. */
export function readRstBlocks(lines: readonly Line[], sink: BlockSink, context: RstContext): void {
  readBlocks(READERS, lines, sink, context);
}
