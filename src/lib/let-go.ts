import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What has as many characters, or is made of as many, leaves a multiple of itself behind. */
const LARGE = 4 * 2 ** 20;

/**
 * Asks for what is no longer needed to be let go, where something large of so many characters was made. Left to itself
 * the engine waits until there is several times as much, which takes more memory and no less time.
 */
export function letGo(characters: number): void {
  if (characters < LARGE) return;
  setFlagsFromString("--expose-gc");
  // A context that is made after the flag was set has it.
  (runInNewContext("gc") as () => void)();
}
