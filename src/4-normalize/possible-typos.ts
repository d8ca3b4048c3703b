import { distance } from "fastest-levenshtein";
import { familyOf } from "../lib/family.ts";
import type { CodeEntry, PossibleTypo } from "../model/page-entries.ts";

const MIN_SIBLINGS = 3;
const MAX_DISTANCE = 2;
const MIN_FAMILY_LENGTH = 8;

/**
 * Codes whose family is a slip of the pen: it has one code only, and differs by a letter or two from a family
 * that has several. The code itself stays as documented: only a person may correct it.
 */
export function possibleTypos(entries: readonly CodeEntry[]): readonly PossibleTypo[] {
  const codes = new Map<string, Set<string>>();
  for (const { code } of entries) {
    const family = familyOf(code);
    const members = codes.get(family);
    if (!members) codes.set(family, new Set([code]));
    // How many more a large family has makes no difference.
    else if (members.size < MIN_SIBLINGS) members.add(code);
  }
  const large = [...codes].filter(([, members]) => members.size >= MIN_SIBLINGS).map(([family]) => family);
  if (large.length === 0 || large.length === codes.size) return [];
  return entries.flatMap(({ code, place }) => {
    const family = familyOf(code);
    if (family === code || family.length < MIN_FAMILY_LENGTH || codes.get(family)?.size !== 1) return [];
    const near = large.find((other) => distance(other, family) <= MAX_DISTANCE);
    return near === undefined ? [] : [{ code, near: near + code.slice(family.length), place }];
  });
}
