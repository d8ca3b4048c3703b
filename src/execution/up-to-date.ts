import { join, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isForeign } from "../lib/foreign-path.ts";
import { LICENSE_FILES } from "../lib/license-files.ts";
import { COMPILED_MANIFEST, MANIFEST } from "../lib/package-manifests.ts";
import type { Problem } from "../problems/problems.ts";
import { cacheFolder } from "./cache-folder.ts";
import { type CacheFile, cacheFileAt } from "./cache-store.ts";
import { CLOCK_TICK_MS, FOLDER, isReliable, type StatKey, statKey, statKeysBelow } from "./file-stat.ts";

/** What `generate` prints if nothing changed since its last run. */
export interface LastRun {
  readonly stdout: string;
  readonly problems: readonly Problem[];
}

/** The files that a run is about to read. */
export interface InputSnapshot {
  readonly cwd: string;
  /** Folder of the sources, relative to `cwd`. */
  readonly sources: string;
  /** Absolute path → stat key; a file that may be created later has the stat key "". */
  readonly inputs: ReadonlyMap<string, StatKey>;
  /** Time of the snapshot, in milliseconds since 1970. */
  readonly takenAt: number;
}

/** The files that a run wrote. */
export interface PackageFiles {
  /** Paths in the package, without manifests. */
  readonly files: Iterable<string>;
  /** Stat keys that were taken after the files were written, keyed by absolute path; the others are taken by `saveLastRun`. */
  readonly statKeys: ReadonlyMap<string, StatKey>;
}

/** Time for tests. `wait` resolves after so many milliseconds. */
export interface Clock {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** The content of the stamp file. */
interface Stamp {
  readonly version: typeof VERSION;
  readonly sources: string;
  /** The inputs with their stat keys, as one text. */
  readonly inputs: string;
  /** Absolute path of the package. */
  readonly out: string;
  /** All files of the package with their stat keys, as one text. */
  readonly outputs: string;
  readonly lastRun: LastRun;
}

const VERSION = 4;

/**
 * The last run of `generate` in this folder if no input, no output and no file of errsmith changed since; otherwise, and
 * if the stamp file is missing or damaged, `undefined`. Compares metadata of files and reads none of them.
 */
export function upToDate(cwd: string): LastRun | undefined {
  try {
    const stamp = JSON.parse(stampFile(cwd)?.get() ?? "{}") as Stamp;
    if (stamp.version !== VERSION || textOf(inputStatKeys(cwd, stamp.sources)) !== stamp.inputs) return undefined;
    return textOf(packageStatKeys(stamp.out)) === stamp.outputs ? stamp.lastRun : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The inputs of a project, taken before a run reads them. Returns `undefined` if the configuration is a program, because a
 * program may read any file.
 */
export function snapshotInputs(cwd: string, sources: string): InputSnapshot | undefined {
  const isProgram = PROGRAM_CONFIGURATIONS.some((file) => statKey(join(cwd, file)) !== "");
  return isProgram ? undefined : { cwd, sources, takenAt: Date.now(), inputs: inputStatKeys(cwd, sources) };
}

/**
 * Saves what `generate` prints next time, for `upToDate`. The inputs count with the stat keys of the snapshot, so a change
 * during the run is detected next time; lock files, which the run writes, count with their present stat keys. Saves
 * nothing if the project has no `node_modules`, if the package has foreign files or lacks one, which `check` reports, or if a file is
 * so young that a change could go unnoticed; a run without a stamp computes everything.
 */
export async function saveLastRun(
  { cwd, sources, inputs, takenAt }: InputSnapshot,
  out: string,
  lastRun: LastRun,
  { files, statKeys }: PackageFiles,
  { now, wait }: Clock = { now: Date.now, wait: sleep },
): Promise<void> {
  const stamp = stampFile(cwd);
  if (!stamp) return;
  const read = [...inputs].filter(([path]) => !isLockFile(path));
  if (!read.every(([, stat]) => isReliable(stat, takenAt))) return;
  const made = [...files].map((path) => join(out, path));
  const known = new Set([...made, ...[MANIFEST, COMPILED_MANIFEST, ...LICENSE_FILES].map((path) => join(out, path))]);
  const takeStatKeys = (): { readonly locks: StatKeys; readonly outputs: StatKeys } => ({
    locks: statKeysBelow(join(cwd, sources)).filter(([path]) => isLockFile(path)),
    outputs: packageStatKeys(out).map(([path, stat]) => [path, statKeys.get(path) ?? stat]),
  });
  let written = takeStatKeys();
  const found = new Set(written.outputs.filter(([, stat]) => stat !== FOLDER).map(([path]) => path));
  if ([...found].some((path) => !known.has(path)) || made.some((path) => !found.has(path))) return;
  const areReliable = (): boolean =>
    [...written.locks, ...written.outputs].every(([, stat]) => isReliable(stat, now()));
  if (!areReliable()) {
    await wait(CLOCK_TICK_MS + 1);
    written = takeStatKeys();
    if (!areReliable()) return;
  }
  const { locks, outputs } = written;
  const text = textOf([...read, ...locks]);
  const content = { version: VERSION, sources, inputs: text, out, outputs: textOf(outputs), lastRun } satisfies Stamp;
  stamp.put(JSON.stringify(content));
}

type StatKeys = readonly (readonly [path: string, stat: StatKey])[];

const PROGRAM_CONFIGURATIONS = ["errsmith.config.js", "errsmith.config.mjs", "errsmith.config.ts"];
/** Configuration files, those of the license, and files that package managers write when they install or remove a package. */
const CONFIGURATION_FILES = [
  "package.json",
  ...LICENSE_FILES,
  "errsmith.config.json",
  ...PROGRAM_CONFIGURATIONS,
  ...[".package-lock.json", ".modules.yaml", ".yarn-state.yml"].map((file) => `node_modules/${file}`),
];

/** The files of errsmith. The build writes `prepared.json` last; in tests the sources run, which have no such file. */
const ERRSMITH_FILES = [
  import.meta.url.endsWith(".ts") ? "../" : "../prepared.json",
  "../../templates/",
  "../../package.json",
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function inputStatKeys(cwd: string, sources: string): Map<string, StatKey> {
  const configuration = statKeysOf(CONFIGURATION_FILES, cwd);
  return new Map([...configuration, ...[join(cwd, sources), ...ERRSMITH_FILES].flatMap((path) => statKeysBelow(path))]);
}

/** Files of a folder with their stat keys. */
function statKeysOf(files: readonly string[], folder: string): StatKeys {
  return files.map((file) => join(folder, file)).map((path) => [path, statKey(path)]);
}

/** The folders and files of a package, without documents that no run reads or writes. */
function packageStatKeys(out: string): StatKeys {
  const below = (path: string): string => path.slice(out.length + 1).replaceAll(sep, "/");
  const isEntered = (folder: string): boolean => isForeign(`${below(folder)}/`) || below(folder) === WORK;
  return statKeysBelow(out, isEntered).filter(([path, stat]) => stat === FOLDER || isOwn(below(path)));
}

function isOwn(path: string): boolean {
  return path === "README.md" || LICENSE_FILES.includes(path) || isForeign(path);
}

/** The folder of a run in progress, which is there after a run was killed. */
const WORK = ".errsmith";

function textOf(stats: Iterable<readonly [path: string, stat: StatKey]>): string {
  return [...stats]
    .map(([path, stat]) => `${path} ${stat}`)
    .sort()
    .join("\n");
}

function isLockFile(path: string): boolean {
  return path.endsWith(".lock.json");
}

function stampFile(cwd: string): CacheFile | undefined {
  const folder = cacheFolder(cwd);
  return folder === undefined ? undefined : cacheFileAt(join(folder, "unchanged.json"));
}
