import { distance } from "fastest-levenshtein";
import { byCodeUnits } from "./identifier.ts";

/** Comparing takes time that grows with the product of the lengths. Nobody mistypes a longer word. */
const LONGEST_WORD = 500;

/** The share of a word that may differ from a candidate. */
const DIFFERENT = 0.4;

/**
 * The candidates most similar to a mistyped word, at most `limit`, the most similar first. Empty if none is similar.
 * `different` is the share of the longer word that may differ.
 *
 * @example
 * nearest("sorces", ["sources", "out", "locales"]) // ["sources"]
 * nearest("zzz", ["sources", "out"]) // []
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 1, different = DIFFERENT): string[] {
  if (word.length > LONGEST_WORD) return [];
  const wanted = word.toLowerCase();
  const allowed = (candidate: string): number => Math.max(word.length, candidate.length) * different;
  return [...candidates]
    .filter((candidate) => Math.abs(word.length - candidate.length) <= allowed(candidate))
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= allowed(candidate))
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
