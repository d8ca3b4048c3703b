import { type ReadingSettings, type ReadPage, sandboxedReader } from "../execution/sandbox/sandbox.ts";
import { append } from "../lib/collections.ts";
import type { Source } from "../model/source.ts";
import type { PageExtraction } from "../pipeline.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";

/**
 * Phases 2 to 4 for one page on its own, in the sandbox. Reports the problems of the page, and a page without errors. A
 * page that cannot be read has no sections and no entries.
 */
export async function extractPage(
  source: Source,
  settings: ReadingSettings,
  problems: Problems,
  read: ReadPage = sandboxedReader({ whole: true }),
): Promise<PageExtraction> {
  const result = await read(source, settings);
  append(problems.list, result.problems);
  const report = problems.on(source.path);
  const { entries, possibleTypos, reliability } = result.entries;
  const reason = reliability?.readInPart;
  const isDoubted = result.problems.some(({ severity, line }) => severity === "error" && line <= 1);
  if (entries.length === 0 && !isDoubted) report("no-errors-found", FIRST_LINE);
  if (reason !== undefined) report("page-read-in-part", WHOLE_FILE, { reason });
  for (const { code, near, place } of possibleTypos) report("family-typo", place, { code, near });
  return { ...emptyPage(source.path), ...result };
}

const FIRST_LINE = { line: 1, column: 1 };

function emptyPage(path: string): Pick<PageExtraction, "page" | "extraction"> {
  return { page: { path, matter: {}, sections: [] }, extraction: { path, findings: [], prose: [], examples: [] } };
}
