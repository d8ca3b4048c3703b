import { byCodeUnits } from "../lib/identifier.ts";
import type { ErrorInfo } from "../model/catalog.ts";
import { withoutPunctuation } from "./classify-text-change.ts";
import type { CodeIndex } from "./diff-aliases.ts";
import type { Difference } from "./difference.ts";
import { isTypo, letterKey, MIN_CONFIDENCE, pairRenames, rateSpelling, type Rating } from "./pair-renames.ts";

/**
 * Proposes renames of codes that left the docs to codes that are new there, each code at most once: codes that differ
 * in case, in punctuation, in the family or by a typo, and codes with equal texts. A person has to accept a proposal.
 */
export function proposeRenames(before: CodeIndex, after: CodeIndex): readonly Difference[] {
  const removed = [...new Map([...before.codes, ...after.codes]).values()].filter(
    ({ code }) => !after.owners.has(code) && isRemoved(after.codes.get(code)),
  );
  const added = [...after.codes.values()].filter((error) => !error.gone && isRemoved(before.codes.get(error.code)));
  const pairs = pairRenames(removed, added, {
    nameOf: ({ code }) => code,
    keys: [({ code }) => letterKey(code), withoutFamily, textKey],
    // A code that returns to the docs is a candidate only for codes that leave them in the same change.
    isPossible: (from, to) =>
      (!before.codes.has(to.code) && !before.owners.has(to.code)) || !isRemoved(before.codes.get(from.code)),
    rate,
  });
  return pairs.map(({ from, to, confidence, why }): Difference => {
    const summary = `→ ${to.code} (${Math.round(confidence * 100)} %: ${why})`;
    const proposed = { to: to.code, confidence };
    const place = { code: from.code, at: to.cases[0]?.at };
    return { rule: "rename-proposed", fingerprintParts: [to.code], summary, edits: [], proposed, ...place };
  });
}

function isRemoved(error: ErrorInfo | undefined): boolean {
  return error === undefined || error.gone !== undefined;
}

function rate(from: ErrorInfo, to: ErrorInfo): Rating {
  const hasEqualTexts = textKey(from) !== "" && textKey(from) === textKey(to);
  const rated = (why: string, alone: number, withEqualTexts: number): Rating =>
    hasEqualTexts ? { confidence: withEqualTexts, why: `${why}, same texts` } : { confidence: alone, why };
  const spelled = rateSpelling(from.code, to.code);
  if (spelled) return spelled;
  if (isTypo(from.code, to.code)) return rated("a typo", 0.8, 0.97);
  const isMoved = withoutFamily(from) !== "" && withoutFamily(from) === withoutFamily(to);
  if (isMoved) return rated("family changed", 0.7, 0.95);
  return { confidence: hasEqualTexts ? MIN_CONFIDENCE : 0, why: "same texts" };
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
