import { familyOf } from "../lib/family.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Case, ErrorInfo, Removal } from "../model/catalog.ts";
import type { GracePeriod, RemovedError, PageInput, PreviousCatalog, Tombstone } from "../model/project.ts";
import type { UnnamedError } from "./merge-errors.ts";
import type { Gathered } from "./share-common-codes.ts";

/** Tombstones of one service: code → what is kept of it. */
export type Tombstones = Readonly<Record<string, Tombstone>>;

/** What decides about the codes that pages of a service no longer have. */
export interface RemovalContext {
  /** The tombstones as the lock file has them. */
  readonly locked: Tombstones;
  /** The service as it was last generated; `undefined` where it was not, or where nothing is to be buried. */
  readonly previous: PreviousCatalog | undefined;
  /** The pages of the service, for the dates of their fetches. */
  readonly pages: readonly PageInput[];
  readonly grace: GracePeriod;
}

/** A service with the codes that left its docs, and the tombstones as they are now. */
export interface KeptRemovedCodes {
  readonly service: Gathered;
  readonly tombstones: Tombstones;
  /** Codes that left since the last run. */
  readonly left: readonly string[];
}

/**
 * Keeps the codes that the pages no longer have. Those of the last package get a tombstone with their last words, and
 * so do spellings that are gone; a code that is documented again has none any more. Each fetch that still misses a
 * code counts, until the grace is over. The dates are those of fetches: the same locks and pages give the same.
 */
export function keepRemovedCodes(service: Gathered, burial: RemovalContext): KeptRemovedCodes {
  if (!burial.previous && Object.keys(burial.locked).length === 0) return { service, tombstones: {}, left: [] };
  const documented = new Set(service.errors.map(({ code }) => code));
  const spellings = new Map(service.errors.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, code])));
  const kept = Object.entries(burial.locked)
    .filter(([code]) => !documented.has(code))
    .map(([code, tombstone]) => [code, renamedTombstone(spellings.get(code)) ?? tombstone] as const);
  const known = new Set([...documented, ...kept.map(([code]) => code)]);
  const newly = newlyRemoved(burial.previous, known, spellings);
  const all = new Map([...kept, ...newly].map(([code, tombstone]) => [code, withFetchCounted(tombstone, burial)]));
  const present = new Set([...documented, ...[...all].flatMap(([code, stone]) => (isPresent(stone) ? [code] : []))]);
  const standing = [...all]
    .flatMap(([code, stone]) => (isPresent(stone) ? [removedErrorOf(code, stone, burial.grace)] : []))
    // What was a spelling of it may be documented again.
    .map((error) => ({
      ...error,
      aliases: error.aliases.filter((one) => !documented.has(one) && !spellings.has(one)),
    }));
  return {
    service: { ...service, errors: withFormerCodes([...service.errors, ...standing], all, present) },
    tombstones: Object.fromEntries([...all].sort(([a], [b]) => byCodeUnits(a, b))),
    left: newly.flatMap(([code, { renamedTo }]) => (renamedTo === undefined ? [code] : [])),
  };
}

// A correction has made another spelling of it since.
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
