import { basename, extname, join, resolve } from "node:path";
import { readSettings, readText } from "../1-read/read.ts";
import type { FileToWrite } from "../7-write/write.ts";
import { changelogOf, type DiffReport } from "../diff/diff.ts";
import { displayPath } from "../lib/display-path.ts";
import { Failure } from "../lib/failure.ts";
import type { Project } from "../model/project.ts";
import { collectProblems } from "../problems/problems.ts";
import { feedOf, namesService, withChangelogEntry, withPackageVersion } from "../release/release.ts";
import { isoDay } from "./diff.ts";
import type { ProjectOptions } from "./open-project.ts";

/** What a release writes besides the package. */
export interface ReleaseContent {
  readonly report: DiffReport;
  /** Ids of the services that the package has or had. */
  readonly services: readonly string[];
  readonly now: Date;
}

/**
 * The configuration with the new version, the CHANGELOG with its entry, and the feeds of the services. If nothing changed,
 * the entry that an earlier run added is removed.
 */
export async function releaseFiles(
  project: Project,
  options: ProjectOptions,
  { report, services, now }: ReleaseContent,
): Promise<readonly FileToWrite[]> {
  const { from, to } = report.version ?? {};
  if (from === undefined || to === undefined) return [];
  const history = await updatedChangelog(project, report, now);
  if (from === to && history === undefined) return [];
  const version = await configurationWithVersion(project, options, to);
  return [version, ...(history ? [history.file, ...feedFiles(project, services, history)] : [])];
}

/** The feeds of the services that the CHANGELOG names, or named before. */
function feedFiles(
  { root, settings }: Project,
  services: readonly string[],
  { before, after }: Changelog,
): readonly FileToWrite[] {
  const name = settings.package.name;
  return services.flatMap((service) => {
    if (![before, after].some((changelog) => namesService(changelog, service))) return [];
    const disk = join(resolve(root, settings.out), "feeds", `${service}.atom`);
    return [{ disk, path: displayPath(root, disk), content: feedOf({ name, service, changelog: after }) }];
  });
}

/** The CHANGELOG of the package. */
interface Changelog {
  readonly before: string;
  readonly after: string;
  readonly file: FileToWrite;
}

async function configurationWithVersion(
  { settings }: Project,
  { cwd = process.cwd(), config }: ProjectOptions,
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

/** The CHANGELOG with the entry of a report; `undefined` if it stays as it is. */
async function updatedChangelog(
  { root, settings }: Project,
  report: DiffReport,
  now: Date,
): Promise<Changelog | undefined> {
  const disk = join(resolve(root, settings.out), "CHANGELOG.md");
  const path = displayPath(root, disk);
  const before = readText({ disk, name: path }, collectProblems());
  const { from = "", to = "" } = report.version ?? {};
  const entry = from === to ? undefined : { version: to, day: isoDay(now), sections: changelogOf(report) };
  const after = withChangelogEntry(before, from, entry);
  if (after === undefined || after === before) return undefined;
  return { before: before ?? "", after, file: { disk, path, content: Buffer.from(after) } };
}
