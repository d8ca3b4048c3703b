import { readPages } from "../1-read/read.ts";
import { pageCacheStore } from "../execution/cache-store.ts";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import type { PageExtraction } from "../pipeline.ts";
import { extractPage } from "./extract-page.ts";
import { type Problems, collectProblems } from "../problems/problems.ts";
import { withExecutor } from "../execution/project-executor.ts";
import { type Extracted, extractResult } from "./extract-result.ts";
import { type ReadPage, sandboxedReader } from "../execution/sandbox/sandbox.ts";

/** Options of `extract`. */
export interface ExtractOptions {
  /** Folder of relative paths. Default: the working directory. */
  readonly cwd?: string;
  /** Configuration file, for custom layouts. Default: the one in the folder. */
  readonly config?: string | undefined;
  /** The part of the files that is read, such as "3/16"; without files, of the project's pages. Default: all. */
  readonly shard?: string | undefined;
}

/**
 * Extracts the codes of pages and writes nothing. A page is a path, a folder, a pattern or a `Source`. The result has the
 * problems of each page. Throws a `Failure` for an invalid configuration.
 */
export async function extract(
  pages: string | Source | readonly (string | Source)[],
  options: ExtractOptions = {},
): Promise<Extracted> {
  const problems = collectProblems();
  const inputs = [pages].flat() as readonly (string | Source)[];
  const paths = inputs.filter((page) => typeof page === "string");
  const { cwd = process.cwd(), config, shard } = options;
  const { sources, settings } = await readPages(paths, cwd, { config, shard }, problems);
  const given = inputs.filter((page) => typeof page !== "string");
  return extractResult(await extractSources([...sources, ...given], settings, problems, { cwd }), problems.list);
}

/** Options of `extractSources`. */
export interface ExtractSourcesOptions {
  /** Called before each page with the number of finished pages. */
  readonly progress?: (done: number) => void;
  /** Keeps the parsed page and the decisions of the extraction in each result; the cache is not used. */
  readonly keepPage?: boolean;
  /** Folder whose page cache is used. Default: no cache. */
  readonly cwd?: string;
}

/** Runs phases 2 to 4 on pages. Problems are reported in the order of the pages. */
export async function extractSources(
  sources: readonly Source[],
  settings: Settings,
  problems: Problems,
  { progress, keepPage = false, cwd }: ExtractSourcesOptions = {},
): Promise<readonly PageExtraction[]> {
  const sandboxed = sandboxedReader({ whole: keepPage });
  const readAll = async (read: ReadPage): Promise<readonly PageExtraction[]> => {
    // Whole pages are too large to hold all of them before the first one is printed.
    const started = keepPage ? [] : sources.map((source) => read(source, settings));
    const results: PageExtraction[] = [];
    for (const [at, source] of sources.entries()) {
      progress?.(results.length);
      results.push(await extractPage(source, settings, problems, () => started[at] ?? read(source, settings)));
    }
    return results;
  };
  if (keepPage) return readAll(sandboxed);
  const pages = cwd === undefined ? ("none" as const) : pageCacheStore(cwd);
  return withExecutor(
    { root: cwd ?? "", settings },
    ({ page }) => readAll((source) => page(source, () => sandboxed(source, settings))),
    { pages },
  );
}
