import { basename, extname, join, resolve } from "node:path";
import { readProject, readSettings, readText } from "../1-read/read.ts";
import { type FileToWrite, writeFiles } from "../7-write/write.ts";
import { loadBase } from "../base/base.ts";
import { changelogOf, type DiffReport } from "../diff/diff.ts";
import type { HandlerFile } from "../handlers/handlers.ts";
import { Failure } from "../lib/failure.ts";
import { memoryFile, memoryStore } from "../execution/cache-store.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Project } from "../model/project.ts";
import { type Problem, type Problems, collectProblems } from "../problems/problems.ts";
import { withChangelogEntry, withPackageVersion } from "../release/release.ts";
import { buildReport, isoDay } from "./diff.ts";
import { type FetchedPage, fetch, type FetchOptions } from "./fetch/fetch.ts";
import { runGenerate } from "./generate.ts";
import { pullRequestBody } from "./pull-request-body.ts";
import { stagesTo } from "./replay.ts";

/** Options of `update`. */
export interface UpdateOptions extends Omit<FetchOptions, "providers" | "add"> {
  /** The baseline: a commit, a folder or `npm:<version>`. Default: "HEAD". */
  readonly base?: string | undefined;
  /** Address of a page line in the body, with `{page}` and `{line}`. Default: no links. */
  readonly link?: string | undefined;
}

/** The result of an update. `report` is absent if an error stopped the update before the package was written. */
export interface Updated {
  readonly pages: readonly FetchedPage[];
  readonly problems: readonly Problem[];
  readonly report?: DiffReport;
  /** The handler files that were changed. */
  readonly handlers: readonly HandlerFile[];
  /** Markdown for a pull request: "" if there is nothing to report; `rest` has the changes that do not fit. */
  readonly body: { readonly body: string; readonly rest?: string };
}

/**
 * Fetches the pages, generates the package and compares it with the baseline. Then writes the new version, an entry of
 * the package's CHANGELOG, and the handler files of the configuration. A page that fails or looks suspect keeps its last
 * copy and does not stop the update. A second run changes nothing.
 */
export async function update(options: UpdateOptions = {}): Promise<Updated> {
  const cwd = options.cwd ?? process.cwd();
  // The baseline is loaded before anything is written: it may be the folder of the package.
  const before = await loadBase(options.base ?? "HEAD", await readSettings(cwd, options.config));
  const fetched = await fetch({ ...options, optional: true });
  const stopped = { pages: fetched.pages, handlers: [], body: { body: "" } };
  if (fetched.problems.length > 0) return { ...stopped, problems: fetched.problems };
  const again = { cwd, config: options.config, accept: options.accept, onNotice: options.onNotice };
  const caches = { pages: memoryStore(), outputs: memoryFile() };
  const { generated } = await runGenerate(again, caches);
  if (!generated.written) return { ...stopped, problems: generated.problems };
  const problems = collectProblems();
  const project = await readProject(cwd, { config: options.config }, collectProblems());
  const now = options.now ?? new Date();
  const stages = await stagesTo(generated.catalogs, project, before, caches.pages);
  const report = await buildReport(project, { before, stages, now }, problems);
  const written = await releaseFiles(project, options, report, now);
  if (written.length > 0) {
    writeFiles(project.root, written);
    await runGenerate(again, caches);
  }
  const handlers = await syncHandlers(project, problems);
  return {
    pages: fetched.pages,
    problems: [...generated.problems, ...problems.list],
    report,
    handlers,
    body: pullRequestBody(report, fetched.pages, handlers, options.link),
  };
}

/**
 * The configuration with the new version, and the CHANGELOG with its entry. If nothing changed, the entry that an earlier
 * run added is removed.
 */
async function releaseFiles(
  project: Project,
  options: UpdateOptions,
  report: DiffReport,
  now: Date,
): Promise<readonly FileToWrite[]> {
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
): Promise<FileToWrite> {
  const { file } = await readSettings(cwd, config);
  if (file === undefined) {
    throw new Failure(`no configuration for version ${version}; \`errsmith init\` creates one`, 2);
  }
  const path = displayPath(cwd, file);
  const text = readText({ disk: file, name: path }, collectProblems()) ?? "";
  const inPackage = basename(file) === "package.json" ? ["errsmith"] : [];
  const written = withPackageVersion(text, extname(file), inPackage, version);
  if (written === undefined) {
    const now = settings.package.version;
    throw new Failure(`${path}: package.version (${now}) is not a string literal; write ${version} by hand`, 2);
  }
  return { disk: file, path, content: written };
}

async function updatedChangelog({ root, settings }: Project, report: DiffReport, now: Date) {
  const disk = join(resolve(root, settings.out), "CHANGELOG.md");
  const path = displayPath(root, disk);
  const text = readText({ disk, name: path }, collectProblems());
  const { from = "", to = "" } = report.version ?? {};
  const entry = from === to ? undefined : { version: to, day: isoDay(now), sections: changelogOf(report) };
  const written = withChangelogEntry(text, from, entry);
  return { disk, path, content: written === undefined || written === text ? undefined : Buffer.from(written) };
}

async function syncHandlers({ root, settings }: Project, problems: Problems): Promise<readonly HandlerFile[]> {
  if (settings.handlers.length === 0) return [];
  // ts-morph is loaded only for a project with handler files.
  const [{ expandPatterns }, { syncHandlerFiles }] = await Promise.all([
    import("../1-read/read.ts"),
    import("../handlers/handlers.ts"),
  ]);
  const paths = await expandPatterns(settings.handlers, root, problems);
  const files = syncHandlerFiles(root, paths, { exact: false, write: true }, problems);
  return files.filter(({ text, before }) => text !== before);
}
