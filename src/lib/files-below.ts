import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "./failure.ts";

/**
 * The files in a folder and its subfolders, relative to the folder, with forward slashes. A link is a file and is not
 * followed. `isEntered` gets the path of each subfolder. Empty if the folder does not exist.
 */
export function filesBelow(folder: string, isEntered: (path: string) => boolean): string[] {
  const files: string[] = [];
  const open = [""];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readFolder(join(folder, below))) {
      const path = below + entry.name;
      if (!entry.isDirectory()) files.push(path);
      else if (isEntered(path)) open.push(`${path}/`);
    }
  }
  return files;
}

/** The entries of a folder; none if the folder does not exist. */
export function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
