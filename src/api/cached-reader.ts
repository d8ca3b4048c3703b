import { type Cache, keyOf } from "../cache/cache.ts";
import type { Reading } from "../model/entry.ts";
import type { PageRead, ReadPage } from "../pipeline.ts";
import { LARGE, withoutWords } from "./read-page.ts";

/** What is kept of a page. */
interface Kept {
  readonly reading: Reading;
  readonly found: PageRead["found"];
}

/**
 * Reads what was read before from a cache: the same page, with the same decisions about it, by the same build of
 * errsmith. Layouts of a configuration may do as they like, so where there are any each page is read; a page that was
 * refused is tried again, and a large one read anew, as a copy would need more memory. What is given has no words of the
 * page.
 */
export function cachedReader(read: ReadPage, cache: Cache | undefined): ReadPage {
  if (!cache) return read;
  return async (source, settings) => {
    if (settings.layouts.length > 0 || source.text.length > LARGE) return read(source, settings);
    const { path, text, format, reading } = source;
    const key = keyOf([path, format, reading, text]);
    const known = cache.get(key);
    if (known !== undefined) {
      const kept = JSON.parse(known) as Kept;
      return { page: withoutWords(kept), found: kept.found };
    }
    const { page, found } = await read(source, settings);
    if (page) cache.put(key, JSON.stringify({ reading: page.reading, found } satisfies Kept));
    return { page, found };
  };
}
