import { distance } from "fastest-levenshtein";
import { byCodeUnits } from "./identifier.ts";

/**
 * The candidates most similar to a mistyped word, at most `limit`, the most similar first. Empty if none is similar.
 *
 * @example
 * nearest("sorces", ["sources", "out", "locales"]) // ["sources"]
 * nearest("zzz", ["sources", "out"]) // []
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1): string[] {
  const wanted = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(word.length, candidate.length) * 0.4)
    .sort((a, b) => a.edits - b.edits || byCodeUnits(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * The end of a message about an unknown word: a suggestion of the most similar candidates, or "".
 *
 * @example
 * didYouMean("sorces", ["sources", "out"]) // "; did you mean sources?"
 * didYouMean("zzz", ["sources", "out"]) // ""
 */
export function didYouMean(word: string, candidates: Iterable<string>, limit = 1): string {
  const near = nearest(word, candidates, limit);
  return near.length > 0 ? `; did you mean ${near.join(" or ")}?` : "";
}
