import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page } from "../../model/page.ts";
import { readCodeCell } from "../code-cell.ts";
import { surroundings } from "../judge.ts";
import { readLead } from "../lead.ts";
import { judgeRecords, type Record, recordsFinding, refusedRecords } from "../records.ts";
import { readSpots, type Spot } from "../spots.ts";

/**
 * Definition lists whose terms are codes.
 *
 * @example
 * # Errors
 *
 * `QuotaExceeded`
 * : The quota was used up.
 *
 * `TokenExpired`
 * : The token is too old.
 * → QuotaExceeded: description The quota was used up.
 * → TokenExpired: description The token is too old.
 */
export const definitions: Layout = {
  name: "definitions",
  read: (page, tools) => readSpots(page, "definitions", (spot) => readDefinitions(page, spot, tools)),
};

function readDefinitions(page: Page, spot: Spot, tools: LayoutTools): Finding[] {
  const { block, section, lead } = spot;
  if (block.kind !== "definitions") return [];
  const records = block.items.flatMap(({ terms, blocks }): Record[] => {
    const words = terms.flatMap((term) => readCodeCell(term)?.words ?? readLead(term) ?? []);
    const [head] = terms;
    if (words.length === 0 || head === undefined) return [];
    return [{ head, words, announced: false, body: [{ blocks }], trail: section.trail, took: [] }];
  });
  if (records.length === 0 || records.length < block.items.length * 0.5) return [];
  const verdict = judgeRecords(records, surroundings(page, section, lead));
  if (!verdict.errors) return [refusedRecords(definitions.name, records, verdict)];
  return [{ ...recordsFinding(definitions.name, records, verdict.why, tools), took: [block] }];
}
