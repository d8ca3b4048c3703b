import { familyOf } from "../lib/family.ts";
import { identifierKey, pascalCase } from "../lib/identifier.ts";
import { isInOrder, recordOf } from "../lib/record.ts";
import { RESERVED } from "../lib/reserved.ts";
import type { ServiceNames } from "../model/project.ts";

/**
 * Gives every code and family of a service a class name. Names that the lock holds stay for ever; new ones are
 * ASCII, unlike every other name also when case is ignored, and do not depend on the order of the codes.
 */
export function allocateNames(
  service: string,
  codes: readonly string[],
  locked: ServiceNames | undefined,
  chosenPrefix?: string,
): ServiceNames {
  const prefix = locked?.prefix ?? chosenPrefix ?? prefixOf(service);
  let keys: Set<string> | undefined;
  const give = (wanted: string): string => {
    // Where the lock has all names, nobody asks which are taken.
    const taken = (keys ??= takenIn(prefix, locked));
    let name = wanted;
    let key = identifierKey(name);
    for (const other of taken.has(key) ? candidates(wanted, prefix) : []) {
      name = other;
      key = identifierKey(name);
      if (!taken.has(key)) break;
    }
    taken.add(key);
    return name;
  };
  const families = new Set(codes.map(familyOf));
  if (codes.every((code) => families.has(code))) families.clear();
  return {
    prefix,
    families: complete(locked?.families ?? {}, families, (family) => give(className(family, "Family", prefix))),
    codes: complete(locked?.codes ?? {}, codes, (code) => give(className(code, "", prefix))),
  };
}

function takenIn(prefix: string, locked: ServiceNames | undefined): Set<string> {
  const taken = new Set([...RESERVED, ...ownNames(prefix)].map(identifierKey));
  for (const names of [locked?.codes ?? {}, locked?.families ?? {}]) {
    for (const name of Object.values(names)) taken.add(identifierKey(name));
  }
  return taken;
}

/** Names of a lock that cannot stand side by side: given twice, or taken by the service itself or the language. */
export function clashesOf(locked: ServiceNames): readonly string[] {
  const taken = new Set([...RESERVED, ...ownNames(locked.prefix)].map(identifierKey));
  const names = [...Object.values(locked.codes), ...Object.values(locked.families)];
  return names.filter((name) => {
    const before = taken.size;
    return taken.add(identifierKey(name)).size === before;
  });
}

/** Whether the names that a prefix gives to a service itself can be had: `Type` would make a TypeError. */
export function isFreePrefix(prefix: string): boolean {
  const reserved = new Set(RESERVED.map(identifierKey));
  return ownNames(prefix).every((name) => !reserved.has(identifierKey(name)));
}

function prefixOf(service: string): string {
  const words = pascalCase(service);
  const prefix = /^[A-Z]/.test(words) ? words : `Service${words}`;
  return isFreePrefix(prefix) ? prefix : `${prefix}Api`;
}

function ownNames(prefix: string): readonly string[] {
  return ["Error", "ErrorBase", "ErrorCode", "CanonicalCode", "ErrorHandlers"].map((end) => prefix + end);
}

function className(words: string, kind: "" | "Family", prefix: string): string {
  const stem = pascalCase(words)
    .replace(/(?<=.)Error$/, "")
    .slice(0, LONGEST);
  return `${/^[A-Za-z]/.test(stem) ? "" : prefix}${stem}${kind}Error`;
}

/** A name that nobody can read is no better than a number at its end. */
const LONGEST = 100;

/** Other names in the place of one that is taken. */
function* candidates(wanted: string, prefix: string): Generator<string, never> {
  const prefixed = wanted.startsWith(prefix) ? wanted : prefix + wanted;
  yield prefixed;
  const stem = prefixed.replace(/Error$/, "");
  for (let number = 2; ; number++) yield `${stem}${number}Error`;
}

function complete(
  locked: Readonly<Record<string, string>>,
  wanted: Iterable<string>,
  give: (key: string) => string,
): Readonly<Record<string, string>> {
  const known = Object.keys(locked);
  const isNew = (key: string): boolean => known.length === 0 || !Object.hasOwn(locked, key);
  // Without a comparison of ours the order is that of code units, and found in a third of the time.
  const fresh = [...wanted].filter(isNew).sort();
  const names = recordOf(fresh.map((key) => [key, give(key)]));
  if (known.length === 0) return names;
  if (fresh.length === 0 && isInOrder(locked)) return locked;
  const nameOf = (key: string): string => (Object.hasOwn(names, key) ? names[key] : locked[key]) ?? "";
  return recordOf([...known, ...fresh].sort().map((key) => [key, nameOf(key)]));
}
