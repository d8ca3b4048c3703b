import type { ProviderInput } from "../model/project.ts";

/** The place of a problem of a file that has no line of its own. */
export const FIRST_LINE = { line: 1, column: 1 };

/** Path of a lock file of a provider, next to its manifest, for problems. */
export function lockPath({ manifestPath }: Pick<ProviderInput, "manifestPath">, what: "names" | "tombstones"): string {
  return manifestPath.replace(/source\.json$/, `${what}.lock.json`);
}
