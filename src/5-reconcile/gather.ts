import type { Reading } from "../model/entry.ts";
import type { Grace, PreviousCatalog, ProviderInput, ServiceInput } from "../model/project.ts";
import { type Problem, problems as collect, type Problems } from "../problems/report.ts";
import { applyCorrections } from "./corrections.ts";
import { type Document, documentsOf, type PageRead } from "./document.ts";
import { errorsOf } from "./errors.ts";
import { lockOf, own, TOP } from "./places.ts";
import { route } from "./routing.ts";
import type { Gathered } from "./sharing.ts";
import { type Burial, bury, type Tombstones } from "./tombstones.ts";
import { translate } from "./translations.ts";

/** What a provider was before: the catalogs of the last package, and how long codes stay that leave the docs. */
export interface Before {
  readonly previous: readonly PreviousCatalog[];
  readonly grace: Grace | false;
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
  readings: ReadonlyMap<string, Reading>,
  before: Before,
): readonly Found[] {
  const routing = new Map(unit.map((service) => [service.service, collect()]));
  const pages = route(unit, readings, (service) => routing.get(service) ?? collect());
  return unit.map((service) => {
    const told = routing.get(service.service) ?? collect();
    const read = pages.get(service.service) ?? [];
    // A page that is listed and says nothing has been reported already.
    if (service.pages.length === 0 && read.length === 0) {
      told.on(provider.manifestPath)("service-empty", TOP, { service: service.service });
    }
    const problems = collect();
    const buried = bury(gather(service, read, provider, problems), burialOf(service, provider, before));
    const { left, tombstones } = buried;
    if (left.length > 0) {
      const args = { service: service.service, codes: listed(left) };
      problems.on(lockOf(provider, "tombstones"))("code-gone", TOP, args);
    }
    const errors = translate(buried.service.errors, service.service, provider.translations ?? [], problems);
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
const MOST_NAMED = 5;

function listed(codes: readonly string[]): string {
  const others = codes.length - MOST_NAMED;
  return codes.slice(0, MOST_NAMED).join(", ") + (others > 0 ? ` and ${others} more` : "");
}

// Without a grace nothing is buried, and what is stays as it was.
function burialOf(service: ServiceInput, provider: ProviderInput, { previous, grace }: Before): Burial {
  const before = previous.find((one) => one.provider === service.provider && one.service === service.service);
  return {
    locked: own(provider.tombstones, service.service) ?? {},
    previous: grace === false ? undefined : before,
    pages: service.pages,
    grace: grace === false ? { days: Infinity, fetches: Infinity } : grace,
  };
}

function gather(
  service: ServiceInput,
  pages: readonly PageRead[],
  provider: ProviderInput,
  problems: Problems,
): Gathered {
  const corrections = provider.corrections.filter((correction) => correction.service === service.service);
  const found = documentsOf(pages);
  const documents = applyCorrections(found, corrections, provider.correctionsPath, problems);
  reportTypos(pages, documents, problems);
  // What a person says of the service counts more than an example.
  const envelope = service.envelope ?? pages.map(({ reading }) => reading.envelope).find(Boolean);
  return {
    service: service.service,
    id: `${provider.provider}/${service.service}`,
    family: service.family,
    ...(envelope && { envelope }),
    errors: errorsOf(documents, envelope, problems),
  };
}

function reportTypos(pages: readonly PageRead[], documents: readonly Document[], problems: Problems): void {
  let corrected: ReadonlySet<string> | undefined;
  for (const { page, reading } of pages) {
    for (const { code, near, place } of reading.suspects) {
      corrected ??= new Set(documents.flatMap(({ alias }) => alias ?? []));
      if (!corrected.has(code)) problems.on(page)("family-typo", place, { code, near });
    }
  }
}
