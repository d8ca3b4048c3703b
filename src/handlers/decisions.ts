import type { InstalledService } from "./installed-package.ts";
import type { TableKeys } from "./table-keys.ts";

/** The handler of a documented code: its own, that of its family, or `"*"`. */
export type Decision = "exact" | "family" | "rest";

/** The decisions of a table. */
export interface Decisions {
  /** The handler that an error of this code gets at run time; an undecided entry is no handler. */
  of(code: string): Decision;
  /** Whether the table needs an entry for the code. An undecided entry counts as an entry. */
  isMissing(code: string, exact: boolean): boolean;
}

/** The decisions of a table on the codes of its service; an alias decides on its code. */
export function decisionsOf(
  { direct, spread }: Pick<TableKeys, "direct" | "spread">,
  { codes, aliases, removed }: InstalledService,
): Decisions {
  const entries = [
    ...[...spread].map(([key, { node, undecided }]) => ({ key, undecided, position: node.getPos() })),
    ...direct.map(({ key, property, undecided }) => ({ key, undecided, position: property.getPos() })),
  ].sort((a, b) => a.position - b.position);
  // The last of several properties with one key counts. Of a code and its alias, the one with a handler counts.
  const byKey = new Map(entries.map(({ key, undecided }) => [key, undecided]));
  const undecided = new Map<string, boolean>();
  for (const [key, isUndecided] of byKey) {
    const code = aliases.get(key) ?? key;
    undecided.set(code, isUndecided && undecided.get(code) !== false);
  }
  const familyKey = (code: string): string => `${codes.get(code)}.*`;
  return {
    of: (code) => {
      if (undecided.get(code) === false) return "exact";
      return undecided.get(familyKey(code)) === false ? "family" : "rest";
    },
    // With `exact`, a code that is on no page any more is covered by its family, as the compiler requires no more.
    isMissing: (code, exact) =>
      !undecided.has(code) && ((exact && !removed.has(code)) || !undecided.has(familyKey(code))),
  };
}
