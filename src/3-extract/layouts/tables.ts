import { append } from "../../lib/collections.ts";
import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Row, Section } from "../../model/page.ts";
import { type Column, readColumns } from "../classify/column-roles.ts";
import { addEvidence, classifyColumns, topicContext, type Classification } from "../classify/classify.ts";
import { segmentOutcomes } from "../records/table-rows.ts";
import { pageRowsOf, type TableSegment } from "../tables/segment.ts";
import { tableSegments } from "../tables/table-segments.ts";
import { type BlockInOrder, blocksInOrder } from "../blocks-in-order.ts";
import { headerKey } from "../classify/vocabulary.ts";

/**
 * Tables with a column of codes, with any headers and in any order of columns.
 *
 * @example
 * | Error code | Description |
 * |---|---|
 * | Quota.Exceeded | The quota was used up. |
 * → Quota.Exceeded: description The quota was used up.
 */
export const tables: Layout = {
  name: "tables",
  read: (page, tools) => {
    const all: (BlockInOrder & { readonly parts: readonly ClassifiedSegment[] })[] = [];
    for (const spot of blocksInOrder(page)) {
      const above = all.at(-1);
      const last = above?.section === spot.section ? above.parts.at(-1) : undefined;
      const header = last?.classification.areErrors ? last.segment.header : undefined;
      all.push({ ...spot, parts: classifySegments(page, spot, tools, header) });
    }
    const errorHeaders = new Set(
      all
        .flatMap(({ parts }) => parts)
        .flatMap(({ segment, classification }) => (classification.areErrors ? headerRowKey(segment) : [])),
    );
    return all.flatMap(({ block, section, parts }) => readCodeTable(block, section, parts, errorHeaders, tools));
  },
};

/** A table with more columns is not read. */
const maxColumns = 100;

/** The score from which a table may be one of errors: another one with the same header is evidence then. */
const nearMinScore = 0.6;

/** Rows under one header with their classification. */
interface ClassifiedSegment {
  readonly segment: TableSegment;
  readonly columns: readonly Column[];
  readonly classification: Classification;
}

/** `above` is the header of a table of errors right above, of which rows as wide without a header are more rows. */
function classifySegments(
  page: Page,
  { block, section, preceding }: BlockInOrder,
  tools: LayoutTools,
  above: Row | undefined,
): readonly ClassifiedSegment[] {
  if (block.kind !== "table" || block.rows.some((row) => row.cells.length > maxColumns)) return [];
  const context = topicContext(page, section, preceding, block.caption);
  const width = block.rows[0]?.cells.length;
  return tableSegments(block).map((part, at) => {
    const isMore = at === 0 && part.header === undefined;
    const segment = isMore && above && above.cells.length === width ? { ...part, header: above } : part;
    const columns = readColumns(segment.header, segment.rows, tools.hints.columns);
    return { segment, columns, classification: classifyColumns(columns, context, segment.rows.length) };
  });
}

/** A key of a header with several columns; empty for other segments. */
function headerRowKey({ header }: TableSegment): string[] {
  return header === undefined || header.cells.length < 2
    ? []
    : [header.cells.map(({ text }) => headerKey(text)).join("\n")];
}

function readCodeTable(
  block: Block,
  section: Section,
  parts: readonly ClassifiedSegment[],
  errorHeaders: ReadonlySet<string>,
  tools: LayoutTools,
): Finding[] {
  if (block.kind !== "table" || block.rows.length === 0) return [];
  const reason = "too many columns for a table of errors";
  if (block.rows.some((row) => row.cells.length > maxColumns)) {
    const refuse = (row: Row): Outcome => ({ kind: "refused", place: row.place, reason });
    return [{ layout: tables.name, place: block.place, why: [reason], outcomes: block.rows.map(refuse), took: [] }];
  }
  const why: string[] = [];
  const outcomes: Outcome[] = [];
  let read = false;
  for (const part of parts) {
    const result = readSegment(section, part, errorHeaders, tools);
    append(why, result.why);
    append(outcomes, result.outcomes);
    read ||= result.read;
  }
  return [{ layout: tables.name, place: block.place, why, outcomes, took: read ? [block] : [] }];
}

function readSegment(section: Section, part: ClassifiedSegment, errorHeaders: ReadonlySet<string>, tools: LayoutTools) {
  const { segment, columns } = part;
  const again =
    part.classification.score >= nearMinScore &&
    !part.classification.areErrors &&
    headerRowKey(segment).some((words) => errorHeaders.has(words));
  const classification = addEvidence(part.classification, [
    [again ? 0.4 : 0, "a table of errors on this page has the same header"],
  ]);
  const forced = columns.some((column) => tools.hints.columns?.[column.header] === "code");
  const why = [...columns.map((column) => column.reason), ...classification.evidence];
  if (!classification.areErrors && !forced) {
    const reason = `not a table of errors (score ${classification.score.toFixed(2)}, threshold 1.00)`;
    const other =
      segment.header !== undefined && classification.score < nearMinScore ? ({ isOther: true } as const) : {};
    const refuse = (row: Row): Outcome => ({ kind: "refused", place: row.place, reason, ...other });
    return { read: false, why, outcomes: [...segment.headers, ...pageRowsOf(segment)].map(refuse) };
  }
  const grid = { layout: tables.name, trail: section.trail, columns };
  return { read: true, why, outcomes: segmentOutcomes(segment, grid, tools) };
}
