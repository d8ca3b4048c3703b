/** Whether this is `npm run test:slow`, which tries everything; `npm test` tries a sample. */
export const IS_SLOW = process.env.ERRSMITH_SLOW === "1";

/**
 * How often fast-check runs a property: `slow` times from a random seed in `npm run test:slow`, `fast` times from a fixed
 * seed in `npm test`. A failure prints its seed.
 */
export function runs(slow: number, fast = Math.ceil(slow / 20)): { readonly numRuns: number; readonly seed?: number } {
  return IS_SLOW ? { numRuns: slow } : { numRuns: fast, seed: 20_260_731 };
}
