import type { Catalog, ErrorInfo, PageLine } from "../model/catalog.ts";
import type { ProviderInput, ServiceInput, ServiceNames } from "../model/project.ts";
import { ownValue, recordOf } from "../lib/collections.ts";
import { pluralize } from "../lib/pluralize.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import type { Problems } from "../problems/problems.ts";
import type { UnnamedError } from "./merge-errors.ts";
import { allocateNames, clashesOf, isFreePrefix } from "./allocate-names.ts";
import { type ProposedName, renameClasses } from "./rename-classes.ts";
import { lockPath, FIRST_LINE } from "./provider-files.ts";
import type { GatheredService } from "./gather-service.ts";

/** Sorts and names the errors of a service: its catalog, and its names for the lock file, including new names. */
export function nameService(
  service: GatheredService,
  provider: ProviderInput,
  input: ServiceInput & { readonly prefixClasses?: boolean | undefined },
  problems: Problems,
): { readonly catalog: Catalog; readonly names: ServiceNames } {
  const byCode = new Map<string, UnnamedError>();
  for (const error of service.errors) byCode.set(error.code, error);
  // `sort` without a comparison function sorts by code units and is much faster.
  const codes = [...byCode.keys()].sort();
  const errors = codes.map((code) => byCode.get(code) as UnnamedError);
  reportNames(provider, input, problems);
  const locked = ownValue(provider.names, service.service);
  const symbols = new Map(errors.flatMap(({ code, symbol }) => (symbol === undefined ? [] : [[code, symbol]])));
  const allocated = allocateNames(service.service, codes, locked, input.prefix, symbols, input.prefixClasses);
  const renamed = renameClasses(
    allocated,
    errors.flatMap(({ code, symbol, isNamed = false }) =>
      symbol !== undefined && locked && Object.hasOwn(locked.codes, code)
        ? [{ code, symbol, renames: isNamed || (input.adoptNames ?? false) }]
        : [],
    ),
    input.prefixClasses,
  );
  reportProposals(renamed.proposed, provider, input, problems);
  const { names } = renamed;
  const catalog = catalogOf(input, { ...service, errors }, names);
  return { catalog: withPageUrls(catalog, provider), names };
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

function reportProposals(
  [first, ...others]: readonly ProposedName[],
  provider: ProviderInput,
  { service }: ServiceInput,
  problems: Problems,
): void {
  if (first === undefined) return;
  const { code, symbol, name } = first;
  const codes = pluralize(others.length + 1, "code");
  problems.on(lockPath(provider, "names"))("names-proposed", FIRST_LINE, { service, codes, code, symbol, name });
}

/** Adds the addresses of the pages that document the service. A page may be listed by another service of the provider. */
function withPageUrls(catalog: Catalog, { services }: ProviderInput): Catalog {
  const listed = services.flatMap(({ pages }) => pages).filter(({ url }) => url !== undefined);
  if (listed.length === 0) return catalog;
  const documenting = new Set<string>();
  for (const { cases } of catalog.errors) {
    for (const { at, alsoAt = NONE_ELSEWHERE } of cases) for (const { page } of [at, ...alsoAt]) documenting.add(page);
  }
  for (const { at, alsoAt = NONE_ELSEWHERE } of catalog.operations ?? [])
    for (const { page } of [at, ...alsoAt]) documenting.add(page);
  const urls = listed.flatMap(({ source, url }) =>
    url !== undefined && documenting.has(source.path) ? [[source.path, url] as const] : [],
  );
  return urls.length === 0 ? catalog : { ...catalog, pageUrls: recordOf(urls) };
}

const NONE_ELSEWHERE: readonly PageLine[] = [];

/** The catalog of a service whose errors are sorted. */
function catalogOf({ provider, exceptions }: ServiceInput, service: GatheredService, names: ServiceNames): Catalog {
  const oldNames = new Map<string, string[]>();
  for (const [old, code] of Object.entries(names.former ?? {}))
    oldNames.set(code, [...(oldNames.get(code) ?? []), old]);
  const errors = service.errors.map((error) => named(error, names, oldNames));
  const locales = new Set<string>();
  for (const { cases } of errors) for (const { texts } of cases) for (const locale in texts) locales.add(locale);
  const families = new Set(errors.map(({ family }) => family));
  return {
    provider,
    service: service.service,
    locales: [...locales].sort(byCodeUnits),
    ...(service.envelope && { envelope: service.envelope }),
    ...(exceptions && { exceptions }),
    ...(service.sources && { sources: service.sources }),
    names: {
      prefix: names.prefix,
      families: Object.fromEntries(Object.entries(names.families).filter(([family]) => families.has(family))),
    },
    errors,
    ...(service.operations.length > 0 && { operations: service.operations }),
  };
}

const NONE: readonly string[] = [];

function named(
  { code, family, aliases, symbol, facts, cases, sources, gone, former = NONE, retired = NONE }: UnnamedError,
  names: ServiceNames,
  oldNames: ReadonlyMap<string, readonly string[]>,
): ErrorInfo {
  const name = names.codes[code];
  if (name === undefined) throw new Error(`no name for ${code}`);
  const formerNames = [code, ...former].flatMap((each) => oldNames.get(each) ?? NONE);
  for (const old of former) if (Object.hasOwn(names.codes, old)) formerNames.push(names.codes[old] ?? "");
  const { scope = "business", billable, retry, recovery, httpStatus } = facts;
  // A fast path, because most errors have no optional member.
  const optional = symbol ?? billable ?? retry ?? recovery ?? httpStatus ?? gone ?? sources;
  if (!optional && aliases.length + formerNames.length + retired.length === 0)
    return { code, name, family, scope, cases };
  return {
    code,
    name,
    ...(symbol !== undefined && { symbol }),
    family,
    scope,
    ...(aliases.length > 0 && { aliases }),
    ...(billable && { billable }),
    ...(retry && { retry }),
    ...(recovery && { recovery }),
    ...(httpStatus && { httpStatus }),
    ...(formerNames.length > 0 && { formerNames }),
    ...(retired.length > 0 && { formerCodes: retired }),
    ...(gone && { gone }),
    ...(sources && { sources }),
    cases,
  };
}
