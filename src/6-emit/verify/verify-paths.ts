import { identifierKey } from "../../lib/identifier.ts";
import { isDeviceName } from "../../lib/reserved.ts";

const PART = /^[A-Za-z0-9._-]{1,200}$/;

/** The one hidden file of a package. */
export const GITIGNORE = ".gitignore";

/**
 * Paths that no disk could keep apart or inside the package: other characters than ASCII letters, digits and `._-`, a
 * part that begins or ends with a dot, names of Windows devices, two paths that differ in case only.
 */
export function pathViolations(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const key = identifierKey(path);
    if (seen.has(key)) return [`${path}: another file has this path`];
    seen.add(key);
    return path === GITIGNORE || path.split("/").every(isPlain) ? [] : [`${path}: not a path that every disk can hold`];
  });
}

function isPlain(part: string): boolean {
  return PART.test(part) && !/^\.|\.$/.test(part) && !isDeviceName(part);
}
