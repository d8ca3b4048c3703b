import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import { matchesService, serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Project } from "../model/project.ts";
import type { Understanding } from "../pipeline.ts";
import { assertNoErrors, collectProblems } from "../problems/problems.ts";

/** Which project a command works on. */
export interface ProjectOptions {
  /** Folder of the project. Default: the working directory. */
  readonly cwd?: string | undefined;
  /** Configuration file. Default: the one in the folder. */
  readonly config?: string | undefined;
}

/** A project without errors, after phases 1 to 5. */
export interface OpenProject {
  readonly project: Project;
  readonly understood: Understanding;
}

/** Reads a project and runs phases 2 to 5 on it. Throws a `ProjectError` if the project has errors. */
export async function openProject({ cwd = process.cwd(), config }: ProjectOptions): Promise<OpenProject> {
  const [{ readProject }, { understand }] = await Promise.all([import("../1-read/read.ts"), import("./understand.ts")]);
  const problems = collectProblems();
  const project = await readProject(cwd, { config }, problems);
  const understood = await understand(project, problems);
  assertNoErrors(problems);
  return { project, understood };
}

/**
 * The catalogs of the services that `wanted` names by id or by name; all for `undefined`. Throws a `Failure` of wrong
 * usage if there is none; `file` is the file that names the service.
 */
export function selectServices(
  catalogs: readonly Catalog[],
  wanted: string | undefined,
  file?: string,
): readonly Catalog[] {
  const selected = catalogs.filter((catalog) => matchesService(wanted, catalog));
  if (selected.length > 0 || wanted === undefined) return selected;
  const ids = catalogs.map(serviceId);
  const hint = didYouMean(wanted, [...ids, ...catalogs.map(({ service }) => service)]);
  const where = file === undefined ? "" : `${file}: `;
  throw new Failure(`${where}no service ${wanted}${hint || `; --service takes one of ${ids.join(", ") || "none"}`}`, 2);
}
