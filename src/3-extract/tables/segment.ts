import type { Outcome } from "../../model/draft.ts";
import type { Row } from "../../model/page.ts";

/** A run of rows under one header. */
export interface TableSegment {
  readonly header?: Row;
  /** The header row and its repetitions. */
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Row as read → row of the page, for a table that was transposed or whose columns were regrouped. */
  readonly pageRows?: ReadonlyMap<Row, Row>;
}

/** The rows of the page that a segment has below its headers, each once. */
export function pageRowsOf({ rows, pageRows }: TableSegment): readonly Row[] {
  return [...new Set(rows.map((row) => pageRows?.get(row) ?? row))];
}

/** One outcome for each row of the page. The drafts from several parts of a row are merged. */
export function outcomesByPageRow({ rows, pageRows }: TableSegment, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (pageRows === undefined) return outcomes;
  const merged = new Map<Row, Outcome>();
  for (const [at, row] of rows.entries()) {
    const key = pageRows.get(row) ?? row;
    const outcome = outcomes[at];
    const before = merged.get(key);
    if (outcome === undefined) continue;
    if (before?.kind === "read" && outcome.kind === "read") {
      merged.set(key, { ...before, drafts: [...before.drafts, ...outcome.drafts] });
    } else if (before?.kind !== "read") merged.set(key, { ...outcome, place: key.place });
  }
  return [...merged.values()];
}
