import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Section, Text } from "../../model/page.ts";
import { groupBy } from "../../lib/collections.ts";
import { readColumns } from "../classify/column-roles.ts";
import { classifyColumns, topicContext } from "../classify/classify.ts";
import { readRows } from "../records/table-rows.ts";
import { textLines, slice, sourceLines } from "../text-slices.ts";
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
  const findings = readLinearizedCells(page, section, textLines, tools);
  const folded = section.blocks.some(
    (block) => block.kind === "paragraph" && (block.text.folds?.length ?? 0) >= manyFolds,
  );
  return findings.length > 0 || !folded ? findings : readLinearizedCells(page, section, sourceLines, tools);
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
  return results.map(({ took, finding }) => {
    // Unread cells of a block with several tables belong to the first table.
    const beside = took.filter((block) => !taken.has(block)).flatMap((block) => inBlock.get(block) ?? []);
    for (const block of took) taken.add(block);
    return { ...finding, left: beside.filter((at) => !used.has(at)).flatMap((at) => cells[at]?.text ?? []) };
  });
}

/** A line without the pipes of a broken table; none for a delimiter row. */
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
  { took, preceding }: { took: readonly Block[]; preceding: Text | undefined },
  tools: LayoutTools,
): Finding[] {
  const columns = readColumns(table.header, table.rows, tools.hints.columns);
  const classification = classifyColumns(columns, topicContext(page, section, preceding), table.rows.length);
  if (!classification.areErrors) return [];
  const headers = table.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const grid = { layout: linearizedTables.name, trail: section.trail, columns, rows: table.rows };
  const outcomes = [...headers, ...readRows(grid, tools)];
  const why = [...columns.map((column) => column.reason), ...classification.evidence];
  return [{ layout: linearizedTables.name, place: table.header.place, why, outcomes, took }];
}
