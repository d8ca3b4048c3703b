import { lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { digest } from "../lib/digest.ts";
import { MAX_PACKAGE_BYTES, readRegularText } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/replace-file.ts";
import { buildId } from "./build-id.ts";
import { cacheFolder, sealOf, sharedCacheFolder } from "./cache-folder.ts";

/** One cached text. A missing or damaged text reads as `undefined`, and a failed write is ignored: a cache only saves time. */
export interface CacheFile {
  get(): string | undefined;
  put(text: string): void;
}

/** Cached texts by key. Several runs and machines may use a store at the same time. */
export interface CacheStore {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** A cached text in a file, which begins with the digest of the text, so that damage is detected. */
export function cacheFileAt(path: string): CacheFile {
  return {
    get: () => {
      try {
        const content = readRegularText(path, MAX_PACKAGE_BYTES);
        const text = content.slice(DIGEST_LENGTH + 1);
        return content.startsWith(`${digest(text)}\n`) ? text : undefined;
      } catch {
        return undefined;
      }
    },
    put: (text) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        replaceFile(path, `${digest(text)}\n${text}`, { flush: false });
      } catch {
        // The next run computes the text again.
      }
    },
  };
}

/** A store in a folder, one file per text. */
export function cacheStoreIn(folder: string): CacheStore {
  return {
    get: (key) => cacheFileAt(join(folder, key)).get(),
    put: (key, text) => cacheFileAt(join(folder, key)).put(text),
  };
}

/** A cached text in memory, for a process that generates more than once. */
export function memoryFile(): CacheFile {
  let content: string | undefined;
  return { get: () => content, put: (text) => void (content = text) };
}

/** A store in memory. */
export function memoryStore(): CacheStore {
  const texts = new Map<string, string>();
  return { get: (key) => texts.get(key), put: (key, text) => void texts.set(key, text) };
}

/** The cache file of `output-cache.ts`; `undefined` if the project has no cache or errsmith is not built. */
export function buildStateFile(root: string): CacheFile | undefined {
  const folder = buildId() === undefined ? undefined : cacheFolder(root);
  return folder === undefined ? undefined : cacheFileAt(join(folder, "services"));
}

/** The store of `page-cache.ts`: the folder that `ERRSMITH_CACHE` names, or a sealed folder in `node_modules`, as above. */
export function pageCacheStore(root: string): CacheStore | undefined {
  const shared = sharedCacheFolder(root);
  if (buildId() === undefined) return undefined;
  if (shared !== undefined) return cacheStoreIn(shared);
  const folder = cacheFolder(root);
  const seal = folder && sealOf(folder);
  if (folder === undefined || seal === undefined) return undefined;
  const pages = join(folder, `pages-${digest(seal)}`);
  const isUsable = lstatSync(pages, { throwIfNoEntry: false })?.isDirectory() ?? true;
  return isUsable ? cacheStoreIn(pages) : undefined;
}

/** A key for a result that depends on these values and on the build of errsmith. */
export function cacheKey(values: readonly unknown[]): string {
  return digest(JSON.stringify([buildId(), ...values]));
}

/** Hexadecimal digits of SHA-256. */
const DIGEST_LENGTH = 64;
