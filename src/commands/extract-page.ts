import { type ReadingSettings, type ReadPage, sandboxedReader } from "../execution/sandbox/sandbox.ts";
import type { Source } from "../model/source.ts";
import type { PageExtraction } from "../pipeline.ts";
import type { Problems } from "../problems/problems.ts";
import { completeExtraction } from "./complete-extraction.ts";

/** Phases 2 to 4 for one page on its own, in the sandbox. Reports its problems, see `completeExtraction`. */
export async function extractPage(
  source: Source,
  settings: ReadingSettings,
  problems: Problems,
  read: ReadPage = sandboxedReader({ whole: true }),
): Promise<PageExtraction> {
  return completeExtraction(source.path, await read(source, settings), problems);
}
