import { groupBy } from "../lib/collections.ts";
import { familyKey, familyOf, isFamilyKey } from "../lib/wire-code.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { Change } from "./change.ts";

/** Changes after which a family has other codes. */
const CHANGES_OF_FAMILY: ReadonlySet<string> = new Set([
  "code-added",
  "code-pending-removal",
  "code-removed",
  "code-retired",
  "code-returned",
]);

/**
 * Adds the places of an application that a change concerns: those that use the code, and after them those that use its family
 * if the family gets or loses the code. A use counts for the services that document its code. A code
 * that no page documented when it was searched may be one of any service.
 */
export function withUses<C extends Change>(changes: readonly C[], uses: readonly CodeUse[]): readonly C[] {
  const texts = uses.flatMap((use) => [...new Set([use.code, use.written ?? use.code])].map((text) => ({ text, use })));
  const usesOf = new Map(
    [...groupBy(texts, ({ text }) => text)].map(([text, all]) => [text, all.map(({ use }) => use)]),
  );
  return changes.map((change) => {
    const { code, service, rule } = change;
    const isOfService = ({ services }: CodeUse): boolean => services.length === 0 || services.includes(service);
    if (code !== undefined) {
      const isOfFamily = CHANGES_OF_FAMILY.has(rule);
      const keys = isOfFamily ? [code, familyKey(familyOf(code))] : [code];
      return { ...change, uses: keys.flatMap((key) => usesOf.get(key) ?? []).filter(isOfService) };
    }
    const removed = rule === "family-removed" ? change.edits[0]?.path.at(-1) : undefined;
    if (removed !== undefined) {
      return { ...change, uses: (usesOf.get(familyKey(String(removed))) ?? []).filter(isOfService) };
    }
    // Of the changes of a service as a whole, only its removal concerns what uses its codes.
    if (rule !== "service-removed") return change;
    return { ...change, uses: uses.filter(({ services }) => services.includes(service)) };
  });
}

/** Places of an application: some lines of files, not escaped, and the number of the others. */
export function usedIn(uses: readonly CodeUse[]): { readonly places: readonly string[]; readonly more: number } {
  const places = [...new Set(uses.map(placeOf))];
  return { places: places.slice(0, MAX_PLACES), more: Math.max(0, places.length - MAX_PLACES) };
}

/** Places as a phrase, not escaped: "used in src/pay.ts:41 and 2 more"; "" without a place. */
export function usesText(uses: readonly CodeUse[]): string {
  const { places, more } = usedIn(uses);
  return places.length === 0 ? "" : `used in ${places.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** The most places that a row names. */
const MAX_PLACES = 5;

function placeOf({ repository, file, line, code }: CodeUse): string {
  const place = `${repository === undefined ? "" : `${repository}: `}${file}:${line}`;
  return isFamilyKey(code) ? `${place} (${code})` : place;
}
