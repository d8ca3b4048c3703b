import { distance } from "fastest-levenshtein";
import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { withoutPunctuation } from "./classify-text-change.ts";

/** Pairs with less confidence are not proposed. */
export const MIN_CONFIDENCE = 0.6;

/** If there are more pairs of a removed and an added name, only pairs with an equal key are compared. */
const MAX_COMPARISONS = 100_000;

/** If more added names have one key, the key identifies none of them. */
const MAX_EQUAL_KEYS = 3;

/** How likely one name is the new one of another, from 0 to 1, and why. */
export interface Rating {
  readonly confidence: number;
  readonly why: string;
}

/** A removed and an added item that may be one. */
export interface RatedPair<Item> extends Rating {
  readonly from: Item;
  readonly to: Item;
}

/** How items are compared. */
interface Comparison<Item> {
  readonly nameOf: (item: Item) => string;
  /** Keys that likely pairs have in common, for long lists; "" is none. */
  readonly keys: readonly ((item: Item) => string)[];
  readonly isPossible: (from: Item, to: Item) => boolean;
  readonly rate: (from: Item, to: Item) => Rating;
}

/** The likely pairs of removed and added items, the most likely first; each item is in one pair at most. */
export function pairRenames<Item extends object>(
  removed: readonly Item[],
  added: readonly Item[],
  { nameOf, keys, isPossible, rate }: Comparison<Item>,
): readonly RatedPair<Item>[] {
  const order = (a: Item, b: Item): number => byCodeUnits(nameOf(a), nameOf(b));
  const candidates = pairsOf(removed, added, keys)
    .filter(({ from, to }) => isPossible(from, to))
    .map(({ from, to }) => ({ from, to, ...rate(from, to) }))
    .filter(({ confidence }) => confidence >= MIN_CONFIDENCE)
    .sort((a, b) => b.confidence - a.confidence || order(a.from, b.from) || order(a.to, b.to));
  const taken = new Set<Item>();
  return candidates.filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return false;
    taken.add(from).add(to);
    return true;
  });
}

function pairsOf<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  keys: Comparison<Item>["keys"],
): readonly { readonly from: Item; readonly to: Item }[] {
  if (removed.length * added.length <= MAX_COMPARISONS) {
    return removed.flatMap((from) => added.map((to) => ({ from, to })));
  }
  return keys.flatMap((keyOf) => {
    const byKey = groupBy(added, keyOf);
    return removed.flatMap((from) => {
      const key = keyOf(from);
      const equal = key === "" ? [] : (byKey.get(key) ?? []);
      return equal.length > MAX_EQUAL_KEYS ? [] : equal.map((to) => ({ from, to }));
    });
  });
}

/** The rating of two names that differ in case or punctuation only; `undefined` for others. */
export function rateSpelling(from: string, to: string): Rating | undefined {
  if (from.toLowerCase() === to.toLowerCase()) return { confidence: 0.99, why: "other case" };
  if (letterKey(from) === letterKey(to)) return { confidence: 0.98, why: "other punctuation" };
  return undefined;
}

/** Short names and names with other digits are similar by chance: 461 is no typo of 462. */
export function isTypo(from: string, to: string): boolean {
  const [old, now] = [from.toLowerCase(), to.toLowerCase()];
  const digitsOf = (name: string): string => name.replace(/\D+/g, " ").trim();
  if (Math.min(old.length, now.length) < 8 || Math.abs(old.length - now.length) > 2) return false;
  return digitsOf(old) === digitsOf(now) && distance(old, now) <= 2;
}

/** The letters and digits of a name. */
export function letterKey(name: string): string {
  return withoutPunctuation(name).toLowerCase();
}
