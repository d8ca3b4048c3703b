import type { Block, Place, Text } from "../../model/page.ts";
import { blocksText } from "../block-text.ts";
import { addTable, type MarkupContext, type RawCell, readNested, skipBlank } from "../markup-context.ts";
import { isBlank, type Line, lineSlice, placeOfLine, trimLine } from "../page-lines.ts";
import { MAX_COLUMNS, MAX_SPANNED_CELLS } from "../parse-limits.ts";
import type { BlockSink } from "../section-builder.ts";
import { joinTexts } from "../text-builder.ts";
import { readCsvRows } from "../tables/csv.ts";
import { type BlockSettings, isComment } from "./asciidoc-context.ts";

interface StyledCell extends RawCell {
  /** The letter of the style: `a` is a cell with blocks, `l` and `m` are code. */
  readonly style: string | undefined;
}

interface MutableCell {
  lines: Line[];
  down: number;
  wide: number;
  copies: number;
  style: string | undefined;
}

/** Adds the table between two delimiters, `content`, with the attributes of the block. */
export function addAsciidocTable(
  delimiter: Line,
  content: readonly Line[],
  { attributes, title }: BlockSettings,
  sink: BlockSink,
  context: MarkupContext,
): void {
  const lines = content.filter((line) => !isComment(line));
  const sign = delimiter.text.charAt(0);
  const format = /(?:^|,)\s*format="?([a-z]+)/.exec(attributes)?.[1] ?? sign;
  const written = /(?:^|,)\s*separator="?([^",\s])/.exec(attributes)?.[1];
  const values = VALUE_SEPARATORS.get(format);
  const rows =
    values === undefined
      ? readCells(lines, written ?? sign, attributes, context)
      : readValues(lines, written ?? values);
  addTable(
    { rows, headerRows: headerRows(lines, values === undefined ? (written ?? sign) : undefined, attributes) },
    placeOfLine(delimiter),
    sink,
    context,
    (cell, place, tables) => readCell(cell, place, tables, context),
    title && context.readText([title]),
  );
}

/** Formats of tables with one row a line, and the first characters of their delimiters → what separates their cells. */
const VALUE_SEPARATORS = new Map(Object.entries({ csv: ",", tsv: "\t", dsv: ":", ",": ",", ":": ":" }));

function readValues(lines: readonly Line[], separator: string): StyledCell[][] {
  const rows = readCsvRows(lines, separator);
  return rows.map((row) => row.map((cell) => ({ lines: cell.map(trimLine), down: 1, wide: 1, style: undefined })));
}

function readCells(
  lines: readonly Line[],
  separator: string,
  attributes: string,
  context: MarkupContext,
): StyledCell[][] {
  const cells = splitCells(lines, separator);
  const styles = columnStyles(attributes) ?? Array.from({ length: columnsOfFirstLine(cells) }, () => undefined);
  return arrange(cells, styles, context);
}

const SPECIFIER = /(?:(?:(\d{1,6})(?:\.(\d{1,6}))?|\.(\d{1,6}))([+*]))?(?:[<^>](?:\.[<^>])?|\.[<^>])?([adehlmsv])?$/;
const SPECIFIER_AT_START = new RegExp(`^[ \\t]*${SPECIFIER.source}`);
const SPECIFIER_IN_LINE = new RegExp(`[ \\t]${SPECIFIER.source}`);

/** Splits the lines of a table at its separators. What stands before a separator can specify the cell after it. */
function splitCells(lines: readonly Line[], separator: string): MutableCell[] {
  const cells: MutableCell[] = [];
  for (const line of lines) {
    let start = 0;
    for (let at = line.text.indexOf(separator); at >= 0; at = line.text.indexOf(separator, at + 1)) {
      if (line.text[at - 1] === "\\") continue;
      const before = line.text.slice(Math.max(start, at - 40), at);
      const pattern = start === 0 && at <= 40 ? SPECIFIER_AT_START : SPECIFIER_IN_LINE;
      const [specifier = "", wide, down, onlyDown, sign, style] = pattern.exec(before) ?? [];
      if (start > 0 || at > specifier.length)
        cells.at(-1)?.lines.push(cellPart(line, start, at - specifier.length, separator));
      const count = Number(wide ?? 1);
      cells.push({
        ...{ lines: [], style, down: sign === "+" ? Number(down ?? onlyDown ?? 1) : 1 },
        ...{ wide: sign === "+" ? count : 1, copies: sign === "*" ? count : 1 },
      });
      start = at + separator.length;
    }
    cells.at(-1)?.lines.push(cellPart(line, start, line.text.length, separator));
  }
  return cells;
}

function cellPart(line: Line, start: number, end: number, separator: string): Line {
  const part = start === 0 && end === line.text.length ? line : lineSlice(line, start, end);
  return part.text.includes(`\\${separator}`)
    ? { ...part, text: part.text.replaceAll(`\\${separator}`, separator) }
    : part;
}

/** The number of columns that the cells of the first line with a cell fill. */
function columnsOfFirstLine(cells: readonly MutableCell[]): number {
  const first = cells[0]?.lines[0]?.line;
  let columns = 0;
  for (const { lines, wide, copies } of cells) {
    if (lines[0]?.line !== first) break;
    columns += wide * copies;
  }
  return Math.min(columns, MAX_COLUMNS);
}

/** The style of each column of the attribute `cols`: `1,2a`, `3*`, `3`, `<.^1m`. A text of another form counts as missing. */
function columnStyles(attributes: string): (string | undefined)[] | undefined {
  const [, inQuotes, bare] = /(?:^|,)\s*cols\s*=\s*(?:["'“”]([^"'“”]*)["'“”]|([^,]*))/.exec(attributes) ?? [];
  const written = inQuotes ?? bare ?? "-";
  const styles: (string | undefined)[] = [];
  // A number alone is the number of columns.
  for (const column of (/^\s*\d{1,6}\s*$/.test(written) ? `${written.trim()}*` : written).split(/[,;]/)) {
    const match = /^(?:(\d{1,6})\*)?[<^>.]*(?:\d{0,6}%?|~)([a-z])?$/.exec(column.trim());
    if (!match) return undefined;
    for (let i = 0; i < Number(match[1] ?? 1) && styles.length < MAX_COLUMNS; i++) styles.push(match[2]);
  }
  return styles;
}

/** Arranges cells in rows: each row has the columns that no cell of an earlier row spans. */
function arrange(
  cells: readonly MutableCell[],
  styles: readonly (string | undefined)[],
  context: MarkupContext,
): StyledCell[][] {
  const rows: StyledCell[][] = [];
  /** For each column, the rows below that a cell spans. */
  const spanned = styles.map(() => 0);
  let column = styles.length;
  const toFreeColumn = (): void => {
    for (; column < styles.length && (spanned[column] ?? 0) > 0; column++) spanned[column] = (spanned[column] ?? 0) - 1;
  };
  for (const { copies, ...cell } of cells) {
    for (let copy = 0; copy < allowedCopies(copies, cell, context); copy++) {
      toFreeColumn();
      if (column >= styles.length) {
        if (!spanned.includes(0)) spanned.fill(0);
        rows.push([]);
        column = 0;
        toFreeColumn();
      }
      const wide = Math.min(cell.wide, styles.length - column);
      rows.at(-1)?.push({ ...cell, wide, style: cell.style ?? styles[column] });
      spanned.fill(cell.down - 1, column, column + wide);
      column += wide;
    }
  }
  return rows;
}

/** The number of copies of a cell, if they fit into the page; or else 1, with a problem. */
function allowedCopies(
  copies: number,
  { lines }: { lines: readonly Line[] },
  { spans, report }: MarkupContext,
): number {
  if (copies - 1 > spans.left) {
    report("too-many-cells", placeOfLine(lines[0] ?? { text: "", line: 1, column: 1 }), { limit: MAX_SPANNED_CELLS });
    return 1;
  }
  spans.left -= copies - 1;
  return copies;
}

/** Returns whether the first row is the header: an option says so, or the first line has cells and a blank line below it. */
function headerRows(lines: readonly Line[], separator: string | undefined, attributes: string): number {
  if (/%header|options\s*=(?:\s*["'])?[^"']*header|(?:^|,)\s*opts\s*=(?:\s*["'])?[^"']*header/.test(attributes))
    return 1;
  if (/%noheader|noheader/.test(attributes)) return 0;
  const [first, second] = lines;
  if (!first || !second || isBlank(first) || !isBlank(second)) return 0;
  if (separator === undefined) return 1;
  const below = lines[skipBlank(lines, 1)]?.text ?? "";
  const at = below.indexOf(separator);
  return at >= 0 && SPECIFIER_AT_START.test(below.slice(0, at)) ? 1 : 0;
}

function readCell({ lines, style }: StyledCell, place: Place, tables: Block[], context: MarkupContext): Text {
  const first = lines.findIndex((line) => !isBlank(line));
  const written = lines.slice(first);
  const [start] = written;
  if (first < 0 || !start) return { text: "", place };
  if (style === "a") return blocksText(readNested(written, context), place, tables);
  const paragraphs: Line[][] = [[]];
  for (const line of written) {
    if (isBlank(line)) paragraphs.push([]);
    else paragraphs.at(-1)?.push(trimLine(line));
  }
  const texts = paragraphs.filter((paragraph) => paragraph.length > 0).map((paragraph) => context.readText(paragraph));
  const text = joinTexts(texts, placeOfLine(start));
  return style === "m" || style === "l"
    ? { ...text, marks: [{ kind: "code", start: 0, end: text.text.length }] }
    : text;
}
