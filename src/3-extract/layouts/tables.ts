import { append } from "../../lib/append.ts";
import type { Finding, Layout, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Page, Row } from "../../model/page.ts";
import { readColumns } from "../columns.ts";
import { judge, surroundings } from "../judge.ts";
import { turn } from "../label-table.ts";
import { readRows } from "../rows.ts";
import { type Segment, segments, stack } from "../segments.ts";
import { readSpots, type Spot } from "../spots.ts";

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
  read: (page, tools) => readSpots(page, "table", (spot) => readTable(page, spot, tools)),
};

/** Nobody documents errors in more columns. */
const maxColumns = 100;

function readTable(page: Page, spot: Spot, tools: LayoutTools): Finding[] {
  const { block } = spot;
  if (block.kind !== "table" || block.rows.length === 0) return [];
  const reason = "too many columns for a table of errors";
  if (block.rows.some((row) => row.cells.length > maxColumns)) {
    const refuse = (row: Row): Outcome => ({ kind: "refused", place: row.place, reason });
    return [{ layout: tables.name, place: block.place, why: [reason], outcomes: block.rows.map(refuse), took: [] }];
  }
  const parts = segments(block.rows).map(turn).map(stack);
  const why: string[] = [];
  const outcomes: Outcome[] = [];
  let read = false;
  for (const segment of parts) {
    const result = readSegment(page, spot, segment, tools);
    append(why, result.why);
    append(outcomes, result.outcomes);
    read ||= result.read;
  }
  return [{ layout: tables.name, place: block.place, why, outcomes, took: read ? [block] : [] }];
}

function readSegment(page: Page, spot: Spot, segment: Segment, tools: LayoutTools) {
  const { block, section, lead } = spot;
  const caption = block.kind === "table" ? block.caption : undefined;
  const columns = readColumns(segment.header, segment.rows, tools.reading.columns);
  const verdict = judge(columns, surroundings(page, section, lead, caption), segment.rows.length);
  const forced = columns.some((column) => tools.reading.columns?.[column.header] === "code");
  const why = [...columns.map((column) => column.why), ...verdict.why];
  if (!verdict.errors && !forced) {
    const reason = `a table of other things (evidence ${verdict.score.toFixed(2)} of 1)`;
    const refuse = (row: Row): Outcome => ({ kind: "refused", place: row.place, reason });
    const rows = new Set(segment.rows.map((row) => segment.source?.get(row) ?? row));
    return { read: false, why, outcomes: [...segment.headers, ...rows].map(refuse) };
  }
  const headers = segment.headers.map((row): Outcome => ({ kind: "header", place: row.place }));
  const grid = { layout: tables.name, trail: section.trail, columns, rows: segment.rows };
  return { read: true, why, outcomes: [...headers, ...bySource(segment, readRows(grid, tools))] };
}

/** One outcome for each row of the page: what was read from parts of the same row goes together. */
function bySource({ rows, source }: Segment, outcomes: readonly Outcome[]): readonly Outcome[] {
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
