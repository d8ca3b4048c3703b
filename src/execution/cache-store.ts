import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "../lib/digest.ts";

/** Texts by the hash of what they were made from. It is never needed: what is damaged or cannot be kept is not there. */
export interface CacheStore {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/**
 * A cache in a folder, a file a text, which any number of runs may use at the same time, and machines share. A file that
 * is not whole yet does not have the hash that it begins with.
 */
export function cacheStoreIn(folder: string): CacheStore {
  return {
    get: (key) => cacheFileAt(join(folder, key)).get(),
    put: (key, text) => writeCacheFile(join(folder, key), text),
  };
}

/** A cache in memory, for a process that generates more than once. */
export function memoryStore(): CacheStore {
  const texts = new Map<string, string>();
  return { get: (key) => texts.get(key), put: (key, text) => void texts.set(key, text) };
}

/** A cache file in memory. */
export function memoryFile(): CacheFile {
  let content: string | undefined;
  return { get: () => content, put: (text) => void (content = text) };
}

/** One text that is kept: what the last run leaves for the next. It is never needed either. */
export interface CacheFile {
  get(): string | undefined;
  put(text: string): void;
}

/** A text in a file that begins with its hash. */
export function cacheFileAt(file: string): CacheFile {
  return {
    get: () => {
      try {
        const text = readFileSync(file, "utf8");
        const kept = text.slice(DIGEST_LENGTH + 1);
        return text.startsWith(`${digest(kept)}\n`) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: (text) => {
      // Another run may be reading it.
      writeCacheFile(`${file}.${process.pid}`, text);
      try {
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // It is not there.
      }
    },
  };
}

// Where nothing can be kept, the next run takes its time.
function writeCacheFile(file: string, text: string): void {
  try {
    writeFileSync(file, withDigest(text));
  } catch {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, withDigest(text));
    } catch {
      // The folder cannot be had.
    }
  }
}

/** What the last run on this machine knew of the services of a project; `undefined` where there is no cache. */
export function buildStateFile(root: string): CacheFile | undefined {
  const folder = join(root, "node_modules");
  return buildId() !== undefined && existsSync(folder)
    ? cacheFileAt(join(folder, ".cache/errsmith/services"))
    : undefined;
}

/**
 * The cache of a project: the folder that `ERRSMITH_CACHE` names, else one below its `node_modules`; `undefined` where
 * there is none, and where errsmith runs from its sources, which may be others than those that filled it.
 */
export function pageCacheStore(root: string, named = process.env.ERRSMITH_CACHE): CacheStore | undefined {
  if (buildId() === undefined) return undefined;
  if (named) return cacheStoreIn(resolve(root, named));
  return existsSync(join(root, "node_modules"))
    ? cacheStoreIn(join(root, "node_modules/.cache/errsmith/pages"))
    : undefined;
}

/** A key for what is made of these values by this build of errsmith. */
export function cacheKey(values: readonly unknown[]): string {
  return digest(JSON.stringify([buildId(), ...values]));
}

const DIGEST_LENGTH = 64;

function withDigest(text: string): string {
  return `${digest(text)}\n${text}`;
}

/** What `npm run build` calls the errsmith that it has made: a hash of all of its code. */
function buildId(): string | undefined {
  if (import.meta.url.endsWith(".ts")) return undefined;
  try {
    return (id ??= readFileSync(fileURLToPath(new URL("../build-id.txt", import.meta.url)), "utf8"));
  } catch {
    return undefined;
  }
}

let id: string | undefined;
