import { pluralize } from "../lib/pluralize.ts";
import type { PageSummary } from "./page-summary.ts";
import { isOtherLanguage, recognizeLanguage } from "./text-language.ts";
import { wrongPageKind } from "./heuristics.ts";

export { changeSincePackage, type PageChange } from "./page-change.ts";
export { type PageSummary, summarizeCases, summarizeEntries, type SummarizedCase } from "./page-summary.ts";
export { hasSameText } from "./same-text.ts";

/** A page that lost more than this fraction of its codes is suspect. */
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
}

/**
 * Returns the reasons why a page is probably not a new version of the same page; empty if it is. Each reason names the
 * evidence. An edit by the vendor changes a few codes. A login page, a bot wall, an error page, a truncated download,
 * another language or other columns change nearly all codes.
 */
export function findSuspicions({ before, after, text, oldText }: PageComparison): readonly string[] {
  const kind = wrongPageKind(text);
  const codesBefore = before?.codes.size ?? 0;
  if (after.codes.size === 0) {
    const lost = codesBefore > 0 ? `all ${pluralize(codesBefore, "code")} are missing` : "no error codes found";
    return [kind ? `${kind}: ${lost}` : lost];
  }
  if (!before || codesBefore === 0)
    return kind && after.codes.size < MIN_CODES ? [`${kind}: ${pluralize(after.codes.size, "code")}`] : [];
  const reasons = [
    describeLostCodes(before, after),
    ...describeLostFields(before, after),
    ...describeLanguageChange(before, after),
  ];
  const found = reasons.filter((reason) => reason !== undefined);
  if (oldText !== undefined && endsWithHtml(oldText) && !endsWithHtml(text))
    found.push("truncated: no </html> at the end");
  return kind && found.length > 0 ? [kind, ...found] : found;
}

function describeLostCodes({ codes: old }: PageSummary, { codes }: PageSummary): string | undefined {
  const lost = [...old].filter((code) => !codes.has(code));
  // A single lost code is an edit, even if it is a large fraction of a short list.
  if (lost.length < 2 || lost.length <= old.size * MAX_LOST_CODES) return undefined;
  const added = [...codes].filter((code) => !old.has(code)).length;
  const named = lost.slice(0, 3).join(", ") + (lost.length > 3 ? ", …" : "");
  const instead = added > 0 ? `, ${added} new` : "";
  return `${lost.length} of ${pluralize(old.size, "code")} are missing (${named})${instead}`;
}

function describeLostFields(before: PageSummary, after: PageSummary): string[] {
  return [...before.fields].flatMap(([field, had]) => {
    const has = after.fields.get(field) ?? 0;
    if (had < 2 || had < before.codes.size * NEARLY_ALL_CODES || has > after.codes.size * HARDLY_ANY_CODES) return [];
    return [
      `its columns changed: ${had} of ${pluralize(before.codes.size, "code")} had a ${field}, now ${has} of ${after.codes.size}`,
    ];
  });
}

function describeLanguageChange({ texts: before }: PageSummary, { texts }: PageSummary): string[] {
  // Recognising a language takes longer than the other comparisons, and most pages have not changed.
  if (before.toSorted().join("\n") === texts.toSorted().join("\n")) return [];
  const [old, language] = [recognizeLanguage(before), recognizeLanguage(texts)];
  if (!old || !language || !isOtherLanguage(old, language)) return [];
  const [from, to] = [old, language].map(({ script, name = `${script} letters` }) => name);
  return [`its language changed: texts were in ${from} and are now in ${to}`];
}

function endsWithHtml(text: string): boolean {
  return /<\/html>\s*(?:<!--[^]{0,2000})?$/i.test(text.slice(-4096));
}
