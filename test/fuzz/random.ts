/** A source of pseudo-random values, deterministic for a seed on every machine. */
export interface Random {
  /** An integer from 0 to `end - 1`. */
  below(end: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** An array of `least` to `most` values. */
  list<Value>(least: number, most: number, make: () => Value): Value[];
}

/** The source for a seed (mulberry32). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    list: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}
