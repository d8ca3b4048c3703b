import type { Catalog } from "../model/catalog.ts";
import type { Output } from "../model/output.ts";
import type { PageResult } from "../model/page-entries.ts";
import type { Source } from "../model/source.ts";

/**
 * How the pipeline is run. The pipeline states what is computed from what. An executor may take a result from a cache,
 * compute it in a worker or in a sandbox, or skip it because the output is up to date. The result equals that of `inline`;
 * a property test runs every executor against `inline`.
 */
export interface Executor {
  /** Phases 2 to 4 for one page. `compute` depends on the page, its hints and the layouts only. */
  page(source: Source, compute: () => Promise<PageResult>): Promise<PageResult>;
  /** The files of one service. `compute` depends on the catalog, the settings and the templates only. */
  outputs(catalog: Catalog, compute: () => Promise<Iterable<Output>>): Promise<Iterable<Output>>;
}

/** Computes every result in this thread. */
export const inline: Executor = { page: (_source, compute) => compute(), outputs: (_catalog, compute) => compute() };

/** Executors in a row: each one gets the next one as its `compute`, and the last one gets the computation itself. */
export function compose(...executors: readonly Partial<Executor>[]): Executor {
  return executors.reduceRight<Executor>(
    (next, { page = inline.page, outputs = inline.outputs }) => ({
      page: (source, compute) => page(source, () => next.page(source, compute)),
      outputs: (catalog, compute) => outputs(catalog, () => next.outputs(catalog, compute)),
    }),
    inline,
  );
}
