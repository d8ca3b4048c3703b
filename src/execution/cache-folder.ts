import { existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { Failure } from "../lib/failure.ts";
import { type StatKey, statKey } from "./file-stat.ts";

/**
 * The folder of the caches of a project. `undefined` if the project has no `node_modules`, if a link is in the place of
 * one of the folders, or in continuous integration, where the checkout may come from anybody.
 */
export function cacheFolder(root: string): string | undefined {
  const modules = join(root, "node_modules");
  const folders = [modules, join(modules, ".cache"), join(modules, ".cache/errsmith")];
  const stats = folders.map((folder) => lstatSync(folder, { throwIfNoEntry: false }));
  const isUsable = stats[0] && stats.every((stat) => stat?.isDirectory() ?? true);
  return isUsable && !isContinuousIntegration() ? folders.at(-1) : undefined;
}

/** Whether the variable `CI` says that the run decides about changes of others. */
export function isContinuousIntegration(): boolean {
  return !["", "0", "false"].includes(process.env.CI ?? "");
}

/**
 * A text that no checkout can bring: the time of the change, and the inode, of a file in the folder. A committed cache
 * has entries with another seal, or none. `undefined` if the folder cannot be written.
 */
export function sealOf(folder: string): StatKey | undefined {
  const path = join(folder, "seal");
  try {
    if (statKey(path) === "") {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, "", { flag: "wx" });
    }
  } catch {
    // Another run has created the file, or the folder cannot be written.
  }
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? statKey(path) : undefined;
}

/**
 * The folder that the variable `ERRSMITH_CACHE` names; `undefined` if the variable is not set. Throws a `Failure` if the
 * folder is in the checkout of the project, because a commit can bring such a folder.
 */
export function sharedCacheFolder(root: string): string | undefined {
  const { ERRSMITH_CACHE: named } = process.env;
  if (!named) return undefined;
  const folder = resolve(root, named);
  const checkout = checkoutOf(root);
  for (const [path, outer] of [
    [folder, checkout],
    [realPath(folder), realPath(checkout)],
  ] as const) {
    if (`${path}${sep}`.startsWith(`${outer}${sep}`)) {
      throw new Failure(
        `ERRSMITH_CACHE: ${named} is in the checkout, so a commit could fill it; name a folder outside`,
        2,
      );
    }
  }
  return folder;
}

/** The nearest folder that is the root of a git repository, or the folder itself. */
function checkoutOf(folder: string): string {
  for (let outer = folder; ; outer = dirname(outer)) {
    if (existsSync(join(outer, ".git"))) return outer;
    if (outer === dirname(outer)) return folder;
  }
}

/** The path with links resolved; the last parts of the path may not exist. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPath(dirname(path)), path.slice(dirname(path).length));
  }
}
