import { distance } from "fastest-levenshtein";
import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { ErrorInfo } from "../model/catalog.ts";
import { withoutPunctuation } from "./classify-text-change.ts";
import type { CodeIndex } from "./diff-aliases.ts";
import type { Difference } from "./difference.ts";

/** Proposals with less confidence are not made. */
const MIN_CONFIDENCE = 0.6;

/** If there are more pairs of a removed and an added code, only pairs with an equal key are compared. */
const MAX_COMPARISONS = 100_000;

/** If more added codes have one key, the key identifies none of them. */
const MAX_EQUAL_KEYS = 3;

/**
 * Proposes renames of codes that left the docs to codes that are new there, each code at most once: codes that differ
 * in case, in punctuation, in the family or by a typo, and codes with equal texts. A person has to accept a proposal.
 */
export function proposeRenames(before: CodeIndex, after: CodeIndex): readonly Difference[] {
  const removed = [...new Map([...before.codes, ...after.codes]).values()].filter(
    ({ code }) => !after.owners.has(code) && isRemoved(after.codes.get(code)),
  );
  const added = [...after.codes.values()].filter((error) => !error.gone && isRemoved(before.codes.get(error.code)));
  // A code that returns to the docs is a candidate only for codes that leave them in the same change.
  const isPossible = ({ from, to }: Pair): boolean =>
    (!before.codes.has(to.code) && !before.owners.has(to.code)) || !isRemoved(before.codes.get(from.code));
  const candidates = pairsOf(removed, added)
    .filter(isPossible)
    .map((pair) => ({ ...pair, ...rate(pair) }))
    .filter(({ confidence }) => confidence >= MIN_CONFIDENCE)
    .sort(
      (a, b) =>
        b.confidence - a.confidence || byCodeUnits(a.from.code, b.from.code) || byCodeUnits(a.to.code, b.to.code),
    );
  const taken = new Set<ErrorInfo>();
  return candidates.flatMap(({ from, to, confidence, why }): readonly Difference[] => {
    if (taken.has(from) || taken.has(to)) return [];
    taken.add(from).add(to);
    const summary = `→ ${to.code} (${Math.round(confidence * 100)} %: ${why})`;
    const proposed = { to: to.code, confidence };
    const place = { code: from.code, at: to.cases[0]?.at };
    return [{ rule: "rename-proposed", fingerprintParts: [to.code], summary, edits: [], proposed, ...place }];
  });
}

interface Pair {
  readonly from: ErrorInfo;
  readonly to: ErrorInfo;
}

function isRemoved(error: ErrorInfo | undefined): boolean {
  return error === undefined || error.gone !== undefined;
}

function pairsOf(removed: readonly ErrorInfo[], added: readonly ErrorInfo[]): readonly Pair[] {
  if (removed.length * added.length <= MAX_COMPARISONS) {
    return removed.flatMap((from) => added.map((to) => ({ from, to })));
  }
  return [({ code }: ErrorInfo) => letterKey(code), withoutFamily, textKey].flatMap((keyOf) => {
    const byKey = groupBy(added, keyOf);
    return removed.flatMap((from) => {
      const key = keyOf(from);
      const equal = key === "" ? [] : (byKey.get(key) ?? []);
      return equal.length > MAX_EQUAL_KEYS ? [] : equal.map((to) => ({ from, to }));
    });
  });
}

function rate({ from, to }: Pair): { readonly confidence: number; readonly why: string } {
  const [oldCode, newCode] = [from.code.toLowerCase(), to.code.toLowerCase()];
  if (oldCode === newCode) return { confidence: 0.99, why: "other case" };
  if (letterKey(oldCode) === letterKey(newCode)) return { confidence: 0.98, why: "other punctuation" };
  const hasEqualTexts = textKey(from) !== "" && textKey(from) === textKey(to);
  const rated = (why: string, alone: number, withEqualTexts: number): ReturnType<typeof rate> =>
    hasEqualTexts ? { confidence: withEqualTexts, why: `${why}, same texts` } : { confidence: alone, why };
  if (isTypo(oldCode, newCode)) return rated("a typo", 0.8, 0.97);
  const isMoved = withoutFamily(from) !== "" && withoutFamily(from) === withoutFamily(to);
  if (isMoved) return rated("family changed", 0.7, 0.95);
  return { confidence: hasEqualTexts ? MIN_CONFIDENCE : 0, why: "same texts" };
}

/** Short codes and codes with other digits are similar by chance: 461 is no typo of 462. */
function isTypo(oldCode: string, newCode: string): boolean {
  const digitsOf = (code: string): string => code.replace(/\D+/g, " ").trim();
  if (Math.min(oldCode.length, newCode.length) < 8 || Math.abs(oldCode.length - newCode.length) > 2) return false;
  return digitsOf(oldCode) === digitsOf(newCode) && distance(oldCode, newCode) <= 2;
}

function letterKey(code: string): string {
  return withoutPunctuation(code).toLowerCase();
}

function withoutFamily({ code, family }: ErrorInfo): string {
  return code.slice(family.length + 1);
}

/** The message and texts of the first case, without punctuation; "" if there are none. */
function textKey({ cases }: ErrorInfo): string {
  const [first] = cases;
  const texts = Object.entries(first?.texts ?? {}).sort(([a], [b]) => byCodeUnits(a, b));
  const lines = texts.map(
    ([locale, { title = "", description = "" }]) =>
      `${locale} ${withoutPunctuation(title)} ${withoutPunctuation(description)}`,
  );
  return [withoutPunctuation(first?.message ?? ""), ...lines].join("\n").trim();
}
