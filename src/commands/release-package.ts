import { readProject } from "../1-read/read.ts";
import { writeFiles } from "../7-write/write.ts";
import type { Base } from "../base/base.ts";
import type { DiffReport } from "../diff/diff.ts";
import { memoryFile, memoryStore } from "../execution/cache-store.ts";
import type { HandlerFile } from "../handlers/handlers.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Project } from "../model/project.ts";
import { collectProblems, type Problem, type Problems } from "../problems/problems.ts";
import { buildReport } from "./diff.ts";
import { type GenerateOptions, runGenerate } from "./generate.ts";
import { releaseFiles } from "./release-files.ts";
import { stagesTo } from "./replay.ts";

/** Options of a release. */
export interface ReleaseOptions extends Pick<GenerateOptions, "cwd" | "config" | "accept" | "onNotice"> {
  /** The date of the CHANGELOG entry, and the time by which approvals expire. Default: the clock of the machine. */
  readonly now?: Date | undefined;
}

/** What a release wrote. `report` is absent if an error stopped it before the package was written. */
export interface Released {
  readonly problems: readonly Problem[];
  readonly report?: DiffReport;
  /** The handler files that were changed. */
  readonly handlers: readonly HandlerFile[];
}

/**
 * Generates the package and compares it with a baseline. Then writes the new version, an entry of the package's CHANGELOG, the
 * feeds of its services, and the handler files of the configuration. A second run changes nothing.
 */
export async function releasePackage(before: Base, options: ReleaseOptions): Promise<Released> {
  const { cwd = process.cwd(), config, accept, onNotice, now = new Date() } = options;
  const again = { cwd, config, accept, onNotice };
  const caches = { pages: memoryStore(), outputs: memoryFile() };
  const { generated } = await runGenerate(again, caches);
  if (!generated.written) return { handlers: [], problems: generated.problems };
  const problems = collectProblems();
  const project = await readProject(cwd, { config }, collectProblems());
  const stages = await stagesTo(generated.catalogs, project, before, caches.pages);
  const report = await buildReport(project, { before, stages, now }, problems);
  const services = [...new Set([...before.catalogs, ...generated.catalogs].map(serviceId))].sort();
  const written = await releaseFiles(project, options, { report, services, now });
  if (written.length > 0) {
    writeFiles(project.root, written);
    await runGenerate(again, caches);
  }
  const handlers = await syncHandlers(project, problems);
  return { problems: [...generated.problems, ...problems.list], report, handlers };
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
