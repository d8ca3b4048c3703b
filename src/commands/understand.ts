import { withExecutor } from "../execution/project-executor.ts";
import type { Executor } from "../execution/executor.ts";
import type { Project } from "../model/project.ts";
import { understand as understandPages, type Understanding } from "../pipeline.ts";
import type { Problems } from "../problems/problems.ts";

/** Phases 2 to 5 for a project, with the executor of the project, behind the executors of the caller. */
export function understand(
  project: Project,
  problems: Problems,
  first: readonly Partial<Executor>[] = [],
): Promise<Understanding> {
  return withExecutor(project, (run) => understandPages(project, problems, run), { first });
}
