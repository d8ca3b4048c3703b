import { FIXED_FILES } from "../fixed-files.ts";
import { identifierKey } from "../../lib/identifier.ts";
import { isDeviceName } from "../../lib/reserved.ts";

const PART = /^[A-Za-z0-9._-]{1,200}$/;

/**
 * Finds paths that some file system cannot hold, or cannot tell apart: characters other than ASCII letters, digits and
 * `._-`, a part that begins or ends with a dot, names of Windows devices, two paths that differ in case only.
 */
export function pathViolations(paths: readonly string[]): string[] {
  const keys = new Set<string>();
  // Most parts are names of folders and modules that many paths have.
  const portable = new Map<string, boolean>();
  const isKnownPortable = (part: string): boolean => {
    const known = portable.get(part) ?? isPortable(part);
    portable.set(part, known);
    return known;
  };
  return paths.flatMap((path) => {
    const key = identifierKey(path);
    if (keys.has(key)) return [`${path}: another file has this path`];
    keys.add(key);
    return Object.hasOwn(FIXED_FILES, path) || path.split("/").every(isKnownPortable)
      ? []
      : [`${path}: not a path that every disk can hold`];
  });
}

function isPortable(part: string): boolean {
  return PART.test(part) && !/^\.|\.$/.test(part) && !isDeviceName(part);
}
