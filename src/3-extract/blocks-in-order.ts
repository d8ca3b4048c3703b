import type { Block, Page, Place, Section, Text } from "../model/page.ts";

/** A block with its section and the text before it. */
export interface BlockInOrder {
  readonly block: Block;
  readonly section: Section;
  /** The last paragraph before the block in its section. */
  readonly preceding?: Text;
  /** The list or definition list that holds it. */
  readonly container?: Block;
}

/** Blocks that are nested deeper are not visited. */
const maxBlockDepth = 40;

/** Every block of a page in order. Blocks inside a list or a definition list follow that list. */
export function blocksInOrder(page: Page): BlockInOrder[] {
  const blocks: BlockInOrder[] = [];
  for (const section of page.sections) {
    let preceding: Text | undefined;
    const stack: { blocks: readonly Block[]; depth: number; next: number; container?: Block }[] = [
      { blocks: section.blocks, depth: 0, next: 0 },
    ];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const block = top.blocks[top.next++];
      if (block === undefined) {
        stack.pop();
        continue;
      }
      const { container } = top;
      blocks.push({ block, section, ...(preceding && { preceding }), ...(container && { container }) });
      if (block.kind === "paragraph") preceding = block.text;
      const inner = innerBlocks(block);
      if (inner.length > 0 && top.depth < maxBlockDepth)
        stack.push({ blocks: inner, depth: top.depth + 1, next: 0, container: block });
    }
  }
  return blocks;
}

/** Whether an entry of `ignore` in the hints, a line or a part of a text, names a text. */
export function isNamedBy(entry: string | number, line: number, text: string): boolean {
  return typeof entry === "number" ? line === entry : text.includes(entry);
}

/** A key of the place of a section, a block or an outcome. */
export function placeKey({ place }: { readonly place: Place }): string {
  return `${place.line}:${place.column}`;
}

/** The deeper sections below the heading of a section, up to the next heading that `isCode` takes for a code. */
export function sectionsBelow(page: Page, at: number, isCode: (heading: Text) => boolean): Section[] {
  const level = page.sections[at]?.level ?? 0;
  let end = at + 1;
  for (let next = page.sections[end]; next !== undefined && next.level > level; next = page.sections[++end])
    if (next.heading !== undefined && isCode(next.heading)) break;
  return page.sections.slice(at + 1, end);
}

/** Every paragraph, item, term and cell of a page. */
export function blockTexts(page: Page): Text[] {
  return blocksInOrder(page).flatMap(({ block }) =>
    block.kind === "table" ? block.rows.flatMap((row) => row.cells) : textsOf(block),
  );
}

/** The text of a paragraph, of the items of a list, or of the terms of a definition list. */
export function textsOf(block: Block): readonly Text[] {
  if (block.kind === "paragraph") return [block.text];
  if (block.kind === "list") return block.items.map(({ text }) => text);
  return block.kind === "definitions" ? block.items.flatMap(({ terms }) => terms) : [];
}

/** The blocks inside a list or a definition list. */
export function innerBlocks(block: Block): readonly Block[] {
  return block.kind === "list" || block.kind === "definitions" ? block.items.flatMap((item) => item.blocks) : [];
}

/** A page without the taken blocks, also inside lists, and without the headings of the taken sections. */
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
  const inside = <Part extends { readonly blocks: readonly Block[] }>(part: Part): Part => ({
    ...part,
    blocks: removeBlocks(part.blocks, taken, depth + 1),
  });
  return blocks
    .filter((block) => !taken.has(block))
    .map((block): Block => {
      if (depth >= maxBlockDepth || innerBlocks(block).length === 0) return block;
      if (block.kind === "list") return { ...block, items: block.items.map(inside) };
      return block.kind === "definitions" ? { ...block, items: block.items.map(inside) } : block;
    });
}
