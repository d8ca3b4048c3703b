import { MAX_LOOKAHEAD } from "./parse-limits.ts";
import type { Line } from "./page-lines.ts";

/** Characters that a page may still be read ahead in search of ends; keeps the time linear when there are none. */
export interface Lookahead {
  charactersLeft: number;
}

/** What a page of this length may be read ahead: everything several times. */
export function lookaheadFor(length: number): Lookahead {
  return { charactersLeft: 100_000 + 20 * length };
}

/** The lines from `at` on, with their indexes, as far as may be read ahead. */
export function* linesAhead(
  lines: readonly Line[],
  at: number,
  lookahead: Lookahead,
): Generator<readonly [number, Line]> {
  const end = Math.min(lines.length, at + MAX_LOOKAHEAD);
  for (let index = at; index < end && lookahead.charactersLeft > 0; index++) {
    const line = lines[index] as Line;
    lookahead.charactersLeft -= line.text.length + 1;
    yield [index, line];
  }
}
