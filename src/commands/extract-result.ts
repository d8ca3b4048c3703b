import { groupBy } from "../lib/collections.ts";
import type { PageOperation } from "../model/operation.ts";
import type { CaseText, CodeEntry } from "../model/page-entries.ts";
import type { PageExtraction } from "../pipeline.ts";
import { alarmLines } from "../problems/alarm-lines.ts";
import type { Problem } from "../problems/problems.ts";

/** One documented case of an error. */
export interface ExtractedCode {
  readonly code: string;
  /** The symbol of a numeric code. */
  readonly symbol: string | undefined;
  readonly title: string | undefined;
  /** The message that the server sends. */
  readonly message: string | undefined;
  readonly description: string | undefined;
  readonly cause: string | undefined;
  readonly solution: string | undefined;
  readonly httpStatus: number | undefined;
  readonly billable: boolean | undefined;
  readonly retry: "throttled" | "transient" | "never" | undefined;
  readonly recovery: "retry" | "fix-request" | "fix-account" | "contact" | undefined;
  /** The language of the texts, and the texts in other languages, if the row has texts in several languages. */
  readonly locale: string | undefined;
  readonly translations: Readonly<Record<string, CaseText>> | undefined;
  /** Line and column of the code in the page, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Set if a warning or an error is about this row: its code or its texts may be wrong. */
  readonly alarm?: true;
}

/** An operation that a page documents. */
export interface ExtractedOperation {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly line: number;
  /** The codes with which it can fail, each once. Codes that are common to all operations are left out. */
  readonly codes: readonly string[];
}

/** The codes and the problems of one page. */
export interface ExtractedPage {
  readonly file: string;
  /** The probability that every code of the page was read with its text, and no other. Absent if no code was read. */
  readonly confidence?: number;
  /** One element per documented case, in the order of the page. */
  readonly codes: readonly ExtractedCode[];
  /** The operations that codes of the page belong to. Absent if there are none. */
  readonly operations?: readonly ExtractedOperation[];
  /** Success codes and ranges of codes, which are not errors. */
  readonly apart?: readonly (ExtractedCode & { readonly kind: "success" | "range" })[];
  readonly problems: readonly Omit<Problem, "file">[];
}

/** What `extract --format json` prints and `extract()` returns. */
export interface Extracted {
  readonly pages: readonly ExtractedPage[];
}

/** Groups entries and problems by page. An unreadable file is a page with problems only. */
export function extractResult(results: readonly PageExtraction[], problems: readonly Problem[]): Extracted {
  const entriesOf = new Map(results.map(({ entries }) => [entries.path, entries]));
  const problemsOf = groupBy(problems, ({ file }) => file);
  const pages = [...new Set([...entriesOf.keys(), ...problemsOf.keys()])].map((file) => {
    const { entries = [], operations, reliability } = entriesOf.get(file) ?? {};
    const found = problemsOf.get(file) ?? [];
    const alarms = alarmLines(reliability, found);
    const codeOf = (entry: CodeEntry): ExtractedCode => ({
      ...extractedCode(entry),
      ...(alarms.has(entry.place.line) && { alarm: true }),
    });
    const apart = entries.flatMap((entry) => (entry.kind ? [{ kind: entry.kind, ...codeOf(entry) }] : []));
    return {
      file,
      ...(reliability && { confidence: reliability.confidence }),
      codes: entries.filter(({ kind }) => kind === undefined).map(codeOf),
      ...(operations && { operations: extractedOperations(operations, entries) }),
      ...(apart.length > 0 && { apart }),
      problems: found.map(({ rule, severity, line, column, text }) => ({
        ...{ rule, severity, line, column, text },
      })),
    };
  });
  return { pages };
}

function extractedOperations(
  operations: readonly PageOperation[],
  entries: readonly CodeEntry[],
): readonly ExtractedOperation[] {
  const codes = new Map(operations.map(({ name }) => [name, new Set<string>()]));
  for (const { code, kind, operations: own = [] } of entries) {
    if (kind === undefined) for (const name of own) codes.get(name)?.add(code);
  }
  const known = new Set(entries.flatMap(({ code, kind }) => (kind === undefined ? [code] : [])));
  for (const { name, refersTo = [] } of operations)
    for (const { code } of refersTo) if (known.has(code)) codes.get(name)?.add(code);
  return operations.map(({ name, method, path, place }) => ({
    name,
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    line: place.line,
    codes: [...(codes.get(name) ?? [])],
  }));
}

function extractedCode({ code, symbol, message, text, locale, translations, facts, place }: CodeEntry): ExtractedCode {
  return {
    code,
    symbol,
    title: text.title,
    message,
    description: text.description,
    cause: text.cause,
    solution: text.solution,
    httpStatus: facts.httpStatus?.value,
    billable: facts.billable?.value,
    retry: facts.retry?.class,
    recovery: facts.recovery?.class,
    locale,
    translations,
    line: place.line,
    column: place.column,
  };
}
