import { byCodeUnits } from "../lib/identifier.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { Reading } from "../model/entry.ts";
import type {
  Grace,
  NamesLock,
  PreviousCatalog,
  ProviderInput,
  ServiceInput,
  ServiceNames,
  TombstonesLock,
} from "../model/project.ts";
import type { Problems } from "../problems/report.ts";
import { applyCorrections } from "./corrections.ts";
import { type Document, documentsOf, type PageRead } from "./document.ts";
import { errorsOf, type Unnamed } from "./errors.ts";
import { allocateNames, clashesOf, isFreePrefix } from "./names.ts";
import { route } from "./routing.ts";
import { type Gathered, share } from "./sharing.ts";
import { type Burial, bury, type Tombstones } from "./tombstones.ts";
import { translate } from "./translations.ts";

export { onlyLocales } from "./locales.ts";

const TOP = { line: 1, column: 1 };

const NONE: readonly string[] = [];

/** The catalogs of one provider, and its lock file with the new names appended. */
export interface Reconciled {
  readonly catalogs: readonly Catalog[];
  readonly names: NamesLock;
  readonly tombstones: TombstonesLock;
}

/** What a provider was before: the catalogs of the last package, and how long codes stay that leave the docs. */
export interface Before {
  readonly previous: readonly PreviousCatalog[];
  readonly grace: Grace | false;
}

/** Codes that one line names: the diff has them all. */
const MOST_NAMED = 5;

function listed(codes: readonly string[]): string {
  const others = codes.length - MOST_NAMED;
  return codes.slice(0, MOST_NAMED).join(", ") + (others > 0 ? ` and ${others} more` : "");
}

/** Merges what the pages of a provider say into one catalog a service. `readings` are keyed by page path. Pure. */
export function reconcile(
  provider: ProviderInput,
  readings: ReadonlyMap<string, Reading>,
  problems: Problems,
  before: Before = { previous: [], grace: false },
): Reconciled {
  const pages = route(provider, readings, problems);
  for (const { service, pages: listed } of provider.services) {
    // A page that is listed and says nothing has been reported already.
    if (listed.length > 0 || pages.get(service)?.length !== 0) continue;
    problems.on(provider.manifestPath)("service-empty", TOP, { service });
  }
  const tombstones: Record<string, Tombstones> = { ...provider.tombstones };
  const gathered = provider.services.map((service) => {
    const found = gather(service, pages.get(service.service) ?? [], provider, problems);
    const buried = bury(found, burialOf(service, provider, before));
    tombstones[service.service] = buried.tombstones;
    if (buried.left.length > 0) {
      const codes = listed(buried.left);
      problems.on(lockOf(provider, "tombstones"))("code-gone", TOP, { service: service.service, codes });
    }
    const errors = translate(buried.service.errors, service.service, provider.translations ?? [], problems);
    return { ...buried.service, errors };
  });
  const known = new Set(provider.services.map(({ service }) => service));
  for (const { service, code } of provider.corrections.filter((correction) => !known.has(correction.service))) {
    problems.on(provider.correctionsPath)("correction-service", TOP, { code, service });
  }
  const names: Record<string, ServiceNames> = { ...provider.names };
  for (const { path, entries, placeOf } of provider.translations ?? []) {
    for (const entry of entries.filter(({ service }) => !known.has(service))) {
      problems.on(path)("translation-service", placeOf(entry), { service: entry.service });
    }
  }
  const catalogs = share(gathered).map((service) => {
    const input = provider.services.find((one) => one.service === service.service);
    const byCode = new Map(service.errors.map((error) => [error.code, error]));
    // The order of code units, in which a sort that compares nothing itself is much quicker.
    const codes = [...byCode.keys()].sort();
    const errors = codes.flatMap((code) => byCode.get(code) ?? []);
    reportNames(provider, input, problems);
    const given = allocateNames(service.service, codes, own(provider.names, service.service), input?.prefix);
    names[service.service] = given;
    return catalogOf(provider.provider, { ...service, errors }, given);
  });
  return { catalogs, names, tombstones: onlyFilled(tombstones) };
}

// A service may be called `constructor`.
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
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

function onlyFilled(tombstones: TombstonesLock): TombstonesLock {
  return Object.fromEntries(Object.entries(tombstones).filter(([, codes]) => Object.keys(codes).length > 0));
}

function lockOf({ manifestPath }: ProviderInput, what: "names" | "tombstones"): string {
  return manifestPath.replace(/source\.json$/, `${what}.lock.json`);
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

function reportNames(provider: ProviderInput, input: ServiceInput | undefined, problems: Problems): void {
  const { service = "", prefix } = input ?? {};
  const locked = own(provider.names, service);
  if (prefix !== undefined && !isFreePrefix(prefix)) {
    problems.on(provider.manifestPath)("prefix-reserved", TOP, { service, prefix });
  }
  if (!locked) return;
  const lock = lockOf(provider, "names");
  if (prefix !== undefined && prefix !== locked.prefix) {
    problems.on(provider.manifestPath)("prefix-locked", TOP, { service, prefix, locked: locked.prefix });
  }
  for (const name of clashesOf(locked)) problems.on(lock)("names-clash", TOP, { service, name });
}

/** Takes the errors in their order. */
function catalogOf(provider: string, service: Gathered, names: ServiceNames): Catalog {
  const errors = service.errors.map((error) => named(error, names));
  const locales = new Set<string>();
  for (const { cases } of errors) for (const { texts } of cases) for (const locale in texts) locales.add(locale);
  const families = new Set(errors.map(({ family }) => family));
  return {
    provider,
    service: service.service,
    locales: [...locales].sort(byCodeUnits),
    ...(service.envelope && { envelope: service.envelope }),
    names: {
      prefix: names.prefix,
      families: Object.fromEntries(Object.entries(names.families).filter(([family]) => families.has(family))),
    },
    errors,
  };
}

function named({ code, family, aliases, facts, cases, gone, former = NONE }: Unnamed, names: ServiceNames): ErrorInfo {
  const name = names.codes[code];
  if (name === undefined) throw new Error(`no name for ${code}`);
  const formerNames = former.flatMap((old) => (Object.hasOwn(names.codes, old) ? (names.codes[old] ?? []) : []));
  const { scope = "business", billable, retry, httpStatus } = facts;
  // Of most errors nothing more is known, and to look at each of what may be takes longer than all of that.
  const more = billable ?? retry ?? httpStatus ?? gone;
  if (!more && aliases.length + formerNames.length === 0) return { code, name, family, scope, cases };
  return {
    code,
    name,
    family,
    scope,
    ...(aliases.length > 0 && { aliases }),
    ...(billable && { billable }),
    ...(retry && { retry }),
    ...(httpStatus && { httpStatus }),
    ...(formerNames.length > 0 && { formerNames }),
    ...(gone && { gone }),
    cases,
  };
}
