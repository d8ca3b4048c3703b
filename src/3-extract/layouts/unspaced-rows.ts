import { groupBy } from "../../lib/collections.ts";
import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Cell, Page, Row, Section, Text } from "../../model/page.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { readColumns } from "../classify/column-roles.ts";
import { codesBeside } from "../codes/codes-beside.ts";
import { readRows } from "../records/table-rows.ts";
import { isStatusPhrase, rowNumberHeader } from "../classify/vocabulary.ts";
import { type HeaderWord, headerWords } from "../tables/header-words.ts";
import { type HeaderOfRows, type OpenRow, openRow } from "../tables/unspaced-row.ts";
import { splitLanguages } from "../records/split-languages.ts";
import { flowLines, joinTexts } from "../text-slices.ts";

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

function readUnspacedRows(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const lines = section.blocks.flatMap(linesOfBlock);
  const besideIn = codesBeside(lines.map(({ text }) => text));
  const findings: Finding[] = [];
  const read = new Set<LineOfBlock>();
  for (let at = 0; at < lines.length; at++) {
    const { header, words, length } = headerAt(lines, at) ?? { words: undefined };
    if (words === undefined) continue;
    const { rows, next } = rowsBelow(lines, at + length, { words, isGlued: isGlued(words, header), besideIn });
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
function rowsBelow(lines: readonly LineOfBlock[], at: number, header: HeaderOfRows): { rows: OpenRow[]; next: number } {
  const rows: OpenRow[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const { text, block, isFirst } = lines[next] as LineOfBlock;
    const row = block.kind === "list" ? undefined : openRow(text, header, rows, lines[next - 1]?.text);
    const isEnd = rows.length === 0 || (isFirst && !/[:：]\s*$/.test(lines[next - 1]?.text.text ?? ""));
    if (row) rows.push(row);
    else if (isEnd || headerAt(lines, next)) break;
    else rows.at(-1)?.texts.push(text);
  }
  return { rows, next };
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
