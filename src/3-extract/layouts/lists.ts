import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Item, Page } from "../../model/page.ts";
import { readCodeCell } from "../code-cell.ts";
import { surroundings } from "../judge.ts";
import { readLabel } from "../labels.ts";
import { readLead } from "../lead.ts";
import { judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { readSpots, type Spot } from "../spots.ts";
import { codeLabel, memberNames } from "../vocabulary.ts";

/**
 * Lists whose items begin with a code; nested lists are the code's fields.
 *
 * @example
 * # Error codes
 *
 * - `4001`: The token has expired.
 * - `4002`: The account was closed.
 * → 4001: title The token has expired.
 * → 4002: title The account was closed.
 */
export const lists: Layout = {
  name: "lists",
  read: (page, tools) => readSpots(page, "list", (spot) => readList(page, spot, tools)),
};

function readList(page: Page, spot: Spot, tools: LayoutTools): Finding[] {
  const { block, section, lead } = spot;
  if (block.kind !== "list" || block.items.length === 0) return [];
  const records = block.items.flatMap((item) => record(item, section.trail) ?? []);
  if (records.length < 2 || records.length < block.items.length * 0.6) return [];
  const verdict = judgeRecords(records, surroundings(page, section, lead));
  if (!verdict.errors) return [refusedRecords(lists.name, records, verdict)];
  return [{ ...recordsFinding(lists.name, records, verdict.why, tools), took: [block] }];
}

function record(item: Item, trail: readonly string[]): Record | undefined {
  if (readLabel(item.text) !== undefined) return undefined;
  const cell = readCodeCell(item.text);
  const lead = cell === undefined ? readLead(item.text) : undefined;
  const words = cell?.words ?? (lead === undefined ? [] : [lead]);
  const [first] = words;
  if (first === undefined || first.shape.weight < 0.2 || memberNames.test(first.code.text)) return undefined;
  return {
    head: item.text,
    words,
    ...(cell?.range ? { range: true } : {}),
    announced: codeLabel(item.text.text.slice(0, item.text.text.indexOf(first.code.text))),
    body: [{ blocks: item.blocks }],
    trail,
    took: [],
  };
}
