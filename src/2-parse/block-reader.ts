import type { Place, Text } from "../model/page.ts";
import type { Report } from "../problems/problems.ts";
import type { Line } from "./page-lines.ts";
import type { Lookahead } from "./lookahead.ts";
import type { BlockSink } from "./section-builder.ts";

/** What the block readers of Markdown and of plain text share. */
export interface BlockContext {
  readonly dialect: "markdown" | "text";
  /** MDX has no indented code: components indent what they hold. */
  readonly mdx: boolean;
  /** Containers around the lines being read. */
  readonly depth: number;
  /** The words of one paragraph, heading or cell. */
  readonly readText: (source: string, place: Place) => Text;
  /** Reads lines that hold an HTML element; absent where nothing on the page looks like one. */
  readonly html?: (lines: readonly Line[], sink: BlockSink) => void;
  /** Reads the lines inside a container: an item, a quote, a definition. */
  readonly readNested: (lines: readonly Line[], sink: BlockSink, context: BlockContext) => void;
  readonly lookahead: Lookahead;
  readonly report: Report;
}

/** Reads one kind of block at line `at`; gives the index of the line after it, or `at` when it is none of its own. */
export type BlockReader = (lines: readonly Line[], at: number, sink: BlockSink, context: BlockContext) => number;
