import { append } from "../../lib/collections.ts";
import { RESERVED } from "../../lib/reserved.ts";
import { adviceNamespaceOf, namespaceOf } from "../artifacts/messages-modules.ts";
import type { ServiceView } from "../service-view.ts";

/** What may stand in the holes for identifiers and for imports. */
export interface Allowlist {
  /** Names assigned to services, families, codes and locales. */
  readonly names: Pick<ReadonlySet<string>, "has">;
  /** Subpaths of the package, which stubs and README samples may import. */
  readonly specifiers: ReadonlySet<string>;
}

const SUBPATHS = [
  "",
  "/codes",
  "/catalog",
  "/testing",
  "/mocks",
  "/handlers",
  "/operations",
  "/messages",
  "/messages/lazy",
];

/** The names and subpaths that files of these services may use. */
export function allowlistOf(services: readonly ServiceView[], packageName: string): Allowlist {
  const subpaths = services.flatMap(({ id }) => SUBPATHS.map((subpath) => `${packageName}/${id}${subpath}`));
  return {
    names: new Set(services.flatMap(namesOf).filter(isAllowedName)),
    specifiers: new Set([...["", "/icu"].map((part) => `${packageName}/messages${part}`), ...subpaths]),
  };
}

/** Whether a name is an identifier that hides no global and no word of the language. */
export function isAllowedName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,999}$/.test(name) && !RESERVED_NAMES.has(name);
}

const RESERVED_NAMES = new Set(RESERVED);

/** Finds a name that a service gives to two things: the second would silently replace the first. */
export function duplicateNames(service: ServiceView): string[] {
  const seen = new Set<string>();
  const duplicate = namesOf(service).find((name) => seen.has(name) || !seen.add(name));
  return duplicate === undefined ? [] : [`src/${service.id}: the name ${duplicate} is given twice`];
}

function namesOf({ entries, families, values, catalog }: ServiceView): readonly string[] {
  const names = [...new Set(identifiersIn(values)), ...families.flatMap((family) => identifiersIn(family.values))];
  for (const { error } of entries) {
    names.push(error.name);
    if (error.formerNames) append(names, error.formerNames);
  }
  append(names, catalog.locales.map(namespaceOf));
  append(names, catalog.locales.map(adviceNamespaceOf));
  return names;
}

/** The values that are identifiers. The id of a service and the wire name of a family are not. */
function identifiersIn({ service: _, family: __, ...names }: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(names);
}
