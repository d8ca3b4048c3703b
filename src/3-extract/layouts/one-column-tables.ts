import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page } from "../../model/page.ts";
import {
  recordContext,
  classifyRecords,
  type CodeRecord,
  recordsFinding,
  refusedRecords,
} from "../records/code-records.ts";
import { blocksInOrder } from "../blocks-in-order.ts";
import { codesOfHeading } from "./headings.ts";

/**
 * Tables of one column: a code and its name in the first row, and the description below.
 *
 * @example
 * # Errors
 *
 * | 101 -- TOO_FEW_POINTS |
 * |---|
 * | A ring needs at least three points. |
 *
 * | 102 -- NOT_CLOSED |
 * |---|
 * | The ring is not closed. |
 * → 101: name TOO_FEW_POINTS, description A ring needs at least three points.
 * → 102: name NOT_CLOSED, description The ring is not closed.
 */
export const oneColumnTables: Layout = {
  name: "one-column-tables",
  read: (page, tools) => readOneColumnTables(page, tools),
};

function readOneColumnTables(page: Page, tools: LayoutTools): Finding[] {
  const records = blocksInOrder(page).flatMap(({ block, section }) => tableRecord(block, section.trail) ?? []);
  if (records.length < 2) return [];
  const headings = [...new Set(records.map(({ trail }) => trail.at(-1) ?? ""))].slice(0, 20).join(" · ");
  const classification = classifyRecords(records, recordContext(page, headings, [], ""));
  if (!classification.areErrors) return [refusedRecords(oneColumnTables.name, records, classification)];
  return [recordsFinding(oneColumnTables.name, records, classification.evidence, tools)];
}

function tableRecord(block: Block, trail: readonly string[]): CodeRecord | undefined {
  if (block.kind !== "table" || block.rows.length < 2 || block.rows.some(({ cells }) => cells.length !== 1))
    return undefined;
  const [heading, ...below] = block.rows.flatMap(({ cells }) => cells);
  const read = heading === undefined ? undefined : codesOfHeading(heading);
  if (heading === undefined || read === undefined || below.some((cell) => codesOfHeading(cell) !== undefined))
    return undefined;
  const blocks = below.map((text): Block => ({ kind: "paragraph", place: text.place, text }));
  return { heading, codes: read.codes, announced: false, body: [{ blocks }], trail, took: [block] };
}
