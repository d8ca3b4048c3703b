import type { InstalledService } from "./installed-package.ts";
import type { TableKeys } from "./table-keys.ts";

/** The handler of a documented code: its own, that of its family, or `"*"`. */
export type Decision = "exact" | "family" | "rest";

/** The decisions of a table. */
export interface Decisions {
  /** The handler that an error of this code gets at run time; an entry `undecided("…")` is no handler. */
  of(code: string): Decision;
  /** Whether the code is undecided: its handler is that of a new file, or its only entry is `undecided("…")`. */
  isUndecided(code: string): boolean;
  /** Whether the table needs an entry for the code. An undecided entry counts as an entry. */
  isMissing(code: string, exact: boolean): boolean;
}

/** The decisions of a table on the codes of its service; an alias decides on its code. */
export function decisionsOf(
  { direct, spread }: Pick<TableKeys, "direct" | "spread">,
  { codes, aliases, removed, operation }: InstalledService,
): Decisions {
  const entries = [
    ...[...spread].map(([key, { node, undecided }]) => ({ key, undecided, unchanged: false, position: node.getPos() })),
    ...direct.map(({ key, property, undecided, unchanged }) => ({
      ...{ key, undecided, unchanged },
      position: property.getPos(),
    })),
  ].sort((a, b) => a.position - b.position);
  // The last of several properties with one key counts. Of a code and its alias, the one with a handler counts.
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const undecided = new Map<string, boolean>();
  const unchanged = new Map<string, boolean>();
  for (const [key, entry] of byKey) {
    const code = aliases.get(key) ?? key;
    undecided.set(code, entry.undecided && undecided.get(code) !== false);
    // Of a code and its alias that both have a handler, the one of the code runs.
    if (!entry.undecided && (key === code || !unchanged.has(code))) unchanged.set(code, entry.unchanged);
  }
  const familyKey = (code: string): string => `${codes.get(code)}.*`;
  const of = (code: string): Decision => {
    if (undecided.get(code) === false) return "exact";
    return undecided.get(familyKey(code)) === false ? "family" : "rest";
  };
  return {
    of,
    isUndecided: (code) => {
      const by = of(code);
      if (by === "rest") return undecided.has(code);
      return unchanged.get(by === "exact" ? code : familyKey(code)) === true;
    },
    // With `exact`, a code that is on no page any more is covered by its family, as the compiler requires no more.
    isMissing: (code, exact) =>
      operation?.optional.has(code) !== true &&
      !undecided.has(code) &&
      ((exact && !removed.has(code)) || !undecided.has(familyKey(code))),
  };
}
