import { codesOf, namesOf } from "../lib/error-names.ts";
import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { operationsByCode } from "../lib/operations-by-code.ts";
import type { Catalog, ErrorInfo, Operation } from "../model/catalog.ts";
import type { Correction, Project } from "../model/project.ts";
import { openProject, type ProjectOptions, selectServices } from "./open-project.ts";

/** Which services to search in. */
export interface ExplainOptions extends ProjectOptions {
  /** Name or id of a service. Default: all services. */
  readonly service?: string | undefined;
}

/** One error that a code, an alias or a class name stands for. */
export interface Explanation {
  readonly catalog: Catalog;
  readonly error: ErrorInfo;
  /** The operations whose own code it is. */
  readonly operations: readonly Operation[];
  /** The corrections that concern the error. */
  readonly corrections: readonly Correction[];
}

/** An operation, and the service that has it. */
export interface ExplainedOperation {
  readonly catalog: Catalog;
  readonly operation: Operation;
}

/** What a name stands for: errors, or if there are none, operations. */
export interface Explained {
  readonly errors: readonly Explanation[];
  readonly operations: readonly ExplainedOperation[];
}

/**
 * Finds a code, an alias, a former code, a class name, a symbolic name or an operation in every service. Throws a `Failure`
 * if no service has it.
 */
export async function explain(name: string, options: ExplainOptions): Promise<Explained> {
  const { project, understood } = await openProject(options);
  const catalogs = selectServices(understood.catalogs, options.service);
  const errors = catalogs.flatMap((catalog) =>
    catalog.errors
      .filter((error) => namesOf(error).includes(name))
      .map((error) => ({
        catalog,
        error,
        operations: operationsByCode(catalog).get(error.code) ?? [],
        corrections: correctionsOf(project, catalog, error),
      })),
  );
  if (errors.length > 0) return { errors, operations: [] };
  const operations = catalogs.flatMap((catalog) =>
    (catalog.operations ?? [])
      .filter((operation) => operation.name === name || operation.formerNames?.includes(name))
      .map((operation) => ({ catalog, operation })),
  );
  if (operations.length > 0) return { errors, operations };
  const known = catalogs.flatMap((catalog) => [
    ...catalog.errors.flatMap(codesOf),
    ...(catalog.operations ?? []).map((operation) => operation.name),
  ]);
  throw new Failure(`no page documents ${name}${didYouMean(name, new Set(known), 3)}`);
}

function correctionsOf({ providers }: Project, catalog: Catalog, error: ErrorInfo): readonly Correction[] {
  const { corrections = [] } = providers.find(({ provider }) => provider === catalog.provider) ?? {};
  return corrections.filter(
    ({ service, code, set }) => service === catalog.service && [code, set.code].includes(error.code),
  );
}
