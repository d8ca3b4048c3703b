import { dirname } from "node:path";
import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { printableJson } from "../lib/printable.ts";
import { dependenciesAt, findInstalled } from "./find-installed.ts";
import { operationOf } from "./installed-operation.ts";
import { type InstalledPackage, readHandlersStub, readInstalledService } from "./installed-package.ts";
import { operationStub } from "./operation-stub.ts";

/** What a new handler file is about. */
export interface NewFileOptions {
  /** "ocr" or "tencentcloud/ocr". Default: the service that has the operation. */
  readonly service?: string | undefined;
  /** The operation, if the file is about one. */
  readonly operation?: string | undefined;
  /** Name of the generated package. Default: the dependencies of the application are searched. */
  readonly package?: string | undefined;
}

interface FoundService {
  readonly source: InstalledPackage;
  readonly id: string;
}

/**
 * The text of a new handler file, from the generated package that the application depends on. Throws a `Failure` if no
 * package, or not exactly one service, matches, or it lacks the operation; its message has the file as `displayed`.
 */
export function scaffold(
  path: string,
  displayed: string,
  wanted: NewFileOptions,
): { readonly text: string; readonly service: string; readonly operation?: string } {
  const names = wanted.package === undefined ? dependenciesAt(dirname(path)) : [wanted.package];
  const packages = names.flatMap((name) => findInstalled(dirname(path), name) ?? []);
  if (packages.length === 0) {
    const what = wanted.package ?? "a generated package";
    throw new Failure(`${displayed}: ${what} is not among the dependencies of its application`, 2);
  }
  const services = packages.flatMap((source) => source.services.map((id) => ({ source, id })));
  const { service, operation } = wanted;
  if (operation === undefined) {
    const { source, id } = onlyService(services, service ?? "");
    return { text: readHandlersStub(source, id), service: id };
  }
  const chosen = service === undefined ? serviceWith(operation, services) : onlyService(services, service);
  const installed = readInstalledService(chosen.source, chosen.id);
  const ofOperation = operationOf(installed, operation);
  if (ofOperation)
    return {
      text: operationStub(ofOperation),
      service: chosen.id,
      ...(ofOperation.operation && { operation: ofOperation.operation.name }),
    };
  const near = didYouMean(operation, installed.operations.keys());
  const none = installed.operations.size === 0 ? "; its pages document none" : "";
  throw new Failure(`${chosen.id} has no operation ${printableJson(operation)}${near}${none}`, 2);
}

function onlyService(services: readonly FoundService[], wanted: string): FoundService {
  const matches = services.filter(({ id }) => id === wanted || id.endsWith(`/${wanted}`));
  const [match] = matches;
  if (match && matches.length === 1) return match;
  const reason = match ? `several services are called ${wanted}` : `no service ${wanted}`;
  throw new Failure(`${reason}; there are ${listed(match ? matches : services)}`, 2);
}

function serviceWith(operation: string, services: readonly FoundService[]): FoundService {
  const known = services.map((service) => ({ service, ...readInstalledService(service.source, service.id) }));
  const matches = known.flatMap(({ service, operations, formerOperations }) =>
    operations.has(operation) || formerOperations.has(operation) ? service : [],
  );
  const [match] = matches;
  if (match && matches.length === 1) return match;
  const name = printableJson(operation);
  if (match)
    throw new Failure(`several services have an operation ${name}: ${listed(matches)}; choose with --service`, 2);
  const near = didYouMean(operation, new Set(known.flatMap(({ operations }) => [...operations.keys()])));
  throw new Failure(`no service has an operation ${name}${near}`, 2);
}

function listed(services: readonly FoundService[]): string {
  return services.map(({ source, id }) => `${id} of ${source.name}`).join(", ");
}
