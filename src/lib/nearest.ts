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

/**
 * The end of a message about an unknown word: a question with the closest known words, or "".
 *
 * @example
 * didYouMean("sorces", ["sources", "out"]) // "; did you mean sources?"
 * didYouMean("zzz", ["sources", "out"]) // ""
 */
export function didYouMean(word: string, known: Iterable<string>, limit = 1): string {
  const near = nearest(word, known, limit);
  return near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
}
