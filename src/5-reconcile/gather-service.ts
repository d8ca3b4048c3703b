import { ownValue } from "../lib/collections.ts";
import { pluralize } from "../lib/pluralize.ts";
import type { Operation } from "../model/catalog.ts";
import type { Envelope, PageResult } from "../model/page-entries.ts";
import type { GracePeriod, PreviousCatalog, ProviderInput, ServiceInput } from "../model/project.ts";
import type { Problems } from "../problems/problems.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { applyTranslations } from "./apply-translations.ts";
import { type DocumentedCase, documentedCasesOf, type RoutedPage } from "./documented-case.ts";
import { keepRemovedCodes, type RemovalContext, type Tombstones } from "./keep-removed-codes.ts";
import { keepRemovedOperations, type OperationTombstones } from "./keep-removed-operations.ts";
import { mergeErrors, type UnnamedError } from "./merge-errors.ts";
import { mergeOperations, namedOperations } from "./merge-operations.ts";
import { splitReferences } from "./operation-references.ts";
import { reportUnknownSources, type ServiceSources, serviceSources } from "./precedence.ts";
import { FIRST_LINE, lockPath } from "./provider-files.ts";
import { routePages } from "./route-pages.ts";

/** The state of a provider before this run: the catalogs of the last package, and the grace period of removed codes. */
export interface PreviousState {
  readonly previous: readonly PreviousCatalog[];
  readonly grace: GracePeriod | false;
}

/** The errors and operations of one service, before common codes are shared and names are allocated. */
export interface GatheredService {
  readonly service: string;
  /** `<provider>/<service>`. */
  readonly id: string;
  /** Services of one family share common codes and the envelope. */
  readonly family: string;
  readonly envelope?: Envelope;
  /** The names of its sources, if there are several. */
  readonly sources?: readonly string[];
  readonly errors: readonly UnnamedError[];
  readonly operations: readonly Operation[];
  readonly tombstones: Tombstones;
  readonly operationTombstones: OperationTombstones;
}

/** Gathers the errors of every service of a provider, in the order of its services. `pages` are keyed by path. */
export function gatherServices(
  provider: ProviderInput,
  pages: ReadonlyMap<string, PageResult>,
  problems: Problems,
  previous: PreviousState,
): readonly GatheredService[] {
  const routed = routePages(provider, pages, problems);
  for (const { service, pages: listed } of provider.services) {
    // A listed page without entries has been reported by `routePages`.
    if (listed.length > 0 || (routed.get(service) ?? []).length > 0) continue;
    problems.on(provider.manifestPath)("service-empty", FIRST_LINE, { service });
  }
  return provider.services.map((service) =>
    gatherService(service, routed.get(service.service) ?? [], provider, problems, previous),
  );
}

function gatherService(
  service: ServiceInput,
  pages: readonly RoutedPage[],
  provider: ProviderInput,
  problems: Problems,
  previous: PreviousState,
): GatheredService {
  // The envelope of the manifest precedes an example on a page, because a person wrote it.
  const envelope = service.envelope ?? pages.map(({ entries }) => entries.envelope).find(Boolean);
  const sources = serviceSources(
    pages.map(({ source }) => source),
    service.precedence,
  );
  reportUnknownSources(service, provider.manifestPath, problems);
  const corrected = correctedCases(service, pages, provider, problems);
  const { documents: cases, references } = splitReferences(corrected, pages);
  const documented = mergeErrors(cases, envelope, sources, problems);
  reportOnlySources(service, documented, sources, provider.manifestPath, problems);
  const context = removalContextOf(service, provider, previous);
  const { errors, tombstones, removed } = keepRemovedCodes(documented, context);
  const named = namedOperations(pages);
  const locked = ownValue(provider.tombstones.operations ?? {}, service.service) ?? {};
  const kept = keepRemovedOperations(mergeOperations(named, { documents: cases, references }, errors), errors, {
    ...context,
    ...named,
    locked,
  });
  const report = problems.on(lockPath(provider, "tombstones"));
  const gone = { service: service.service, codes: listOfCodes(removed), operations: listOfCodes(kept.removed) };
  if (removed.length > 0) report("code-gone", FIRST_LINE, gone);
  if (kept.removed.length > 0) report("operation-gone", FIRST_LINE, gone);
  return {
    service: service.service,
    id: `${provider.provider}/${service.service}`,
    family: service.family,
    ...(envelope && { envelope }),
    ...(sources.names.length > 1 && { sources: sources.names }),
    errors: applyTranslations(errors, service.service, provider.translations ?? [], problems),
    operations: kept.operations,
    tombstones,
    operationTombstones: kept.tombstones,
  };
}

/** Reports the codes that one source alone has. */
function reportOnlySources(
  { service }: ServiceInput,
  errors: readonly UnnamedError[],
  { names }: ServiceSources,
  manifestPath: string,
  problems: Problems,
): void {
  if (names.length < 2) return;
  for (const source of names) {
    const only = errors.filter(({ sources = [] }) => sources.length === 1 && sources[0] === source);
    if (only.length === 0) continue;
    const codes = listOfCodes(only.map(({ code }) => code).sort());
    const count = pluralize(only.length, "code");
    problems.on(manifestPath)("codes-of-one-source", FIRST_LINE, { service, source, count, codes });
  }
}

/** Maximum number of codes in the text of one problem; `diff` lists all of them. */
const MAX_LISTED_CODES = 5;

function listOfCodes(codes: readonly string[]): string {
  const others = codes.length - MAX_LISTED_CODES;
  return codes.slice(0, MAX_LISTED_CODES).join(", ") + (others > 0 ? ` and ${others} more` : "");
}

/** With `tombstones: false` no tombstones are added; existing tombstones are kept. */
function removalContextOf(
  service: ServiceInput,
  provider: ProviderInput,
  { previous, grace }: PreviousState,
): RemovalContext {
  const catalog = previous.find((last) => last.provider === service.provider && last.service === service.service);
  return {
    locked: ownValue(provider.tombstones.services ?? {}, service.service) ?? {},
    previous: grace === false ? undefined : catalog,
    pages: service.pages,
    grace: grace === false ? { days: Infinity, fetches: Infinity } : grace,
  };
}

function correctedCases(
  service: ServiceInput,
  pages: readonly RoutedPage[],
  provider: ProviderInput,
  problems: Problems,
): readonly DocumentedCase[] {
  const corrections = provider.corrections.filter((correction) => correction.service === service.service);
  const cases = applyCorrections(documentedCasesOf(pages), corrections, provider.correctionsPath, problems);
  reportTypos(pages, cases, problems);
  return cases;
}

/** Reports each possible typo that no correction covers. */
function reportTypos(pages: readonly RoutedPage[], cases: readonly DocumentedCase[], problems: Problems): void {
  let corrected: ReadonlySet<string> | undefined;
  for (const { page, entries } of pages) {
    for (const { code, near, place } of entries.possibleTypos) {
      corrected ??= new Set(cases.flatMap(({ alias }) => alias ?? []));
      if (!corrected.has(code)) problems.on(page)("family-typo", place, { code, near });
    }
  }
}
