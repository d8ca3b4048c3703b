import { lstatSync, readFileSync, rmdirSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import { digest } from "../lib/digest.ts";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { isSafePath } from "./package-manifest.ts";

/** What stands at a path, links not followed; `undefined` where nothing does. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return undefined;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}

/** Content of a regular file, `undefined` where there is none; a link is none. */
export function contentOf(path: string): Buffer | undefined {
  if (!statOf(path)?.isFile()) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path}: cannot be read: ${reasonOf(error)}`);
  }
}

/** Whether a regular file stands at a path whose content has this SHA-256. */
export function hasDigest(path: string, hash: string): boolean {
  const content = contentOf(path);
  return content !== undefined && digest(content) === hash;
}

/** Whether a regular file stands at a path that holds these bytes. */
export function hasBytes(path: string, bytes: Buffer): boolean {
  return statOf(path)?.size === bytes.length && (contentOf(path)?.equals(bytes) ?? false);
}

/** Folders that lie between a folder and the paths below it, outermost first: `a/b/c.ts` → `a`, `a/b`. */
export function foldersOf(paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders].sort((a, b) => a.length - b.length);
}

/** Throws where a path would leave the folder: by its name, or through a link or a file on its way. */
export function assertInside(out: string, paths: readonly string[]): void {
  const unsafe = paths.find((path) => !isSafePath(path));
  if (unsafe !== undefined)
    throw new Error(`an emitter made a path that leaves the package: ${JSON.stringify(unsafe)}`);
  for (const folder of foldersOf(paths)) {
    const path = join(out, folder);
    const stat = statOf(path);
    if (stat?.isSymbolicLink()) throw new Failure(`${path}: a symlink: nothing is written through it`);
    if (stat && !stat.isDirectory()) throw new Failure(`${path}: not a directory: a file is in the way`);
  }
}

/** Removes a folder that holds nothing any more; one that cannot be removed stays, which does no harm. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
