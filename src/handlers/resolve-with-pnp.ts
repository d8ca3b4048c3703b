import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * The file of a module specifier for the files of a folder, as Yarn (PnP) resolves it; `undefined` without PnP, or if there
 * is none. PnP has no `node_modules`, and its hooks are in the module loader of this process.
 */
export function resolveWithPnp(specifier: string, folder: string): string | undefined {
  if (process.versions.pnp === undefined) return undefined;
  try {
    return createRequire(join(folder, "index.js")).resolve(specifier);
  } catch {
    return undefined;
  }
}
