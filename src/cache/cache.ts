import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Texts by the hash of what they were made from. It is never needed: what is damaged or cannot be kept is not there. */
export interface Cache {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** A cache in a folder, a file a text, which any number of runs may use at the same time, and machines share. */
export function cacheIn(folder: string): Cache {
  return {
    get: (key) => {
      try {
        const text = readFileSync(fileOf(folder, key), "utf8");
        const kept = text.slice(HASH + 1);
        return text === sealed(kept) ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    put: (key, text) => {
      const file = fileOf(folder, key);
      try {
        mkdirSync(dirname(file), { recursive: true });
        // Another run may be reading it.
        writeFileSync(`${file}.${process.pid}`, sealed(text));
        renameSync(`${file}.${process.pid}`, file);
      } catch {
        // Where nothing can be kept, the next run takes its time.
      }
    },
  };
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
  return sha256(JSON.stringify([buildId(), ...values]));
}

const HASH = 64;

function sealed(text: string): string {
  return `${sha256(text)}\n${text}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), key.slice(2));
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
