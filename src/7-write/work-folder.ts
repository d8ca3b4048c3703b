import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { codeOf, Failure } from "../lib/failure.ts";
import { statOf, WORK } from "./file-compare.ts";

/**
 * The path of a file, or of the folder itself, in the folder of a run in progress. It is inside the output folder, so that
 * a move never crosses file systems.
 */
export function workPath(out: string, file = ""): string {
  return join(out, WORK, file);
}

/** Creates the folder of a run in progress. Throws a `Failure` if something else is in its place, such as a link. */
export function makeWorkFolder(out: string): void {
  try {
    mkdirSync(workPath(out));
  } catch (error) {
    const stat = codeOf(error) === "EEXIST" ? statOf(workPath(out)) : undefined;
    // Another run can have removed the folder in the meantime; then the caller tries again.
    if (codeOf(error) !== "EEXIST") throw error;
    if (stat && !stat.isDirectory()) throw new Failure(`${workPath(out)}: not a folder: nothing is written through it`);
  }
}

/**
 * The folder, in that of a run, of files until they are complete. What a killed run leaves there is removed by the next
 * run. The caller must hold the lock of the output folder.
 */
export function temporaryFolder(out: string): string {
  makeWorkFolder(out);
  const folder = workPath(out, TEMPORARY);
  const stat = statOf(folder);
  if (!stat) mkdirSync(folder);
  else if (!stat.isDirectory()) throw new Failure(`${folder}: not a folder: nothing is written through it`);
  return folder;
}

/** Removes the folder of temporary files with its files. A link is removed and not followed. */
export function removeTemporaryFolder(out: string): void {
  rmSync(workPath(out, TEMPORARY), { recursive: true, force: true });
}

const TEMPORARY = "temporary";

/** Creates the folder of a run for files that stay after it. git ignores them, also with `git add --all`. */
export function makeIgnoredWorkFolder(out: string): void {
  makeWorkFolder(out);
  const ignore = workPath(out, ".gitignore");
  if (!statOf(ignore)) writeFileSync(ignore, "*\n", { flag: "wx" });
}

/**
 * Throws a `Failure`, with the path as `displayed`, if the path below `root`, or a folder on the way to it, is a symbolic
 * link.
 */
export function assertNoLinks(root: string, path: string, displayed?: string): void {
  const below = relative(root, path);
  // A folder that the user named outside of the project is the user's own.
  if (isAbsolute(below) || below.split(sep)[0] === "..") return;
  for (let part = path; part.length > root.length; part = dirname(part)) {
    if (!statOf(part)?.isSymbolicLink()) continue;
    throw new Failure(`${(part === path && displayed) || part}: a symlink: nothing is written through it`);
  }
}
