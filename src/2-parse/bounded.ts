import type { Block, Page, Place } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import { MAX_BLOCKS, MAX_CELLS } from "./limits.ts";

/** The page, or one without sections where it holds more than a page may (reported where the limit is reached). */
export function bounded(page: Page, report: Report): Page {
  const left: Left = { blocks: MAX_BLOCKS, cells: MAX_CELLS };
  for (const section of page.sections) {
    left.blocks -= 1;
    const place = left.blocks < 0 ? section.place : endIn(section.blocks, left);
    if (place === undefined) continue;
    if (left.cells < 0) report("page-cells", place, { limit: MAX_CELLS });
    else report("page-blocks", place, { limit: MAX_BLOCKS });
    return { ...page, sections: [] };
  }
  return page;
}

interface Left {
  blocks: number;
  cells: number;
}

/** Takes what blocks hold from what is left; where it ended, the place. The parsers limit how deep blocks are nested. */
function endIn(blocks: readonly Block[], left: Left): Place | undefined {
  for (const block of blocks) {
    const end = endOf(block, left);
    if (end) return end;
  }
  return undefined;
}

function endOf(block: Block, left: Left): Place | undefined {
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
    const end = endIn(item.blocks, left);
    if (end) return end;
  }
  return left.blocks < 0 ? block.place : undefined;
}
