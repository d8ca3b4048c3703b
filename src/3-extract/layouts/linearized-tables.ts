import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { groupBy, maxOf } from "../../lib/collections.ts";
import { type Column, readColumns } from "../classify/column-roles.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { segmentOutcomes } from "../records/table-rows.ts";
import { textLines, slice, sourceLines } from "../text-slices.ts";
import { joinFragments } from "../tables/join-fragments.ts";
import { type LinearizedTable, findLinearizedTables } from "../tables/linearized-cells.ts";

/**
 * Tables of which a scraper left each cell as a paragraph or a line, without the empty cells.
 *
 * @example
 * Error code
 *
 * Meaning
 *
 * 4001
 *
 * The token has expired.
 *
 * 4002
 *
 * The account was closed.
 * → 4001: description The token has expired.
 * → 4002: description The account was closed.
 */
export const linearizedTables: Layout = {
  name: "linearized-tables",
  read: (page, tools) => page.sections.flatMap((section) => readLinearizedSection(page, section, tools)),
};

/** Line ends joined by a browser from which on they may be the ends of cells. */
const manyFolds = 5;

function readLinearizedSection(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const read = (cut: Cut, own = tools) => readLinearizedCells(page, section, cut, own);
  const cells = new Map<Text, Text[]>();
  const joined: Cut = (text) => cells.get(text) ?? [];
  let hasFragments = false;
  for (const block of section.blocks) {
    if (block.kind !== "paragraph") continue;
    const lines = textLines(block.text);
    const whole = joinFragments(lines);
    cells.set(block.text, whole);
    hasFragments ||= whole.length < lines.length;
  }
  const silent = { ...tools, report: () => undefined };
  const isJoined = hasFragments && areMoreRegular(read(joined, silent), read(textLines, silent));
  const tables = read(isJoined ? joined : textLines);
  const folded = section.blocks.some(
    (block) => block.kind === "paragraph" && (block.text.folds?.length ?? 0) >= manyFolds,
  );
  return (tables.length > 0 || !folded ? tables : read(sourceLines)).map(({ finding }) => finding);
}

/** Cuts the text of a paragraph into cells. */
type Cut = (text: Text) => readonly Text[];

interface ReadTable {
  readonly table: LinearizedTable;
  readonly finding: Finding;
}

/** Whether joined fragments give tables with wider headers whose rows are whole, or with many more whole rows. */
function areMoreRegular(joined: readonly ReadTable[], lines: readonly ReadTable[]): boolean {
  const width = (tables: readonly ReadTable[]) =>
    maxOf(
      tables.map(({ table }) => table.header.cells.length),
      0,
    );
  const [after, before] = [shareOfWholeRows(joined), shareOfWholeRows(lines)];
  return after > before + 0.1 || (after >= Math.max(0.9, before) && width(joined) > width(lines));
}

/** The share of the cells of tables that are in rows with as many cells as the header. */
function shareOfWholeRows(tables: readonly ReadTable[]): number {
  const count = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const whole = tables.flatMap(({ table: { header, headers, rows } }) =>
    [...headers, ...rows].map(({ cells }) => (cells.length === header.cells.length ? cells.length : 0)),
  );
  return count(whole) / Math.max(1, count(tables.map(({ table }) => table.end - (table.cells[0] ?? 0))));
}

function readLinearizedCells(page: Page, section: Section, cut: Cut, tools: LayoutTools): ReadTable[] {
  const cells: { text: Text; block: Block }[] = section.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? cut(block.text)
          .flatMap(withoutPipes)
          .map((text) => ({ text, block }))
      : [],
  );
  const inBlock = groupBy(cells.keys(), (at) => cells[at]?.block);
  const results = findLinearizedTables(cells.map((cell) => cell.text)).flatMap((table) => {
    const preceding = cells[(table.cells[0] ?? 0) - 1]?.text;
    const took = [...new Set(table.cells.flatMap((at) => cells[at]?.block ?? []))];
    return readLinearizedTable(page, section, table, { took, preceding }, tools).map((finding) => ({
      table,
      took,
      finding,
    }));
  });
  const used = new Set(results.flatMap(({ table }) => table.cells));
  const taken = new Set<Block>();
  return results.map(({ table, took, finding }) => {
    // Unread cells of a block with several tables belong to the first table.
    const beside = took.filter((block) => !taken.has(block)).flatMap((block) => inBlock.get(block) ?? []);
    for (const block of took) taken.add(block);
    const left = beside.filter((at) => !used.has(at)).flatMap((at) => cells[at]?.text ?? []);
    return { table, finding: { ...finding, left } };
  });
}

/** A line without the pipes of a broken table; none for a delimiter row. */
function withoutPipes(line: Text): Text[] {
  if (/^[\s|:-]*$/.test(line.text) && line.text.includes("--")) return [];
  const last = line.text.trimEnd().length - 1;
  const first = line.text.startsWith("|") && last > 0 ? 1 : 0;
  if (line.text.indexOf("|", first) !== last) return [line];
  const inner = slice(line, first, last);
  return inner.text === "" ? [] : [inner];
}

function readLinearizedTable(
  page: Page,
  section: Section,
  table: LinearizedTable,
  { took, preceding }: { took: readonly Block[]; preceding: Text | undefined },
  tools: LayoutTools,
): Finding[] {
  const columns = readColumns(table.header, table.rows, tools.hints.columns);
  const classification = classifyColumns(columns, topicContext(page, section, preceding), table.rows.length);
  if (!classification.areErrors || isShifted(table, columns) || isMenu(columns)) return [];
  const outcomes = segmentOutcomes(table, { layout: linearizedTables.name, trail: section.trail, columns }, tools);
  const why = [...columns.map((column) => column.reason), ...classification.evidence];
  return [{ layout: linearizedTables.name, place: table.header.place, why, outcomes, took }];
}

/** Whether a single row has words below the header of HTTP statuses, and a status below that of codes. */
function isShifted({ rows }: LinearizedTable, columns: readonly Column[]): boolean {
  return (
    rows.length === 1 &&
    columns.some(({ meaning, profile }) => meaning?.role === "httpStatus" && profile.http === 0) &&
    columns.some(({ role, meaning, profile }) => role === "code" && meaning?.role === "code" && profile.http >= 0.9)
  );
}

/** Whether the codes are plain words and no text is a sentence, like the entries of a menu. */
function isMenu(columns: readonly Column[]): boolean {
  const isPlain = columns.some(({ role, profile }) => role === "code" && profile.codeConfidence < 0.3);
  return isPlain && columns.every(({ profile }) => profile.prose < 0.5);
}
