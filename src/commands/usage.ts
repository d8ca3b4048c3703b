import { basename, resolve } from "node:path";
import { expandPatterns, FILE_SCHEMAS, readApplicationFiles, readManifest, readSettings } from "../1-read/read.ts";
import { loadBase } from "../base/base.ts";
import type { CodeUse } from "../model/code-use.ts";
import type { Project } from "../model/project.ts";
import { collectProblems, type Problem, type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { APPLICATION_EXTENSIONS, type CodesOfService, findUses, type FoundUses } from "../usage/usage.ts";
import { openProject, type ProjectOptions } from "./open-project.ts";

/** Where to search for which codes. */
export interface UsageOptions extends ProjectOptions {
  /** Files and folders of an application, relative to `cwd`. */
  readonly paths: readonly string[];
  /** The package whose codes are searched: a commit, a folder or tarball, or `npm:<version>`. Default: the project. */
  readonly package?: string | undefined;
}

/** The uses of codes, and what was not searched. */
export interface Usage extends FoundUses {
  readonly problems: readonly Problem[];
}

/** Finds where an application uses codes. Throws a `ProjectError` if the project has errors. */
export async function usage({ paths, package: from, ...options }: UsageOptions): Promise<Usage> {
  const { cwd = process.cwd(), config } = options;
  const project = await readSettings(cwd, config);
  const problems = collectProblems();
  const { catalogs } = from === undefined ? (await openProject(options)).understood : await loadBase(from, project);
  return { ...(await search(paths, cwd, project, catalogs, problems)), problems: problems.list };
}

/**
 * The uses of codes in applications: `paths` are files and folders to search, patterns, and JSON files with the uses in
 * other repositories, relative to `cwd`. What cannot be searched is reported.
 */
export async function usesIn(
  paths: readonly string[],
  cwd: string,
  project: Pick<Project, "root" | "settings">,
  catalogs: readonly CodesOfService[],
  problems: Problems,
): Promise<readonly CodeUse[]> {
  const expanded = await expandPatterns(paths, cwd, problems);
  const isJson = (path: string): boolean => /\.json$/i.test(path);
  const elsewhere = expanded.filter(isJson).flatMap((path) => recordedUses(path, cwd, problems));
  const here = expanded.filter((path) => !isJson(path));
  const { uses } = await search(here, cwd, project, catalogs, problems);
  return [...uses, ...elsewhere];
}

async function search(
  paths: readonly string[],
  cwd: string,
  { root, settings }: Pick<Project, "root" | "settings">,
  catalogs: readonly CodesOfService[],
  problems: Problems,
): Promise<FoundUses> {
  const wanted = { extensions: APPLICATION_EXTENSIONS, except: resolve(root, settings.sources) };
  const found = await findUses(readApplicationFiles(paths, cwd, wanted, problems), catalogs);
  for (const path of found.tooDeep) {
    problems.on(path)("application-file-skipped", WHOLE_FILE, { reason: "it is nested too deeply" });
  }
  return found;
}

/** The uses in another repository, from the JSON that it wrote. */
function recordedUses(path: string, cwd: string, problems: Problems): readonly CodeUse[] {
  const read = readManifest({ disk: resolve(cwd, path), name: path }, FILE_SCHEMAS.usage, problems);
  const repository = read?.repository ?? basename(path);
  return (read?.uses ?? []).map((use) => ({ ...use, repository }) as CodeUse);
}
