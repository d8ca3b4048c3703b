import type { Finding } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { readLead } from "./lead.ts";
import { spots, without } from "./spots.ts";

/** How sure a shape has to be before a text that no layout took is worth a word. */
const codeLike = 0.6;

/**
 * Rows, headings, items and terms that look like an error and that no layout read, reported or refused: each is
 * refused here, so that the accounting of a page leaves nothing out.
 */
export function leftovers(page: Page, findings: readonly Finding[]): Finding[] {
  const rest = without(page, new Set<Block | Section>(findings.flatMap(({ took }) => took)));
  const seen = new Set(findings.flatMap(({ outcomes }) => outcomes.map(({ place }) => place.line)));
  const headings = rest.sections.flatMap(({ heading }) => heading ?? []);
  const left = [...headings, ...spots(rest).flatMap(({ block }) => heads(block))]
    .filter(({ text, place }) => text.length <= 500 && !seen.has(place.line))
    .filter((text) => ((readCodeCell(text)?.words[0] ?? readLead(text))?.shape.weight ?? 0) >= codeLike);
  return left.map(({ place }) => ({
    layout: "none",
    place,
    why: [],
    outcomes: [{ kind: "refused", place, reason: "looks like a code, and nothing around says that it is an error" }],
    took: [],
  }));
}

/** The texts at the head of the rows, items or terms of a block. */
function heads(block: Block): readonly Text[] {
  if (block.kind === "table") return block.rows.flatMap(({ cells }) => cells.slice(0, 1));
  if (block.kind === "list") return block.items.map(({ text }) => text);
  return block.kind === "definitions" ? block.items.flatMap(({ terms }) => terms) : [];
}
