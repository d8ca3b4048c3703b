import { lstatSync, readdirSync, rmdirSync, type Stats } from "node:fs";
import { join, posix } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { MAX_PACKAGE_BYTES, readRegularFile } from "../lib/regular-file.ts";
import { staysInside } from "../lib/relative-path.ts";

/** The stat of a path, which does not follow links; `undefined` if nothing exists at the path. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === "ENOTDIR") return undefined;
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}

/** The content of a regular file; `undefined` if the path has none. A symbolic link is not a regular file. */
export function contentOf(path: string): Buffer | undefined {
  if (!statOf(path)?.isFile()) return undefined;
  try {
    return readRegularFile(path, MAX_PACKAGE_BYTES);
  } catch (error) {
    // Another process removed the file at this moment.
    if (codeOf(error) === "ENOENT") return undefined;
    throw new Failure(`${path}: cannot be read: ${reasonOf(error)}`);
  }
}

/** True if the path is a regular file with these bytes. */
export function hasBytes(path: string, bytes: Buffer): boolean {
  return statOf(path)?.size === bytes.length && (contentOf(path)?.equals(bytes) ?? false);
}

/** All parent folders of relative paths, outermost first: `a/b/c.ts` → `a`, `a/b`. */
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

/** Folder, inside the output folder, of a run in progress. */
export const WORK = ".errsmith";

/** True if a relative path stays inside its folder on every operating system, and outside of the folder of a run. */
export function isSafePath(path: string): boolean {
  return staysInside(path) && path.split("/")[0]?.toLowerCase() !== WORK;
}

/**
 * Throws if a path leads out of the folder, or through a symbolic link or a file. The former is a bug of an emitter, the
 * latter throws a `Failure`.
 */
export function assertInside(out: string, paths: readonly string[]): void {
  const unsafe = paths.find((path) => !isSafePath(path));
  if (unsafe !== undefined) {
    throw new Error(`an emitter made a path that leaves the package: ${JSON.stringify(unsafe)}`);
  }
  for (const folder of foldersOf(paths)) {
    const path = join(out, folder);
    const stat = statOf(path);
    if (stat?.isSymbolicLink()) throw new Failure(`${path}: a symlink: nothing is written through it`);
    if (stat && !stat.isDirectory()) throw new Failure(`${path}: not a directory: a file is in the way`);
  }
}

/** Calls `write`. If it throws, throws a `Failure` that names `path`. */
export function writeOrFail(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
  }
}

/** Removes a folder if it is empty. A folder that cannot be removed is kept without an error. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** Removes a folder and the folders in it, as far as they are empty. A link is not entered. */
export function removeEmptyFolders(folder: string): void {
  if (!statOf(folder)?.isDirectory()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  removeIfEmpty(folder);
}
