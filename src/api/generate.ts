import { resolve } from "node:path";
import { readAdHoc, readProject } from "../1-read/read.ts";
import type { NamesFile, Written } from "../7-write/write.ts";
import { cacheOf } from "../cache/cache.ts";
import { Failure } from "../lib/failure.ts";
import type { Remember } from "../lib/remember.ts";
import { shownPath } from "../lib/shown-path.ts";
import type { Catalog } from "../model/catalog.ts";
import type { Accounting, Reading } from "../model/entry.ts";
import type { OutputFile } from "../model/output.ts";
import type { Project } from "../model/project.ts";
import { type Problem, type Problems, problems } from "../problems/report.ts";
import { type Crew, crewOf } from "./crew.ts";
import type { KnownFiles } from "./known-files.ts";
import { reportSuspects } from "./suspects.ts";

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
  const crew = crewOf();
  try {
    const { result, files, ...more } = await prepare(options, crew);
    if (!files) return result;
    const { write } = await import("../7-write/write.ts");
    return { ...result, written: await write(result.out, files, { ...more, force: options.force }) };
  } finally {
    crew.end();
  }
}

/** All that writing needs: what was read and understood on the way is gone by then. */
interface Prepared {
  readonly result: Generated;
  /** Absent where an error was reported. */
  readonly files?: AsyncIterable<OutputFile>;
  readonly inputs: readonly string[];
  readonly names: readonly NamesFile[];
  readonly known?: ReadonlyMap<string, string>;
  readonly made?: KnownFiles["keep"];
}

async function prepare(options: GenerateOptions, crew: Crew): Promise<Prepared> {
  const cwd = options.cwd ?? process.cwd();
  const ofInput = problems();
  const { project, inputs, names: keepsNames, shown } = await readInput(options, cwd, ofInput);
  const out = resolve(project.root, project.settings.out);
  const nothing = { inputs, names: [] };
  if (hasErrors(ofInput)) return { ...nothing, result: { pages: [], catalogs: [], problems: ofInput.list, out } };
  const [{ build }, { assertApart, namesFiles, tombstonesFiles }, { knownFiles }] = await Promise.all([
    import("./understand.ts"),
    import("../7-write/write.ts"),
    import("./known-files.ts"),
  ]);
  assertApart(out, inputs);
  const ofPages = problems();
  const { known: look, keep } = knownFiles(project, out, cacheOf(project.root));
  const hands = { crew, known: look, remember: options.remember };
  const { pages, catalogs, names, tombstones, files, known } = await build(project, ofPages, hands);
  reportSuspects(project, pages, options.accept ?? [], ofPages);
  const result = {
    pages: pages.map(({ reading }) => accountOf(reading, project, shown)),
    catalogs,
    problems: [...ofInput.list, ...ofPages.list.map((problem) => ({ ...problem, file: shown(problem.file) }))],
    out,
  };
  if (hasErrors(ofPages)) return { ...nothing, result };
  const locks = keepsNames ? [...namesFiles(project, names), ...tombstonesFiles(project, tombstones)] : [];
  return { result, files, inputs, names: locks, known, made: keep };
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

async function readInput(options: GenerateOptions, cwd: string, found: Problems): Promise<Input> {
  const { paths = [], out, config } = options;
  if (paths.length === 0) {
    const project = await readProject(cwd, { config, out }, found);
    const inputs = [resolve(project.root, project.settings.sources)];
    return { project, inputs, names: true, shown: (path) => path };
  }
  if (out === undefined) throw new Failure("files need --out <dir>, the folder to write their package to", 2);
  if (config !== undefined) throw new Failure("--config is for a project: files are read without one", 2);
  const project = await readAdHoc(paths, cwd, out, found);
  const inputs = paths.map((path) => resolve(cwd, path));
  return { project, inputs, names: false, shown: (path) => shownPath(cwd, resolve(project.root, path)) };
}

function accountOf({ path, accounting }: Reading, project: Project, shown: Input["shown"]): PageAccount {
  const services = project.providers.flatMap(({ provider, services: all }) =>
    all
      .filter(({ pages }) => pages.some(({ source }) => source.path === path))
      .map(({ service }) => `${provider}/${service}`),
  );
  return { file: shown(path), accounting, services };
}

function hasErrors({ list }: Problems): boolean {
  return list.some(({ severity }) => severity === "error");
}
