import { basename, extname, join, resolve } from "node:path";
import { readApprovals, readProject, readSettings, readText } from "../1-read/read.ts";
import { type SourceFile, writeSources } from "../7-write/write.ts";
import { type Base, loadBase } from "../base/base.ts";
import { approve, bumpOf, changelogOf, type DiffReport, diffCatalogs, nextVersion, reportOf } from "../diff/diff.ts";
import type { HandlerFile } from "../handlers/handlers.ts";
import { Failure } from "../lib/failure.ts";
import { memory } from "../lib/remember.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Project } from "../model/project.ts";
import { type Problem, type Problems, collectProblems } from "../problems/problems.ts";
import { withChangelogEntry, withPackageVersion } from "../release/release.ts";
import { type FetchedPage, fetch, type FetchOptions } from "./fetch/fetch.ts";
import { generate } from "./generate.ts";
import { pullRequestBody } from "./pull-request-body.ts";

/** What to update from, and what to compare with. */
export interface UpdateOptions extends Omit<FetchOptions, "providers" | "add"> {
  /** State of the package that is out: a commit, a folder or `npm:<version>`; "HEAD" where absent. */
  readonly base?: string | undefined;
  /** Address of a line of a page in the body, with `{page}` and `{line}`; no links where absent. */
  readonly link?: string | undefined;
}

/** What an update did; `report` is absent when an error stopped it before the package was written. */
export interface Updated {
  readonly pages: readonly FetchedPage[];
  readonly problems: readonly Problem[];
  readonly report?: DiffReport;
  /** Handler files of the configuration that were brought up to date. */
  readonly handlers: readonly HandlerFile[];
  /** For a pull request: Markdown, "" where there is nothing to say, and what had no place in it. */
  readonly body: { readonly body: string; readonly rest?: string };
}

/**
 * Fetches, generates, compares with what is out, then writes the version that the changes call for, an entry of the
 * package's CHANGELOG, and what handler files of the configuration need. Pages that fail or look suspect stay as they
 * were, and the rest goes on without them. Run twice it writes the same.
 */
export async function update(options: UpdateOptions = {}): Promise<Updated> {
  const cwd = options.cwd ?? process.cwd();
  // Before anything is written: what is out may be the very folder that is written to.
  const before = await loadBase(options.base ?? "HEAD", await readSettings(cwd, options.config));
  const fetched = await fetch({ ...options, optional: true });
  const stopped = { pages: fetched.pages, handlers: [], body: { body: "" } };
  if (fetched.problems.length > 0) return { ...stopped, problems: fetched.problems };
  const again = { cwd, config: options.config, accept: options.accept, remember: memory() };
  const generated = await generate(again);
  if (!generated.written) return { ...stopped, problems: generated.problems };
  const found = collectProblems();
  const project = await readProject(cwd, { config: options.config }, collectProblems());
  const now = options.now ?? new Date();
  const report = await buildReport(project, generated.catalogs, before, now, found);
  const written = await releaseFiles(project, options, report, now);
  if (written.length > 0) {
    writeSources(written);
    await generate(again);
  }
  const handlers = await syncHandlerFiles(project, found);
  return {
    pages: fetched.pages,
    problems: [...generated.problems, ...found.list],
    report,
    handlers,
    body: pullRequestBody(report, fetched.pages, handlers, options.link),
  };
}

async function buildReport(
  project: Project,
  catalogs: readonly Catalog[],
  before: Base,
  now: Date,
  found: Problems,
): Promise<DiffReport> {
  const approvals = await readApprovals(project, found);
  const all = diffCatalogs(before.catalogs, catalogs, project.settings.diff.rules);
  const changes = approve(all, approvals, isoDay(now));
  const from = before.version ?? project.settings.package.version;
  // A package that was never out has the version that somebody gave it.
  const to = before.catalogs.length === 0 ? from : nextVersion(from, bumpOf(changes));
  return reportOf(changes, { base: before.label, version: { from, to } });
}

/** Version and CHANGELOG as the report calls for; a release that an earlier run proposed and nothing calls for goes. */
async function releaseFiles(
  project: Project,
  options: UpdateOptions,
  report: DiffReport,
  now: Date,
): Promise<readonly SourceFile[]> {
  const { from, to } = report.version ?? {};
  if (from === undefined || to === undefined) return [];
  const history = await updatedChangelog(project, report, now);
  if (from === to && history.content === undefined) return [];
  const version = await configurationWithVersion(project, options, to);
  return [version, ...(history.content ? [{ ...history, content: history.content }] : [])];
}

async function configurationWithVersion(
  { settings }: Project,
  { cwd = process.cwd(), config }: UpdateOptions,
  version: string,
): Promise<SourceFile> {
  const { file } = await readSettings(cwd, config);
  if (file === undefined) {
    throw new Failure(`no configuration to write version ${version} to: \`errsmith init\` makes one`, 2);
  }
  const path = displayPath(cwd, file);
  const text = (await readText({ disk: file, name: path }, collectProblems())) ?? "";
  const inPackage = basename(file) === "package.json" ? ["errsmith"] : [];
  const written = withPackageVersion(text, extname(file), inPackage, version);
  if (written === undefined) {
    const now = settings.package.version;
    throw new Failure(`${path}: package.version (${now}) is not a plain string there: write ${version} by hand`, 2);
  }
  return { disk: file, path, content: Buffer.from(written) };
}

async function updatedChangelog({ root, settings }: Project, report: DiffReport, now: Date) {
  const disk = join(resolve(root, settings.out), "CHANGELOG.md");
  const path = displayPath(root, disk);
  const text = await readText({ disk, name: path }, collectProblems());
  const { from = "", to = "" } = report.version ?? {};
  const entry = from === to ? undefined : { version: to, day: isoDay(now), sections: changelogOf(report) };
  const written = withChangelogEntry(text, from, entry);
  return { disk, path, content: written === undefined || written === text ? undefined : Buffer.from(written) };
}

async function syncHandlerFiles({ root, settings }: Project, found: Problems): Promise<readonly HandlerFile[]> {
  if (settings.handlers.length === 0) return [];
  // The compiler comes along: only a project that names handler files pays for it.
  const [{ expandPatterns }, { syncHandlerFiles: syncFiles }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../handlers/handlers.ts"),
  ]);
  const paths = await expandPatterns(settings.handlers, root, found);
  return syncFiles(root, paths, { exact: false, write: true }, found).filter(({ text, before }) => text !== before);
}

function isoDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}
