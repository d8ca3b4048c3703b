import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import type { ProviderInput, ServiceInput, ServiceNames } from "../model/project.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Problems } from "../problems/problems.ts";
import type { UnnamedError } from "./merge-errors.ts";
import { allocateNames, clashesOf, isFreePrefix } from "./allocate-names.ts";
import { lockPath, ownValue, FIRST_LINE } from "./provider-files.ts";
import type { GatheredService } from "./gather-service.ts";

/** Sorts and names the errors of a service: its catalog, and its names for the lock file, including new names. */
export function nameService(
  service: GatheredService,
  provider: ProviderInput,
  input: ServiceInput,
  problems: Problems,
): { readonly catalog: Catalog; readonly names: ServiceNames } {
  const byCode = new Map<string, UnnamedError>();
  for (const error of service.errors) byCode.set(error.code, error);
  // `sort` without a comparison function sorts by code units and is much faster.
  const codes = [...byCode.keys()].sort();
  const errors = codes.map((code) => byCode.get(code) as UnnamedError);
  reportNames(provider, input, problems);
  const names = allocateNames(service.service, codes, ownValue(provider.names, service.service), input.prefix);
  return { catalog: catalogOf(provider.provider, { ...service, errors }, names), names };
}

function reportNames(provider: ProviderInput, { service, prefix }: ServiceInput, problems: Problems): void {
  const locked = ownValue(provider.names, service);
  if (prefix !== undefined && !isFreePrefix(prefix)) {
    problems.on(provider.manifestPath)("prefix-reserved", FIRST_LINE, { service, prefix });
  }
  if (!locked) return;
  const lock = lockPath(provider, "names");
  if (prefix !== undefined && prefix !== locked.prefix) {
    problems.on(provider.manifestPath)("prefix-locked", FIRST_LINE, { service, prefix, locked: locked.prefix });
  }
  for (const name of clashesOf(locked)) problems.on(lock)("names-clash", FIRST_LINE, { service, name });
}

/** The catalog of a service whose errors are sorted. */
function catalogOf(provider: string, service: GatheredService, names: ServiceNames): Catalog {
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

const NONE: readonly string[] = [];

function named(
  { code, family, aliases, facts, cases, gone, former = NONE }: UnnamedError,
  names: ServiceNames,
): ErrorInfo {
  const name = names.codes[code];
  if (name === undefined) throw new Error(`no name for ${code}`);
  const formerNames = former.flatMap((old) => (Object.hasOwn(names.codes, old) ? (names.codes[old] ?? []) : []));
  const { scope = "business", billable, retry, httpStatus } = facts;
  // A fast path, because most errors have no optional member.
  const optional = billable ?? retry ?? httpStatus ?? gone;
  if (!optional && aliases.length + formerNames.length === 0) return { code, name, family, scope, cases };
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
