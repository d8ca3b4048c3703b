import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { groupBy } from "../../lib/group-by.ts";
import { readColumns } from "../classify/column-roles.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { readRows } from "../records/table-rows.ts";
import { textLines, slice, sourceLines } from "../text-slices.ts";
import { type LinearizedTable, findLinearizedTables } from "../tables/linearized-cells.ts";

/**
 * A table that a scraper flattened: each cell a paragraph, or each cell a line, empty cells gone.
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

/** Ends of lines that a browser folds, from which on they may be the ends of cells. */
const manyFolds = 5;

function readLinearizedSection(page: Page, section: Section, tools: LayoutTools): Finding[] {
  const found = readLinearizedCells(page, section, textLines, tools);
  const folded = section.blocks.some(
    (block) => block.kind === "paragraph" && (block.text.folds?.length ?? 0) >= manyFolds,
  );
  return found.length > 0 || !folded ? found : readLinearizedCells(page, section, sourceLines, tools);
}

function readLinearizedCells(page: Page, section: Section, cut: (text: Text) => Text[], tools: LayoutTools): Finding[] {
  const cells: { text: Text; block: Block }[] = section.blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? cut(block.text)
          .flatMap(withoutPipes)
          .map((text) => ({ text, block }))
      : [],
  );
  const inBlock = groupBy(cells.keys(), (at) => cells[at]?.block);
  const found = findLinearizedTables(cells.map((cell) => cell.text)).flatMap((table) => {
    const lead = cells[(table.cells[0] ?? 0) - 1]?.text;
    const took = [...new Set(table.cells.flatMap((at) => cells[at]?.block ?? []))];
    return readLinearizedTable(page, section, table, { took, lead }, tools).map((finding) => ({
      table,
      took,
      finding,
    }));
  });
  const used = new Set(found.flatMap(({ table }) => table.cells));
  const told = new Set<Block>();
  return found.map(({ took, finding }) => {
    // What stands in one block beside many tables is told once.
    const beside = took.filter((block) => !told.has(block)).flatMap((block) => inBlock.get(block) ?? []);
    for (const block of took) told.add(block);
    return { ...finding, left: beside.filter((at) => !used.has(at)).flatMap((at) => cells[at]?.text ?? []) };
  });
}

/** A cell without the pipe that a broken table left behind it; its delimiter row is no cell. */
function withoutPipes(line: Text): Text[] {
  if (/^[\s|:-]*-{2,}[\s|:-]*$/.test(line.text)) return [];
  const match = /^\|?\s*([^|]*?)\s*\|\s*$/.exec(line.text);
  const inner = match?.[1];
  if (inner === undefined) return [line];
  const at = line.text.indexOf(inner);
  return inner === "" ? [] : [slice(line, at, at + inner.length)];
}

function readLinearizedTable(
  page: Page,
  section: Section,
  table: LinearizedTable,
  { took, lead }: { took: readonly Block[]; lead: Text | undefined },
  tools: LayoutTools,
): Finding[] {
  const columns = readColumns(table.header, table.rows, tools.hints.columns);
  const verdict = classifyColumns(columns, topicContext(page, section, lead), table.rows.length);
  if (!verdict.areErrors) return [];
  const headers = table.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const grid = { layout: linearizedTables.name, trail: section.trail, columns, rows: table.rows };
  const outcomes = [...headers, ...readRows(grid, tools)];
  const why = [...columns.map((column) => column.reason), ...verdict.evidence];
  return [{ layout: linearizedTables.name, place: table.header.place, why, outcomes, took }];
}
