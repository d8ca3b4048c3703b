import { groupBy } from "../../lib/collections.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { type Candidate, type CodeForm, PARTED_WORD, type Separator, signatureOf } from "./candidate.ts";

/** A candidate with the key of its group, in which its signature stands. */
interface Grouped {
  readonly candidate: Candidate;
  readonly group: string;
}

/** So many codes of a group make one that is written in another way one of them. */
const MIN_CODES = 3;

/**
 * The groups of candidates that have one key, in their order. A code of another form belongs to the group that has most
 * codes with its beginning: `ORD-500` beside `ORD-400-NAME`. A word belongs to the names of several words that are written
 * like it, if it has a number, names a failure, is marked, or is parted from its text by one of `partedBy`: `INTERNAL` beside
 * `NOT_FOUND`, `Conflict` beside `NotFound`, `conflict` beside `not_found`.
 */
export function groupCandidates<Item extends Grouped>(
  items: readonly Item[],
  partedBy: ReadonlySet<Separator>,
): Item[][] {
  const groups = groupBy(items, ({ group }) => group);
  const families = new Map(Array.from(groups, ([key, group]) => [key, sizesOfFamilies(group)] as const));
  const keyOf = (item: Item): string => {
    const isWord = item.candidate.form === "word";
    const family = isWord ? familyOfWord(item.candidate, partedBy) : beginningOf(item.candidate);
    if (family === undefined) return item.group;
    const sizeIn = (key: string): number => families.get(key)?.get(family) ?? 0;
    const own = isWord ? (groups.get(item.group)?.length ?? 0) : sizeIn(item.group);
    const [best = item.group] = (["prefixed", "name"] as const)
      .map((form) => keyOfForm(item, form))
      .sort((a, b) => sizeIn(b) - sizeIn(a));
    return sizeIn(best) >= MIN_CODES && sizeIn(best) > own ? best : item.group;
  };
  return [...groupBy(items, keyOf).values()].filter((group) => group.some((item) => !isPartedWord(item.candidate)));
}

/** The key of the group of candidates that differ in the form of their codes alone. */
function keyOfForm({ candidate, group }: Grouped, form: CodeForm): string {
  return group.replace(signatureOf(candidate), signatureOf({ ...candidate, form }));
}

/** The number of codes with each beginning, of names, and of the names of each style. */
function sizesOfFamilies(group: readonly Grouped[]): ReadonlyMap<string, number> {
  const families = group.flatMap(({ candidate }) => [beginningOf(candidate), candidate.form, styleOfName(candidate)]);
  return new Map(
    Array.from(
      groupBy(families, (family) => family ?? ""),
      ([family, all]) => [family, all.length],
    ),
  );
}

/** The first part of a code in capitals, with the sign behind it: `ORD-`. */
function beginningOf(candidate: Candidate): string | undefined {
  return /^[A-Z][A-Z0-9]{1,15}[-_.:](?=\w)/.exec(codeOf(candidate))?.[0];
}

/** How names of several words are written, and how one word is written in the same way. */
const STYLES: readonly (readonly [style: string, name: RegExp, word: RegExp])[] = [
  ["capitals", /^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)+$/, /^[A-Z]{3,40}$/],
  ["small letters", /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+$/, /^[a-z]{3,40}$/],
  ["camel case", /^(?:[A-Z][a-z0-9]+){2,12}$/, /^[A-Z][a-z]{2,40}$/],
];

function styleOfName(candidate: Candidate): string | undefined {
  return STYLES.find(([, name]) => name.test(codeOf(candidate)))?.[0];
}

/** The family of one word that has a number, names a failure or is parted from its text. */
function familyOfWord(candidate: Candidate, partedBy: ReadonlySet<Separator>): string | undefined {
  const { matches, mark, separator } = candidate;
  const [first] = matches;
  const word = codeOf(candidate);
  const style = STYLES.find(([, , pattern]) => pattern.test(word))?.[0];
  if (matches.length !== 1 || style === undefined) return undefined;
  if (first?.number !== undefined) return "name";
  const isParted = mark !== "none" || partedBy.has(separator);
  // A heading or a term of one word may be any other: "Overview".
  if (LABEL.test(word) || (!isParted && style !== "capitals")) return undefined;
  const isCertain = isParted && !(style === "camel case" && separator === "whole");
  return isCertain || namesFailure(word) ? style : undefined;
}

/** Whether a candidate is no code alone. */
function isPartedWord({ matches: [first] }: Candidate): boolean {
  return first?.pattern === PARTED_WORD;
}

function codeOf({ matches: [first] }: Candidate): string {
  return first?.code.text ?? "";
}

/** Whether one word in capitals names a failure: `TIMEOUT`. */
export function namesFailureInCapitals(word: string): boolean {
  return isWordInCapitals(word) && namesFailure(word);
}

/** Whether a text is one word in capitals, and no label of what follows: `TIMEOUT`, but not `WARNING`. */
export function isWordInCapitals(word: string): boolean {
  return /^[A-Z]{3,40}$/.test(word) && !LABEL.test(word);
}

const LABEL =
  /^(?:errors?|failures?|warn|warnings?|exceptions?|fatal|deprecated|required|limits?|notes?|tips?|important|examples?|codes?|messages?|descriptions?|causes?|reasons?|solutions?|responses?|default|type|name|value|status|see)$/i;
