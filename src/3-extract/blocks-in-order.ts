import type { Finding } from "../model/draft.ts";
import type { Block, Page, Section, Text } from "../model/page.ts";

/** A block with where it stands: its section, and the words right before it. */
export interface BlockInOrder {
  readonly block: Block;
  readonly section: Section;
  /** The last paragraph before the block in its section. */
  readonly preceding?: Text;
  /** The list or definition list that holds it. */
  readonly container?: Block;
}

/** Nesting that is followed; what lies deeper is left to the text of its parent. */
const maxBlockDepth = 40;

/** Every block of a page in order, those nested in lists and definitions after the block that holds them. */
export function blocksInOrder(page: Page): BlockInOrder[] {
  const found: BlockInOrder[] = [];
  for (const section of page.sections) {
    let lead: Text | undefined;
    const stack: { blocks: readonly Block[]; depth: number; next: number; within?: Block }[] = [
      { blocks: section.blocks, depth: 0, next: 0 },
    ];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const block = top.blocks[top.next++];
      if (block === undefined) {
        stack.pop();
        continue;
      }
      const { within } = top;
      found.push({ block, section, ...(lead && { preceding: lead }), ...(within && { container: within }) });
      if (block.kind === "paragraph") lead = block.text;
      const inner = innerBlocks(block);
      if (inner.length > 0 && top.depth < maxBlockDepth)
        stack.push({ blocks: inner, depth: top.depth + 1, next: 0, within: block });
    }
  }
  return found;
}

/**
 * Reads the blocks of one kind, outermost first; what stands inside a block that was read belongs to it and is
 * not read again.
 */
export function readBlocksOfKind(
  page: Page,
  kind: Block["kind"],
  read: (spot: BlockInOrder) => readonly Finding[],
): Finding[] {
  const owned = new Set<Block>();
  return blocksInOrder(page).flatMap((spot) => {
    if (spot.container !== undefined && owned.has(spot.container)) {
      owned.add(spot.block);
      return [];
    }
    if (spot.block.kind !== kind) return [];
    const found = read(spot);
    if (found.some((finding) => finding.took.includes(spot.block))) owned.add(spot.block);
    return found;
  });
}

/** The blocks that stand inside a list or a definition list. */
export function innerBlocks(block: Block): readonly Block[] {
  return block.kind === "list" || block.kind === "definitions" ? block.items.flatMap((item) => item.blocks) : [];
}

/** The page without the blocks and headings that were taken, also those inside lists and definitions. */
export function withoutBlocks(page: Page, taken: ReadonlySet<Block | Section>): Page {
  if (taken.size === 0) return page;
  return {
    ...page,
    sections: page.sections.map((section) => {
      const { heading, ...rest } = section;
      const blocks = removeBlocks(section.blocks, taken, 0);
      return { ...rest, ...(heading === undefined || taken.has(section) ? {} : { heading }), blocks };
    }),
  };
}

function removeBlocks(blocks: readonly Block[], taken: ReadonlySet<Block | Section>, depth: number): readonly Block[] {
  return blocks
    .filter((block) => !taken.has(block))
    .map((block): Block => {
      if (depth >= maxBlockDepth || innerBlocks(block).length === 0) return block;
      if (block.kind === "list") {
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: removeBlocks(item.blocks, taken, depth + 1) })),
        };
      }
      if (block.kind === "definitions") {
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, blocks: removeBlocks(item.blocks, taken, depth + 1) })),
        };
      }
      return block;
    });
}
