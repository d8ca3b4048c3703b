import type { Finding, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Page, Section } from "../../model/page.ts";
import { type BlockInOrder, blocksInOrder } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { type Column, readColumns } from "../classify/column-roles.ts";
import { codeHeaderWord } from "../classify/vocabulary.ts";
import { readRows } from "../records/table-rows.ts";
import { transposeLabelTable } from "../tables/label-tables.ts";
import { outcomesByPageRow, stackColumnGroups, tableSegments, type TableSegment } from "../tables/table-segments.ts";
import { readCandidate } from "./candidate.ts";
import { seriesLayout, type Series, type SeriesColumn } from "./series.ts";

/** Columns of a table that are candidates at most. */
const maxColumns = 60;

const textRoles: ReadonlySet<string> = new Set(["description", "message", "title"]);

/** The series of the columns of tables of a page. */
export function columnSeries(page: Page): Series[] {
  return blocksInOrder(page).flatMap((spot) => {
    const { block } = spot;
    if (block.kind !== "table" || block.rows.some(({ cells }) => cells.length > maxColumns)) return [];
    const segments = tableSegments(block.rows).map(transposeLabelTable).map(stackColumnGroups);
    return segments.flatMap((segment) => segmentSeries(page, spot, segment, segments));
  });
}

function segmentSeries(
  page: Page,
  spot: BlockInOrder,
  segment: TableSegment,
  segments: readonly TableSegment[],
): Series[] {
  const { block, section, preceding } = spot;
  const columns = readColumns(segment.header, segment.rows, {});
  const caption = block.kind === "table" ? block.caption : undefined;
  const context = topicContext(page, section, preceding, caption);
  const texts = new Set(columns.flatMap(({ role }, at) => (textRoles.has(role) ? [at] : [])));
  return columns.flatMap((column, index): Series[] => {
    const isHeaded = column.meaning?.role === "code" && codeHeaderWord.test(column.header);
    const candidates = segment.rows.flatMap((row) => {
      const cell = row.cells[index];
      if (cell === undefined || cell.text.trim() === "") return [];
      const beside = row.cells.filter((_, at) => at !== index && (texts.size === 0 || texts.has(at)));
      return readCandidate(cell, beside.map(({ text }) => text.slice(0, 300)).join(" "), isHeaded) ?? [];
    });
    if (candidates.length === 0) return [];
    return [
      {
        kind: "column",
        context,
        isNested: spot.container !== undefined,
        candidates,
        blocks: [block],
        column: { column, index, all: columns, hasHeader: segment.header !== undefined, segment, segments },
        read: (tools, why) => readColumnSeries(section, spot, segment, index, tools, why),
      },
    ];
  });
}

function readColumnSeries(
  { trail }: Section,
  { block }: BlockInOrder,
  segment: TableSegment,
  index: number,
  tools: LayoutTools,
  why: readonly string[],
): Finding {
  const columns: readonly Column[] = readColumns(segment.header, segment.rows, tools.hints.columns, index);
  const headers = segment.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const rows = outcomesByPageRow(
    segment,
    readRows({ layout: seriesLayout, trail, columns, rows: segment.rows }, tools),
  );
  const reasons = [...columns.map(({ reason }) => reason), ...why];
  return {
    layout: seriesLayout,
    place: block.place,
    why: reasons,
    outcomes: [...headers, ...rows],
    took: [block],
  };
}

/**
 * A finding of a column, with refusals of the parts of its table that no chosen series reads, because the finding takes
 * the whole table.
 */
export function withOtherParts(finding: Finding, { segments }: SeriesColumn, read: ReadonlySet<TableSegment>): Finding {
  const reason = "not a part of the table with error codes";
  const refused = segments
    .filter((segment) => !read.has(segment))
    .flatMap(({ headers, rows, pageRows }) => [...headers, ...new Set(rows.map((row) => pageRows?.get(row) ?? row))]);
  return {
    ...finding,
    outcomes: [...finding.outcomes, ...refused.map(({ place }): Outcome => ({ kind: "refused", place, reason }))],
  };
}
