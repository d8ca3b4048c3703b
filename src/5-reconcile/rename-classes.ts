import { identifierKey } from "../lib/identifier.ts";
import { recordOf } from "../lib/collections.ts";
import type { ServiceNames } from "../model/project.ts";
import { firstFree, symbolCandidates, takenKeys } from "./allocate-names.ts";

/** A code of the lock that has a symbol, and whether its class may be renamed. */
export interface NamedCode {
  readonly code: string;
  readonly symbol: string;
  readonly renames: boolean;
}

/** A class that would have another name if its code were new. */
export interface ProposedName extends NamedCode {
  readonly name: string;
}

/**
 * Renames the classes of codes whose symbols appeared after their class names, if that is permitted; the others are
 * proposed. The old name of a class stays as an alias, and no other class gets it.
 */
export function renameClasses(
  names: ServiceNames,
  named: readonly NamedCode[],
  prefixClasses = false,
): { readonly names: ServiceNames; readonly proposed: readonly ProposedName[] } {
  const taken = takenKeys(names.prefix, names);
  const stemPrefix = prefixClasses ? names.prefix : "";
  const codes = new Map(Object.entries(names.codes));
  const former = new Map(Object.entries(names.former ?? {}));
  const formerOf = new Map<string, string[]>();
  for (const [old, code] of former) formerOf.set(code, [...(formerOf.get(code) ?? []), old]);
  const proposed: ProposedName[] = [];
  for (const each of named) {
    const { code, symbol, renames } = each;
    const name = codes.get(code);
    if (name === undefined) continue;
    // The names of a code are free for the code itself.
    const own = [name, ...(formerOf.get(code) ?? [])].map(identifierKey);
    const others = own.filter((key) => taken.delete(key));
    const wanted = firstFree(symbolCandidates(symbol, code, names.prefix, stemPrefix), taken);
    for (const key of others) taken.add(key);
    if (wanted === name) continue;
    if (!renames) {
      proposed.push({ ...each, name });
      continue;
    }
    taken.add(identifierKey(wanted));
    codes.set(code, wanted);
    former.delete(wanted);
    former.set(name, code);
  }
  if (proposed.length === named.length || named.length === 0) return { names, proposed };
  return {
    names: { ...names, codes: recordOf(codes), ...(former.size > 0 && { former: recordOf([...former].sort()) }) },
    proposed,
  };
}
