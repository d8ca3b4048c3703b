import type { PageResult } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { type CacheStore, pageCacheStore } from "./cache-store.ts";
import { compose, type Executor } from "./executor.ts";
import { cachedReader } from "./page-cache.ts";
import { pooledReader } from "./pooled-reader.ts";
import type { PageRead } from "./read-page.ts";
import { workerPool } from "./worker-pool.ts";

/** Options of `withExecutor`. */
export interface ExecutorOptions {
  /** Cache of pages; by default the cache of the project's folder, if it has one. */
  readonly pages?: CacheStore | undefined;
  /** Executors that run before the ones of the project, for example an output cache. */
  readonly first?: readonly Partial<Executor>[];
}

/**
 * Runs `work` with the executor of a project: pages come from the cache, else from workers, and a sandbox limits each of
 * them. The workers end with `work`.
 */
export async function withExecutor<Result>(
  { root, settings }: Pick<Project, "root" | "settings">,
  work: (run: Executor) => Promise<Result>,
  { pages = pageCacheStore(root), first = [] }: ExecutorOptions = {},
): Promise<Result> {
  const pool = workerPool();
  const read = cachedReader(pooledReader(pool), pages);
  const page = async (source: Source): Promise<PageResult> => resultOf(await read(source, settings), source);
  try {
    return await work(compose(...first, { page }));
  } finally {
    pool.end();
  }
}

function resultOf({ page, found }: PageRead, { path }: Source): PageResult {
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  return { entries: page?.reading ?? { path, entries: [], accounting, possibleTypos: [] }, problems: found };
}
