import type { PageResult } from "../model/page-entries.ts";
import { type CacheStore, cacheKey } from "./cache-store.ts";
import type { Executor } from "./executor.ts";
import { isRefused, LARGE_PAGE, type ReadingSettings } from "./sandbox/sandbox.ts";

/**
 * Takes the result of a page from a cache. The contract:
 *
 * - An entry depends on one page only. Its key is a digest of everything that the result depends on: path, format, hints
 *   and text of the page, and the build of errsmith.
 * - An entry never changes, so runs and machines can share a cache. A damaged entry counts as missing.
 * - Layouts of the user may read anything, so with layouts nothing is cached. A refused page is not cached, because
 *   another machine may have more memory. A large page is not cached, because the copy would double its memory.
 */
export function pageCache(store: CacheStore | undefined, { layouts }: ReadingSettings): Partial<Executor> {
  if (!store || layouts.length > 0) return {};
  return {
    async page(source, compute) {
      const { path, text, format, hints } = source;
      if (text.length > LARGE_PAGE) return compute();
      const key = cacheKey([path, format, hints, text]);
      const cached = store.get(key);
      if (cached !== undefined) return JSON.parse(cached) as PageResult;
      const { entries, problems } = await compute();
      const result = { entries, problems };
      if (!isRefused(result)) store.put(key, JSON.stringify(result));
      return result;
    },
  };
}
