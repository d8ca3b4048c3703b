import { groupBy } from "../../lib/collections.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { type Candidate, signatureOf } from "./candidate.ts";

/** A candidate with the key of its group, in which its signature stands. */
interface Grouped {
  readonly candidate: Candidate;
  readonly group: string;
}

/** Names of several words beside which a word is one of them. */
const MIN_NAMES = 3;

/**
 * The words in capitals that belong to a group of names of several words, by the key of this group: they have a number or
 * name a failure, are written like these names, and are fewer than these, which are three or more: `UNKNOWN(999)` beside
 * `NOT_FOUND(404)`.
 */
export function wordsOfNames<Item extends Grouped>(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const groups = groupBy(items, ({ group }) => group);
  const words = new Map<string, readonly Item[]>();
  for (const [key, group] of groups) {
    const [first] = group;
    const own = first?.candidate.form === "word" ? group.filter(isNameInCapitals) : [];
    if (first === undefined || own.length === 0) continue;
    const signature = signatureOf(first.candidate);
    const ofNames = key.replace(signature, signatureOf({ ...first.candidate, form: "name" }));
    const names = groups.get(ofNames) ?? [];
    if (names.length >= MIN_NAMES && group.length < names.length) words.set(ofNames, own);
  }
  return words;
}

function isNameInCapitals({ candidate: { matches } }: Grouped): boolean {
  const [first] = matches;
  const word = first?.code.text ?? "";
  return matches.length === 1 && (namesFailureInCapitals(word) || (first?.number !== undefined && CAPITALS.test(word)));
}

/** Whether one word in capitals names a failure: `TIMEOUT`. */
export function namesFailureInCapitals(word: string): boolean {
  return isWordInCapitals(word) && namesFailure(word);
}

/** Whether a text is one word in capitals, and no label of what follows: `TIMEOUT`, but not `WARNING`. */
export function isWordInCapitals(word: string): boolean {
  return CAPITALS.test(word) && !LABEL.test(word);
}

const CAPITALS = /^[A-Z]{3,40}$/;
const LABEL =
  /^(?:ERRORS?|FAILURES?|WARN|WARNINGS?|EXCEPTIONS?|FATAL|DEPRECATED|REQUIRED|LIMITS?|NOTES?|TIPS?|IMPORTANT|EXAMPLES?)$/;
