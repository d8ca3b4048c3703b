import { pluralize } from "../lib/pluralize.ts";
import type { PageSummary } from "./page-summary.ts";
import { isOtherLanguage, type TextLanguage } from "./text-language.ts";
import { wrongPageKind } from "./heuristics.ts";

export { changeSincePackage } from "./page-change.ts";
export { type PageSummary, summarizeCases, summarizeEntries, type SummarizedCase } from "./page-summary.ts";
export { hasSameText } from "./same-text.ts";

/** A page with more than this part of its codes gone is no edit of the same page. */
const MAX_LOST_CODES = 0.2;

/** What nearly every code had, and hardly any has now, was a column. */
const NEARLY_ALL_CODES = 0.8;
const HARDLY_ANY_CODES = 0.2;

/** Below this number of codes a login page may still pretend to have some. */
const MIN_CODES = 3;

/** A page before and now. */
export interface PageComparison {
  /** The last good state; `undefined` where the page is new. */
  readonly before: PageSummary | undefined;
  readonly after: PageSummary;
  /** Decoded text of the page now, and of the last good copy where it is at hand. */
  readonly text: string;
  readonly oldText?: string | undefined;
}

/**
 * Why a page is not believed to be what it was, each reason in words that name the evidence; empty where it is. A vendor
 * who edits a page changes some codes: a login page, a bot wall, an error page, half a download, another language and a
 * table with other columns change nearly all of them.
 */
export function findSuspicions({ before, after, text, oldText }: PageComparison): readonly string[] {
  const sign = wrongPageKind(text);
  const known = before?.codes.size ?? 0;
  if (after.codes.size === 0) {
    const lost = known > 0 ? `all ${pluralize(known, "code")} are gone` : "no error code on it";
    return [sign ? `${sign}: ${lost}` : `${lost}: not a page of error codes`];
  }
  if (!before || known === 0)
    return sign && after.codes.size < MIN_CODES ? [`${sign}: ${pluralize(after.codes.size, "code")} on it`] : [];
  const reasons = [
    describeLostCodes(before, after),
    ...describeLostFields(before, after),
    ...describeLanguageChange(before, after),
  ];
  const told = reasons.filter((reason) => reason !== undefined);
  if (oldText !== undefined && endsWithHtml(oldText) && !endsWithHtml(text))
    told.push("it ends in the middle: no </html>");
  return sign && told.length > 0 ? [sign, ...told] : told;
}

function describeLostCodes({ codes: old }: PageSummary, { codes }: PageSummary): string | undefined {
  const gone = [...old].filter((code) => !codes.has(code));
  // One code of a short list is an edit, however large a part of it.
  if (gone.length < 2 || gone.length <= old.size * MAX_LOST_CODES) return undefined;
  const fresh = [...codes].filter((code) => !old.has(code)).length;
  const named = gone.slice(0, 3).join(", ") + (gone.length > 3 ? ", …" : "");
  const instead = fresh > 0 ? `, ${fresh} new` : "";
  return `${gone.length} of ${pluralize(old.size, "code")} are gone (${named})${instead}`;
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

function describeLanguageChange({ language: old }: PageSummary, { language }: PageSummary): string[] {
  if (!old || !language || !isOtherLanguage(old, language)) return [];
  return [`its language changed: texts were in ${languageLabel(old)} and are now in ${languageLabel(language)}`];
}

function languageLabel({ script, name = `${script} letters` }: TextLanguage): string {
  return name;
}

function endsWithHtml(text: string): boolean {
  return /<\/html>\s*(?:<!--[^]{0,2000})?$/i.test(text.slice(-4096));
}
