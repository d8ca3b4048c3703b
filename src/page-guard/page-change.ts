import type { PreviousCatalog } from "../model/project.ts";
import type { Locale } from "../model/source.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { Case, ErrorInfo, LocalizedText } from "../model/catalog.ts";
import { type PageSummary, summarizeCases, summarizeEntries, type SummarizedCase } from "./page-summary.ts";

/** A page as the last package documents it and as it reads now. */
export interface PageChange {
  readonly before: PageSummary;
  readonly after: PageSummary;
}

/**
 * Compares a page with the catalogs of the last package, `undefined` where those know nothing of the page; `locale` is
 * the language of the page, where it is known.
 */
export function changeSincePackage(
  reading: PageEntries,
  locale: Locale | undefined,
  previous: readonly PreviousCatalog[],
): PageChange | undefined {
  const { path } = reading;
  const canonical = new Map<string, string>();
  const cases: SummarizedCase[] = [];
  for (const error of errorsByPage(previous).get(path) ?? []) {
    const here = error.cases.filter((one) => pagesOfCase(one).includes(path));
    if (here.length === 0) continue;
    for (const alias of error.aliases ?? []) canonical.set(alias, error.code);
    // What several pages say together is not said by each of them: only words in the page's own language are.
    const alone = new Set(error.cases.flatMap(pagesOfCase)).size === 1;
    for (const one of here) cases.push(alone ? caseOfOnePage(error, one) : caseOfSeveralPages(error, one, locale));
  }
  if (cases.length === 0) return undefined;
  // A documented spelling that a correction mends is in the catalog under the right one.
  const entries = reading.entries.map((entry) => ({ ...entry, code: canonical.get(entry.code) ?? entry.code }));
  return {
    before: summarizeCases(cases),
    after: summarizeEntries({ ...reading, entries }),
  };
}

/** Page → errors that it documents; of the same catalogs it is made once, whatever the number of pages. */
function errorsByPage(previous: readonly PreviousCatalog[]): ReadonlyMap<string, readonly ErrorInfo[]> {
  const known = errorsByPageMemo.get(previous) ?? new Map<string, ErrorInfo[]>();
  if (errorsByPageMemo.has(previous)) return known;
  errorsByPageMemo.set(previous, known);
  // What a page had lost already at the time is no loss now.
  for (const error of previous.flatMap(({ errors }) => errors.filter(({ gone }) => gone === undefined))) {
    for (const page of new Set(error.cases.flatMap(pagesOfCase))) {
      const errors = known.get(page);
      if (errors) errors.push(error);
      else known.set(page, [error]);
    }
  }
  return known;
}

const errorsByPageMemo = new WeakMap<readonly PreviousCatalog[], Map<string, ErrorInfo[]>>();

function pagesOfCase({ at, alsoAt = [] }: Case): string[] {
  return [at, ...alsoAt].map(({ page }) => page);
}

function caseOfOnePage({ code, billable, retry, httpStatus }: ErrorInfo, { message, texts }: Case): SummarizedCase {
  const facts = { ...(billable && { billable }), ...(retry && { retry }), ...(httpStatus && { httpStatus }) };
  const own = Object.values(texts).filter(isFromPage);
  return { code, message, text: Object.assign({}, ...own), facts };
}

function caseOfSeveralPages({ code }: ErrorInfo, { texts }: Case, locale: Locale | undefined): SummarizedCase {
  const text = locale !== undefined && Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  return { code, text: text && isFromPage(text) ? text : {}, facts: {} };
}

function isFromPage({ from, translated }: LocalizedText): boolean {
  return from === undefined && translated === undefined;
}
