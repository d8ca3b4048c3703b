import type { PageRead } from "../execution/sandbox/sandbox.ts";
import { append } from "../lib/collections.ts";
import type { PageExtraction } from "../pipeline.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";

/** Reports what is wrong with a page that is read on its own: its problems, a page without errors, a page read in part. Pure. */
export function completeExtraction(path: string, result: PageRead, problems: Problems): PageExtraction {
  append(problems.list, result.problems);
  const report = problems.on(path);
  const { entries, possibleTypos, reliability } = result.entries;
  const reason = reliability?.readInPart;
  const isDoubted = result.problems.some(({ severity, line }) => severity === "error" && line <= 1);
  if (entries.length === 0 && !isDoubted) report("no-errors-found", FIRST_LINE);
  if (reason !== undefined) report("page-read-in-part", WHOLE_FILE, { reason });
  for (const { code, near, place } of possibleTypos) report("family-typo", place, { code, near });
  return { ...emptyPage(path), ...result };
}

const FIRST_LINE = { line: 1, column: 1 };

function emptyPage(path: string): Pick<PageExtraction, "page" | "extraction"> {
  return { page: { path, matter: {}, sections: [] }, extraction: { path, findings: [], prose: [], examples: [] } };
}
