import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Problem } from "../problems/problems.ts";
import { CLOCK_TICK_MS, isReliable, type StatKey, statKey, statKeysBelow } from "./file-stat.ts";

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
  /** Absolute path of each output with its stat key. */
  readonly outputs: StatKeys;
  readonly lastRun: LastRun;
}

const VERSION = 3;

/**
 * The last run of `generate` in this folder if no input, no output and no file of errsmith changed since; otherwise, and
 * if the stamp file is missing or damaged, `undefined`. Compares metadata of files and reads none of them.
 */
export function upToDate(cwd: string): LastRun | undefined {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(cwd), "utf8")) as Stamp;
    if (stamp.version !== VERSION || textOf(inputStatKeys(cwd, stamp.sources)) !== stamp.inputs) return undefined;
    return stamp.outputs.every(([path, stat]) => statKey(path) === stat) ? stamp.lastRun : undefined;
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
 * nothing if the project has no `node_modules`, or if a file is so young that a change could go unnoticed; a run without
 * a stamp computes everything.
 */
export async function saveLastRun(
  { cwd, sources, inputs, takenAt }: InputSnapshot,
  out: string,
  lastRun: LastRun,
  { files, statKeys }: PackageFiles,
  { now, wait }: Clock = { now: Date.now, wait: sleep },
): Promise<void> {
  if (statKey(join(cwd, "node_modules")) === "") return;
  const read = [...inputs].filter(([path]) => !isLockFile(path));
  if (!read.every(([, stat]) => isReliable(stat, takenAt))) return;
  const paths = [MANIFEST, COMPILED_MANIFEST, ...files];
  const takeStatKeys = (): { readonly locks: StatKeys; readonly outputs: StatKeys } => ({
    locks: statKeysBelow(join(cwd, sources)).filter(([path]) => isLockFile(path)),
    outputs: statKeysOf(paths, out, statKeys),
  });
  let written = takeStatKeys();
  const areReliable = (): boolean =>
    [...written.locks, ...written.outputs].every(([, stat]) => isReliable(stat, now()));
  if (!areReliable()) {
    await wait(CLOCK_TICK_MS + 1);
    written = takeStatKeys();
    if (!areReliable()) return;
  }
  const { locks, outputs } = written;
  writeStamp(stampPath(cwd), { version: VERSION, sources, inputs: textOf([...read, ...locks]), outputs, lastRun });
}

type StatKeys = readonly (readonly [path: string, stat: StatKey])[];

const MANIFEST = ".errsmith-manifest.json";
const COMPILED_MANIFEST = `dist/${MANIFEST}`;
const PROGRAM_CONFIGURATIONS = ["errsmith.config.js", "errsmith.config.mjs", "errsmith.config.ts"];
/** Configuration files, and files that package managers write when they install or remove a package. */
const CONFIGURATION_FILES = [
  "package.json",
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
  return new Map([...configuration, ...[join(cwd, sources), ...ERRSMITH_FILES].flatMap(statKeysBelow)]);
}

/** Files of a folder with their stat keys, which are taken from `known` if it has them. */
function statKeysOf(files: readonly string[], folder: string, known?: ReadonlyMap<string, StatKey>): StatKeys {
  return files.map((file) => {
    const path = join(folder, file);
    return [path, known?.get(path) ?? statKey(path)];
  });
}

function textOf(stats: Iterable<readonly [path: string, stat: StatKey]>): string {
  return [...stats]
    .map(([path, stat]) => `${path} ${stat}`)
    .sort()
    .join("\n");
}

function isLockFile(path: string): boolean {
  return path.endsWith(".lock.json");
}

function stampPath(cwd: string): string {
  return join(cwd, "node_modules/.cache/errsmith/unchanged.json");
}

/** Replaces the stamp in one step, because another run may read it. If the disk refuses, there is no stamp. */
function writeStamp(path: string, stamp: Stamp): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next run computes everything.
  }
}
