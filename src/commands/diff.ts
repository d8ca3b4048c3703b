import { readApprovals, readProject } from "../1-read/read.ts";
import { type Base, loadBase } from "../base/base.ts";
import {
  approve,
  bumpOf,
  type Change,
  CHANGE_RULES,
  type DiffReport,
  diffStages,
  nextVersion,
  reportOf,
  type Snapshot,
  type Stage,
  withUses,
} from "../diff/diff.ts";
import { memoryStore, pageCacheStore } from "../execution/cache-store.ts";
import { withExecutor } from "../execution/project-executor.ts";
import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import type { PageResult } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import { understand } from "../pipeline.ts";
import { assertNoErrors, collectProblems, type Problem, type Problems } from "../problems/problems.ts";
import type { ProjectOptions } from "./open-project.ts";
import { stagesTo } from "./replay.ts";

/** What to compare. */
export interface DiffOptions extends ProjectOptions {
  /** The baseline: a commit, a folder or tarball of a package, or `npm:<version>`. */
  readonly base: string;
  /** What to compare with the baseline; the same forms as `base`. Default: what `generate` would write. */
  readonly to?: string | undefined;
  /** Files of applications, and JSON files with uses, relative to `cwd`. Default: `usage` of the configuration. */
  readonly usage?: readonly string[] | undefined;
  /** The time by which approvals expire. */
  readonly now: Date;
}

/** A comparison with a baseline. */
export interface DiffResult {
  readonly report: DiffReport;
  /** Folder of the package, if the baseline has no package there. */
  readonly missingBase?: string;
  /** Warnings about files of applications. */
  readonly problems: readonly Problem[];
  /** The folder of the project, from which pages are named. */
  readonly root: string;
}

/** Compares two states of a package. Throws a `ProjectError` if the project has errors. */
export async function diff(options: DiffOptions): Promise<DiffResult> {
  return (await compareStates(options)).result;
}

/** A comparison, and the states that were compared. */
export interface ComparedStates {
  readonly result: DiffResult;
  readonly project: Project;
  readonly before: Base;
  readonly after: readonly Snapshot[];
  /** Path of a page → its result, if the newer state is that of the project. */
  readonly pages?: ReadonlyMap<string, PageResult>;
}

/** `diff`, with the states that it compares. */
export async function compareStates({
  cwd = process.cwd(),
  config,
  base,
  to,
  usage,
  now,
}: DiffOptions): Promise<ComparedStates> {
  const problems = collectProblems();
  const project = await readProject(cwd, { config }, problems);
  assertKnownRules(project);
  const before = await loadBase(base, project);
  const { stages, pages } =
    to === undefined
      ? await presentStages(project, before, problems)
      : { stages: await stagesOfTarget(to, project), pages: undefined };
  const applications = usage && { paths: usage, cwd };
  const report = await buildReport(project, { before, stages, now, applications }, problems);
  assertNoErrors(problems);
  const result = {
    report,
    root: project.root,
    problems: problems.list.filter(({ rule }) => rule === "application-file-skipped"),
    ...(before.catalogs.length === 0 && { missingBase: project.settings.out }),
  };
  return { result, project, before, after: stages.at(-1)?.catalogs ?? [], ...(pages && { pages }) };
}

/** The states from a baseline to what `generate` would write. Throws a `ProjectError` if the project has errors. */
async function presentStages(
  project: Project,
  before: Base,
  problems: Problems,
): Promise<{ readonly stages: readonly Stage[]; readonly pages: ReadonlyMap<string, PageResult> }> {
  const cache = pageCacheStore(project.root) ?? memoryStore();
  const { catalogs, pages } = await withExecutor(project, (run) => understand(project, problems, run), {
    pages: cache,
  });
  assertNoErrors(problems);
  return { stages: await stagesTo(catalogs, project, before, cache), pages };
}

/** The state of a target. Its cause is unknown, because a target does not say which reader made it. */
async function stagesOfTarget(target: string, project: Project): Promise<readonly Stage[]> {
  return [{ cause: "unknown", catalogs: (await loadBase(target, project)).catalogs }];
}

interface Comparison {
  readonly before: Base;
  readonly stages: readonly Stage[];
  readonly now: Date;
  /** Where to search for uses of changed codes. Default: `usage` of the configuration. */
  readonly applications?: { readonly paths: readonly string[]; readonly cwd: string } | undefined;
}

/** The changes from a baseline to the last stage, with the approvals of the project and the version that they require. */
export async function buildReport(project: Project, comparison: Comparison, problems: Problems): Promise<DiffReport> {
  const { before, stages, now } = comparison;
  const { approvals } = readApprovals(project, problems);
  const all = diffStages(before.catalogs, stages, project.settings.diff.rules);
  const changes = await addUses(project, approve(all, approvals, isoDay(now)), comparison, problems);
  const from = before.version ?? project.settings.package.version;
  // A package without a release keeps the version of the configuration.
  const to = before.catalogs.length === 0 ? from : nextVersion(from, bumpOf(changes));
  return reportOf(changes, { base: before.label, version: { from, to } });
}

/** Adds the places of applications that use the changed codes, if there are applications to search. */
async function addUses(
  project: Project,
  changes: readonly Change[],
  { before, stages, applications }: Comparison,
  problems: Problems,
): Promise<readonly Change[]> {
  const { paths, cwd } = applications ?? { paths: project.settings.usage, cwd: project.root };
  if (paths.length === 0 || changes.length === 0) return changes;
  const { usesIn } = await import("./usage.ts");
  // A removed code is in the old catalogs only, an added one in the new ones.
  const catalogs = [...before.catalogs, ...(stages.at(-1)?.catalogs ?? [])];
  return withUses(changes, await usesIn(paths, cwd, project, catalogs, problems));
}

/**
 * The day of a time in UTC.
 *
 * @example
 * isoDay(new Date("2026-01-02T03:04:05Z")) // "2026-01-02"
 */
export function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}

function assertKnownRules({ settings }: Project): void {
  const known = Object.keys(CHANGE_RULES);
  const unknown = Object.keys(settings.diff.rules).find((rule) => !known.includes(rule));
  if (unknown === undefined) return;
  throw new Failure(`diff.rules: unknown kind of change ${unknown}${didYouMean(unknown, known)}`, 2);
}
