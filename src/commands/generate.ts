import { join, resolve } from "node:path";
import { readAdHoc, readProject, type Remembered } from "../1-read/read.ts";
import type { LockFile, Written, WrittenFiles } from "../7-write/write.ts";
import { type CacheFile, buildStateFile } from "../execution/cache-store.ts";
import { digest } from "../lib/digest.ts";
import { Failure } from "../lib/failure.ts";
import type { Remember } from "../lib/remember.ts";
import { displayPath } from "../lib/display-path.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Accounting } from "../model/page-entries.ts";
import type { Project } from "../model/project.ts";
import type { Source } from "../model/source.ts";
import type { Built, KnownServices } from "../pipeline.ts";
import { type Problem, type Problems, collectProblems } from "../problems/problems.ts";
import type { PackageFiles } from "../execution/up-to-date.ts";
import { type WorkerPool, workerPool } from "../execution/worker-pool.ts";
import { prewarm } from "../execution/prewarm.ts";
import type { Keeping } from "./keeping.ts";
import type { Press } from "./press.ts";
import { reportSuspectPages } from "./suspect-pages.ts";

/** What to generate from, and where to. */
export interface GenerateOptions {
  /** Folder of the project; the working directory where absent. */
  readonly cwd?: string;
  /** Files, folders or patterns to read instead of the project's sources, one service a file; `out` goes with them. */
  readonly paths?: readonly string[];
  /** Folder of the package; that of the configuration where absent. */
  readonly out?: string | undefined;
  /** Configuration file; looked for in the folder where absent. */
  readonly config?: string | undefined;
  /** Pages, services or providers whose pages are taken though they look suspect. */
  readonly accept?: readonly string[] | undefined;
  /** What runs before this one made, for a process that runs more than once on the same configuration and templates. */
  readonly remember?: Remember | undefined;
  /** Overwrites files that were edited by hand. */
  readonly force?: boolean | undefined;
}

/** What became of the rows of one page. */
export interface PageAccount {
  readonly file: string;
  readonly accounting: Accounting;
  /** Ids of the services that the page documents. */
  readonly services: readonly string[];
}

/** What a run did; `written` is absent when an error stopped it, and nothing was written then. */
export interface Generated {
  readonly pages: readonly PageAccount[];
  readonly catalogs: readonly Catalog[];
  readonly problems: readonly Problem[];
  /** Absolute path of the package. */
  readonly out: string;
  readonly written?: Written;
}

/**
 * Turns sources into the package, all of it or nothing. What is wrong with pages, manifests and corrections is among
 * the problems; wrong usage, a wrong configuration and a disk that refuses are thrown as an error of one line.
 */
export async function generate(options: GenerateOptions = {}): Promise<Generated> {
  return (await generateKeeping(options)).generated;
}

/** What a run did, and the package as it left it. */
export interface Kept extends PackageFiles {
  readonly generated: Generated;
}

/** The same with what the last run left for this one, and this one leaves for the next, on the shelf of the project. */
export async function generateKeeping(
  options: GenerateOptions,
  shelfIn: (root: string) => CacheFile | undefined = buildStateFile,
): Promise<Kept> {
  const began = Date.now();
  const crew = workerPool();
  try {
    const { result, ready } = await prepare(options, crew, shelfIn);
    if (!ready) return { generated: result, files: [], statKeys: new Map() };
    const { project, built, keeping, press, ...more } = ready;
    const { write } = await import("../7-write/write.ts");
    let files: WrittenFiles | undefined;
    const written = await write(result.out, built.files, {
      ...more,
      known: built.known,
      isAsKnown: keeping.isAsKnown,
      made: (all) => (files = all),
      intake: press.intakeIn,
      force: options.force,
    });
    const seen = files && (await keeping.keep(project, built, files, began));
    return { generated: { ...result, written }, files: files?.hashes.keys() ?? [], statKeys: seen ?? new Map() };
  } catch (error) {
    const { ConcurrentWriteError } = await import("../7-write/write.ts");
    if (error instanceof ConcurrentWriteError) return await generateKeeping(options, () => undefined);
    throw error;
  } finally {
    crew.end();
  }
}

interface Prepared {
  readonly result: Generated;
  /** All that writing needs; absent where an error was reported. */
  readonly ready?: {
    readonly project: Project;
    readonly built: Built;
    readonly keeping: Keeping;
    readonly press: Press;
    readonly inputs: readonly string[];
    readonly names: readonly LockFile[];
  };
}

async function prepare(
  options: GenerateOptions,
  crew: WorkerPool,
  shelfIn: (root: string) => CacheFile | undefined,
): Promise<Prepared> {
  const cwd = options.cwd ?? process.cwd();
  const ofInput = collectProblems();
  const [{ keepingOn }, { assertDisjoint, nameLockFiles, tombstoneLockFiles }] = await Promise.all([
    import("./keeping.ts"),
    import("../7-write/write.ts"),
  ]);
  const keeping = keepingOn(isPlain(options) ? shelfIn(cwd) : undefined);
  // Where most projects have them; threads for those of others start when they are read.
  if (keeping.isNew && !options.paths?.length) prewarm(crew, join(cwd, "sources"));
  const { project, inputs, names: keepsNames, shown } = await readInput(options, cwd, ofInput, keeping);
  const out = resolve(project.root, project.settings.out);
  if (hasErrors(ofInput)) return { result: { pages: [], catalogs: [], problems: ofInput.list, out } };
  const [{ build }, { pressOf }] = await Promise.all([import("./understand.ts"), import("./press.ts")]);
  assertDisjoint(out, inputs);
  const ofPages = collectProblems();
  const known = keeping.known(project);
  const press = pressOf(crew);
  const { readElsewhere } = press;
  const built = await build(project, ofPages, { crew, known, readElsewhere, remember: options.remember });
  const { pages, catalogs, names, tombstones } = built;
  reportSuspectPages(changedPart(project, known), pages, options.accept ?? [], ofPages);
  const servicesOf = servicesByPage(project);
  const result = {
    pages: pages.map(({ path, accounting }) => ({
      file: shown(path),
      accounting,
      services: servicesOf.get(path) ?? [],
    })),
    catalogs,
    problems: [...ofInput.list, ...ofPages.list.map((problem) => ({ ...problem, file: shown(problem.file) }))],
    out,
  };
  if (hasErrors(ofPages)) return { result };
  const locks = keepsNames ? [...nameLockFiles(project, names), ...tombstoneLockFiles(project, tombstones)] : [];
  const lean = { project: withoutTexts(project), built: withoutReadings(built) };
  return { result, ready: { ...lean, keeping, press, inputs, names: locks } };
}

// What pages say is in the catalogs by now, and files may need the memory.
function withoutTexts(project: Project): Project {
  const lean = (source: Source): Source =>
    source.hash !== undefined || source.text.length < LARGE
      ? source
      : { ...source, hash: digest(source.text), text: "" };
  const providers = project.providers.map((provider) => ({
    ...provider,
    services: provider.services.map((service) => ({
      ...service,
      pages: service.pages.map((page) => ({ ...page, source: lean(page.source) })),
    })),
  }));
  return { ...project, providers };
}

/** Characters of a page above which its text is not kept beside its hash. */
const LARGE = 2 ** 20;

function withoutReadings(built: Built): Built {
  const services = built.services.map((service) => ({
    ...service,
    pages: service.pages.map(({ path, accounting, found, hasEntries }) => ({ path, accounting, found, hasEntries })),
  }));
  return { ...built, pages: [], services };
}

// What is accepted once, or made for somebody else, is no base for the next run; a process that goes on remembers itself.
function isPlain({ paths = [], out, config, accept = [], remember }: GenerateOptions): boolean {
  return paths.length + accept.length === 0 && [out, config, remember].every((option) => option === undefined);
}

// What is known of a service was made with the catalog that the package has of it.
function changedPart(project: Project, known: KnownServices): Project {
  const previous = project.previous.filter(({ provider, service }) => !known.get(provider)?.has(service));
  return { ...project, previous };
}

interface Input {
  readonly project: Project;
  /** What is read, for `write` to keep away from. */
  readonly inputs: readonly string[];
  /** Whether the names of this run go to the lock files of the project. */
  readonly names: boolean;
  /** The name of a page as the user knows it. */
  readonly shown: (path: string) => string;
}

async function readInput(
  options: GenerateOptions,
  cwd: string,
  found: Problems,
  remembered: Remembered,
): Promise<Input> {
  const { paths = [], out, config } = options;
  if (paths.length === 0) {
    const project = await readProject(cwd, { config, out, remembered }, found);
    const inputs = [resolve(project.root, project.settings.sources)];
    return { project, inputs, names: true, shown: (path) => path };
  }
  if (out === undefined) throw new Failure("files need --out <dir>, the folder to write their package to", 2);
  if (config !== undefined) throw new Failure("--config is for a project: files are read without one", 2);
  const project = await readAdHoc(paths, cwd, out, found);
  const inputs = paths.map((path) => resolve(cwd, path));
  return { project, inputs, names: false, shown: (path) => displayPath(cwd, resolve(project.root, path)) };
}

/** Path of a page → ids of the services that list it. */
function servicesByPage({ providers }: Project): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, Set<string>>();
  for (const { provider, service, pages } of providers.flatMap((one) => one.services)) {
    for (const { source } of pages) {
      services.set(source.path, (services.get(source.path) ?? new Set()).add(`${provider}/${service}`));
    }
  }
  return new Map([...services].map(([path, ids]) => [path, [...ids]]));
}

function hasErrors({ list }: Problems): boolean {
  return list.some(({ severity }) => severity === "error");
}
