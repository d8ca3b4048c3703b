import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { extname, join } from "node:path";
import { codeOf } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";

/** Extensions of the files that are read when a folder is given. */
export const PAGE_EXTENSIONS = [".md", ".mdx", ".markdown", ".html", ".htm", ".txt"];

/** Whether something is there, be it a broken link. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/** The files of `filesIn` whose name is that of a page. */
export async function pagesIn(folder: string): Promise<string[]> {
  const files = await filesIn(folder);
  return files.filter((path) => PAGE_EXTENSIONS.includes(extname(path).toLowerCase()));
}

/**
 * Everything in a folder and the folders below it that is no folder, relative to it with forward slashes, sorted by
 * code units; links to folders are not followed, hidden folders and `node_modules` not looked into. Empty where the
 * folder does not exist.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  const open = [""];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of await readFolder(join(folder, below))) {
      const path = below + entry.name;
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") open.push(`${path}/`);
      } else {
        files.push(path);
      }
    }
  }
  return files.sort(byCodeUnits);
}

/** Names of the folders in a folder, sorted by code units; hidden ones are left out. */
export async function foldersIn(folder: string): Promise<string[]> {
  return (await readFolder(folder))
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort(byCodeUnits);
}

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
