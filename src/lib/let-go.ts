import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What has as many characters, or is made of as many, leaves a multiple of itself behind. */
const LARGE = 4 * 2 ** 20;

/** Bytes that may be left behind at least before they are asked for: to look through what is needed takes time as well. */
const LEFT = 48 * 2 ** 20;

/**
 * Asks for what is no longer needed to be let go, where something large of so many characters was made and much is in
 * use since the last time. Left to itself the engine waits until there is several times as much.
 */
export function letGo(characters: number): void {
  if (characters < LARGE || inUse() - known.after < Math.max(LEFT, known.after / 2)) return;
  setFlagsFromString("--expose-gc");
  // A context that is made after the flag was set has it.
  known.collect ??= runInNewContext("gc") as () => void;
  known.collect();
  known.after = inUse();
}

// Each thread has its own.
const known: { after: number; collect?: () => void } = { after: 0 };

function inUse(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}
