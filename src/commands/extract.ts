import { readPages } from "../1-read/read.ts";
import { pageCacheStore } from "../execution/cache-store.ts";
import type { Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { extractPage, type PageResult } from "../pipeline.ts";
import { type Problems, collectProblems } from "../problems/problems.ts";
import { cachedReader } from "../execution/page-cache.ts";
import { type Extracted, extractResult } from "./extract-result.ts";
import { sandboxedReader } from "../execution/sandbox/sandbox.ts";

/** Where relative paths start, and which configuration counts. */
export interface ExtractOptions {
  /** The working directory where absent. */
  readonly cwd?: string;
  /** Configuration file, for layouts of your own; looked for in the folder where absent. */
  readonly config?: string | undefined;
}

/**
 * Reads pages, without writing anything: files, folders and patterns by their paths, or a page whose text you have.
 * What is wrong with them is among their problems; a wrong configuration is thrown.
 */
export async function extract(
  pages: string | Source | readonly (string | Source)[],
  options: ExtractOptions = {},
): Promise<Extracted> {
  const found = collectProblems();
  const wanted = [pages].flat() as readonly (string | Source)[];
  const paths = wanted.filter((page) => typeof page === "string");
  const { cwd = process.cwd(), config } = options;
  const { sources, settings } = await readPages(paths, cwd, { config }, found);
  const given = wanted.filter((page) => typeof page !== "string");
  return extractResult(await extractSources([...sources, ...given], settings, found, { cwd }), found.list);
}

/** What `extractAll` may be told. */
export interface ExtractSourcesOptions {
  /** Hears which page is next. */
  readonly progress?: (done: number) => void;
  /** Keeps the words of pages and the decisions about them, and not only what was understood. */
  readonly keepPage?: boolean;
  /** Folder whose cache is used; none where absent. */
  readonly cwd?: string;
}

/** Phases 2 to 4 for many pages, one after the other. */
export async function extractSources(
  sources: readonly Source[],
  settings: Settings,
  found: Problems,
  { progress, keepPage: whole = false, cwd }: ExtractSourcesOptions = {},
): Promise<readonly PageResult[]> {
  const guarded = sandboxedReader({ whole });
  const read = whole || cwd === undefined ? guarded : cachedReader(guarded, pageCacheStore(cwd));
  const results: PageResult[] = [];
  for (const source of sources) {
    progress?.(results.length);
    results.push(await extractPage(source, settings, found, read));
  }
  return results;
}
