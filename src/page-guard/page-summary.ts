import { type TextLanguage, recognizeLanguage } from "./text-language.ts";
import type { CodeEntry, Facts, PageEntries, CaseText } from "../model/page-entries.ts";

/** The properties of a page that are compared to detect that another page replaced it. */
export interface PageSummary {
  readonly codes: ReadonlySet<string>;
  /** Documented field ("description", "HTTP status") → number of codes that have it. */
  readonly fields: ReadonlyMap<string, number>;
  /** Language of most texts; `undefined` if there are too few texts. */
  readonly language: TextLanguage | undefined;
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
  const withField = new Map<string, Set<string>>();
  const texts: string[] = [];
  for (const { code, message, text, facts } of cases) {
    const { title, description, cause, solution } = text;
    const documented = { message, title, description, cause, solution };
    const columns = { "HTTP status": facts.httpStatus, billing: facts.billable, retry: facts.retry };
    const names = [
      ...Object.entries(documented).flatMap(([name, value]) => (value ? [name] : [])),
      // Facts from a sentence or a rule depend on the wording, so only facts from a column are compared.
      ...Object.entries(columns).flatMap(([name, fact]) => (fact?.origin === "column" ? [name] : [])),
    ];
    for (const name of names) withField.set(name, (withField.get(name) ?? new Set()).add(code));
    const main = description ?? title ?? cause ?? solution ?? message;
    if (main !== undefined) texts.push(main);
  }
  const fields = new Map([...withField].map(([name, codes]) => [name, codes.size]));
  return { codes: new Set(cases.map(({ code }) => code)), fields, language: recognizeLanguage(texts) };
}
