import { readPages } from "../1-read/read.ts";
import { pageCacheStore } from "../execution/cache-store.ts";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import type { PageExtraction } from "../pipeline.ts";
import { extractPage } from "./extract-page.ts";
import { type Problems, collectProblems } from "../problems/problems.ts";
import { compose } from "../execution/executor.ts";
import { pageCache } from "../execution/page-cache.ts";
import { type Extracted, extractResult } from "./extract-result.ts";
import { type ReadPage, sandboxedReader } from "../execution/sandbox/sandbox.ts";

/** Options of `extract`. */
export interface ExtractOptions {
  /** Folder of relative paths. Default: the working directory. */
  readonly cwd?: string;
  /** Configuration file, for custom layouts. Default: the one in the folder. */
  readonly config?: string | undefined;
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
  const { cwd = process.cwd(), config } = options;
  const { sources, settings } = await readPages(paths, cwd, { config }, problems);
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

/** Runs phases 2 to 4 on pages, one after the other. */
export async function extractSources(
  sources: readonly Source[],
  settings: Settings,
  problems: Problems,
  { progress, keepPage = false, cwd }: ExtractSourcesOptions = {},
): Promise<readonly PageExtraction[]> {
  const sandboxed = sandboxedReader({ whole: keepPage });
  const { page } = compose(pageCache(keepPage || cwd === undefined ? undefined : pageCacheStore(cwd), settings));
  const read: ReadPage = (source) => page(source, () => sandboxed(source, settings));
  const results: PageExtraction[] = [];
  for (const source of sources) {
    progress?.(results.length);
    results.push(await extractPage(source, settings, problems, read));
  }
  return results;
}
