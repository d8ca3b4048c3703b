import type { ProviderInput } from "../model/project.ts";

/** The place of what is wrong with a file and has no line. */
export const FIRST_LINE = { line: 1, column: 1 };

/** Path of a lock file of a provider, for problems. */
export function lockPath({ manifestPath }: Pick<ProviderInput, "manifestPath">, what: "names" | "tombstones"): string {
  return manifestPath.replace(/source\.json$/, `${what}.lock.json`);
}

/** What a record has for a service, which may be called `constructor`. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
