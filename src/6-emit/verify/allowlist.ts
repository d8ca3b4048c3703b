import { append } from "../../lib/append.ts";
import { RESERVED } from "../../lib/reserved.ts";
import { namespaceOf } from "../artifacts/messages-modules.ts";
import type { ServiceView } from "../service-view.ts";

/** What may fill the holes of a template that are neither words nor comments. */
export interface Allowlist {
  /** Identifiers that were given to a service, its families, its codes and its locales. */
  readonly names: ReadonlySet<string>;
  /** What a stub or an example may import: subpaths of the package itself. */
  readonly specifiers: ReadonlySet<string>;
}

const SUBPATHS = ["", "/catalog", "/testing", "/handlers", "/messages", "/messages/lazy"];

/** Everything that the services of a package may call by a name of their own. */
export function allowlistOf(services: readonly ServiceView[], packageName: string): Allowlist {
  const reserved = new Set(RESERVED);
  const names = new Set<string>();
  for (const service of services) {
    for (const name of namesOf(service)) if (NAME.test(name) && !reserved.has(name)) names.add(name);
  }
  return {
    names,
    specifiers: new Set([
      `${packageName}/messages`,
      ...services.flatMap(({ id }) => SUBPATHS.map((end) => `${packageName}/${id}${end}`)),
    ]),
  };
}

const NAME = /^[A-Za-z][A-Za-z0-9]{0,999}$/;

/** Services in which one name is given to two things, of which the second would silently win. */
export function duplicateNames(services: readonly ServiceView[]): string[] {
  return services.flatMap((service) => {
    const seen = new Set<string>();
    const again = namesOf(service).find((name) => seen.has(name) || !seen.add(name));
    return again === undefined ? [] : [`src/${service.id}: the name ${again} is given twice`];
  });
}

function namesOf({ entries, families, values: values, catalog }: ServiceView): readonly string[] {
  const names = [...new Set(identifiersIn(values)), ...families.flatMap((family) => identifiersIn(family.values))];
  for (const { error } of entries) {
    names.push(error.name);
    if (error.formerNames) append(names, error.formerNames);
  }
  append(names, catalog.locales.map(namespaceOf));
  return names;
}

// The id of a service and the wire name of a family are words, which no identifier is made of.
function identifiersIn({ service: _, family: __, ...names }: Readonly<Record<string, string>>): readonly string[] {
  return Object.values(names);
}
