import { isBlank, type Line } from "./page-lines.ts";
import type { BlockSink } from "./section-builder.ts";

/** Reads the block that begins at line `at`; returns the index of the line after it, or `undefined` for another kind. */
export type BlockReader<Context> = (
  lines: readonly Line[],
  at: number,
  sink: BlockSink,
  context: Context,
) => number | undefined;

/**
 * Reads lines into blocks: each block by the first reader that reads it. The last reader reads any line. The time is linear
 * in the lines for every level of nesting.
 */
export function readBlocks<Context>(
  readers: readonly BlockReader<Context>[],
  lines: readonly Line[],
  sink: BlockSink,
  context: Context,
): void {
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at] as Line)) {
      at++;
      continue;
    }
    for (const read of readers) {
      const next = read(lines, at, sink, context);
      if (next === undefined) continue;
      at = next;
      break;
    }
  }
}
