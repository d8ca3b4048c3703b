import type { Finding, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Page, Section, Text } from "../../model/page.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import { topicContext } from "../classify/classify.ts";
import { type Column, isHeadedAsCodes, readColumns } from "../classify/column-roles.ts";
import { segmentOutcomes } from "../records/table-rows.ts";
import { type FormedTable, tableOfFieldLists } from "../tables/field-lists.ts";
import { pageRowsOf, type TableSegment } from "../tables/segment.ts";
import { tableSegments } from "../tables/table-segments.ts";
import { readCandidate } from "./candidate.ts";
import { layoutOf, type Series, type SeriesColumn } from "./series.ts";

/** Columns of a table that are candidates at most. */
const maxColumns = 60;

const textRoles: ReadonlySet<string> = new Set(["description", "message", "title"]);

/** The series of the columns of tables of a page. */
export function columnSeries(page: Page): Series[] {
  const formed = page.sections.flatMap((section) => {
    const table = tableOfFieldLists(section);
    return table ? segmentSeries(page, { section, table, segments: [table.segment] }) : [];
  });
  const written = blocksInOrder(page).flatMap(({ block, section, preceding, container }) => {
    if (block.kind !== "table" || block.rows.some(({ cells }) => cells.length > maxColumns)) return [];
    const segments = tableSegments(block);
    const isNested = container !== undefined;
    return segments.flatMap((segment) =>
      segmentSeries(page, {
        section,
        preceding,
        caption: block.caption,
        isNested,
        table: { segment, blocks: [block] },
        segments,
      }),
    );
  });
  return [...formed, ...written];
}

/** A part of a table with what stands around it. */
interface TablePart {
  readonly section: Section;
  readonly preceding?: Text | undefined;
  readonly caption?: Text | undefined;
  readonly isNested?: boolean;
  readonly table: FormedTable;
  readonly segments: readonly TableSegment[];
}

function segmentSeries(page: Page, part: TablePart): Series[] {
  const { section, preceding, caption, isNested = false, segments } = part;
  const { segment, blocks } = part.table;
  const columns = readColumns(segment.header, segment.rows, {});
  const context = topicContext(page, section, preceding, caption);
  const texts = new Set(columns.flatMap(({ role }, at) => (textRoles.has(role) ? [at] : [])));
  return columns.flatMap((column, index): Series[] => {
    const isHeaded = isHeadedAsCodes(column);
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
        isNested,
        candidates,
        blocks,
        column: { column, index, all: columns, hasHeader: segment.header !== undefined, segment, segments },
        read: (tools, why) => readColumnSeries(section, part.table, index, tools, why),
      },
    ];
  });
}

function readColumnSeries(
  { trail }: Section,
  { segment, blocks }: FormedTable,
  index: number,
  tools: LayoutTools,
  why: readonly string[],
): Finding {
  const columns: readonly Column[] = readColumns(segment.header, segment.rows, tools.hints.columns, index);
  return {
    layout: layoutOf.column,
    place: blocks[0]?.place ?? segment.rows[0]?.place ?? { line: 1, column: 1 },
    why: [...columns.map(({ reason }) => reason), ...why],
    outcomes: segmentOutcomes(segment, { layout: layoutOf.column, trail, columns }, tools),
    took: blocks,
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
    .flatMap((segment) => [...segment.headers, ...pageRowsOf(segment)]);
  return {
    ...finding,
    outcomes: [...finding.outcomes, ...refused.map(({ place }): Outcome => ({ kind: "refused", place, reason }))],
  };
}
