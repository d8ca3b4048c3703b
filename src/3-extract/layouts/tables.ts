import { append } from "../../lib/append.ts";
import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Block, Page, Row, Section } from "../../model/page.ts";
import { type Column, readColumns } from "../classify/column-roles.ts";
import { addEvidence, classifyColumns, topicContext, type Classification } from "../classify/classify.ts";
import { transposeLabelTable } from "../tables/label-tables.ts";
import { readRows } from "../records/table-rows.ts";
import { type TableSegment, tableSegments, stackColumnGroups } from "../tables/table-segments.ts";
import { readBlocksOfKind, type BlockInOrder, blocksInOrder } from "../blocks-in-order.ts";
import { headerKey } from "../classify/vocabulary.ts";

/**
 * Tables with a column of codes, whatever the columns are called and in whatever order they stand.
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
    const all = new Map(blocksInOrder(page).map((spot) => [spot.block, classifySegments(page, spot, tools)]));
    const known = new Set(
      [...all.values()].flat().flatMap(({ segment, verdict }) => (verdict.areErrors ? headerRowKey(segment) : [])),
    );
    return readBlocksOfKind(page, "table", ({ block, section }) =>
      readCodeTable(block, section, all.get(block) ?? [], known, tools),
    );
  },
};

/** Nobody documents errors in more columns. */
const maxColumns = 100;

/** Evidence that another table with the same header makes up for. */
const sameHeaderMinScore = 0.6;

/** Rows under one header, and what is thought of them. */
interface ClassifiedSegment {
  readonly segment: TableSegment;
  readonly columns: readonly Column[];
  readonly verdict: Classification;
}

function classifySegments(
  page: Page,
  { block, section, preceding: lead }: BlockInOrder,
  tools: LayoutTools,
): readonly ClassifiedSegment[] {
  if (block.kind !== "table" || block.rows.some((row) => row.cells.length > maxColumns)) return [];
  const around = topicContext(page, section, lead, block.caption);
  return tableSegments(block.rows)
    .map(transposeLabelTable)
    .map(stackColumnGroups)
    .map((segment) => {
      const columns = readColumns(segment.header, segment.rows, tools.hints.columns);
      return { segment, columns, verdict: classifyColumns(columns, around, segment.rows.length) };
    });
}

/** The words of a header of several columns. */
function headerRowKey({ header }: TableSegment): string[] {
  return header === undefined || header.cells.length < 2
    ? []
    : [header.cells.map(({ text }) => headerKey(text)).join("\n")];
}

function readCodeTable(
  block: Block,
  section: Section,
  parts: readonly ClassifiedSegment[],
  known: ReadonlySet<string>,
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
    const result = readSegment(section, part, known, tools);
    append(why, result.why);
    append(outcomes, result.outcomes);
    read ||= result.read;
  }
  return [{ layout: tables.name, place: block.place, why, outcomes, took: read ? [block] : [] }];
}

function readSegment(section: Section, part: ClassifiedSegment, known: ReadonlySet<string>, tools: LayoutTools) {
  const { segment, columns } = part;
  const again =
    part.verdict.score >= sameHeaderMinScore &&
    !part.verdict.areErrors &&
    headerRowKey(segment).some((words) => known.has(words));
  const verdict = addEvidence(part.verdict, [[again ? 0.4 : 0, "a table of errors on this page has the same header"]]);
  const forced = columns.some((column) => tools.hints.columns?.[column.header] === "code");
  const why = [...columns.map((column) => column.reason), ...verdict.evidence];
  if (!verdict.areErrors && !forced) {
    const reason = `not a table of errors (score ${verdict.score.toFixed(2)}, threshold 1.00)`;
    const refuse = (row: Row): Outcome => ({ kind: "refused", place: row.place, reason });
    const rows = new Set(segment.rows.map((row) => segment.pageRows?.get(row) ?? row));
    return { read: false, why, outcomes: [...segment.headers, ...rows].map(refuse) };
  }
  const headers = segment.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const grid = { layout: tables.name, trail: section.trail, columns, rows: segment.rows };
  return { read: true, why, outcomes: [...headers, ...outcomesByPageRow(segment, readRows(grid, tools))] };
}

/** One outcome for each row of the page: what was read from parts of the same row goes together. */
function outcomesByPageRow({ rows, pageRows: source }: TableSegment, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (source === undefined) return outcomes;
  const merged = new Map<Row, Outcome>();
  for (const [at, row] of rows.entries()) {
    const key = source.get(row) ?? row;
    const outcome = outcomes[at];
    const before = merged.get(key);
    if (outcome === undefined) continue;
    if (before?.kind === "read" && outcome.kind === "read") {
      merged.set(key, { ...before, drafts: [...before.drafts, ...outcome.drafts] });
    } else if (before?.kind !== "read") merged.set(key, { ...outcome, place: key.place });
  }
  return [...merged.values()];
}
