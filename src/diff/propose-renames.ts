import { distance } from "fastest-levenshtein";
import { groupBy } from "../lib/group-by.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { ErrorInfo } from "../model/catalog.ts";
import type { Difference, DifferenceLocation } from "./difference.ts";
import { withoutPunctuation } from "./classify-text-change.ts";
import type { CodeIndex } from "./diff-aliases.ts";

/**
 * Codes that may be the new spelling of one that left the docs, each at most once, with a confidence: the same letters
 * in other case, other marks between them, another family before the same rest, a letter or two apart, or the same
 * words. A proposal changes nothing: a person accepts it.
 */
export function proposeRenames(
  before: CodeIndex,
  after: CodeIndex,
): readonly (readonly [Difference, Omit<DifferenceLocation, "service">])[] {
  const gone = [...new Map([...before.codes, ...after.codes]).values()].filter(
    ({ code }) => !after.owners.has(code) && isRemoved(after.codes.get(code)),
  );
  const come = [...after.codes.values()].filter((error) => !error.gone && isRemoved(before.codes.get(error.code)));
  // A code that was known before, and is documented again, may take the place of one that leaves in the same moment.
  const fits = ({ old, now }: Pair): boolean =>
    (!before.codes.has(now.code) && !before.owners.has(now.code)) || !isRemoved(before.codes.get(old.code));
  const rivals = pairs(gone, come, fits).sort(
    (a, b) => b.confidence - a.confidence || byCodeUnits(a.old.code, b.old.code) || byCodeUnits(a.now.code, b.now.code),
  );
  const taken = new Set<ErrorInfo>();
  return rivals.flatMap(({ old, now, confidence, why }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    const at = now.cases[0]?.at;
    const summary = `→ ${now.code} (${Math.round(confidence * 100)} %: ${why})`;
    return [
      [
        {
          rule: "rename-proposed",
          fingerprintParts: [now.code],
          summary,
          edits: [],
          proposed: { to: now.code, confidence },
        },
        { code: old.code, ...(at && { at }) },
      ],
    ];
  });
}

/** Proposals below this would be noise. */
const MIN_CONFIDENCE = 0.6;

/** Comparing every old spelling with every new one stops here; equal keys are found in any number. */
const MOST_COMPARISONS = 100_000;

interface Pair {
  readonly old: ErrorInfo;
  readonly now: ErrorInfo;
}

interface RenameCandidate extends Pair {
  readonly confidence: number;
  readonly why: string;
}

function isRemoved(now: ErrorInfo | undefined): boolean {
  return now === undefined || now.gone !== undefined;
}

function pairs(
  gone: readonly ErrorInfo[],
  come: readonly ErrorInfo[],
  fits: (pair: Pair) => boolean,
): RenameCandidate[] {
  if (gone.length === 0 || come.length === 0) return [];
  const keys = [(error: ErrorInfo) => withoutPunctuation(error.code).toLowerCase(), restOf, wordsOf];
  const candidates =
    gone.length * come.length <= MOST_COMPARISONS ? gone.flatMap((old) => come.map((now) => ({ old, now }))) : [];
  const equal = keys.flatMap((keyOf) => {
    const index = groupBy(come, keyOf);
    return gone.flatMap((old) => {
      const key = keyOf(old);
      // A key that many have says nothing of any of them.
      const others = key === "" ? [] : (index.get(key) ?? []);
      return others.length > 3 ? [] : others.map((now) => ({ old, now }));
    });
  });
  return (candidates.length > 0 ? candidates : equal).filter(fits).flatMap(({ old, now }) => {
    const judged = confidenceOf(old, now);
    return judged.confidence < MIN_CONFIDENCE ? [] : [{ old, now, ...judged }];
  });
}

function confidenceOf(old: ErrorInfo, now: ErrorInfo): Pick<RenameCandidate, "confidence" | "why"> {
  const [was, is] = [old.code, now.code];
  const words = wordsOf(old);
  const sameWords = words !== "" && words === wordsOf(now);
  if (was.toLowerCase() === is.toLowerCase()) return { confidence: 0.99, why: "other case" };
  if (withoutPunctuation(was).toLowerCase() === withoutPunctuation(is).toLowerCase())
    return { confidence: 0.98, why: "other marks" };
  // Short codes are near one another by chance: 461 is no misspelling of 462.
  const far = Math.abs(was.length - is.length) > 2 ? Infinity : distance(was.toLowerCase(), is.toLowerCase());
  const near = far <= 2 && Math.min(was.length, is.length) >= 8 && digitsOf(was) === digitsOf(is);
  if (near) return { confidence: sameWords ? 0.97 : 0.8, why: sameWords ? "a typo, same words" : "a typo" };
  const moved = restOf(old) !== "" && restOf(old) === restOf(now);
  if (moved)
    return { confidence: sameWords ? 0.95 : 0.7, why: sameWords ? "family moved, same words" : "family moved" };
  return { confidence: sameWords ? 0.6 : 0, why: "same words" };
}

function restOf({ code, family }: ErrorInfo): string {
  return code.slice(family.length + 1);
}

function digitsOf(code: string): string {
  return code.replace(/\D+/g, " ").trim();
}

// The words of the first case decide: a code with several rarely moves.
function wordsOf({ cases }: ErrorInfo): string {
  const [first] = cases;
  const texts = Object.entries(first?.texts ?? {}).sort(([a], [b]) => byCodeUnits(a, b));
  const said = texts.map(
    ([locale, { title, description }]) =>
      `${locale} ${withoutPunctuation(title ?? "")} ${withoutPunctuation(description ?? "")}`,
  );
  return [first?.message === undefined ? "" : withoutPunctuation(first.message), ...said].join("\n").trim();
}
