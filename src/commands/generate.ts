import { resolve } from "node:path";
import { readAdHoc, readProject } from "../1-read/read.ts";
import { loadEmit } from "../6-emit/emit.ts";
import { assertDisjoint, generatedLockFiles, type LockFile, write, type Written } from "../7-write/write.ts";
import { assertStateUntracked } from "../base/base.ts";
import { buildStateFile } from "../execution/cache-store.ts";
import type { Executor } from "../execution/executor.ts";
import type { StatKey } from "../execution/file-stat.ts";
import { outputCache } from "../execution/output-cache.ts";
import { type ExecutorOptions, withExecutor } from "../execution/project-executor.ts";
import { append } from "../lib/collections.ts";
import { displayPath } from "../lib/display-path.ts";
import { Failure } from "../lib/failure.ts";
import { serviceId } from "../lib/service-id.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Accounting } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import { emit, understand } from "../pipeline.ts";
import { collectProblems, hasErrors, type Problem, type Problems } from "../problems/problems.ts";
import { reportSuspectPages } from "./suspect-pages.ts";

/** What to generate from, and where to. */
export interface GenerateOptions {
  /** Folder of the project; by default the working directory. */
  readonly cwd?: string;
  /** Files, folders or patterns to read instead of the project's sources, one service per file; they need `out`. */
  readonly paths?: readonly string[];
  /** Folder of the package; by default the folder of the configuration. */
  readonly out?: string | undefined;
  /** Configuration file; by default it is searched for in the folder. */
  readonly config?: string | undefined;
  /** Pages, services or providers whose pages are used although they look wrong. */
  readonly accept?: readonly string[] | undefined;
  /** Overwrites files that were edited by hand. */
  readonly force?: boolean | undefined;
  /** Called with a line for the user, for example if the run waits for another run. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** The row counts of one page. */
export interface PageAccount {
  readonly file: string;
  readonly accounting: Accounting;
  /** Ids of the services that the page documents. */
  readonly services: readonly string[];
}

/** The result of a run. `written` is absent if an error stopped the run; then nothing was written. */
export interface Generated {
  readonly pages: readonly PageAccount[];
  readonly catalogs: readonly Catalog[];
  /** Catalogs of the services of `source.json` that the package did not have. */
  readonly added: readonly Catalog[];
  readonly problems: readonly Problem[];
  /** Absolute path of the package. */
  readonly out: string;
  readonly written?: Written;
}

/** A `Generated` with the files of the package, for the up-to-date check. */
export interface GenerateRun {
  readonly generated: Generated;
  /** Paths in the package, without manifests. */
  readonly files: Iterable<string>;
  /** Stat keys of files that were read after they were written, keyed by absolute path. */
  readonly statKeys: ReadonlyMap<string, StatKey>;
}

/**
 * Turns sources into the package, all of it or nothing. Problems of pages, manifests and corrections are part of the
 * result. Throws a `Failure` of one line for wrong usage, a wrong configuration, or a disk that cannot be written.
 */
export async function generate(options: GenerateOptions = {}): Promise<Generated> {
  return (await runGenerate(options)).generated;
}

/** `generate`, with the caches of the caller. */
export async function runGenerate(options: GenerateOptions, caches: GenerateCaches = {}): Promise<GenerateRun> {
  const problems = collectProblems();
  const input = await readInput(options, options.cwd ?? process.cwd(), problems);
  const { root, settings, templates } = input.project;
  const out = resolve(root, settings.out);
  const stopped = { pages: [], catalogs: [], added: [], problems: problems.list, out };
  if (hasErrors(problems)) return { generated: stopped, files: [], statKeys: new Map() };
  assertDisjoint(out, input.inputs);
  await assertStateUntracked(out);
  const { outputs: state = options.paths?.length ? undefined : buildStateFile(root), ...pageCache } = caches;
  const cache = outputCache(state, out, [settings.package, templates]);
  return withExecutor(
    input.project,
    async (run) => {
      const { locks, ...generated } = await understandInput(input, options.accept ?? [], problems, run);
      if (hasErrors(problems)) return { generated: { ...generated, out }, files: [], statKeys: new Map() };
      const { package: info, emitters } = settings;
      const emitSettings = await loadEmit({ package: info, templates, emitters });
      const files = emit(generated.catalogs, emitSettings, run);
      const { counts, hashes, committed } = await write(out, files, {
        inputs: input.inputs,
        locks,
        force: options.force,
        root,
        onNotice: options.onNotice,
      });
      const statKeys = await cache.save(hashes, committed);
      return { generated: { ...generated, out, written: counts }, files: hashes.keys(), statKeys };
    },
    { ...pageCache, first: [cache] },
  );
}

/** Caches that replace those of the project's folder. */
export interface GenerateCaches extends Pick<ExecutorOptions, "pages"> {
  readonly outputs?: Parameters<typeof outputCache>[0];
}

/** Phases 2 to 5. The pages are not part of the result, so that their memory is free before files are made. */
async function understandInput(
  { project, hasLocks, displayName }: Input,
  accept: readonly string[],
  problems: Problems,
  run: Executor,
): Promise<Omit<Generated, "out" | "written"> & { readonly locks: readonly LockFile[] }> {
  const found = collectProblems();
  const { pages, catalogs, names, tombstones } = await understand(project, found, run);
  const pathOf = new Map([...pages.keys()].map((path) => [displayName(path), path]));
  reportSuspectPages(
    project,
    pages,
    accept.map((name) => pathOf.get(name) ?? name),
    found,
  );
  append(
    problems.list,
    found.list.map((problem) => ({ ...problem, file: displayName(problem.file) })),
  );
  const generated = new Set(catalogs.map(serviceId));
  const servicesOf = servicesByPage(project);
  const previous = new Set(project.previous.map(serviceId));
  return {
    pages: [...pages].map(([path, { entries }]) => ({
      file: displayName(path),
      accounting: entries.accounting,
      services: servicesOf.get(path)?.filter((id) => generated.has(id)) ?? [],
    })),
    catalogs,
    added: hasLocks ? catalogs.filter((catalog) => !previous.has(serviceId(catalog))) : [],
    problems: problems.list,
    locks: hasLocks ? generatedLockFiles(project, { names, tombstones }) : [],
  };
}

interface Input {
  readonly project: Project;
  /** Absolute paths that are read; `write` keeps away from them. */
  readonly inputs: readonly string[];
  /** Whether the project keeps lock files of names and tombstones. */
  readonly hasLocks: boolean;
  /** The name of a page as the user typed it. */
  readonly displayName: (path: string) => string;
}

async function readInput(options: GenerateOptions, cwd: string, problems: Problems): Promise<Input> {
  const { paths = [], out, config } = options;
  if (paths.length === 0) {
    const project = await readProject(cwd, { config, out }, problems);
    const inputs = [resolve(project.root, project.settings.sources)];
    return { project, inputs, hasLocks: true, displayName: (path) => path };
  }
  if (out === undefined) throw new Failure("files need --out <dir>, the folder to write their package to", 2);
  if (config !== undefined) throw new Failure("--config is for a project: files are read without one", 2);
  const project = await readAdHoc(paths, cwd, out, problems);
  const inputs = paths.map((path) => resolve(cwd, path));
  return { project, inputs, hasLocks: false, displayName: (path) => displayPath(cwd, resolve(project.root, path)) };
}

/** Path of a page → ids of the services that list it. */
function servicesByPage({ providers }: Project): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, Set<string>>();
  for (const { provider, service, pages } of providers.flatMap((input) => input.services)) {
    for (const { source } of pages) {
      services.set(source.path, (services.get(source.path) ?? new Set()).add(`${provider}/${service}`));
    }
  }
  return new Map([...services].map(([path, ids]) => [path, [...ids]]));
}
