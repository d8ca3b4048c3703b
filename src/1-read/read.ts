import { join, posix, relative, resolve, sep } from "node:path";
import { withDefaults } from "../lib/default-settings.ts";
import type { Project, Settings } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import { collectProblems, type Problems } from "../problems/problems.ts";
import { adHocProviders } from "./ad-hoc.ts";
import { readFetchablePages } from "./fetchable-pages.ts";
import { listPageFiles, type ManifestPages, readPageFiles } from "./page-files.ts";
import { readLicense } from "./read-license.ts";
import { readPrevious } from "./read-previous.ts";
import type { EditedFiles } from "./read-provider.ts";
import { readProviders } from "./read-providers.ts";
import { type ProjectSettings, readSettings } from "./read-settings.ts";
import { readTemplates } from "./read-templates.ts";
import type { FileToRead } from "./read-text.ts";
import { filesOfShard } from "./shards.ts";

export { readApplicationFiles } from "./application-files.ts";
export { readBrowserAssets, readPlayground } from "./read-browser-assets.ts";
export { readApprovals } from "./read-approvals.ts";
export { type EarlierState, readEarlierState } from "./read-earlier-state.ts";
export { hintsOfPage } from "./read-provider.ts";
export { readText } from "./read-text.ts";
export { expandPatterns } from "./page-files.ts";
export { withPage } from "./manifest/add-page.ts";
export type { PageManifest } from "./manifest/source-schema.ts";
export { readManifest } from "./manifest/read-manifest.ts";
export { FILE_SCHEMAS } from "./manifest/file-schemas.ts";
export { LOCALE } from "./manifest/schema-parts.ts";
export {
  type FetchablePage,
  type FetchableProvider,
  type LocalCopy,
  readFetchablePages,
  readLocalCopy,
} from "./fetchable-pages.ts";
export { type CrawlLog, readCrawlLog } from "./read-crawl-log.ts";
export { type Progress, readProgress } from "./read-progress.ts";
export { configPaths, invalidSettings, readSettings } from "./read-settings.ts";
export { forgetTemplates, PREPARED_FILE, PROGRAM_FILE, readTemplates, templatesFolder } from "./read-templates.ts";
export { exists } from "./list-files.ts";

/** Options of a caller that override the configuration. */
export interface ReadOptions {
  /** Configuration file, relative to the folder. Default: searched in the folder. */
  readonly config?: string | undefined;
  /** Folder of the generated package, relative to the folder. Default: `out` of the configuration. */
  readonly out?: string | undefined;
  /** Manifests to read in place of those on the disk, to see what an edit changes. */
  readonly edited?: EditedFiles | undefined;
}

/**
 * Reads the project in a folder: configuration, manifests, pages, corrections, lock files and templates. Throws a
 * `Failure` for a problem of the configuration; reports all other problems.
 */
export async function readProject(folder: string, options: ReadOptions, problems: Problems): Promise<Project> {
  const configured = await readSettings(folder, options.config);
  const providers = readProviders(configured, problems, undefined, options.edited);
  const settings = { ...configured.settings, ...(options.out !== undefined && { out: resolve(folder, options.out) }) };
  const out = resolve(configured.root, settings.out);
  const previous = readPrevious(out);
  const licenseText = readLicense(configured.root, out, settings.package.license);
  const info = { ...settings.package, ...(licenseText !== undefined && { licenseText }) };
  return {
    root: configured.root,
    ...(configured.file !== undefined && { configFile: configured.file }),
    settings: { ...settings, package: info },
    providers,
    previous,
    templates: await readTemplates(),
  };
}

/** Reads files, folders and patterns as a project without configuration: one service per file, written to `out`. */
export async function readAdHoc(
  paths: readonly string[],
  folder: string,
  out: string,
  problems: Problems,
): Promise<Project> {
  const sources = readPageFiles(await listPageFiles(paths, folder, problems), problems);
  const settings = { ...withDefaults({}), out: resolve(folder, out) };
  return { ...adHocProviders(sources, folder), settings, previous: [], templates: await readTemplates() };
}

/** Pages to extract, and the settings with the user's layouts. */
export interface PagesToExtract {
  readonly sources: readonly Source[];
  readonly settings: Settings;
}

/** Options of `readPages`. */
export interface ReadPagesOptions extends Pick<ReadOptions, "config"> {
  /** The part of the pages that is read, such as "3/16". Default: all. */
  readonly shard?: string | undefined;
}

/**
 * Reads the pages of files, folders and patterns; with `shard` and without paths, those of the manifests. The layouts of a
 * configuration and the settings of `source.json` are used if they exist.
 */
export async function readPages(
  paths: readonly string[],
  folder: string,
  { config, shard }: ReadPagesOptions,
  problems: Problems,
): Promise<PagesToExtract> {
  const configured = await readSettings(folder, config);
  const isProject = paths.length === 0 && shard !== undefined;
  const listed = await (isProject
    ? listManifestPages(folder, config, problems)
    : listPageFiles(paths, folder, problems));
  const files = shard === undefined ? listed : filesOfShard(listed, shard);
  const manifestPages = readManifestPages(
    configured,
    files.map(({ disk }) => disk),
  );
  return { sources: readPageFiles(files, problems, manifestPages), settings: configured.settings };
}

/** The pages of all manifests, with names relative to the folder. */
async function listManifestPages(
  folder: string,
  config: string | undefined,
  problems: Problems,
): Promise<FileToRead[]> {
  const { providers } = await readFetchablePages(folder, config, problems);
  const disks = providers.flatMap(({ disk, files }) => [...files].map((file) => resolve(join(disk, file))));
  return [...new Set(disks)].map((disk) => ({
    disk,
    name: relative(resolve(folder), disk).replaceAll(sep, posix.sep),
  }));
}

function readManifestPages(configured: ProjectSettings, paths: readonly string[]): ManifestPages {
  const { root, settings } = configured;
  const sources = resolve(root, settings.sources) + sep;
  if (!paths.some((path) => `${path}${sep}`.startsWith(sources))) return new Map();
  const read = new Set(paths);
  // Problems of the rest of the project are discarded.
  const providers = readProviders(configured, collectProblems(), (disk) => read.has(resolve(disk)));
  const inputs = providers.flatMap(({ services }) => services.flatMap(({ pages }) => pages));
  return new Map(inputs.map(({ source }) => [resolve(root, source.path), source]));
}
