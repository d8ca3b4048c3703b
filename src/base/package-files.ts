/** Files of a package, path in it → text: `package.json` and `catalog/<provider>/<service>.json`. */
export type PackageFiles = ReadonlyMap<string, string>;

/** Whether a file of a package is one that a comparison needs. */
export function isComparedFile(path: string): boolean {
  return path === "package.json" || /^catalog\/[^/]+\/[^/]+\.json$/.test(path);
}
