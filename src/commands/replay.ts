import { relative, resolve, sep } from "node:path";
import { type EarlierState, readEarlierState } from "../1-read/read.ts";
import { type Base, withCommittedFiles } from "../base/base.ts";
import type { Cause, Snapshot, Stage } from "../diff/diff.ts";
import type { CacheStore } from "../execution/cache-store.ts";
import type { Executor } from "../execution/executor.ts";
import { withExecutor } from "../execution/project-executor.ts";
import { staysInside } from "../lib/relative-path.ts";
import type { Project } from "../model/project.ts";
import { understand } from "../pipeline.ts";
import { collectProblems } from "../problems/problems.ts";
import { inputsByCause, untouchedServices } from "./inputs-by-cause.ts";

/**
 * The states between a base and the catalogs of a project, each with the cause of its changes. Only a commit has the
 * sources of a base; without them there is one state, of which the cause is unknown. `pages` is a cache that has the
 * pages of today, so that only changed pages are read again.
 */
export async function stagesTo(
  catalogs: readonly Snapshot[],
  project: Project,
  before: Base,
  pages: CacheStore,
): Promise<readonly Stage[]> {
  const earlier = before.catalogs.length > 0 ? await readBaseState(project, before.commit) : undefined;
  if (!earlier) return [{ cause: "unknown", catalogs }];
  return withExecutor(project, (run) => stagesBetween(earlier, { project, before: before.catalogs, catalogs }, run), {
    pages,
  });
}

/**
 * The causes other than errsmith itself by which the inputs of a project differ from those of a base; `undefined` if the
 * base is no commit with a package and its sources.
 */
export async function changedInputs(project: Project, before: Base): Promise<readonly Cause[] | undefined> {
  const earlier = before.catalogs.length > 0 ? await readBaseState(project, before.commit) : undefined;
  if (!earlier) return undefined;
  return inputsByCause(earlier, project).flatMap(({ cause }) => (cause === "reader" ? [] : [cause]));
}

/** A project, its catalogs, and the catalogs that a package had before. */
interface Replayed {
  readonly project: Project;
  readonly before: readonly Snapshot[];
  readonly catalogs: readonly Snapshot[];
}

/** The states between the catalogs that an earlier state of the project gave and those of today. Pure. */
export async function stagesBetween(
  earlier: EarlierState,
  { project, before, catalogs }: Replayed,
  run: Executor,
): Promise<readonly Stage[]> {
  const steps = inputsByCause(earlier, project);
  const untouched = untouchedServices(earlier, project, [...before, ...catalogs]);
  const stages: Stage[] = [];
  for (const [i, { cause, input }] of steps.entries()) {
    const isToday = i === steps.length - 1;
    const replayed = { ...project, ...input, previous: before };
    const state = isToday ? catalogs : (await understand(replayed, collectProblems(), run)).catalogs;
    stages.push({ cause, catalogs: state, ...(cause === "page" && { untouched }) });
  }
  return stages;
}

/** The state of a project in a commit; `undefined` if the commit does not have all of it. */
export async function readBaseState(project: Project, commit: string | undefined): Promise<EarlierState | undefined> {
  if (commit === undefined) return undefined;
  const { root, settings, configFile } = project;
  const files = [settings.sources, ...(configFile?.endsWith(".json") ? [configFile] : [])];
  const paths = files.map((file) => relative(root, resolve(root, file)).split(sep).join("/"));
  if (!paths.every(staysInside)) return undefined;
  return withCommittedFiles(root, commit, paths, (folder) => readEarlierState(project, folder));
}
