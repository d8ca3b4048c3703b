import type { Keys } from "./keys.ts";
import type { Service } from "./package.ts";

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
  { direct, spread }: Pick<Keys, "direct" | "spread">,
  { codes, aliases }: Service,
): Decisions {
  const undecided = new Map<string, boolean>();
  const add = (key: string, isUndecided: boolean): void =>
    void undecided.set(aliases.get(key) ?? key, isUndecided && undecided.get(aliases.get(key) ?? key) !== false);
  for (const [key, { undecided }] of spread) add(key, undecided);
  for (const { key, undecided } of direct) add(key, undecided);
  const familyKey = (code: string): string => `${codes.get(code)}.*`;
  return {
    of: (code) => {
      if (undecided.get(code) === false) return "exact";
      return undecided.get(familyKey(code)) === false ? "family" : "rest";
    },
    isMissing: (code, exact) => !undecided.has(code) && (exact || !undecided.has(familyKey(code))),
  };
}
