import type { Finding, Layout, LayoutTools } from "../../model/draft.ts";
import type { Page } from "../../model/page.ts";
import { topicContext } from "../classify/classify.ts";
import { readCodes } from "../codes/code-prefix.ts";
import { classifyRecords, type CodeRecord, recordsFinding, refusedRecords } from "../records/code-records.ts";
import { readBlocksOfKind, type BlockInOrder } from "../blocks-in-order.ts";

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
  read: (page, tools) => readBlocksOfKind(page, "definitions", (spot) => readDefinitionList(page, spot, tools)),
};

function readDefinitionList(page: Page, spot: BlockInOrder, tools: LayoutTools): Finding[] {
  const { block, section, preceding } = spot;
  if (block.kind !== "definitions") return [];
  const records = block.items.flatMap(({ terms, blocks }): CodeRecord[] => {
    const codes = terms.flatMap((term) => readCodes(term)?.codes ?? []);
    const [heading] = terms;
    if (codes.length === 0 || heading === undefined) return [];
    return [{ heading, codes, announced: false, body: [{ blocks }], trail: section.trail, took: [] }];
  });
  if (records.length === 0 || records.length < block.items.length * 0.5) return [];
  const classification = classifyRecords(records, topicContext(page, section, preceding));
  if (!classification.areErrors) return [refusedRecords(definitions.name, records, classification)];
  return [{ ...recordsFinding(definitions.name, records, classification.evidence, tools), took: [block] }];
}
