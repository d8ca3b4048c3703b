import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digest } from "../lib/digest.ts";

/** Texts by the hash of what they were made from. It is never needed: what is damaged or cannot be kept is not there. */
export interface Cache {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/**
 * A cache in a folder, a file a text, which any number of runs may use at the same time, and machines share. A file that
 * is not whole yet does not have the hash that it begins with.
 */
export function cacheIn(folder: string): Cache {
  return {
    get: (key) => shelfAt(join(folder, key)).get(),
    put: (key, text) => written(join(folder, key), text),
  };
}

/** One text that is kept: what the last run leaves for the next. It is never needed either. */
export interface Shelf {
  get(): string | undefined;
  put(text: string): void;
}

/** A text in a file that begins with its hash. */
export function shelfAt(file: string): Shelf {
  return {
    get: () => {
      try {
        const text = readFileSync(file, "utf8");
        const kept = text.slice(HASH + 1);
        return text.startsWith(`${digest(kept)}\n`) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: (text) => {
      // Another run may be reading it.
      written(`${file}.${process.pid}`, text);
      try {
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // It is not there.
      }
    },
  };
}

// Where nothing can be kept, the next run takes its time.
function written(file: string, text: string): void {
  try {
    writeFileSync(file, sealed(text));
  } catch {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, sealed(text));
    } catch {
      // The folder cannot be had.
    }
  }
}

/** What the last run on this machine knew of the services of a project; `undefined` where there is no cache. */
export function shelfOf(root: string): Shelf | undefined {
  const folder = join(root, "node_modules");
  return buildId() !== undefined && existsSync(folder) ? shelfAt(join(folder, ".cache/errsmith/services")) : undefined;
}

/**
 * The cache of a project: the folder that `ERRSMITH_CACHE` names, else one below its `node_modules`; `undefined` where
 * there is none, and where errsmith runs from its sources, which may be others than those that filled it.
 */
export function cacheOf(root: string, named = process.env.ERRSMITH_CACHE): Cache | undefined {
  if (buildId() === undefined) return undefined;
  if (named) return cacheIn(resolve(root, named));
  return existsSync(join(root, "node_modules")) ? cacheIn(join(root, "node_modules/.cache/errsmith/pages")) : undefined;
}

/** A key for what is made of these values by this build of errsmith. */
export function keyOf(values: readonly unknown[]): string {
  return digest(JSON.stringify([buildId(), ...values]));
}

const HASH = 64;

function sealed(text: string): string {
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
