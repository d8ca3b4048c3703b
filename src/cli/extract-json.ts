import { printableJson } from "../lib/printable.ts";
import type { Entry } from "../model/entry.ts";
import type { PageResult } from "../pipeline.ts";
import type { Problem } from "../problems/report.ts";

/**
 * What was read as JSON: one element of `codes` a documented case. Success rows and ranges are no errors and stand in
 * `apart`, with their `kind`. Problems without a page of their own (a file that could not be read) make one.
 */
export function extractedJson(results: readonly PageResult[], problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>(results.map(({ reading }) => [reading.path, []]));
  for (const problem of problems) {
    const list = byFile.get(problem.file);
    if (list) list.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  const readings = new Map(results.map(({ reading }) => [reading.path, reading]));
  const pages = [...byFile].map(([file, list]) => {
    const entries = readings.get(file)?.entries ?? [];
    const apart = entries
      .filter(({ kind }) => kind !== undefined)
      .map((entry) => ({ kind: entry.kind, ...shown(entry) }));
    return {
      file,
      codes: entries.filter(({ kind }) => kind === undefined).map(shown),
      ...(apart.length > 0 && { apart }),
      problems: list.map(({ rule, severity, line, column, text }) => ({ rule, severity, line, column, text })),
    };
  });
  return `${printableJson({ pages })}\n`;
}

function shown({ code, message, words, facts, place }: Entry) {
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
