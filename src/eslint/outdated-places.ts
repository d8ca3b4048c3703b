import type { FoundPlace } from "../usage/places-in-file.ts";

/** A place with an outdated text or name. */
interface OutdatedPlace {
  readonly place: FoundPlace;
  readonly written: string;
  readonly current: string;
}

/** The places with an alias, or with a former code or class. A class is reported where it is imported. */
export function outdatedAs(as: "alias" | "former", places: readonly FoundPlace[]): readonly OutdatedPlace[] {
  return places.flatMap((place) => {
    const { outdated, uses, isReference } = place;
    const written = uses[0]?.written;
    if (outdated?.as !== as || written === undefined || isReference) return [];
    return [{ place, written, current: outdated.current }];
  });
}

/** Two names of one class mean the same. */
const CLASS_KINDS: ReadonlySet<string | undefined> = new Set(["import", "class", "instanceof"]);

/**
 * Whether no other place of the same kind has the code, in any spelling: two keys or cases of one code may have different
 * bodies.
 */
export function isOnlyOne(place: FoundPlace, current: string, places: readonly FoundPlace[]): boolean {
  const kind = place.uses[0]?.kind;
  if (CLASS_KINDS.has(kind)) return true;
  return !places.some(
    (other) => other !== place && other.uses.some((use) => use.kind === kind && use.code === current),
  );
}
