import type { ProviderInput } from "../model/project.ts";

/** The place of a problem of a file that has no line of its own. */
export const FIRST_LINE = { line: 1, column: 1 };

/** Path of a lock file of a provider, next to its manifest, for problems. */
export function lockPath({ manifestPath }: Pick<ProviderInput, "manifestPath">, what: "names" | "tombstones"): string {
  return manifestPath.replace(/source\.json$/, `${what}.lock.json`);
}

/** The value of an own property of a record. Safe for keys such as `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
