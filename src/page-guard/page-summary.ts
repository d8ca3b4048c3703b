import { type TextLanguage, recognizeLanguage } from "./text-language.ts";
import type { CodeEntry, Facts, PageEntries, CaseText } from "../model/page-entries.ts";

/** What can be told of a page at a glance: enough to see that another page stands in its place. */
export interface PageSummary {
  readonly codes: ReadonlySet<string>;
  /** What the page says of codes ("description", "HTTP status") → how many codes it says it of. */
  readonly fields: ReadonlyMap<string, number>;
  /** Language of most texts; `undefined` where there are too few to tell. */
  readonly language: TextLanguage | undefined;
}

/** One documented case, as pages and catalogs both know it. */
export interface SummarizedCase {
  readonly code: string;
  readonly message?: string | undefined;
  readonly text: CaseText;
  readonly facts: Facts;
}

/** A page that was just read, at a glance. */
export function summarizeEntries({ entries }: PageEntries): PageSummary {
  return summarizeCases(entries.filter(({ kind }) => kind === undefined));
}

/** Cases of one page, at a glance. */
export function summarizeCases(cases: readonly (SummarizedCase | CodeEntry)[]): PageSummary {
  const withField = new Map<string, Set<string>>();
  const texts: string[] = [];
  for (const { code, message, text: words, facts } of cases) {
    const { title, description, cause, solution } = words;
    const said = { message, title, description, cause, solution };
    const columns = { "HTTP status": facts.httpStatus, billing: facts.billable, retry: facts.retry };
    const names = [
      ...Object.entries(said).flatMap(([name, text]) => (text ? [name] : [])),
      // What a sentence or a rule says comes and goes with words; a column comes and goes with the table.
      ...Object.entries(columns).flatMap(([name, fact]) => (fact?.origin === "column" ? [name] : [])),
    ];
    for (const name of names) withField.set(name, (withField.get(name) ?? new Set()).add(code));
    const text = description ?? title ?? cause ?? solution ?? message;
    if (text !== undefined) texts.push(text);
  }
  const fields = new Map([...withField].map(([name, codes]) => [name, codes.size]));
  return { codes: new Set(cases.map(({ code }) => code)), fields, language: recognizeLanguage(texts) };
}
