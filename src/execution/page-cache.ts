import { type CacheStore, cacheKey } from "./cache-store.ts";
import type { Executor } from "./executor.ts";
import { isPageResult } from "./page-result-schema.ts";
import { isRefused, type ReadingSettings } from "./sandbox/sandbox.ts";

/**
 * Takes the result of a page from a cache. The contract:
 *
 * - An entry depends on one page only. Its key is a digest of everything that the result depends on: path, format, hints
 *   and text of the page, and the build of errsmith.
 * - An entry never changes, so runs and machines can share a cache. An entry that is damaged, or has another shape, counts
 *   as missing.
 * - Layouts of the user may read anything, so with layouts nothing is cached. A refused page is not cached, because
 *   another machine may have more memory. A large page is not cached, because the copy would double its memory.
 */
export function pageCache(store: CacheStore | undefined, { layouts }: ReadingSettings): Partial<Executor> {
  if (!store || layouts.length > 0) return {};
  return {
    async page(source, compute) {
      const { path, text, format, hints } = source;
      if (text.length > LONGEST_CACHED_PAGE) return compute();
      const key = cacheKey([path, format, hints, text]);
      const cached = parsed(store.get(key));
      if (isPageResult(cached, path)) return cached;
      const { entries, problems } = await compute();
      const result = { entries, problems };
      if (!isRefused(result)) store.put(key, JSON.stringify(result));
      return result;
    },
  };
}

/** Characters of the largest page that is cached. */
const LONGEST_CACHED_PAGE = 4 * 2 ** 20;

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
