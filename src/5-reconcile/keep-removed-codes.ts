import { familyOf } from "../lib/family.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, ErrorInfo, Removal } from "../model/catalog.ts";
import type { GracePeriod, PageInput, PreviousCatalog, RemovedError, Tombstone } from "../model/project.ts";
import type { UnnamedError } from "./merge-errors.ts";

/** Tombstones of one service: wire code → tombstone. */
export type Tombstones = Readonly<Record<string, Tombstone>>;

/** The inputs that decide what happens to codes that the pages of a service no longer document. */
export interface RemovalContext {
  /** The tombstones of the lock file. */
  readonly locked: Tombstones;
  /** The service in the last package; `undefined` if it was not in it, or if no tombstones are added. */
  readonly previous: PreviousCatalog | undefined;
  /** The pages of the service, for the dates of their fetches. */
  readonly pages: readonly PageInput[];
  readonly grace: GracePeriod;
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
 * code is counted until the grace period is over. All dates are dates of fetches, so the result depends on the inputs
 * only.
 */
export function keepRemovedCodes(documented: readonly UnnamedError[], context: RemovalContext): KeptRemovedCodes {
  if (!context.previous && Object.keys(context.locked).length === 0) {
    return { errors: documented, tombstones: {}, removed: [] };
  }
  const codes = new Set(documented.map(({ code }) => code));
  const aliases = new Map(documented.flatMap((error) => error.aliases.map((alias) => [alias, error.code])));
  const kept = Object.entries(context.locked)
    .filter(([code]) => !codes.has(code))
    .map(([code, tombstone]) => [code, renamedTombstone(aliases.get(code)) ?? tombstone] as const);
  const known = new Set([...codes, ...kept.map(([code]) => code)]);
  const added = newlyRemoved(context.previous, known, aliases);
  const all = new Map([...kept, ...added].map(([code, tombstone]) => [code, withFetchCounted(tombstone, context)]));
  const removedErrors = [...all]
    .flatMap(([code, tombstone]) => (isPresent(tombstone) ? [removedErrorOf(code, tombstone, context.grace)] : []))
    // An alias of a removed code may be documented again.
    .map((error) => ({
      ...error,
      aliases: error.aliases.filter((alias) => !codes.has(alias) && !aliases.has(alias)),
    }));
  const present = new Set([...codes, ...removedErrors.map(({ code }) => code)]);
  return {
    errors: withFormerCodes([...documented, ...removedErrors], all, present),
    tombstones: Object.fromEntries([...all].sort(([a], [b]) => byCodeUnits(a, b))),
    removed: added.flatMap(([code, { renamedTo }]) => (renamedTo === undefined ? [code] : [])),
  };
}

/** The tombstone of a code that a correction has made an alias of another code. */
function renamedTombstone(renamedTo: string | undefined): Tombstone | undefined {
  return renamedTo === undefined ? undefined : { renamedTo };
}

type PresentTombstone = Tombstone & { readonly error: RemovedError };

function isPresent(tombstone: Tombstone): tombstone is PresentTombstone {
  return tombstone.error !== undefined && tombstone.renamedTo === undefined && !tombstone.retired;
}

function newlyRemoved(
  previous: PreviousCatalog | undefined,
  known: ReadonlySet<string>,
  spellings: ReadonlyMap<string, string>,
): readonly (readonly [string, Tombstone])[] {
  return (previous?.errors ?? []).flatMap((error) => {
    const { code, aliases = [] } = error;
    const renamedTo = spellings.get(code);
    const isGone = !known.has(code) && error.gone === undefined;
    const own: (readonly [string, Tombstone])[] = isGone
      ? [[code, renamedTo ? { renamedTo } : tombstoneOf(error)]]
      : [];
    // A spelling that goes on with a code is kept by it: by the code's own tombstone where the code goes as well.
    const lost =
      isGone || !known.has(code) ? [] : aliases.filter((alias) => !known.has(alias) && !spellings.has(alias));
    return [...own, ...lost.map((alias) => [alias, { renamedTo: code }] as const)];
  });
}

function tombstoneOf({ scope, aliases, billable, retry, httpStatus, cases }: ErrorInfo): Tombstone {
  return {
    error: {
      scope,
      ...(aliases && { aliases }),
      ...(billable && { billable }),
      ...(retry && { retry }),
      ...(httpStatus && { httpStatus }),
      cases: cases.map(ownTexts),
    },
  };
}

// What was borrowed is borrowed again while the lender has it, and translations have files of their own.
function ownTexts({ at, alsoAt, message, texts }: Case): Case {
  const own = Object.entries(texts).filter(([, text]) => !text.from && !text.translated);
  return {
    at,
    ...(alsoAt && { alsoAt }),
    ...(message !== undefined && { message }),
    texts: Object.fromEntries(own),
  };
}

function withFetchCounted(tombstone: Tombstone, burial: RemovalContext): Tombstone {
  if (!isPresent(tombstone) || isGraceOver(tombstone, burial.grace)) return tombstone;
  const date = lastFetchDate(tombstone.error, burial.pages);
  if (date === undefined) return tombstone;
  const { since, last, fetches = 0, error } = tombstone;
  if (since === undefined || last === undefined) return { since: date, last: date, fetches: 1, error };
  return Date.parse(date) > Date.parse(last) ? { since, last: date, fetches: fetches + 1, error } : tombstone;
}

// The pages on which the code stood decide; where they are gone, all pages of the service.
function lastFetchDate({ cases }: RemovedError, pages: readonly PageInput[]): string | undefined {
  const stood = new Set(cases.flatMap(({ at, alsoAt = [] }) => [at, ...alsoAt].map(({ page }) => page)));
  const own = pages.filter(({ source }) => stood.has(source.path));
  const dates = (own.length > 0 ? own : pages).flatMap(({ fetched }) => fetched ?? []);
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

function isGraceOver({ since, last, fetches = 0 }: Tombstone, grace: GracePeriod): boolean {
  if (since === undefined || last === undefined) return false;
  return fetches >= grace.fetches && Date.parse(last) - Date.parse(since) >= grace.days * 86_400_000;
}

function removedErrorOf(code: string, tombstone: PresentTombstone, grace: GracePeriod): UnnamedError {
  const { scope, aliases = [], billable, retry, httpStatus, cases } = tombstone.error;
  const state = isGraceOver(tombstone, grace) ? "deprecated" : "pending-removal";
  const gone: Removal = { state, ...(tombstone.since !== undefined && { since: tombstone.since }) };
  const facts = { scope, ...(billable && { billable }), ...(retry && { retry }), ...(httpStatus && { httpStatus }) };
  return { code, family: familyOf(code), aliases, facts, cases, gone };
}

// A renamed code is a spelling of what it became, also when that was renamed in its turn.
function withFormerCodes(
  errors: readonly UnnamedError[],
  tombstones: ReadonlyMap<string, Tombstone>,
  present: ReadonlySet<string>,
): readonly UnnamedError[] {
  const former = new Map<string, string[]>();
  for (const [code, { renamedTo, retired }] of tombstones) {
    if (renamedTo === undefined || retired) continue;
    let target = renamedTo;
    const seen = new Set([code]);
    while (!present.has(target) && !seen.has(target)) {
      seen.add(target);
      target = tombstones.get(target)?.renamedTo ?? target;
    }
    if (present.has(target)) former.set(target, [...(former.get(target) ?? []), code]);
  }
  return errors.map((error) => {
    const codes = former.get(error.code);
    if (!codes) return error;
    return { ...error, aliases: [...new Set([...error.aliases, ...codes])].sort(byCodeUnits), former: codes };
  });
}
