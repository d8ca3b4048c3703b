import { type CacheStore, cacheKey } from "./cache-store.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { PageRead, ReadPage } from "./read-page.ts";
import { withoutPageText } from "./sandbox/page-json.ts";
import { LARGE_PAGE } from "./sandbox/sandbox.ts";

/** What is kept of a page. */
interface CachedPage {
  readonly reading: PageEntries;
  readonly found: PageRead["found"];
}

/**
 * Reads what was read before from a cache: the same page, with the same decisions about it, by the same build of
 * errsmith. Layouts of a configuration may do as they like, so where there are any each page is read; a page that was
 * refused is tried again, and a large one read anew, as a copy would need more memory. What is given has no words of the
 * page.
 */
export function cachedReader(read: ReadPage, cache: CacheStore | undefined): ReadPage {
  if (!cache) return read;
  return async (source, settings) => {
    if (settings.layouts.length > 0 || source.text.length > LARGE_PAGE) return read(source, settings);
    const { path, text, format, hints: reading } = source;
    const key = cacheKey([path, format, reading, text]);
    const known = cache.get(key);
    if (known !== undefined) {
      const kept = JSON.parse(known) as CachedPage;
      return { page: withoutPageText(kept), found: kept.found };
    }
    const { page, found } = await read(source, settings);
    if (page) cache.put(key, JSON.stringify({ reading: page.reading, found } satisfies CachedPage));
    return { page, found };
  };
}
