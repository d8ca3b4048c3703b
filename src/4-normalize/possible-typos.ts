import { distance } from "fastest-levenshtein";
import { groupBy } from "../lib/collections.ts";
import { familyOf } from "../lib/wire-code.ts";
import type { CodeEntry, PossibleTypo } from "../model/page-entries.ts";

/** Codes that make a family large, letters in which a typo differs from it, and letters of a family that is compared. */
const MIN_CODES = 3;
const MAX_DISTANCE = 2;
const MIN_FAMILY_LENGTH = 8;

/**
 * Codes whose family is possibly misspelt: the family has one code, and its name differs by one or two letters from
 * the name of a large family. The codes stay as documented; a person may correct them.
 */
export function possibleTypos(entries: readonly CodeEntry[]): readonly PossibleTypo[] {
  const families = groupBy(new Set(entries.map(({ code }) => code)), familyOf);
  const large = [...families].filter(([, codes]) => codes.length >= MIN_CODES).map(([family]) => family);
  if (large.length === 0 || large.length === families.size) return [];
  return entries.flatMap(({ code, place }) => {
    const family = familyOf(code);
    if (family === code || family.length < MIN_FAMILY_LENGTH || families.get(family)?.length !== 1) return [];
    const near = large.find((other) => distance(other, family) <= MAX_DISTANCE);
    return near === undefined ? [] : [{ code, near: near + code.slice(family.length), place }];
  });
}
