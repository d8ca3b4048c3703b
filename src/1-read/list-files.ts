import { lstatSync } from "node:fs";
import { extname } from "node:path";
import { filesBelow, readFolder } from "../lib/files-below.ts";
import { byCodeUnits } from "../lib/identifier.ts";

/** Extensions of the pages that are read from a folder. A JSON or YAML file has to be named, because most are no pages. */
export const PAGE_EXTENSIONS = [
  ".md",
  ".mdx",
  ".markdown",
  ".html",
  ".htm",
  ".rst",
  ".adoc",
  ".asciidoc",
  ".csv",
  ".tsv",
  ".txt",
];

/** Returns whether a path exists; a broken link exists too. */
export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Returns the files of `filesIn` with the extension of a page. */
export function pagesIn(folder: string): string[] {
  return filesIn(folder).filter((path) => PAGE_EXTENSIONS.includes(extname(path).toLowerCase()));
}

/**
 * Returns the files in a folder and its subfolders, relative to the folder, with forward slashes, sorted by code units.
 * Skips hidden folders and `node_modules`, and does not follow links to folders. Empty if the folder does not exist.
 */
export function filesIn(folder: string): string[] {
  const isEntered = (path: string): boolean => !/(?:^|\/)(?:\.[^/]*|node_modules)$/.test(path);
  return filesBelow(folder, isEntered).sort(byCodeUnits);
}

/** Returns the names of the folders in a folder, sorted by code units, without hidden folders. */
export function foldersIn(folder: string): string[] {
  return readFolder(folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort(byCodeUnits);
}
