import { familyOf } from "../lib/wire-code.ts";
import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, ErrorInfo, PageLine } from "../model/catalog.ts";
import type { GracePeriod, PreviousCatalog, RemovedError, Tombstone } from "../model/project.ts";
import { type AbsenceContext, removalOf, withFetchCounted } from "./grace-period.ts";
import type { UnnamedError } from "./merge-errors.ts";

/** Tombstones of one service: wire code → tombstone. */
export type Tombstones = Readonly<Record<string, Tombstone>>;

/** The inputs that decide what happens to codes that the pages of a service no longer document. */
export interface RemovalContext extends AbsenceContext {
  /** The tombstones of the lock file. */
  readonly locked: Tombstones;
  /** The service in the last package; `undefined` if it was not in it, or if no tombstones are added. */
  readonly previous: PreviousCatalog | undefined;
}

/** The errors of a service including removed codes, and its tombstones after this run. */
export interface KeptRemovedCodes {
  readonly errors: readonly UnnamedError[];
  readonly tombstones: Tombstones;
  /** Codes that were removed since the last package. */
  readonly removed: readonly string[];
}

/**
 * Keeps codes that the pages no longer document. A code or an alias of the last package that is gone gets a tombstone
 * with its last documented text; a code that is documented again loses its tombstone. Each fetch that still misses a
 * code is counted until the grace period is over.
 */
export function keepRemovedCodes(documented: readonly UnnamedError[], context: RemovalContext): KeptRemovedCodes {
  if (!context.previous && Object.keys(context.locked).length === 0) {
    return { errors: documented, tombstones: {}, removed: [] };
  }
  const codes = new Set(documented.map(({ code }) => code));
  const aliases = new Map(documented.flatMap((error) => error.aliases.map((alias) => [alias, error.code])));
  const kept = Object.entries(context.locked)
    .filter(([code]) => !codes.has(code))
    .map(([code, tombstone]): readonly [string, Tombstone] => {
      const renamedTo = aliases.get(code);
      return [code, renamedTo === undefined ? tombstone : { renamedTo }];
    });
  const accounted = new Set([...codes, ...kept.map(([code]) => code)]);
  const added = newlyRemoved(context.previous, accounted, aliases);
  const tombstones = new Map(
    [...kept, ...added].map(([code, tombstone]) => [
      code,
      isPresent(tombstone) ? withFetchCounted(tombstone, placesOf(tombstone.error), context) : tombstone,
    ]),
  );
  const removedErrors = [...tombstones]
    .flatMap(([code, tombstone]) => (isPresent(tombstone) ? [removedErrorOf(code, tombstone, context.grace)] : []))
    // An alias of a removed code may be documented again.
    .map((error) => ({ ...error, aliases: error.aliases.filter((alias) => !codes.has(alias) && !aliases.has(alias)) }));
  const present = new Set([...codes, ...removedErrors.map(({ code }) => code)]);
  return {
    errors: withFormerCodes([...documented, ...removedErrors], tombstones, present),
    tombstones: Object.fromEntries([...tombstones].sort(([a], [b]) => byCodeUnits(a, b))),
    removed: added.flatMap(([code, { renamedTo }]) => (renamedTo === undefined ? [code] : [])),
  };
}

type PresentTombstone = Tombstone & { readonly error: RemovedError };

function isPresent(tombstone: Tombstone): tombstone is PresentTombstone {
  return tombstone.error !== undefined && tombstone.renamedTo === undefined && !tombstone.retired;
}

/**
 * Tombstones for the codes and aliases of the last package that are neither in `accounted` (documented codes and codes
 * with a tombstone) nor a documented alias (`aliases`: alias → code).
 */
function newlyRemoved(
  previous: PreviousCatalog | undefined,
  accounted: ReadonlySet<string>,
  aliases: ReadonlyMap<string, string>,
): readonly (readonly [string, Tombstone])[] {
  return (previous?.errors ?? []).flatMap((error): readonly (readonly [string, Tombstone])[] => {
    const { code } = error;
    // The tombstone of a removed code includes its aliases.
    if (!accounted.has(code)) {
      if (error.gone !== undefined) return [];
      const renamedTo = aliases.get(code);
      return [[code, renamedTo ? { renamedTo } : tombstoneOf(error)]];
    }
    const lost = (error.aliases ?? []).filter((alias) => !accounted.has(alias) && !aliases.has(alias));
    return lost.map((alias) => [alias, { renamedTo: code }]);
  });
}

function tombstoneOf({ symbol, scope, aliases, billable, retry, recovery, httpStatus, cases }: ErrorInfo): Tombstone {
  return {
    error: {
      ...(symbol !== undefined && { symbol }),
      scope,
      ...(aliases && { aliases }),
      ...(billable && { billable }),
      ...(retry && { retry }),
      ...(recovery && { recovery }),
      ...(httpStatus && { httpStatus }),
      cases: cases.map(documentedTexts),
    },
  };
}

/** A case without borrowed texts and translations, which each run adds again from their sources. */
function documentedTexts({ at, alsoAt, message, texts }: Case): Case {
  const documented = Object.entries(texts).filter(([, text]) => !text.from && !text.translated);
  return {
    at,
    ...(alsoAt && { alsoAt }),
    ...(message !== undefined && { message }),
    texts: Object.fromEntries(documented),
  };
}

function placesOf({ cases }: RemovedError): readonly PageLine[] {
  return cases.flatMap(({ at, alsoAt = [] }) => [at, ...alsoAt]);
}

function removedErrorOf(code: string, tombstone: PresentTombstone, grace: GracePeriod): UnnamedError {
  const { aliases = [], cases, symbol, ...facts } = tombstone.error;
  const gone = removalOf(tombstone, grace);
  return { code, family: familyOf(code), aliases, facts, cases, gone, ...(symbol !== undefined && { symbol }) };
}

/**
 * Adds each renamed code to the error it was renamed to: as an alias, or as a former code if it was retired after that. A
 * chain of renames is followed to its end.
 */
function withFormerCodes(
  errors: readonly UnnamedError[],
  tombstones: ReadonlyMap<string, Tombstone>,
  present: ReadonlySet<string>,
): readonly UnnamedError[] {
  const renamed = [...tombstones].flatMap(([code, { renamedTo, retired = false }]) => {
    if (renamedTo === undefined) return [];
    let target = renamedTo;
    const seen = new Set([code]);
    while (!present.has(target) && !seen.has(target)) {
      seen.add(target);
      target = tombstones.get(target)?.renamedTo ?? target;
    }
    return [{ code, target, retired }];
  });
  const byTarget = groupBy(renamed, ({ target }) => target);
  return errors.map((error) => {
    const group = byTarget.get(error.code);
    if (!group) return error;
    const [former, retired] = [false, true].map((isRetired) =>
      group.filter((each) => each.retired === isRetired).map(({ code }) => code),
    ) as [string[], string[]];
    const aliases = [...new Set([...error.aliases, ...former])].sort(byCodeUnits);
    return { ...error, aliases, former, retired };
  });
}
