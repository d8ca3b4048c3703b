import { pageCacheStore } from "../execution/cache-store.ts";
import type { Remember } from "../lib/remember.ts";
import type { Project } from "../model/project.ts";
import {
  type Built,
  build as buildAlone,
  type Hands,
  type ReadPage,
  understand as understandAlone,
  type Understood,
} from "../pipeline.ts";
import type { Problems } from "../problems/problems.ts";
import { cachedReader } from "../execution/page-cache.ts";
import { type WorkerPool, workerPool } from "../execution/worker-pool.ts";
import { withoutPageText } from "../execution/sandbox/page-json.ts";
import { pooledReader } from "../execution/pooled-reader.ts";

/** Phases 2 to 5 for a whole project, in which no page stops the run. */
export async function understand(project: Project, problems: Problems): Promise<Understood> {
  const crew = workerPool();
  try {
    return await understandAlone(project, problems, { read: readerOf(project, crew) });
  } finally {
    crew.end();
  }
}

/**
 * Phases 2 to 6 for a whole project, in which no page stops the run; the caller ends the crew when it has the files. With
 * an error among the problems nothing is emitted.
 */
export function build(
  project: Project,
  problems: Problems,
  { crew, known, readElsewhere, remember }: BuildOptions,
): Promise<Built> {
  const read = readerOf(project, crew);
  if (!remember) return buildAlone(project, problems, { read, known, ...(readElsewhere && { readElsewhere }) });
  return buildAlone(project, problems, { read: remembering(read, remember), known, remember });
}

/** Who helps, and what is known from earlier runs. */
export interface BuildOptions extends Required<Pick<Hands, "known">>, Pick<Hands, "readElsewhere"> {
  readonly crew: WorkerPool;
  readonly remember?: Remember | undefined;
}

function readerOf({ root }: Project, crew: WorkerPool): ReadPage {
  return cachedReader(pooledReader(crew), pageCacheStore(root));
}

/** Reads a page again only where it is another one than in the run before. */
function remembering(read: ReadPage, remember: Remember): ReadPage {
  return (source, settings) =>
    remember(`page ${source.path}`, JSON.stringify(source), async () => {
      const { page, found } = await read(source, settings);
      return { page: page && withoutPageText(page), found };
    });
}
