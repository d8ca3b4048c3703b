import { resolve } from "node:path";
import type { Project } from "../model/project.ts";
import type { Problems } from "../problems/report.ts";
import { adHocProviders } from "./ad-hoc.ts";
import { readFiles } from "./files.ts";
import { readProviders } from "./providers.ts";
import { readSettings, withDefaults } from "./settings.ts";
import { readTemplates } from "./templates.ts";

export { readFiles } from "./files.ts";
export { readSettings } from "./settings.ts";

/** What a caller may say about a project; everything else is configuration. */
export interface ReadOptions {
  /** Configuration file to use, relative to the folder; looked for in the folder where absent. */
  readonly config?: string | undefined;
  /** Folder of the generated package, relative to the folder; that of the configuration where absent. */
  readonly out?: string | undefined;
}

/**
 * The project in a folder: configuration, manifests, pages, corrections, names and templates. Trouble with the
 * configuration is a `Failure`, all other is reported.
 */
export async function readProject(folder: string, options: ReadOptions, problems: Problems): Promise<Project> {
  const configured = await readSettings(folder, options.config);
  const providers = await readProviders(configured, problems);
  const settings = { ...configured.settings, ...(options.out !== undefined && { out: resolve(folder, options.out) }) };
  return { root: configured.root, settings, providers, templates: await readTemplates() };
}

/** A project of files, folders and patterns alone, one service a file, written to `out`; reads no configuration. */
export async function readAdHoc(
  paths: readonly string[],
  folder: string,
  out: string,
  problems: Problems,
): Promise<Project> {
  const sources = await readFiles(paths, folder, problems);
  const settings = { ...withDefaults({}), out: resolve(folder, out) };
  return { ...adHocProviders(sources, folder), settings, templates: await readTemplates() };
}
