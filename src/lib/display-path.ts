import { relative } from "node:path";

/** A path for messages: relative to the working directory `cwd` if it is inside it, else unchanged. */
export function displayPath(cwd: string, path: string): string {
  const below = relative(cwd, path);
  return below.startsWith("..") ? path : below || ".";
}
