import type { Block, Page, Place } from "../model/page.ts";
import type { Report } from "../problems/problems.ts";
import { MAX_BLOCKS, MAX_CELLS } from "./parse-limits.ts";

/** Returns the page; without sections, and with a problem, if it exceeds `MAX_BLOCKS` or `MAX_CELLS`. */
export function limitPageSize(page: Page, report: Report): Page {
  const left: Remaining = { blocks: MAX_BLOCKS, cells: MAX_CELLS };
  for (const section of page.sections) {
    left.blocks -= 1;
    const place = left.blocks < 0 ? section.place : firstPlaceOverLimit(section.blocks, left);
    if (place === undefined) continue;
    if (left.cells < 0) report("page-cells", place, { limit: MAX_CELLS });
    else report("page-blocks", place, { limit: MAX_BLOCKS });
    return { ...page, sections: [] };
  }
  return page;
}

interface Remaining {
  blocks: number;
  cells: number;
}

/** Subtracts the size of blocks from `left`; returns the place at which a limit is exceeded. Parsers limit the depth. */
function firstPlaceOverLimit(blocks: readonly Block[], left: Remaining): Place | undefined {
  for (const block of blocks) {
    const end = placeOverLimit(block, left);
    if (end) return end;
  }
  return undefined;
}

function placeOverLimit(block: Block, left: Remaining): Place | undefined {
  left.blocks -= 1;
  if (left.blocks < 0) return block.place;
  if (block.kind === "table") {
    return block.rows.find(({ cells }) => {
      left.cells -= cells.length;
      return left.cells < 0;
    })?.place;
  }
  if (block.kind !== "list" && block.kind !== "definitions") return undefined;
  left.blocks -= block.items.length;
  for (const item of block.items) {
    const end = firstPlaceOverLimit(item.blocks, left);
    if (end) return end;
  }
  return left.blocks < 0 ? block.place : undefined;
}
