import type { Place, Text } from "../model/page.ts";
import type { Report } from "../problems/report.ts";
import type { Line } from "./lines.ts";
import type { Lookahead } from "./lookahead.ts";
import type { Sink } from "./outline.ts";

/** What the block readers of Markdown and of plain text share. */
export interface Context {
  readonly dialect: "markdown" | "text";
  /** MDX has no indented code: components indent what they hold. */
  readonly mdx: boolean;
  /** Containers around the lines being read. */
  readonly depth: number;
  /** The words of one paragraph, heading or cell. */
  readonly text: (source: string, place: Place) => Text;
  /** Reads lines that hold an HTML element; absent where nothing on the page looks like one. */
  readonly html?: (lines: readonly Line[], sink: Sink) => void;
  /** Reads the lines inside a container: an item, a quote, a definition. */
  readonly inside: (lines: readonly Line[], sink: Sink, context: Context) => void;
  readonly lookahead: Lookahead;
  readonly report: Report;
}

/** Reads one kind of block at line `at`; gives the index of the line after it, or `at` when it is none of its own. */
export type Reader = (lines: readonly Line[], at: number, sink: Sink, context: Context) => number;
