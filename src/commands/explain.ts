import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
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
  /** The corrections that concern the error. */
  readonly corrections: readonly Correction[];
}

/** Finds a code, an alias, a former code, a class name or a symbolic name in every service. Throws a `Failure` if no service has it. */
export async function explain(code: string, options: ExplainOptions): Promise<readonly Explanation[]> {
  const { project, understood } = await openProject(options);
  const catalogs = selectServices(understood.catalogs, options.service);
  const explanations = catalogs.flatMap((catalog) =>
    catalog.errors
      .filter((error) => error.name === code || error.formerNames?.includes(code) || codesOf(error).includes(code))
      .map((error) => ({ catalog, error, corrections: correctionsOf(project, catalog, error) })),
  );
  if (explanations.length > 0) return explanations;
  const known = new Set(catalogs.flatMap(({ errors }) => errors.flatMap(codesOf)));
  throw new Failure(`no page documents ${code}${didYouMean(code, known, 3)}`);
}

function codesOf({ code, symbol = code, aliases = [], formerCodes = [] }: ErrorInfo): string[] {
  return [code, symbol, ...aliases, ...formerCodes];
}

function correctionsOf({ providers }: Project, catalog: Catalog, error: ErrorInfo): readonly Correction[] {
  const { corrections = [] } = providers.find(({ provider }) => provider === catalog.provider) ?? {};
  return corrections.filter(
    ({ service, code, set }) => service === catalog.service && [code, set.code].includes(error.code),
  );
}
