import { relative } from "node:path";

/** A path as short as a person would type it: relative where it is below the working directory. */
export function displayPath(cwd: string, path: string): string {
  const below = relative(cwd, path);
  return below.startsWith("..") ? path : below || ".";
}
