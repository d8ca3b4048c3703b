import type { EarlierState } from "../1-read/read.ts";
import type { Cause, Snapshot } from "../diff/diff.ts";
import { ownValue, recordOf } from "../lib/collections.ts";
import { serviceId } from "../lib/service-id.ts";
import type { PageInput, ProviderInput, ServiceInput, Tombstone, TombstonesLock } from "../model/project.ts";

/** The inputs of a project with the changes of one cause, and of all causes before it. */
export interface InputStep {
  readonly cause: Cause;
  readonly input: EarlierState;
}

/**
 * The inputs of a project from an earlier state to the present one, cause by cause; the last step is the present state.
 * The first step is the earlier state itself, because another reader may read it. A cause without a change has no step.
 * What people wrote for the text of a changed page precedes it, so that it has its effect together with the text. Names
 * are last: `generate` wrote those of all that is new, and replaying it gives them again. Pure.
 */
export function inputsByCause(earlier: EarlierState, today: EarlierState): readonly InputStep[] {
  const causes = ORDER.filter(([, isOther]) => isOther(earlier, today)).map(([cause]) => cause);
  return causes.map((cause, i) => {
    const isToday = i === causes.length - 1;
    return { cause, input: isToday ? today : mixed(earlier, today, new Set(causes.slice(0, i + 1))) };
  });
}

type Comparison = (earlier: EarlierState, today: EarlierState) => boolean;

/** The causes in the order in which their changes are applied, and whether a state has other inputs of a cause. */
const ORDER: readonly (readonly [cause: Cause, isOther: Comparison])[] = [
  ["reader", () => true],
  [
    "manifest",
    differsIn(({ providers, settings: { locales, prefixClasses, tombstones } }) => [
      [locales, prefixClasses, tombstones],
      providers.map(({ provider, services }) => [provider, services.map(withoutTexts)]),
    ]),
  ],
  ["correction", differsIn(({ providers }) => providers.map(({ provider, corrections }) => [provider, corrections]))],
  [
    "translation",
    differsIn(({ providers }) =>
      providers.map(({ provider, translations = [] }) => [
        provider,
        translations.map(({ locale, entries }) => [locale, entries]),
      ]),
    ),
  ],
  ["page", hasOtherPages],
  [
    "name",
    differsIn(({ providers }) => providers.map(({ provider, names, tombstones }) => [provider, names, tombstones])),
  ],
];

function differsIn(partOf: (state: EarlierState) => unknown): Comparison {
  return (earlier, today) => JSON.stringify(partOf(earlier)) !== JSON.stringify(partOf(today));
}

/** Whether a page was fetched or edited. One that is new, or gone, belongs to the manifest. */
function hasOtherPages(earlier: EarlierState, today: EarlierState): boolean {
  const oldPages = pagesByPath(earlier.providers);
  return [...pagesByPath(today.providers)].some(([path, { source, fetched }]) => {
    const old = oldPages.get(path);
    return old !== undefined && (old.source.text !== source.text || old.fetched !== fetched);
  });
}

/** The earlier state with the changes of some causes. */
function mixed(earlier: EarlierState, today: EarlierState, causes: ReadonlySet<Cause>): EarlierState {
  const [old, now] = [byName(earlier.providers), byName(today.providers)];
  const { providers, settings } = causes.has("manifest") ? today : earlier;
  const pages = pagesByPath((causes.has("page") ? today : earlier).providers);
  const mix = (provider: ProviderInput): ProviderInput => {
    const [before, after] = [old.get(provider.provider), now.get(provider.provider)];
    // A folder that is new, or gone, belongs to the manifest as a whole.
    if (!before || !after) return provider;
    return {
      ...provider,
      names: before.names,
      services: provider.services.map((service) => withTexts(service, pages)),
      corrections: (causes.has("correction") ? after : before).corrections,
      translations: (causes.has("translation") ? after : before).translations ?? [],
      tombstones: causes.has("page") ? withoutDecisions(before.tombstones, after.tombstones) : before.tombstones,
    };
  };
  return { providers: providers.map(mix), settings };
}

/**
 * The ids of services none of whose pages has another text: those that the manifests list, and those to which pages of
 * other services were assigned by their sections.
 */
export function untouchedServices(
  earlier: EarlierState,
  today: EarlierState,
  catalogs: readonly Snapshot[],
): ReadonlySet<string> {
  const [oldPages, newPages] = [pagesByPath(earlier.providers), pagesByPath(today.providers)];
  const isChanged = (path: string): boolean => oldPages.get(path)?.source.text !== newPages.get(path)?.source.text;
  const listed = [...earlier.providers, ...today.providers].flatMap(({ services }) => services);
  const ids = new Set(listed.map(serviceId));
  for (const service of listed) {
    if (service.pages.some(({ source }) => isChanged(source.path))) ids.delete(serviceId(service));
  }
  for (const catalog of catalogs) {
    const cases = catalog.errors.flatMap((error) => error.cases);
    if (cases.some(({ at, alsoAt = [] }) => [at, ...alsoAt].some(({ page }) => isChanged(page)))) {
      ids.delete(serviceId(catalog));
    }
  }
  return ids;
}

function byName(providers: readonly ProviderInput[]): ReadonlyMap<string, ProviderInput> {
  return new Map(providers.map((provider) => [provider.provider, provider]));
}

function pagesByPath(providers: readonly ProviderInput[]): ReadonlyMap<string, PageInput> {
  const pages = providers.flatMap(({ services }) => services.flatMap((service) => service.pages));
  return new Map(pages.map((page) => [page.source.path, page]));
}

function withoutTexts({ pages, ...service }: ServiceInput): unknown {
  const settings = pages.map(({ source: { text: _, ...source }, fetched: __, isAccepted: ___, ...page }) => ({
    ...page,
    source,
  }));
  return { ...service, pages: settings };
}

/** A page that was not listed, or is no longer, has its one text: both are changes of the manifest. */
function withTexts(service: ServiceInput, texts: ReadonlyMap<string, PageInput>): ServiceInput {
  const pages = service.pages.map((listed) => {
    const { fetched: _, ...page } = listed;
    const { source, fetched } = texts.get(page.source.path) ?? listed;
    return { ...page, source: { ...page.source, text: source.text }, ...(fetched !== undefined && { fetched }) };
  });
  return { ...service, pages };
}

/** The removed codes of today, without what a person decided on since: renamed and retired codes. */
function withoutDecisions(before: TombstonesLock, after: TombstonesLock): TombstonesLock {
  const services = mapped(after.services ?? {}, (tombstones, service) => {
    const old = ownValue(before.services ?? {}, service) ?? {};
    const undecided = Object.entries(tombstones).flatMap(([code, tombstone]) => {
      if (tombstone.renamedTo === undefined && !tombstone.retired) return [[code, tombstone] as const];
      const earlier = ownValue(old, code);
      return earlier ? [[code, earlier] as const] : [];
    });
    return recordOf(undecided);
  });
  const operations = mapped({ ...before.operations, ...after.operations }, (_, service) =>
    undecidedOperations(
      ownValue(before.operations ?? {}, service) ?? {},
      ownValue(after.operations ?? {}, service) ?? {},
      ownValue(after.services ?? {}, service) ?? {},
    ),
  );
  return { services, ...(Object.keys(operations).length > 0 && { operations }) };
}

type Operations = NonNullable<TombstonesLock["operations"]>[string];

/**
 * The codes that left operations, without what a person decided on: a retired code of an operation is as it was. So is a code
 * that was renamed or retired in the service (`decided`), because it has left its operations with that decision.
 */
function undecidedOperations(
  before: Operations,
  after: Operations,
  decided: Readonly<Record<string, Tombstone>>,
): Operations {
  const isDecided = (code: string): boolean => {
    const { renamedTo, retired } = ownValue(decided, code) ?? {};
    return renamedTo !== undefined || retired === true;
  };
  return mapped({ ...before, ...after }, ({ renamedTo, retired: _, ...operation }, name) => {
    const earlier = ownValue(before, name);
    // A rename moves the codes to the new name.
    if (renamedTo !== undefined) return earlier ?? operation;
    const [old, now] = [earlier?.codes ?? {}, ownValue(after, name)?.codes ?? {}];
    const codes = [
      ...Object.entries(old).filter(([code]) => isDecided(code) || ownValue(now, code)?.retired),
      ...Object.entries(now).filter(([, { retired }]) => !retired),
    ];
    return { ...operation, codes: recordOf(codes) };
  });
}

function mapped<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value, key: string) => Mapped,
): Record<string, Mapped> {
  return recordOf(Object.entries(record).map(([key, value]) => [key, map(value, key)] as const));
}
