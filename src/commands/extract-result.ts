import type { CodeEntry } from "../model/page-entries.ts";
import type { PageResult } from "../pipeline.ts";
import type { Problem } from "../problems/problems.ts";

/** One documented case of an error, as `extract` shows it. */
export interface ExtractedCode {
  readonly code: string;
  readonly title: string | undefined;
  /** The message that the server sends. */
  readonly message: string | undefined;
  readonly description: string | undefined;
  readonly cause: string | undefined;
  readonly solution: string | undefined;
  readonly httpStatus: number | undefined;
  readonly billable: boolean | undefined;
  readonly retry: "throttled" | "transient" | "never" | undefined;
  /** Line of the page, counted from 1. */
  readonly line: number;
}

/** One page, as `extract` shows it. */
export interface ExtractedPage {
  readonly file: string;
  /** One element a documented case, in the order of the page. */
  readonly codes: readonly ExtractedCode[];
  /** Success rows and ranges, which are no errors. */
  readonly apart?: readonly (ExtractedCode & { readonly kind: "success" | "range" })[];
  readonly problems: readonly Omit<Problem, "file">[];
}

/** What `extract --format json` prints and `extract()` returns. */
export interface Extracted {
  readonly pages: readonly ExtractedPage[];
}

/** The results of extraction, page by page. Problems without a page of their own (an unreadable file) make one. */
export function extractResult(results: readonly PageResult[], problems: readonly Problem[]): Extracted {
  const byFile = new Map<string, Problem[]>(results.map(({ reading }) => [reading.path, []]));
  for (const problem of problems) {
    const list = byFile.get(problem.file);
    if (list) list.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  const readings = new Map(results.map(({ reading }) => [reading.path, reading]));
  const pages = [...byFile].map(([file, list]) => {
    const entries = readings.get(file)?.entries ?? [];
    const apart = entries.flatMap((entry) => (entry.kind ? [{ kind: entry.kind, ...extractedCode(entry) }] : []));
    return {
      file,
      codes: entries.filter(({ kind }) => kind === undefined).map(extractedCode),
      ...(apart.length > 0 && { apart }),
      problems: list.map(({ rule, severity, line, column, text }) => ({ rule, severity, line, column, text })),
    };
  });
  return { pages };
}

function extractedCode({ code, message, text: words, facts, place }: CodeEntry): ExtractedCode {
  return {
    code,
    title: words.title,
    message,
    description: words.description,
    cause: words.cause,
    solution: words.solution,
    httpStatus: facts.httpStatus?.value,
    billable: facts.billable?.value,
    retry: facts.retry?.class,
    line: place.line,
  };
}
