import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { isRemoved } from "../lib/removal.ts";
import { matchesService, serviceId } from "../lib/service-id.ts";
import type { Operation } from "../model/catalog.ts";
import type { OperationTombstone } from "../model/project.ts";
import type { OpenProject } from "./open-project.ts";
import type { NamedOperation } from "./removed-codes.ts";

/**
 * The operation of the one service whose pages no longer document it. Throws a `Failure` if no service that `wanted` names has
 * one, or several have.
 */
export function findRemovedOperation(name: string, wanted: string | undefined, open: OpenProject): NamedOperation {
  const matches = tombstonesOf(open, wanted).filter(
    (each) => each.operation === name && operationOf(name, each, open) !== "documented",
  );
  const [match, ...others] = matches;
  if (match && others.length === 0) return match;
  if (match)
    throw new Failure(`${name} was removed from ${matches.map(serviceId).join(" and ")}; choose with --service`, 2);
  const documented = open.understood.catalogs.find(
    (catalog) => matchesService(wanted, catalog) && operationOf(name, catalog, open) === "documented",
  );
  if (documented) throw new Failure(`${name}: still documented by a page of ${serviceId(documented)}`);
  throw new Failure(`${name}: not a removed operation`);
}

/** Throws a `Failure` if no page of a service documents an operation. */
export function assertDocumentedOperation(
  name: string,
  { provider, service }: Pick<NamedOperation, "provider" | "service">,
  open: OpenProject,
): void {
  if (operationOf(name, { provider, service }, open) === "documented") return;
  const known = operationsOf({ provider, service }, open).flatMap((each) => (isRemoved(each) ? [] : each.name));
  throw new Failure(
    `${name}: no page of ${serviceId({ provider, service })} documents the operation${didYouMean(name, known)}`,
  );
}

/** The old names of renamed operations that are not retired, in the services that `wanted` names. */
export function formerOperations(open: OpenProject, wanted: string | undefined): readonly NamedOperation[] {
  return tombstonesOf(open, wanted).filter(({ tombstone }) => tombstone.renamedTo !== undefined && !tombstone.retired);
}

function tombstonesOf(
  { understood }: OpenProject,
  wanted: string | undefined,
): readonly (NamedOperation & { readonly tombstone: OperationTombstone })[] {
  return Object.entries(understood.tombstones).flatMap(([provider, lock]) =>
    Object.entries(lock.operations ?? {}).flatMap(([service, tombstones]) =>
      matchesService(wanted, { provider, service })
        ? Object.entries(tombstones).map(([operation, tombstone]) => ({ provider, service, operation, tombstone }))
        : [],
    ),
  );
}

function operationsOf(
  wanted: Pick<NamedOperation, "provider" | "service">,
  { understood }: OpenProject,
): readonly Operation[] {
  return understood.catalogs.find((catalog) => serviceId(catalog) === serviceId(wanted))?.operations ?? [];
}

function operationOf(
  name: string,
  service: Pick<NamedOperation, "provider" | "service">,
  open: OpenProject,
): "documented" | "removed" | undefined {
  const operation = operationsOf(service, open).find((each) => each.name === name);
  return operation && (isRemoved(operation) ? "removed" : "documented");
}
