import { pluralize } from "../lib/pluralize.ts";
import type { GuardLimits, SuspectState } from "../model/failure-state.ts";
import type { PageSummary } from "./page-summary.ts";
import { isOtherLanguage, recognizeLanguage } from "./text-language.ts";
import { wrongPage } from "./heuristics.ts";

export { wrongPage } from "./heuristics.ts";
export { lackOf } from "./page-coverage.ts";
export { changeSincePackage, type PageChange } from "./page-change.ts";
export { type PageSummary, summarizeCases, summarizeEntries, type SummarizedCase } from "./page-summary.ts";
export { hasSameText, textDigest } from "./same-text.ts";

/** A page that lost more than this fraction of its codes is suspect, unless `source.json` has another limit. */
const MAX_LOST_CODES = 0.2;

/** A column is lost if at least the first fraction of the codes had its field and at most the second fraction has it. */
const NEARLY_ALL_CODES = 0.8;
const HARDLY_ANY_CODES = 0.2;

/** A new page that looks like a login page is suspect if it has fewer codes. */
const MIN_CODES = 3;

/** Two versions of a page. */
export interface PageComparison {
  /** Summary of the last good version; `undefined` if the page is new. */
  readonly before: PageSummary | undefined;
  readonly after: PageSummary;
  /** Decoded text of the new version, and of the last good version if it is available. */
  readonly text: string;
  readonly oldText?: string | undefined;
  readonly limits?: GuardLimits | undefined;
}

/** A reason why a page is probably not a new version of the same page, with the evidence. */
export interface Suspicion {
  readonly state: SuspectState;
  readonly reason: string;
}

/**
 * Returns the reasons why a page is probably not a new version of the same page, the main one first; empty if it is. An
 * edit by the vendor changes a few codes. A login page, a bot wall, an error page, a truncated download, another language
 * or other columns change nearly all codes.
 */
export function findSuspicions(comparison: PageComparison): readonly Suspicion[] {
  const { allow = [] } = comparison.limits ?? {};
  return allSuspicions(comparison).filter(({ state }) => !allow.includes(state));
}

function allSuspicions({ before, after, text, oldText, limits = {} }: PageComparison): Suspicion[] {
  const told = wrongPage(text);
  // The codes of a page that scripts fill stand in the data of the scripts.
  const wrong = told?.state === "rendered-by-script" && after.codes.size > 0 ? undefined : told;
  const codesBefore = before?.codes.size ?? 0;
  const codes = pluralize(after.codes.size, "code");
  if (after.codes.size === 0) {
    const lost = codesBefore > 0 ? `all ${pluralize(codesBefore, "code")} are missing` : "no error codes found";
    return [wrong ? { state: wrong.state, reason: `${wrong.name}: ${lost}` } : { state: "no-codes", reason: lost }];
  }
  const few =
    after.codes.size < (limits.codes ?? 0)
      ? [suspicion("shrunk", `${codes}, fewer than the ${limits.codes} of source.json`)]
      : [];
  if (!before || codesBefore === 0)
    return wrong && after.codes.size < MIN_CODES ? [suspicion(wrong.state, `${wrong.name}: ${codes}`)] : few;
  const found = [
    ...few,
    ...describeLostCodes(before, after, limits.lostCodes ?? MAX_LOST_CODES),
    ...describeLostFields(before, after),
    ...describeLanguageChange(before, after),
  ];
  // A page may begin to come in another format, which has no such end.
  if (oldText !== undefined && endsWithHtml(oldText) && /<(?:!doctype html|html)\b/i.test(text) && !endsWithHtml(text))
    found.push(suspicion("truncated", "truncated: no </html> at the end"));
  return wrong && found.length > 0 ? [suspicion(wrong.state, wrong.name), ...found] : found;
}

function suspicion(state: SuspectState, reason: string): Suspicion {
  return { state, reason };
}

function describeLostCodes({ codes: old }: PageSummary, { codes }: PageSummary, limit: number): Suspicion[] {
  const lost = [...old].filter((code) => !codes.has(code));
  // A single lost code is an edit, even if it is a large fraction of a short list.
  if (lost.length < 2 || lost.length <= old.size * limit) return [];
  const added = [...codes].filter((code) => !old.has(code)).length;
  const named = lost.slice(0, 3).join(", ") + (lost.length > 3 ? ", …" : "");
  const instead = added > 0 ? `, ${added} new` : "";
  return [suspicion("shrunk", `${lost.length} of ${pluralize(old.size, "code")} are missing (${named})${instead}`)];
}

function describeLostFields(before: PageSummary, after: PageSummary): Suspicion[] {
  return [...before.fields].flatMap(([field, had]) => {
    const has = after.fields.get(field) ?? 0;
    if (had < 2 || had < before.codes.size * NEARLY_ALL_CODES || has > after.codes.size * HARDLY_ANY_CODES) return [];
    const codes = pluralize(before.codes.size, "code");
    return [
      suspicion(
        "columns-changed",
        `its columns changed: ${had} of ${codes} had a ${field}, now ${has} of ${after.codes.size}`,
      ),
    ];
  });
}

function describeLanguageChange({ texts: before }: PageSummary, { texts }: PageSummary): Suspicion[] {
  // Recognising a language takes longer than the other comparisons, and most pages have not changed.
  if (before.toSorted().join("\n") === texts.toSorted().join("\n")) return [];
  const [old, language] = [recognizeLanguage(before), recognizeLanguage(texts)];
  if (!old || !language || !isOtherLanguage(old, language)) return [];
  const [from, to] = [old, language].map(({ script, name = `${script} letters` }) => name);
  return [suspicion("language-changed", `its language changed: texts were in ${from} and are now in ${to}`)];
}

function endsWithHtml(text: string): boolean {
  return /<\/html>\s*(?:<!--[^]{0,2000})?$/i.test(text.slice(-4096));
}
