import type { PreviousCatalog } from "../model/project.ts";
import type { Locale } from "../model/source.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { Case, ErrorInfo, LocalizedText } from "../model/catalog.ts";
import { type PageSummary, summarizeCases, summarizeEntries, type SummarizedCase } from "./page-summary.ts";

/** Summaries of a page: as the last generated package documents it, and its current content. */
export interface PageChange {
  readonly before: PageSummary;
  readonly after: PageSummary;
}

/**
 * Summarizes a page and what the catalogs of the last package contain of it; `undefined` if they contain nothing.
 * `locale` is the language of the page, if it is known.
 */
export function changeSincePackage(
  page: PageEntries,
  locale: Locale | undefined,
  previous: readonly PreviousCatalog[],
): PageChange | undefined {
  const { path } = page;
  const canonical = new Map<string, string>();
  const cases: SummarizedCase[] = [];
  for (const error of errorsByPage(previous).get(path) ?? []) {
    const ofPage = error.cases.filter((errorCase) => pagesOfCase(errorCase).includes(path));
    if (ofPage.length === 0) continue;
    for (const alias of error.aliases ?? []) canonical.set(alias, error.code);
    // If an error comes from several pages, only the texts in the language of this page are attributed to it.
    const alone = new Set(error.cases.flatMap(pagesOfCase)).size === 1;
    for (const errorCase of ofPage) {
      cases.push(alone ? caseOfOnePage(error, errorCase) : caseOfSeveralPages(error, errorCase, locale));
    }
  }
  if (cases.length === 0) return undefined;
  // The catalog contains a corrected code instead of the documented one.
  const entries = page.entries.map((entry) => ({ ...entry, code: canonical.get(entry.code) ?? entry.code }));
  return { before: summarizeCases(cases), after: summarizeEntries({ ...page, entries }) };
}

/** Returns page path → errors that the page documents. The index is built once per list of catalogs. */
function errorsByPage(previous: readonly PreviousCatalog[]): ReadonlyMap<string, readonly ErrorInfo[]> {
  const memo = errorsByPageMemo.get(previous);
  if (memo) return memo;
  const index = new Map<string, ErrorInfo[]>();
  errorsByPageMemo.set(previous, index);
  // An error that had left the docs before the last package was generated is no loss of this page.
  for (const error of previous.flatMap(({ errors }) => errors.filter(({ gone }) => gone === undefined))) {
    for (const pagePath of new Set(error.cases.flatMap(pagesOfCase))) {
      const errors = index.get(pagePath);
      if (errors) errors.push(error);
      else index.set(pagePath, [error]);
    }
  }
  return index;
}

const errorsByPageMemo = new WeakMap<readonly PreviousCatalog[], Map<string, ErrorInfo[]>>();

function pagesOfCase({ at, alsoAt = [] }: Case): string[] {
  return [at, ...alsoAt].map(({ page }) => page);
}

function caseOfOnePage(
  { code, billable, retry, recovery, httpStatus }: ErrorInfo,
  { message, texts }: Case,
): SummarizedCase {
  const facts = {
    ...(billable && { billable }),
    ...(retry && { retry }),
    ...(recovery && { recovery }),
    ...(httpStatus && { httpStatus }),
  };
  const fromPage = Object.values(texts).filter(isFromPage);
  return { code, message, text: Object.assign({}, ...fromPage), facts };
}

function caseOfSeveralPages({ code }: ErrorInfo, { texts }: Case, locale: Locale | undefined): SummarizedCase {
  const text = locale !== undefined && Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  return { code, text: text && isFromPage(text) ? text : {}, facts: {} };
}

function isFromPage({ from, translated }: LocalizedText): boolean {
  return from === undefined && translated === undefined;
}
