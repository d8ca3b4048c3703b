import { groupBy } from "../../lib/collections.ts";
import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Cell, Page, Row, Section, Text } from "../../model/page.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { readColumns } from "../classify/column-roles.ts";
import { isNumeric, shapeOf } from "../codes/code-shape.ts";
import { nameBeforeStatus } from "../codes/glued-status.ts";
import { readRows } from "../records/table-rows.ts";
import { isStatusPhrase, rowNumberHeader } from "../classify/vocabulary.ts";
import { type HeaderWord, headerWords } from "../tables/header-words.ts";
import { splitLanguages } from "../records/split-languages.ts";
import { flowLines, joinTexts, slice } from "../text-slices.ts";

/**
 * Rows whose cells have one space or nothing between them, below a line of header words. A code ends at a space, where
 * another script begins, or where a capital follows a number. Lines without a code continue the row above. Rows with
 * several texts, and rows in which the end of the code is unknown, are reported.
 *
 * @example
 * 错误码说明
 * QuotaExceeded配额已用完。
 * TokenExpired令牌已过期。
 * → QuotaExceeded: description 配额已用完。
 * → TokenExpired: description 令牌已过期。
 */
export const unspacedRows: Layout = {
  name: "unspaced-rows",
  read: (page, tools) => page.sections.flatMap((section) => readUnspacedRows(page, section, tools)),
};

interface LineOfBlock {
  readonly text: Text;
  readonly block: Block;
  /** The first line of a paragraph. */
  readonly isFirst: boolean;
}

/** A row of the text: its status, its code, and the lines of its texts; without a code if its end is unknown. */
interface OpenRow {
  readonly line: Text;
  readonly status?: Text;
  readonly code?: Text;
  readonly texts: Text[];
}

function readUnspacedRows(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const lines = section.blocks.flatMap(linesOfBlock);
  const findings: Finding[] = [];
  const read = new Set<LineOfBlock>();
  for (let at = 0; at < lines.length; at++) {
    const { header, words, length } = headerAt(lines, at) ?? { words: undefined };
    if (words === undefined) continue;
    const { rows, next } = rowsBelow(lines, at + length, words, isGlued(words, header));
    const finding =
      rows.length > 0 && !isStatusHeading(rows)
        ? readTable(page, section, { words, header, rows, preceding: lines[at - 1]?.text }, tools)
        : undefined;
    if (finding === undefined) continue;
    const part = lines.slice(at, next);
    findings.push({ ...finding, took: [...new Set(part.map(({ block }) => block))] });
    for (const line of part) read.add(line);
    at = next - 1;
  }
  return withLinesLeft(findings, lines, read);
}

/** Adds the lines of blocks that no table has read: to the first table that took their block. */
function withLinesLeft(
  findings: readonly Finding[],
  lines: readonly LineOfBlock[],
  read: ReadonlySet<LineOfBlock>,
): Finding[] {
  const unread = groupBy(
    lines.filter((line) => !read.has(line)),
    ({ block }): Block | Section => block,
  );
  return findings.map((finding) => {
    const left = finding.took.flatMap((block) => unread.get(block)?.map(({ text }) => text) ?? []);
    for (const block of finding.took) unread.delete(block);
    return { ...finding, left };
  });
}

/** Whether the only line is the heading of an HTTP status: "400 BAD REQUEST". */
function isStatusHeading([row, ...more]: readonly OpenRow[]): boolean {
  return more.length === 0 && isStatusPhrase(row?.texts[0]?.text ?? "");
}

/** The header that begins at a line. Its first word may have a line of its own. */
function headerAt(lines: readonly LineOfBlock[], at: number) {
  for (const length of [1, 2]) {
    const parts = lines.slice(at, at + length).map(({ text }) => text);
    const [first] = parts;
    const text = parts.map((part) => part.text.trim()).join(" ");
    const isOneBlock = lines[at]?.block === lines[at + length - 1]?.block;
    if (!first || !isOneBlock || text.length > 100) return undefined;
    const words = headerWords(text);
    if (words && (length === 1 || words[0]?.text === first.text.trim()))
      return { header: { ...first, text }, words, length };
  }
  return undefined;
}

function linesOfBlock(block: Block): LineOfBlock[] {
  if (block.kind === "paragraph")
    return flowLines(block.text).map((text, nth) => ({ text, block, isFirst: nth === 0 }));
  // A table that is a header only has lost its rows to the text below.
  if (block.kind === "table" && block.rows.length === 1) {
    const text = block.rows[0]?.cells.map((cell) => cell.text).join(" ") ?? "";
    return [{ text: { text, place: block.place }, block, isFirst: true }];
  }
  return block.kind === "list" ? block.items.map(({ text }) => ({ text, block, isFirst: false })) : [];
}

/** The rows below a header, each with the lines that continue it, and the index of the line after them. */
function rowsBelow(
  lines: readonly LineOfBlock[],
  at: number,
  words: readonly HeaderWord[],
  glued: boolean,
): { rows: OpenRow[]; next: number } {
  const rows: OpenRow[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const { text, block, isFirst } = lines[next] as LineOfBlock;
    const row = block.kind === "list" ? undefined : openRow(text, words, glued, rows, lines[next - 1]?.text);
    const isEnd = rows.length === 0 || (isFirst && !/[:：]\s*$/.test(lines[next - 1]?.text.text ?? ""));
    if (row) rows.push(row);
    else if (isEnd || headerAt(lines, next)) break;
    else rows.at(-1)?.texts.push(text);
  }
  return { rows, next };
}

/** The row that begins with a line; `undefined` for another line. `rows` are the rows above. */
function openRow(
  line: Text,
  words: readonly HeaderWord[],
  isGlued: boolean,
  rows: readonly OpenRow[],
  above: Text | undefined,
): OpenRow | undefined {
  const [first, second] = words;
  const isStatusNext = first?.role === "code" && second?.role === "httpStatus";
  const withStatus = isStatusNext ? rowWithStatus(line, isGlued) : undefined;
  if (withStatus !== undefined) return withStatus;
  const isStatusFirst = first?.role === "httpStatus" && second?.role === "code";
  const numberBefore = rowNumberHeader.test(first?.text ?? "") ? /^\d+\s+/ : /^/;
  const start = (isStatusFirst ? /^\s*[1-5]\d\d\s?(?=\S)/ : numberBefore).exec(line.text)?.[0].length;
  const head = start === undefined ? undefined : codeAtStart(slice(line, start), words, isStatusFirst ? 1 : 0);
  if (head === undefined) return undefined;
  const isBeforeSpace = /\s/.test(head.behind);
  const isSpaced = !isGlued && isBeforeSpace;
  if (isGlued && isBeforeSpace && head.isNumber) return undefined;
  if (!isSameKind(head, rows, isSpaced ? above : undefined)) return undefined;
  const isEndKnown = !(isStatusNext && isGlued) && (isSpaced || isBorder(head));
  return {
    line,
    ...(isStatusFirst && { status: slice(line, 0, start) }),
    ...(isEndKnown && { code: head.code }),
    texts: isEndKnown && head.text.text.trim() !== "" ? [head.text] : [],
  };
}

/** A row of a code and its status. Only a name that ends in a letter can be told from a status without a space before it. */
function rowWithStatus(line: Text, isGlued: boolean): OpenRow | undefined {
  const [head = "", name = ""] = nameBeforeStatus(line.text, !isGlued) ?? [];
  if (name === "") return undefined;
  const [status, text] = [slice(line, head.length - 3, head.length), slice(line, head.length)];
  return { line, code: slice(line, 0, name.length), status, texts: text.text === "" ? [] : [text] };
}

/** The code at the start of a row, with the text and the first character behind it. */
interface RowHead {
  readonly code: Text;
  readonly text: Text;
  readonly behind: string;
  readonly isNumber: boolean;
}

/** The code at the start of a row, which may end later; `undefined` if the row begins with none. */
function codeAtStart(row: Text, words: readonly HeaderWord[], column: number): RowHead | undefined {
  const match = /^([A-Za-z][\w.-]*|([+-]?\d+)(?:\s?[,，、/]\s?[+-]?\d+)*)(?=([^\n]|$))/.exec(row.text);
  const [, written = "", number, behind = ""] = match ?? [];
  const word = number ?? written;
  const shape = match ? shapeOf(word) : undefined;
  if (!shape || (shape.confidence < 0.5 && !isWordInCapitals(word, words, column))) return undefined;
  // A word alone on its line has lost the texts of several columns.
  const isAlone = behind === "" && written.length === row.text.length && words.length > 2;
  if (isAlone || /^[:：,，、;；=.。)）]/.test(behind)) return undefined;
  const text = slice(row, written.length);
  const isNumber = isNumeric(shape);
  if (isNumber && /^\s*xx/i.test(text.text)) return undefined;
  return { code: slice(row, 0, written.length), text, behind, isNumber };
}

/** Whether a code ends where another script begins, or where a capital follows a number. */
function isBorder({ code, behind, isNumber }: RowHead): boolean {
  const isOtherScript = /[^\p{ASCII}\s]/u.test(behind) && !/[a-z][A-Z]{2,}$/.test(code.text);
  return isOtherScript || (isNumber && /\p{Lu}/u.test(behind));
}

/** Whether a word in capitals stands where the header has codes: `NOAUTH`. Elsewhere it may be any abbreviation. */
function isWordInCapitals(word: string, words: readonly HeaderWord[], column: number): boolean {
  return words[column]?.role === "code" && /^[A-Z]{4,}$/.test(word);
}

/**
 * Whether a code is like that of the first row, and a number before a space stands not in the middle of a sentence: it
 * has as many digits as the first code, or is larger than the last one and stands before a capital.
 */
function isSameKind(
  { code: { text: code }, text, isNumber }: RowHead,
  rows: readonly OpenRow[],
  above: Text | undefined,
): boolean {
  const [model, last] = [rows[0], rows.at(-1)].map((row) => row && (row.code?.text ?? row.line.text.trim()));
  if (model === undefined || last === undefined) return true;
  if (isNumber !== /^[+-]?\d/.test(model)) return false;
  const isEnded = above === undefined || /[.。!！?？)）]\s*$/.test(above.text);
  const isNext = Number(code) > Number.parseInt(last, 10) && /^\s*[\p{Lu}\p{Lo}]/u.test(text.text);
  return !isNumber || isEnded || isNext || /\d+/.exec(code)?.[0].length === /\d+/.exec(model)?.[0].length;
}

/** Whether some header words have no space between them. Only the header of a table looks like that. */
function isGlued(words: readonly HeaderWord[], { text }: Text): boolean {
  const parts = text.trim().split(/\s+/).length;
  return parts === 1 || words.reduce((sum, word) => sum + word.text.split(/\s+/).length, 0) > parts;
}

interface UnspacedTable {
  readonly words: readonly HeaderWord[];
  readonly header: Text;
  readonly rows: readonly OpenRow[];
  readonly preceding: Text | undefined;
}

function readTable(
  page: Page,
  section: Section,
  { words, header, rows, preceding }: UnspacedTable,
  tools: LayoutTools,
): Finding | undefined {
  const own = words.filter(({ role }) => role === "code" || role === "httpStatus");
  const code = own.find(({ role }) => role === "code") ?? own[0];
  const texts = words.filter((word) => !own.includes(word) && !rowNumberHeader.test(word.text));
  const cell = ({ text }: { text: string }): Cell => ({ text, place: header.place, header: true });
  const status = own.find((word) => word !== code);
  const headerRow: Row = {
    place: header.place,
    cells: [status, code, texts.find(({ role }) => role !== "ignore") ?? texts[0]].flatMap((word) =>
      word ? [cell(word)] : [],
    ),
  };
  const empty = { text: "", place: header.place };
  const whole = rows.filter((row) => row.code);
  const tableRows = whole.map((row): Row => ({
    place: row.line.place,
    cells: [...(status ? [row.status ?? empty] : []), row.code ?? empty, joinTexts(row.texts) ?? empty],
  }));
  // Several texts without a border between them are one description.
  const columns = readColumns(headerRow, tableRows, tools.hints.columns).map((column) =>
    texts.length > 1 && ["message", "cause", "solution", "title", "name"].includes(column.role)
      ? { ...column, role: "description" as const }
      : column,
  );
  const { areErrors, evidence } = classifyColumns(columns, topicContext(page, section, preceding), rows.length);
  const isKnown = isGlued(words, header) && (code?.confidence ?? 0) >= 0.6;
  if (!areErrors && !isKnown) return undefined;
  const outcomes: Outcome[] = [{ kind: "header", place: header.place }];
  const grid = { layout: unspacedRows.name, trail: section.trail, columns, rows: tableRows };
  const read = splitLanguages(readRows(grid, tools));
  const split = new Set(read.filter(hasTwoTexts).map(({ place }) => place.line));
  for (const row of rows) {
    if (row.code && (texts.length < 2 || (texts.length === 2 && split.has(row.line.place.line)))) continue;
    tools.report("cells-glued", row.line.place, { row: row.line.text.slice(0, 60) });
    if (!row.code) outcomes.push({ kind: "reported", place: row.line.place });
  }
  const why = [
    `the line "${header.text}" is ${words.length} headers`,
    ...columns.map(({ reason }) => reason),
    ...evidence,
  ];
  return {
    layout: unspacedRows.name,
    place: header.place,
    why,
    outcomes: [...outcomes, ...read],
    took: [],
  };
}

function hasTwoTexts(outcome: Outcome): boolean {
  return (
    outcome.kind === "read" &&
    outcome.drafts.every(({ fields }) => fields.filter(({ role }) => role === "description").length > 1)
  );
}
