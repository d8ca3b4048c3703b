import { distance } from "fastest-levenshtein";
import { familyOf } from "../lib/family.ts";
import type { Entry, Suspect } from "../model/entry.ts";

const FEWEST_SIBLINGS = 3;
const FARTHEST = 2;
const SHORTEST = 8;

/**
 * Codes whose family is a slip of the pen: it has one code only, and differs by a letter or two from a family
 * that has several. The code itself stays as documented: only a person may correct it.
 */
export function familyTypos(entries: readonly Entry[]): readonly Suspect[] {
  const codes = new Map<string, Set<string>>();
  for (const { code } of entries) {
    const family = familyOf(code);
    const members = codes.get(family);
    if (!members) codes.set(family, new Set([code]));
    // How many more a large family has makes no difference.
    else if (members.size < FEWEST_SIBLINGS) members.add(code);
  }
  const large = [...codes].filter(([, members]) => members.size >= FEWEST_SIBLINGS).map(([family]) => family);
  if (large.length === 0 || large.length === codes.size) return [];
  return entries.flatMap(({ code, place }) => {
    const family = familyOf(code);
    if (family === code || family.length < SHORTEST || codes.get(family)?.size !== 1) return [];
    const near = large.find((other) => distance(other, family) <= FARTHEST);
    return near === undefined ? [] : [{ code, near: near + code.slice(family.length), place }];
  });
}
