import type { CodeEntry, Facts, PageEntries, CaseText } from "../model/page-entries.ts";

/** The properties of a page that are compared to detect that another page replaced it. */
export interface PageSummary {
  readonly codes: ReadonlySet<string>;
  /** Documented field ("description", "HTTP status") → number of codes that have it. */
  readonly fields: ReadonlyMap<string, number>;
  /** The main text of each case. */
  readonly texts: readonly string[];
}

/** One documented case, with the properties that entries of a page and cases of a catalog have in common. */
export interface SummarizedCase {
  readonly code: string;
  readonly message?: string | undefined;
  readonly text: CaseText;
  readonly facts: Facts;
}

/** Summarizes the entries of a page. */
export function summarizeEntries({ entries }: PageEntries): PageSummary {
  return summarizeCases(entries.filter(({ kind }) => kind === undefined));
}

/** Summarizes the cases of one page. */
export function summarizeCases(cases: readonly (SummarizedCase | CodeEntry)[]): PageSummary {
  const codesOf = new Map<string, Set<string>>();
  const texts: string[] = [];
  for (const { code, message, text, facts } of cases) {
    const { title, description, cause, solution } = text;
    const fields = {
      ...{ message, title, description, cause, solution },
      // Facts from a sentence or a rule depend on the wording, so only facts from a column are compared.
      "HTTP status": facts.httpStatus?.origin === "column",
      billing: facts.billable?.origin === "column",
      retry: facts.retry?.origin === "column",
    };
    for (const [field, value] of Object.entries(fields)) {
      if (!value) continue;
      const codes = codesOf.get(field);
      if (codes) codes.add(code);
      else codesOf.set(field, new Set([code]));
    }
    const main = description ?? title ?? cause ?? solution ?? message;
    if (main !== undefined) texts.push(main);
  }
  const fields = new Map([...codesOf].map(([field, codes]) => [field, codes.size]));
  return { codes: new Set(cases.map(({ code }) => code)), fields, texts };
}
