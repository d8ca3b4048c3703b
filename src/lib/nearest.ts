import { distance } from "fastest-levenshtein";
import { byCodeUnits } from "./identifier.ts";

/**
 * The known words closest to a mistyped one, closest first, at most `limit`; none when nothing is close.
 *
 * @example
 * nearest("sorces", ["sources", "out", "locales"]) // ["sources"]
 * nearest("zzz", ["sources", "out"]) // []
 */
export function nearest(word: string, known: Iterable<string>, limit = 1): string[] {
  const wanted = word.toLowerCase();
  return [...known]
    .map((candidate) => ({ candidate, far: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(word.length, candidate.length) * 0.4)
    .sort((a, b) => a.far - b.far || byCodeUnits(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
