import type { PageEntries } from "../model/page-entries.ts";
import type { GracePeriod, PreviousCatalog, ProviderInput, ServiceInput } from "../model/project.ts";
import { type Problem, collectProblems, type Problems } from "../problems/problems.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { type DocumentedCase, documentedCasesOf, type RoutedPage } from "./documented-case.ts";
import { mergeErrors } from "./merge-errors.ts";
import { lockPath, ownValue, FIRST_LINE } from "./provider-files.ts";
import { routePages } from "./route-pages.ts";
import type { Gathered } from "./share-common-codes.ts";
import { type RemovalContext, keepRemovedCodes, type Tombstones } from "./keep-removed-codes.ts";
import { applyTranslations } from "./apply-translations.ts";

/** What a provider was before: the catalogs of the last package, and how long codes stay that leave the docs. */
export interface PreviousState {
  readonly previous: readonly PreviousCatalog[];
  readonly grace: GracePeriod | false;
}

/** A service before it shares, the codes that left its docs, and what was reported on the way. */
export interface Found {
  readonly gathered: Gathered;
  readonly tombstones: Tombstones;
  /** Whether codes left since the last package was made. */
  readonly hasLost: boolean;
  readonly routing: readonly Problem[];
  readonly gathering: readonly Problem[];
}

/** Gathers services that have pages of each other, all of a unit. `readings` are keyed by page path. */
export function gatherUnit(
  unit: readonly ServiceInput[],
  provider: ProviderInput,
  readings: ReadonlyMap<string, PageEntries>,
  before: PreviousState,
): readonly Found[] {
  const routing = new Map(unit.map((service) => [service.service, collectProblems()]));
  const pages = routePages(unit, readings, (service) => routing.get(service) ?? collectProblems());
  return unit.map((service) => {
    const told = routing.get(service.service) ?? collectProblems();
    const read = pages.get(service.service) ?? [];
    // A page that is listed and says nothing has been reported already.
    if (service.pages.length === 0 && read.length === 0) {
      told.on(provider.manifestPath)("service-empty", FIRST_LINE, { service: service.service });
    }
    const problems = collectProblems();
    const buried = keepRemovedCodes(
      documentedErrors(service, read, provider, problems),
      removalContextOf(service, provider, before),
    );
    const { left, tombstones } = buried;
    if (left.length > 0) {
      const args = { service: service.service, codes: listOfCodes(left) };
      problems.on(lockPath(provider, "tombstones"))("code-gone", FIRST_LINE, args);
    }
    const errors = applyTranslations(buried.service.errors, service.service, provider.translations ?? [], problems);
    return {
      gathered: { ...buried.service, errors },
      tombstones,
      hasLost: left.length > 0,
      routing: told.list,
      gathering: problems.list,
    };
  });
}

/** Codes that one line names: the diff has them all. */
const MAX_LISTED_CODES = 5;

function listOfCodes(codes: readonly string[]): string {
  const others = codes.length - MAX_LISTED_CODES;
  return codes.slice(0, MAX_LISTED_CODES).join(", ") + (others > 0 ? ` and ${others} more` : "");
}

// Without a grace nothing is buried, and what is stays as it was.
function removalContextOf(
  service: ServiceInput,
  provider: ProviderInput,
  { previous, grace }: PreviousState,
): RemovalContext {
  const before = previous.find((one) => one.provider === service.provider && one.service === service.service);
  return {
    locked: ownValue(provider.tombstones, service.service) ?? {},
    previous: grace === false ? undefined : before,
    pages: service.pages,
    grace: grace === false ? { days: Infinity, fetches: Infinity } : grace,
  };
}

function documentedErrors(
  service: ServiceInput,
  pages: readonly RoutedPage[],
  provider: ProviderInput,
  problems: Problems,
): Gathered {
  const corrections = provider.corrections.filter((correction) => correction.service === service.service);
  const found = documentedCasesOf(pages);
  const documents = applyCorrections(found, corrections, provider.correctionsPath, problems);
  reportTypos(pages, documents, problems);
  // What a person says of the service counts more than an example.
  const envelope = service.envelope ?? pages.map(({ entries: reading }) => reading.envelope).find(Boolean);
  return {
    service: service.service,
    id: `${provider.provider}/${service.service}`,
    family: service.family,
    ...(envelope && { envelope }),
    errors: mergeErrors(documents, envelope, problems),
  };
}

function reportTypos(pages: readonly RoutedPage[], documents: readonly DocumentedCase[], problems: Problems): void {
  let corrected: ReadonlySet<string> | undefined;
  for (const { page, entries: reading } of pages) {
    for (const { code, near, place } of reading.possibleTypos) {
      corrected ??= new Set(documents.flatMap(({ alias }) => alias ?? []));
      if (!corrected.has(code)) problems.on(page)("family-typo", place, { code, near });
    }
  }
}
