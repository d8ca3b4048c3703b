/** Whether this is `npm run test:slow` or `npm run test:random`, which try everything; `npm test` tries a sample. */
export const IS_SLOW = process.env.ERRSMITH_SLOW === "1";

/**
 * The seed of random tries, which `test/fixed-seed.ts` sets in fast-check. It is fixed, so that no change fails by chance;
 * `npm run test:random` draws one.
 */
export const SEED = Number(process.env.ERRSMITH_SEED ?? 20_260_731);

/** How often fast-check runs a property: `slow` times, or `fast` times in `npm test`. A failure prints its seed. */
export function runs(slow: number, fast = Math.ceil(slow / 20)): { readonly numRuns: number } {
  return { numRuns: IS_SLOW ? slow : fast };
}
