import type { Block, Page, Place, Table, Text } from "../model/page.ts";

/** A part of a page as the studio shows it: one line of the page's structure, with its place. All its texts are plain. */
export type PageItem = Place &
  (
    | { readonly kind: "heading"; readonly level: number; readonly text: string }
    | { readonly kind: "paragraph" | "term" | "code"; readonly depth: number; readonly text: string }
    | { readonly kind: "item"; readonly depth: number; readonly marker: string; readonly text: string }
    | {
        readonly kind: "row";
        readonly depth: number;
        readonly cells: readonly string[];
        /** Whether the cell is one of the header. */
        readonly isHeader: boolean;
        /** Width of each column of the table, in proportion to the others. */
        readonly widths: readonly number[];
      }
  );

/**
 * The parts of a parsed page, in order. They are made of what phase 2 read, so nothing of the mark-up of a page, such as
 * its scripts and styles, is in them.
 */
export function pageItems({ sections }: Page): readonly PageItem[] {
  return sections.flatMap(({ heading, level, blocks }) => [
    ...(heading ? [{ ...heading.place, kind: "heading" as const, level, text: heading.text }] : []),
    ...blocks.flatMap((block) => itemsOf(block, 0)),
  ]);
}

function itemsOf(block: Block, depth: number): readonly PageItem[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraph(block.text, depth)];
    case "code":
      return [{ ...block.place, kind: "code", depth, text: block.value }];
    case "list":
      return block.items.flatMap(({ text, marker = "•", blocks }) => [
        { ...text.place, kind: "item" as const, depth, marker, text: text.text },
        ...blocks.flatMap((inner) => itemsOf(inner, depth + 1)),
      ]);
    case "definitions":
      return block.items.flatMap(({ terms, blocks }) => [
        ...terms.map(({ place, text }) => ({ ...place, kind: "term" as const, depth, text })),
        ...blocks.flatMap((inner) => itemsOf(inner, depth + 1)),
      ]);
    case "table": {
      const widths = columnWidths(block);
      const rows = block.rows.map(({ place, cells }) => ({
        ...place,
        kind: "row" as const,
        depth,
        cells: cells.map(({ text, spanned }) => (spanned ? "" : text)),
        isHeader: cells.length > 0 && cells.every(({ header }) => header),
        widths,
      }));
      return block.caption ? [paragraph(block.caption, depth), ...rows] : rows;
    }
  }
}

function paragraph({ place, text }: Text, depth: number): PageItem {
  return { ...place, kind: "paragraph", depth, text };
}

/** Rows of a table that decide how wide its columns are. */
const MEASURED_ROWS = 200;

/** The length of the longest text of each column, within limits. */
function columnWidths({ rows }: Table): readonly number[] {
  const widths: number[] = [];
  for (const { cells } of rows.slice(0, MEASURED_ROWS)) {
    for (const [at, { text }] of cells.entries()) widths[at] = Math.max(widths[at] ?? 8, Math.min(text.length, 40));
  }
  return widths;
}
