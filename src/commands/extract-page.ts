import { sandboxedReader } from "../execution/sandbox/sandbox.ts";
import type { ReadPage, ReadingSettings } from "../execution/read-page.ts";
import { append } from "../lib/append.ts";
import type { Source } from "../model/source.ts";
import type { PageExtraction } from "../pipeline.ts";
import type { Problems } from "../problems/problems.ts";

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
  const { page: result, found } = await read(source, settings);
  append(problems.list, found);
  if (!result) return { ...emptyPage(source.path), problems: found };
  const { page, extraction, reading: entries } = result;
  const report = problems.on(source.path);
  const isRefused = found.some(({ severity }) => severity === "error");
  if (entries.entries.length === 0 && !isRefused) report("no-errors-found", FIRST_LINE);
  for (const { code, near, place } of entries.possibleTypos) report("family-typo", place, { code, near });
  return { page, extraction, entries, problems: found };
}

const FIRST_LINE = { line: 1, column: 1 };

function emptyPage(path: string): Omit<PageExtraction, "problems"> {
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  return {
    page: { path, matter: {}, sections: [] },
    extraction: { path, findings: [], prose: [], examples: [] },
    entries: { path, entries: [], accounting, possibleTypos: [] },
  };
}
