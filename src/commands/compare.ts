import { Failure } from "../lib/failure.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog, ErrorInfo } from "../model/catalog.ts";
import { openProject, type ProjectOptions, selectServices } from "./open-project.ts";

/** Which services to compare the sources of. */
export interface CompareOptions extends ProjectOptions {
  /** Name or id of a service. Default: all services with several sources. */
  readonly service?: string | undefined;
}

/** A code that some sources of a service have and others lack. */
export interface DifferingCode {
  readonly code: string;
  readonly symbol?: string;
  /** The sources that document the code, and the others. */
  readonly in: readonly string[];
  readonly notIn: readonly string[];
  /** The description, the title or the message of its first case. */
  readonly text?: string;
}

/** The sources of one service. */
export interface SourceComparison {
  readonly service: string;
  readonly sources: readonly { readonly source: string; readonly codes: number; readonly only: number }[];
  /** Sorted by the code units of the code. */
  readonly codes: readonly DifferingCode[];
}

/** Compares the codes of the sources of each service that has several. Throws a `Failure` for a named service with one. */
export async function compare(options: CompareOptions): Promise<readonly SourceComparison[]> {
  const { understood } = await openProject(options);
  const catalogs = selectServices(understood.catalogs, options.service);
  const compared = catalogs.filter(({ sources }) => sources);
  if (compared.length === 0 && options.service !== undefined)
    throw new Failure(`${options.service} has one source, so there is nothing to compare`, 2);
  return compared.map(compareSources);
}

function compareSources(catalog: Catalog): SourceComparison {
  const { sources: all = [], errors } = catalog;
  const documented = errors.filter(({ gone }) => !gone);
  return {
    service: serviceId(catalog),
    sources: all.map((source) => ({
      source,
      codes: documented.filter(({ sources = all }) => sources.includes(source)).length,
      only: documented.filter(({ sources = all }) => sources.length === 1 && sources[0] === source).length,
    })),
    codes: documented.flatMap((error) => (error.sources ? differingCode(error, error.sources, all) : [])),
  };
}

function differingCode(
  { code, symbol, cases: [first] }: ErrorInfo,
  own: readonly string[],
  all: readonly string[],
): DifferingCode {
  const [words] = Object.values(first?.texts ?? {});
  const text = words?.description ?? words?.title ?? first?.message;
  return {
    code,
    ...(symbol !== undefined && { symbol }),
    in: own,
    notIn: all.filter((source) => !own.includes(source)),
    ...(text !== undefined && { text }),
  };
}
