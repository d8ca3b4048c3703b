import { readApprovals, readProject } from "../1-read/read.ts";
import { type Base, loadBase } from "../base/base.ts";
import {
  approve,
  bumpOf,
  CHANGE_RULES,
  type DiffReport,
  diffCatalogs,
  nextVersion,
  reportOf,
  type Snapshot,
} from "../diff/diff.ts";
import { Failure } from "../lib/failure.ts";
import { didYouMean } from "../lib/nearest.ts";
import type { Project } from "../model/project.ts";
import { assertNoErrors, collectProblems, type Problems } from "../problems/problems.ts";
import type { ProjectOptions } from "./open-project.ts";
import { understand } from "./understand.ts";

/** What to compare. */
export interface DiffOptions extends ProjectOptions {
  /** The baseline: a commit, a folder or tarball of a package, or `npm:<version>`. */
  readonly base: string;
  /** What to compare with the baseline; the same forms as `base`. Default: what `generate` would write. */
  readonly to?: string | undefined;
  /** The time by which approvals expire. */
  readonly now: Date;
}

/** A comparison with a baseline. */
export interface DiffResult {
  readonly report: DiffReport;
  /** Folder of the package, if the baseline has no package there. */
  readonly missingBase?: string;
}

/** Compares two states of a package. Throws a `ProjectError` if the project has errors. */
export async function diff({ cwd = process.cwd(), config, base, to, now }: DiffOptions): Promise<DiffResult> {
  const problems = collectProblems();
  const project = await readProject(cwd, { config }, problems);
  assertKnownRules(project);
  const before = await loadBase(base, project);
  const { catalogs } = to === undefined ? await understand(project, problems) : await loadBase(to, project);
  const report = await buildReport(project, { before, catalogs, now }, problems);
  assertNoErrors(problems);
  return { report, ...(before.catalogs.length === 0 && { missingBase: project.settings.out }) };
}

interface Comparison {
  readonly before: Base;
  readonly catalogs: readonly Snapshot[];
  readonly now: Date;
}

/** The changes between a baseline and catalogs, with the approvals of the project and the version that they require. */
export async function buildReport(project: Project, comparison: Comparison, problems: Problems): Promise<DiffReport> {
  const { before, catalogs, now } = comparison;
  const approvals = readApprovals(project, problems);
  const all = diffCatalogs(before.catalogs, catalogs, project.settings.diff.rules);
  const changes = approve(all, approvals, isoDay(now));
  const from = before.version ?? project.settings.package.version;
  // A package without a release keeps the version of the configuration.
  const to = before.catalogs.length === 0 ? from : nextVersion(from, bumpOf(changes));
  return reportOf(changes, { base: before.label, version: { from, to } });
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
