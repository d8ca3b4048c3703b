import { resolve, sep } from "node:path";
import type { Project, Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { collectProblems, type Problems } from "../problems/problems.ts";
import { adHocProviders } from "./ad-hoc.ts";
import { type ManifestPages, readPageFiles } from "./page-files.ts";
import { readPrevious } from "./read-previous.ts";
import { readProviders } from "./read-providers.ts";
import { type ProjectSettings, readSettings, withDefaults } from "./read-settings.ts";
import { readTemplates } from "./read-templates.ts";

export { serviceName } from "./ad-hoc.ts";
export { readApprovals } from "./read-approvals.ts";
export { decode } from "./decode.ts";
export { readText } from "./read-text.ts";
export { expandPatterns } from "./page-files.ts";
export { withPage } from "./manifest/add-page.ts";
export { FILE_SCHEMAS } from "./manifest/file-schemas.ts";
export { LOCALE, SLUG, SLUG_RULE } from "./manifest/schema-parts.ts";
export { type FetchablePage, type FetchableProvider, readFetchablePages } from "./fetchable-pages.ts";
export { configPaths, readSettings } from "./read-settings.ts";
export { forgetTemplates, PREPARED_FILE, readTemplates, templatesFolder } from "./read-templates.ts";
export { exists } from "./list-files.ts";

/** Options of a caller that override the configuration. */
export interface ReadOptions {
  /** Configuration file, relative to the folder. Default: searched in the folder. */
  readonly config?: string | undefined;
  /** Folder of the generated package, relative to the folder. Default: `out` of the configuration. */
  readonly out?: string | undefined;
}

/**
 * Reads the project in a folder: configuration, manifests, pages, corrections, lock files and templates. Throws a
 * `Failure` for a problem of the configuration; reports all other problems.
 */
export async function readProject(folder: string, options: ReadOptions, problems: Problems): Promise<Project> {
  const configured = await readSettings(folder, options.config);
  const providers = readProviders(configured, problems);
  const settings = { ...configured.settings, ...(options.out !== undefined && { out: resolve(folder, options.out) }) };
  const previous = readPrevious(resolve(configured.root, settings.out));
  return { root: configured.root, settings, providers, previous, templates: await readTemplates() };
}

/** Reads files, folders and patterns as a project without configuration: one service per file, written to `out`. */
export async function readAdHoc(
  paths: readonly string[],
  folder: string,
  out: string,
  problems: Problems,
): Promise<Project> {
  const sources = await readPageFiles(paths, folder, problems);
  const settings = { ...withDefaults({}), out: resolve(folder, out) };
  return { ...adHocProviders(sources, folder), settings, previous: [], templates: await readTemplates() };
}

/** Pages to extract, and the settings with the user's layouts. */
export interface PagesToExtract {
  readonly sources: readonly Source[];
  readonly settings: Settings;
}

/**
 * Reads the pages of files, folders and patterns. The layouts of a configuration and the settings of `source.json` are
 * used if they exist.
 */
export async function readPages(
  paths: readonly string[],
  folder: string,
  options: Pick<ReadOptions, "config">,
  problems: Problems,
): Promise<PagesToExtract> {
  const configured = await readSettings(folder, options.config);
  const absolute = paths.map((path) => resolve(folder, path));
  const sources = await readPageFiles(paths, folder, problems, readManifestPages(configured, absolute));
  return { sources, settings: configured.settings };
}

function readManifestPages(configured: ProjectSettings, paths: readonly string[]): ManifestPages {
  const { root, settings } = configured;
  const sources = resolve(root, settings.sources) + sep;
  if (!paths.some((path) => `${path}${sep}`.startsWith(sources))) return new Map();
  // Problems of the rest of the project are discarded.
  const providers = readProviders(configured, collectProblems());
  const inputs = providers.flatMap(({ services }) => services.flatMap(({ pages }) => pages));
  return new Map(inputs.map(({ source }) => [resolve(root, source.path), source]));
}
