import type { PreviousCatalog } from "../model/project.ts";
import type { Locale } from "../model/source.ts";
import type { Reading } from "../model/entry.ts";
import type { Case, ErrorInfo, LocalText } from "../model/catalog.ts";
import { type Glimpse, glimpse, glimpseOfReading, type Seen } from "./glimpse.ts";

/** A page as the last package documents it and as it reads now. */
export interface PageHistory {
  readonly before: Glimpse;
  readonly after: Glimpse;
}

/**
 * Compares a page with the catalogs of the last package, `undefined` where those know nothing of the page; `locale` is
 * the language of the page, where it is known.
 */
export function historyOf(
  reading: Reading,
  locale: Locale | undefined,
  previous: readonly PreviousCatalog[],
): PageHistory | undefined {
  const { path } = reading;
  const canonical = new Map<string, string>();
  const cases: Seen[] = [];
  for (const error of documentedBy(previous).get(path) ?? []) {
    const here = error.cases.filter((one) => pagesOf(one).includes(path));
    if (here.length === 0) continue;
    for (const alias of error.aliases ?? []) canonical.set(alias, error.code);
    // What several pages say together is not said by each of them: only words in the page's own language are.
    const alone = new Set(error.cases.flatMap(pagesOf)).size === 1;
    for (const one of here) cases.push(alone ? seenAlone(error, one) : seenAmongOthers(error, one, locale));
  }
  if (cases.length === 0) return undefined;
  // A documented spelling that a correction mends is in the catalog under the right one.
  const entries = reading.entries.map((entry) => ({ ...entry, code: canonical.get(entry.code) ?? entry.code }));
  return {
    before: glimpse(cases),
    after: glimpseOfReading({ ...reading, entries }),
  };
}

/** Page → errors that it documents; of the same catalogs it is made once, whatever the number of pages. */
function documentedBy(previous: readonly PreviousCatalog[]): ReadonlyMap<string, readonly ErrorInfo[]> {
  const known = indexes.get(previous) ?? new Map<string, ErrorInfo[]>();
  if (indexes.has(previous)) return known;
  indexes.set(previous, known);
  // What a page had lost already at the time is no loss now.
  for (const error of previous.flatMap(({ errors }) => errors.filter(({ gone }) => gone === undefined))) {
    for (const page of new Set(error.cases.flatMap(pagesOf))) {
      const errors = known.get(page);
      if (errors) errors.push(error);
      else known.set(page, [error]);
    }
  }
  return known;
}

const indexes = new WeakMap<readonly PreviousCatalog[], Map<string, ErrorInfo[]>>();

function pagesOf({ at, alsoAt = [] }: Case): string[] {
  return [at, ...alsoAt].map(({ page }) => page);
}

function seenAlone({ code, billable, retry, httpStatus }: ErrorInfo, { message, texts }: Case): Seen {
  const facts = { ...(billable && { billable }), ...(retry && { retry }), ...(httpStatus && { httpStatus }) };
  const own = Object.values(texts).filter(isOfPage);
  return { code, message, words: Object.assign({}, ...own), facts };
}

function seenAmongOthers({ code }: ErrorInfo, { texts }: Case, locale: Locale | undefined): Seen {
  const text = locale !== undefined && Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  return { code, words: text && isOfPage(text) ? text : {}, facts: {} };
}

function isOfPage({ from, translated }: LocalText): boolean {
  return from === undefined && translated === undefined;
}
