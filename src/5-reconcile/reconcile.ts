import { groupBy } from "../lib/collections.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Catalog } from "../model/catalog.ts";
import type { PageResult } from "../model/page-entries.ts";
import type {
  NamesLock,
  Project,
  ProviderInput,
  ServiceInput,
  ServiceNames,
  Settings,
  TombstonesLock,
} from "../model/project.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { filterLocales } from "./filter-locales.ts";
import { type GatheredService, gatherServices, type PreviousState } from "./gather-service.ts";
import type { Tombstones } from "./keep-removed-codes.ts";
import type { OperationTombstones } from "./keep-removed-operations.ts";
import { nameService } from "./name-service.ts";
import { FIRST_LINE } from "./provider-files.ts";
import { shareCommonCodes } from "./share-common-codes.ts";

/** The catalogs of a project, and its lock files including the additions of this run. */
export interface Reconciled {
  /** In the order of provider and service. */
  readonly catalogs: readonly Catalog[];
  /** Provider → its `names.lock.json`. */
  readonly names: Readonly<Record<string, NamesLock>>;
  /** Provider → its `tombstones.lock.json`. */
  readonly tombstones: Readonly<Record<string, TombstonesLock>>;
}

/**
 * Merges the entries of all pages into one catalog per service. `pages` are keyed by path. The order of services and
 * pages in a manifest does not reach the result. Pure.
 */
export function reconcile(
  { providers, previous, settings }: Pick<Project, "providers" | "previous" | "settings">,
  pages: ReadonlyMap<string, PageResult>,
  problems: Problems,
): Reconciled {
  const state = { previous, grace: settings.tombstones };
  const reconciled = sortedProviders(providers).map((provider) => ({
    id: provider.provider,
    ...reconcileProvider(provider, pages, problems, { ...state, prefixClasses: settings.prefixClasses }),
  }));
  const catalogs = reconciled.flatMap((provider) => provider.catalogs);
  return {
    catalogs: inLocales(catalogs, settings.locales, problems),
    names: Object.fromEntries(reconciled.map(({ id, names }) => [id, names])),
    tombstones: Object.fromEntries(reconciled.map(({ id, tombstones }) => [id, tombstones])),
  };
}

interface ReconciledProvider {
  readonly catalogs: readonly Catalog[];
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
}

function reconcileProvider(
  provider: ProviderInput,
  pages: ReadonlyMap<string, PageResult>,
  problems: Problems,
  { prefixClasses, ...previous }: PreviousState & { readonly prefixClasses: boolean | undefined },
): ReconciledProvider {
  const gathered = gatherServices(provider, pages, problems, previous);
  reportUnknownServices(provider, problems);
  const shared = new Map<string, GatheredService>();
  for (const family of groupBy(gathered, (service) => service.family).values()) {
    for (const service of shareCommonCodes(family)) shared.set(service.service, service);
  }
  const names: Record<string, ServiceNames> = { ...provider.names };
  const tombstones: Record<string, Tombstones> = { ...provider.tombstones.services };
  const operations: Record<string, OperationTombstones> = { ...provider.tombstones.operations };
  // In a folder that no manifest describes, a page without codes has no service. A manifest asks for one, and so does who
  // names a single page.
  const isWanted = ({ service }: ServiceInput): boolean =>
    provider.manifestPath !== "" || provider.services.length === 1 || shared.get(service)?.errors.length !== 0;
  const catalogs = provider.services.filter(isWanted).map((input): Catalog => {
    const service = shared.get(input.service) as GatheredService;
    const named = nameService(service, provider, { ...input, prefixClasses }, problems);
    names[input.service] = named.names;
    tombstones[input.service] = service.tombstones;
    operations[input.service] = service.operationTombstones;
    return named.catalog;
  });
  const [services, ofOperations] = [withoutEmpty(tombstones), withoutEmpty(operations)];
  return {
    catalogs,
    names,
    tombstones: { ...(services && { services }), ...(ofOperations && { operations: ofOperations }) },
  };
}

/** Reports corrections and translations of services that the manifest does not have. */
function reportUnknownServices(provider: ProviderInput, problems: Problems): void {
  const services = new Set(provider.services.map(({ service }) => service));
  for (const { service, code } of provider.corrections.filter((correction) => !services.has(correction.service))) {
    problems.on(provider.correctionsPath)("correction-service", FIRST_LINE, { code, service });
  }
  for (const { path, entries, placeOf } of provider.translations ?? []) {
    for (const entry of entries.filter(({ service }) => !services.has(service))) {
      problems.on(path)("translation-service", placeOf(entry), { service: entry.service });
    }
  }
}

function sortedProviders(providers: readonly ProviderInput[]): readonly ProviderInput[] {
  return providers
    .map((provider) => ({
      ...provider,
      services: provider.services
        .map((service) => ({
          ...service,
          pages: service.pages.toSorted((a, b) => byCodeUnits(a.source.path, b.source.path)),
        }))
        .sort((a, b) => byCodeUnits(a.service, b.service)),
    }))
    .sort((a, b) => byCodeUnits(a.provider, b.provider));
}

function inLocales(catalogs: readonly Catalog[], wanted: Settings["locales"], problems: Problems): readonly Catalog[] {
  if (wanted === undefined) return catalogs;
  const present = new Set(catalogs.flatMap(({ locales }) => locales));
  for (const locale of wanted.filter((candidate) => !present.has(candidate))) {
    problems.on("configuration")("locale-unused", WHOLE_FILE, { locale, known: [...present].join(", ") });
  }
  return catalogs.map((catalog) => filterLocales(catalog, wanted));
}

/** The services that have something; `undefined` if none has. */
function withoutEmpty<Value extends object>(
  services: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> | undefined {
  const entries = Object.entries(services).filter(([, value]) => Object.keys(value).length > 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
