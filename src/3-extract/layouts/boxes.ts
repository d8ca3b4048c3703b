import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Block, Page } from "../../model/page.ts";
import { around, judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { spots } from "../spots.ts";
import { codesOf } from "./headings.ts";

/**
 * Boxes: tables of one column, a code and its name in the first row and the words below.
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
export const boxes: Layout = {
  name: "boxes",
  read: (page, tools) => readPage(page, tools),
};

function readPage(page: Page, tools: LayoutTools): Finding[] {
  const records = spots(page).flatMap(({ block, section }) => record(block, section.trail) ?? []);
  if (records.length < 2) return [];
  const headings = [...new Set(records.map(({ trail }) => trail.at(-1) ?? ""))].slice(0, 20).join(" · ");
  const verdict = judgeRecords(records, around(page, headings, [], ""));
  if (!verdict.errors) return [refusedRecords(boxes.name, records, verdict)];
  return [recordsFinding(boxes.name, records, verdict.why, tools)];
}

function record(block: Block, trail: readonly string[]): Record | undefined {
  if (block.kind !== "table" || block.rows.length < 2 || block.rows.some(({ cells }) => cells.length !== 1))
    return undefined;
  const [head, ...below] = block.rows.flatMap(({ cells }) => cells);
  const read = head === undefined ? undefined : codesOf(head);
  if (head === undefined || read === undefined || below.some((cell) => codesOf(cell) !== undefined)) return undefined;
  const blocks = below.map((text): Block => ({ kind: "paragraph", place: text.place, text }));
  return { head, words: read.words, announced: false, body: [{ blocks }], trail, took: [block] };
}
