import { append } from "../lib/append.ts";
import { groupBy } from "../lib/group-by.ts";
import type { Catalog } from "../model/catalog.ts";
import type { PageEntries } from "../model/page-entries.ts";
import type { KnownService, Share, Told } from "../model/kept.ts";
import type { NamesLock, ProviderInput, ServiceInput, ServiceNames, TombstonesLock } from "../model/project.ts";
import { type Problem, collectProblems, type Problems } from "../problems/problems.ts";
import { type PreviousState, type Found, gatherUnit } from "./gather-service.ts";
import { nameService } from "./name-service.ts";
import { ownValue, FIRST_LINE } from "./provider-files.ts";
import { type Family, familyOf, inflowOf, saidCommon, shareOf, shareWithin } from "./share-common-codes.ts";
import type { Tombstones } from "./keep-removed-codes.ts";
import { unitsOf } from "./units.ts";

export { filterLocales } from "./filter-locales.ts";
export { unitsOf } from "./units.ts";

/** The catalogs of one provider, and its lock files with what is new. */
export interface Reconciled {
  readonly catalogs: readonly Catalog[];
  /** The services in the order of the catalogs. */
  readonly services: readonly ReconciledService[];
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
  readonly problems: readonly Problem[];
}

/** How one service was understood. */
export interface ReconciledService extends Omit<Known, "codes"> {
  /** Whether nobody had to look at its pages. */
  readonly isKnown: boolean;
  /** Whether a run of the same inputs gives the same once its locks are written: no code is on its way out. */
  readonly isSettled: boolean;
}

/** What is said of a service that is known. */
export type Known = Pick<KnownService, "told" | "share" | "inflow" | "catalog" | "codes">;

/** Merges what the pages of a provider say into one catalog a service. `readings` are keyed by page path. Pure. */
export function reconcile(
  provider: ProviderInput,
  readings: ReadonlyMap<string, PageEntries>,
  problems: Problems,
  before: PreviousState = { previous: [], grace: false },
): Reconciled {
  const rounds = reconciling(provider, before, new Map());
  let round = rounds.next();
  while (!round.done) round = rounds.next(readings);
  append(problems.list, round.value.problems);
  return round.value;
}

/**
 * Does the same and asks for the readings of services: of all but those that are known by name, and of a known one where
 * what flows into it from its family turns out to be something else.
 */
export function* reconciling(
  provider: ProviderInput,
  before: PreviousState,
  known: ReadonlyMap<string, Known>,
): Generator<readonly ServiceInput[], Reconciled, ReadonlyMap<string, PageEntries>> {
  const found = new Map<string, Found>();
  let waiting = unitsOf(provider);
  let wanted = waiting.filter((unit) => unit.some(({ service }) => !known.has(service)));
  let families: ReadonlyMap<string, Family>;
  let shares: ReadonlyMap<string, Share>;
  do {
    const readings = yield wanted.flat();
    for (const one of wanted.flatMap((unit) => gatherUnit(unit, provider, readings, before))) {
      found.set(one.gathered.service, one);
    }
    ({ families, shares } = sharing(provider.services, found, known));
    waiting = waiting.filter((unit) => !wanted.includes(unit));
    wanted = waiting.filter((unit) => unit.some((service) => hasChanged(service, families, known)));
  } while (wanted.length > 0);
  return finish(provider, found, known, { families, shares });
}

interface Sharing {
  readonly families: ReadonlyMap<string, Family>;
  /** By the name of the service. */
  readonly shares: ReadonlyMap<string, Share>;
}

function sharing(
  services: readonly ServiceInput[],
  found: ReadonlyMap<string, Found>,
  known: ReadonlyMap<string, Known>,
): Sharing {
  const shares = new Map<string, Share>();
  const families = new Map<string, Family>();
  for (const [family, members] of groupBy(services, (one) => one.family)) {
    const codes = members.flatMap(({ service }) => {
      const one = found.get(service);
      return one ? saidCommon(one.gathered) : (known.get(service)?.share.says ?? []);
    });
    const common = new Set(codes);
    const told = members.flatMap(({ service }) => {
      const one = found.get(service);
      const share = one ? shareOf(one.gathered, common) : known.get(service)?.share;
      if (share) shares.set(service, share);
      return share ?? [];
    });
    families.set(family, familyOf(told, common));
  }
  return { families, shares };
}

/** Whether what is known of a service was made with something else from its family. */
function hasChanged(
  { service, family: name }: ServiceInput,
  families: ReadonlyMap<string, Family>,
  known: ReadonlyMap<string, Known>,
): boolean {
  const [before, family] = [known.get(service), families.get(name)];
  if (!before || !family) return false;
  const { codes, share, inflow } = before;
  const common = new Set(share.common);
  return codes.some((code) => family.common.has(code) !== common.has(code)) || inflowOf(share, family) !== inflow;
}

function finish(
  provider: ProviderInput,
  found: ReadonlyMap<string, Found>,
  known: ReadonlyMap<string, Known>,
  { families, shares }: Sharing,
): Reconciled {
  const names: Record<string, ServiceNames> = { ...provider.names };
  const tombstones: Record<string, Tombstones> = { ...provider.tombstones };
  const services = provider.services.map((input): ReconciledService => {
    const [one, before] = [found.get(input.service), known.get(input.service)];
    const [family, share] = [families.get(input.family), shares.get(input.service)];
    if (!one || !family || !share) {
      if (!before) throw new Error(`nobody has read ${input.service}`);
      return { ...before, isKnown: true, isSettled: true };
    }
    const naming = collectProblems();
    const { catalog, names: given } = nameService(shareWithin(one.gathered, family), provider, input, naming);
    const locked = ownValue(provider.tombstones, input.service) ?? {};
    names[input.service] = given;
    tombstones[input.service] = one.tombstones;
    const { routing, gathering } = one;
    return {
      catalog,
      share,
      inflow: inflowOf(share, family),
      told: { routing, gathering, naming: naming.list },
      isKnown: false,
      isSettled: !one.hasLost && JSON.stringify(one.tombstones) === JSON.stringify(locked),
    };
  });
  const catalogs = services.map(({ catalog }) => catalog);
  const problems = toldOf(
    provider,
    services.map(({ told }) => told),
  );
  return { catalogs, services, names, tombstones: onlyFilled(tombstones), problems };
}

/** What was reported, step by step. */
function toldOf(provider: ProviderInput, told: readonly Told[]): readonly Problem[] {
  const problems = collectProblems();
  const services = new Set(provider.services.map(({ service }) => service));
  for (const { service, code } of provider.corrections.filter((correction) => !services.has(correction.service))) {
    problems.on(provider.correctionsPath)("correction-service", FIRST_LINE, { code, service });
  }
  for (const { path, entries, placeOf } of provider.translations ?? []) {
    for (const entry of entries.filter(({ service }) => !services.has(service))) {
      problems.on(path)("translation-service", placeOf(entry), { service: entry.service });
    }
  }
  return [
    ...told.flatMap(({ routing }) => routing),
    ...told.flatMap(({ gathering }) => gathering),
    ...problems.list,
    ...told.flatMap(({ naming }) => naming),
  ];
}

function onlyFilled(tombstones: TombstonesLock): TombstonesLock {
  return Object.fromEntries(Object.entries(tombstones).filter(([, codes]) => Object.keys(codes).length > 0));
}
