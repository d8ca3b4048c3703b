import { familyOf } from "../lib/wire-code.ts";
import { identifierKey, pascalCase } from "../lib/identifier.ts";
import { isInOrder, recordOf } from "../lib/collections.ts";
import { RESERVED } from "../lib/reserved.ts";
import { symbolStem } from "../lib/symbol.ts";
import type { ServiceNames } from "../model/project.ts";

/**
 * Allocates a class name for every code and family of a service. Names in the lock are kept. New names are ASCII, differ
 * from every other name of the service even if case is ignored, and do not depend on the order of `codes`. A new code with a
 * symbol (`symbols`: code → symbol) gets the name of the symbol.
 */
export function allocateNames(
  service: string,
  codes: readonly string[],
  locked: ServiceNames | undefined,
  chosenPrefix?: string,
  symbols: ReadonlyMap<string, string> = new Map(),
  prefixClasses = false,
): ServiceNames {
  const prefix = locked?.prefix ?? chosenPrefix ?? prefixOf(service);
  const stemPrefix = prefixClasses ? prefix : "";
  let keys: Set<string> | undefined;
  const allocate = (candidates: Iterable<string>): string => {
    // Computed with the first new name, because most runs have none.
    const taken = (keys ??= takenKeys(prefix, locked));
    const name = firstFree(candidates, taken);
    taken.add(identifierKey(name));
    return name;
  };
  const candidatesOf = (code: string): Iterable<string> => {
    const symbol = symbols.get(code);
    return symbol === undefined
      ? candidates(className(code, "", prefix, stemPrefix), prefix)
      : symbolCandidates(symbol, code, prefix, stemPrefix);
  };
  const families = new Set(codes.map(familyOf));
  if (codes.every((code) => families.has(code))) families.clear();
  return {
    prefix,
    families: complete(locked?.families ?? {}, families, (family) =>
      allocate(candidates(className(family, "Family", prefix, stemPrefix), prefix)),
    ),
    codes: complete(locked?.codes ?? {}, codes, (code) => allocate(candidatesOf(code))),
    ...(locked?.former && { former: locked.former }),
  };
}

/** The first name whose key is not taken. */
export function firstFree(names: Iterable<string>, taken: ReadonlySet<string>): string {
  for (const name of names) if (!taken.has(identifierKey(name))) return name;
  throw new Error("the candidates of a name are endless");
}

/** The keys of the names that a new name must differ from. */
export function takenKeys(prefix: string, locked: ServiceNames | undefined): Set<string> {
  const taken = new Set([...RESERVED, ...serviceNames(prefix)].map(identifierKey));
  for (const names of [locked?.codes ?? {}, locked?.families ?? {}]) {
    for (const name of Object.values(names)) taken.add(identifierKey(name));
  }
  for (const name of Object.keys(locked?.former ?? {})) taken.add(identifierKey(name));
  return taken;
}

/** Names of a lock that clash with another name of the lock, a name of the service itself, or a reserved name. */
export function clashesOf(locked: ServiceNames): readonly string[] {
  const taken = new Set([...RESERVED, ...serviceNames(locked.prefix)].map(identifierKey));
  const names = [
    ...Object.values(locked.codes),
    ...Object.values(locked.families),
    ...Object.keys(locked.former ?? {}),
  ];
  return names.filter((name) => {
    const { size } = taken;
    return taken.add(identifierKey(name)).size === size;
  });
}

/** True if no name that a service derives from a prefix is reserved. `Type` is not free, because of `TypeError`. */
export function isFreePrefix(prefix: string): boolean {
  const reserved = new Set(RESERVED.map(identifierKey));
  return serviceNames(prefix).every((name) => !reserved.has(identifierKey(name)));
}

function prefixOf(service: string): string {
  const name = pascalCase(service);
  const prefix = /^[A-Z]/.test(name) ? name : `Service${name}`;
  return isFreePrefix(prefix) ? prefix : `${prefix}Api`;
}

/** The names that the module of a service declares for the service itself. */
function serviceNames(prefix: string): readonly string[] {
  return ["Error", "ErrorBase", "ErrorCode", "CanonicalCode", "ErrorHandlers"].map((suffix) => prefix + suffix);
}

function className(text: string, kind: "" | "Family", prefix: string, stemPrefix: string): string {
  return classOfStem(pascalCase(text), kind, prefix, stemPrefix);
}

/** `stemPrefix` is the prefix of every class: that of the service, or none. */
function classOfStem(words: string, kind: "" | "Family", prefix: string, stemPrefix: string): string {
  const stem = words.replace(/(?<=.)Error$/, "").slice(0, MAX_STEM);
  const before = /^[A-Za-z]/.test(stem) ? (stem.startsWith(stemPrefix) ? "" : stemPrefix) : prefix;
  return `${before}${stem}${kind}Error`;
}

/** Names to try for a code with a symbol: that of the symbol, the same with the code, then as for other codes. */
export function* symbolCandidates(
  symbol: string,
  code: string,
  prefix: string,
  stemPrefix: string,
): Generator<string, void> {
  const wanted = classOfStem(symbolStem(symbol), "", prefix, stemPrefix);
  yield wanted;
  const withCode = `${wanted.replace(/Error$/, "")}${pascalCase(code)}Error`;
  yield withCode;
  yield* alternatives(withCode, prefix);
}

/** Maximum length of a class name, in characters, without affixes. */
const MAX_STEM = 100;

function* candidates(wanted: string, prefix: string): Generator<string, void> {
  yield wanted;
  yield* alternatives(wanted, prefix);
}

/** Names to try instead of a name that is taken: with the prefix, then with a number. */
function* alternatives(wanted: string, prefix: string): Generator<string, never> {
  const prefixed = wanted.startsWith(prefix) ? wanted : prefix + wanted;
  yield prefixed;
  const stem = prefixed.replace(/Error$/, "");
  for (let number = 2; ; number++) yield `${stem}${number}Error`;
}

/** The locked names and a new name for each other wanted key, sorted by the code units of the keys. */
function complete(
  locked: Readonly<Record<string, string>>,
  wanted: Iterable<string>,
  allocate: (key: string) => string,
): Readonly<Record<string, string>> {
  const lockedKeys = Object.keys(locked);
  const isNew = (key: string): boolean => lockedKeys.length === 0 || !Object.hasOwn(locked, key);
  // `sort` without a comparison function sorts by code units, in a third of the time.
  const newKeys = [...wanted].filter(isNew).sort();
  const names = recordOf(newKeys.map((key) => [key, allocate(key)]));
  if (lockedKeys.length === 0) return names;
  if (newKeys.length === 0 && isInOrder(locked)) return locked;
  const nameOf = (key: string): string => (Object.hasOwn(names, key) ? names[key] : locked[key]) ?? "";
  return recordOf([...lockedKeys, ...newKeys].sort().map((key) => [key, nameOf(key)]));
}
