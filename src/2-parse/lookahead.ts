import { MAX_LOOKAHEAD } from "./parse-limits.ts";
import type { Line } from "./page-lines.ts";

/** Number of characters that may still be read ahead in search of the end of a block. It keeps the time linear. */
export interface Lookahead {
  charactersLeft: number;
}

/** The lookahead of a page with this many characters: about twenty times the page. */
export function lookaheadFor(length: number): Lookahead {
  return { charactersLeft: 100_000 + 20 * length };
}

/** The lines from index `at` on with their indexes: at most `MAX_LOOKAHEAD`, and while characters are left. */
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
