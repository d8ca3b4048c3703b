import type { Block, Place, Text } from "../../model/page.ts";
import { blocksText } from "../block-text.ts";
import { type MarkupContext, type RawCell, readNested } from "../markup-context.ts";
import { dedent, indentWidth, isBlank, type Line } from "../page-lines.ts";
import type { BlockReader } from "../read-blocks.ts";

/** What the block readers of reStructuredText share. */
export interface RstContext extends MarkupContext {
  /** Styles of headings in the order of their first appearance, which is the order of their levels. */
  readonly headingStyles: string[];
}

/** Reads a kind of block of reStructuredText. */
export type RstReader = BlockReader<RstContext>;

/** Returns a function that reads the text of a cell, and the tables in it. */
export function cellReader(context: RstContext) {
  return ({ lines }: RawCell, place: Place, tables: Block[]): Text => {
    const written = lines.filter((line) => !isBlank(line));
    const [only] = written;
    if (!only) return { text: "", place };
    // Most cells have one line that begins no block.
    const isPlain = /^\s*(?:[\p{L}\p{N}`*]\S|[\p{L}\p{N}]$)/u.test(only.text) && !/^\s*\*\s|::\s*$/.test(only.text);
    if (written.length === 1 && isPlain) return context.readText(written);
    return blocksText(readNested(dedentAll(lines), context), place, tables);
  };
}

/** The lines below `at` that are blank or indented, and the index of the line after them. */
export function indentedBelow(lines: readonly Line[], at: number): { readonly content: Line[]; readonly next: number } {
  let next = at;
  for (let below = at; below < lines.length; below++) {
    const line = lines[below] as Line;
    if (isBlank(line)) continue;
    if (!/^[ \t]/.test(line.text)) break;
    next = below + 1;
  }
  return { content: lines.slice(at, next), next };
}

/** The lines without the indentation that they share, at most `most` columns of it. */
export function dedentAll(lines: readonly Line[], most = Infinity): Line[] {
  let width = Infinity;
  for (const line of lines) if (!isBlank(line)) width = Math.min(width, indentWidth(line.text));
  return width === 0 || width === Infinity ? [...lines] : lines.map((line) => dedent(line, Math.min(width, most)));
}
