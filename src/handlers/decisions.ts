import type { TableKeys } from "./table-keys.ts";
import type { InstalledService } from "./installed-package.ts";

/** What decides on a documented code: a handler of its own, its family's, or `"*"` as for codes that no page has. */
export type Decision = "exact" | "family" | "rest";

/** Looks up how a table decides on codes. */
export interface Decisions {
  /** Who takes an error of that code at run time: what is undecided takes none. */
  of(code: string): Decision;
  /** Whether the table has no key that speaks of the code, be it undecided. */
  isMissing(code: string, exact: boolean): boolean;
}

/** How a table decides on the codes of its service; other spellings of a code stand for the code. */
export function decisionsOf(
  { direct, spread }: Pick<TableKeys, "direct" | "spread">,
  { codes, aliases, removed: gone }: InstalledService,
): Decisions {
  const written = [
    ...[...spread].map(([key, { node, undecided }]) => ({ key, undecided, at: node.pos })),
    ...direct.map(({ key, property, undecided }) => ({ key, undecided, at: property.pos })),
  ].sort((a, b) => a.at - b.at);
  // Of two properties of one name the later one counts, of two spellings the one that has a handler.
  const byKey = new Map(written.map(({ key, undecided }) => [key, undecided]));
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
    // Of what no page has any more nobody is asked for more than the compiler asks for.
    isMissing: (code, exact) => !undecided.has(code) && ((exact && !gone.has(code)) || !undecided.has(familyKey(code))),
  };
}
