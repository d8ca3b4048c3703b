import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Characters of what was made, or is made of, that leave a multiple of themselves behind. */
const LARGE = 4 * 2 ** 20;

/** Bytes that may be left behind at least before they are asked for: to look through what is needed takes time as well. */
const LEFT = 48 * 2 ** 20;

/**
 * Told of so many characters that were made, asks for what is no longer needed to be let go, where those are many by now
 * and much is in use since the last time. Left to itself the engine waits until there is several times as much.
 */
export function letGo(characters: number): void {
  known.made += characters;
  if (known.made < LARGE) return;
  known.made = 0;
  if (inUse() - known.after < Math.max(LEFT, (known.after * 4) / 5)) return;
  setFlagsFromString("--expose-gc");
  // A context that is made after the flag was set has it.
  known.collect ??= runInNewContext("gc") as () => void;
  known.collect();
  known.after = inUse();
}

// Each thread has its own.
const known: { made: number; after: number; collect?: () => void } = { made: 0, after: 0 };

function inUse(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}
