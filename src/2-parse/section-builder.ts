import type { Block, Item, Mark, Place, Section, Text } from "../model/page.ts";

/** Receives headings and blocks in the order of the page. */
export interface BlockSink {
  heading(level: number, text: Text): void;
  block(block: Block): void;
}

/** A sink that builds sections of a heading and its blocks. */
export interface SectionBuilder extends BlockSink {
  sections(): readonly Section[];
}

interface OpenSection {
  readonly place: Place;
  readonly level: number;
  readonly heading?: Text;
  readonly trail: readonly string[];
  readonly blocks: Block[];
}

/** Returns a builder without sections. */
export function sectionBuilder(): SectionBuilder {
  const top: OpenSection = { place: { line: 1, column: 1 }, level: 0, trail: [], blocks: [] };
  const sections = [top];
  const above: { readonly level: number; readonly text: string }[] = [];
  let current = top;
  return {
    heading(level, text) {
      if (text.text === "") return;
      while ((above.at(-1)?.level ?? 0) >= level) above.pop();
      above.push({ level, text: text.text });
      const trail = above.map((heading) => heading.text);
      current = { place: text.place, level, heading: text, trail, blocks: [] };
      sections.push(current);
    },
    block(block) {
      current.blocks.push(block);
    },
    sections: () => (top.blocks.length > 0 ? sections : sections.slice(1)),
  };
}

/** Returns a sink for a list item or a definition, in which a heading becomes a paragraph in bold type. */
export function nestedBlocks(): BlockSink & { readonly blocks: Block[] } {
  const blocks: Block[] = [];
  return {
    blocks,
    heading(_level, text) {
      if (text.text === "") return;
      const strong: Mark = { kind: "strong", start: 0, end: text.text.length };
      blocks.push({ kind: "paragraph", place: text.place, text: { ...text, marks: [strong, ...(text.marks ?? [])] } });
    },
    block: (block) => void blocks.push(block),
  };
}

/** The list item with these blocks. A paragraph at the beginning becomes the text of the item. */
export function listItemFrom(blocks: readonly Block[], place: Place): Item {
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph" ? { text: first.text, blocks: rest } : { text: { text: "", place }, blocks };
}

/**
 * A heading without the identifier and classes that some Markdown dialects allow after it.
 *
 * @example
 * withoutAttributes("E1 {#e1 .x}") // "E1"
 * withoutAttributes("{0} is {1}") // "{0} is {1}"
 */
export function withoutAttributes(text: string): string {
  const at = text.endsWith("}") ? text.lastIndexOf("{") : -1;
  return at >= 0 && /^\{[#:.]/.test(text.slice(at, at + 2)) ? text.slice(0, at).trimEnd() : text;
}
