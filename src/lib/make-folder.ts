import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf } from "./failure.ts";

/**
 * Creates a folder with its parent folders. Returns the outermost folder that did not exist; `undefined` if all did.
 * Throws the error of the operating system.
 */
export function makeFolder(path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    // On a disk that is read-only, Node.js says that the folder does not exist. The error of one level has the reason.
    if (codeOf(error) === "ENOENT") mkdirSync(outermostMissing(path));
    throw error;
  }
}

function outermostMissing(path: string): string {
  const parent = dirname(path);
  return parent === path || existsSync(parent) ? path : outermostMissing(parent);
}
