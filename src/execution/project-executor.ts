import type { Project } from "../model/project.ts";
import { type CacheStore, pageCacheStore } from "./cache-store.ts";
import { compose, type Executor } from "./executor.ts";
import { pageCache } from "./page-cache.ts";
import { sandboxedReader } from "./sandbox/sandbox.ts";
import { workerPool } from "./worker-pool.ts";

/** Options of `withExecutor`. */
export interface ExecutorOptions {
  /** Cache of pages; by default the cache of the project's folder, if it has one. */
  readonly pages?: CacheStore | "none" | undefined;
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
  const pool = workerPool(settings);
  const read = sandboxedReader();
  const sandbox: Partial<Executor> = { page: (source) => read(source, settings) };
  try {
    return await work(compose(...first, pageCache(pages === "none" ? undefined : pages, settings), pool, sandbox));
  } finally {
    pool.end();
  }
}
