import type { Finding } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";
import { readCodeCell } from "./codes/code-cell.ts";
import { readCodePrefix } from "./codes/code-prefix.ts";
import { blocksInOrder, textsOf, withoutBlocks } from "./blocks-in-order.ts";

/** The confidence of a code for which a text that no layout read is listed. */
const minConfidence = 0.6;

/**
 * Refusals of the rows, headings, items and terms that look like an error and have no outcome of a layout, so that
 * the accounting of a page is complete.
 */
export function unreadCandidates(page: Page, findings: readonly Finding[]): Finding[] {
  const rest = withoutBlocks(page, new Set<Block | Section>(findings.flatMap(({ took }) => took)));
  const seen = new Set(findings.flatMap(({ outcomes }) => outcomes.map(({ place }) => place.line)));
  const headings = rest.sections.flatMap(({ heading }) => heading ?? []);
  const left = [...headings, ...blocksInOrder(rest).flatMap(({ block }) => firstTexts(block))]
    .filter(({ text, place }) => text.length <= 500 && !seen.has(place.line))
    .filter((text) => ((readCodeCell(text)?.codes[0] ?? readCodePrefix(text))?.shape.confidence ?? 0) >= minConfidence);
  return left.map(({ place }) => ({
    layout: "none",
    place,
    why: [],
    outcomes: [{ kind: "refused", place, reason: "looks like a code, but no layout matched" }],
    took: [],
  }));
}

/** The first text of each row, and the texts of the items or terms, of a block. */
function firstTexts(block: Block): readonly Text[] {
  if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.slice(0, 1));
  return block.kind === "paragraph" ? [] : textsOf(block);
}
