import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Problem } from "../problems/problems.ts";
import { isReliable, type StatKey, statKey, statKeysBelow, CLOCK_TICK_MS } from "./file-stat.ts";

/** What a run of `generate` said that found nothing to do; said again while nothing changes. */
export interface LastRun {
  readonly stdout: string;
  readonly problems: readonly Problem[];
}

/** A project as it was before a run read it. */
export interface InputSnapshot {
  readonly cwd: string;
  /** Folder of the sources, relative to the project. */
  readonly sources: string;
  readonly inputs: ReadonlyMap<string, StatKey>;
  /** When that was, in milliseconds. */
  readonly takenAt: number;
}

/** What was there when `said` held: what was read, what was written, and errsmith itself. */
interface Stamp {
  readonly version: typeof VERSION;
  readonly sources: string;
  readonly out: string;
  /** Paths below `out`. */
  readonly outputs: readonly string[];
  readonly read: string;
  readonly written: string;
  readonly lastRun: LastRun;
}

const VERSION = 2;

/**
 * What `generate` said when the project was as it is now, `undefined` where nobody knows. The stamp is never needed:
 * an absent, damaged or outdated one counts for nothing.
 */
export function upToDate(cwd: string): LastRun | undefined {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(cwd), "utf8")) as Stamp;
    if (stamp.version !== VERSION) return undefined;
    // Where a page was edited, the many files of the package need not be looked at.
    if (readOf(inputStatKeys(cwd, stamp.sources)) !== stamp.read) return undefined;
    return writtenOf(stamp) === stamp.written ? stamp.lastRun : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at what a run is about to read; `undefined` where the configuration is code, which may read anything. */
export function snapshotInputs(cwd: string, sources: string): InputSnapshot | undefined {
  const hasCode = CODE_CONFIGURATION_FILES.some((file) => statKey(join(cwd, file)) !== ABSENT);
  return hasCode ? undefined : { cwd, sources, takenAt: Date.now(), inputs: inputStatKeys(cwd, sources) };
}

/** The package as a run left it. */
export interface PackageFiles {
  /** Paths of all its files, manifests apart. */
  readonly files: Iterable<string>;
  /** Those that were looked at since they were written, by their path on disk. */
  readonly statKeys: ReadonlyMap<string, StatKey>;
}

/**
 * Remembers what a run said that left the package as it should be. What is read has the signatures that it had before the run, but for
 * the locks that the run itself writes: where anything changed meanwhile, the next look finds another one. Nothing is
 * remembered where the project has no `node_modules` to keep it in.
 */
export async function saveLastRun(
  { cwd, sources, inputs, takenAt: at }: InputSnapshot,
  out: string,
  said: LastRun,
  { statKeys: seen, files }: PackageFiles,
): Promise<void> {
  if (statKey(join(cwd, "node_modules")) === ABSENT) return;
  const path = stampPath(cwd);
  try {
    const outputs = [MANIFEST, COMPILED_MANIFEST, ...files];
    if (![...inputs].every(([path, signature]) => isLock(path) || isReliable(signature, at))) return;
    const anew = [...locksIn(join(cwd, sources)), ...outputs.map((file) => join(out, file))].filter(
      (path) => !seen.has(path),
    );
    const look = (): Map<string, StatKey> => new Map(anew.map((path) => [path, statKey(path)]));
    const isOld = (signatures: Map<string, StatKey>): boolean =>
      [...signatures.values()].every((signature) => isReliable(signature));
    let now = look();
    if (!isOld(now)) {
      await sleep(CLOCK_TICK_MS);
      now = look();
      if (!isOld(now)) return;
    }
    const locks = [...now].filter(([path]) => isLock(path));
    const read = new Map([...[...inputs].filter(([path]) => !isLock(path)), ...locks]);
    const written = writtenOf({ out, outputs }, (path) => seen.get(path) ?? now.get(path) ?? statKey(path));
    const stamp: Stamp = { version: VERSION, sources, out, outputs, read: readOf(read), written, lastRun: said };
    mkdirSync(dirname(path), { recursive: true });
    // Another run may be reading it.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Where nothing can be kept, the next run takes its time.
  }
}

const ABSENT: StatKey = "";
const MANIFEST = ".errsmith-manifest.json";
const COMPILED_MANIFEST = `dist/${MANIFEST}`;
const CODE_CONFIGURATION_FILES = ["errsmith.config.js", "errsmith.config.mjs", "errsmith.config.ts"];
/** Configuration, and what package managers write when they install something else. */
const CONFIGURATION_FILES = [
  "package.json",
  "errsmith.config.json",
  ...CODE_CONFIGURATION_FILES,
  ...[".package-lock.json", ".modules.yaml", ".yarn-state.yml"].map((file) => `node_modules/${file}`),
];

function stampPath(cwd: string): string {
  return join(cwd, "node_modules/.cache/errsmith/unchanged.json");
}

/** Signatures of what is read: the sources, the configuration, errsmith with its templates. */
function inputStatKeys(cwd: string, sources: string): Map<string, StatKey> {
  const signatures = new Map<string, StatKey>();
  for (const file of CONFIGURATION_FILES) signatures.set(file, statKey(join(cwd, file)));
  for (const folder of [join(cwd, sources), ...ERRSMITH_FILES]) {
    for (const [file, signature] of statKeysBelow(folder)) signatures.set(file, signature);
  }
  return signatures;
}

// The build writes `prepared.json` last; sources that run as they stand, in a test, have nobody to do that.
const ERRSMITH_FILES = [
  import.meta.url.endsWith(".ts") ? "../" : "../prepared.json",
  "../../templates/",
  "../../package.json",
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function readOf(inputs: ReadonlyMap<string, StatKey>): string {
  return [...inputs]
    .map(([path, signature]) => `${path} ${signature}`)
    .sort()
    .join("\n");
}

function writtenOf({ out, outputs }: Pick<Stamp, "out" | "outputs">, look = statKey): string {
  return outputs.map((path) => look(join(out, path))).join("\n");
}

function isLock(path: string): boolean {
  return path.endsWith(".lock.json");
}

/** The locks of all providers. */
function locksIn(sources: string): readonly string[] {
  const inside = (folder: string): readonly string[] => readdirSync(folder).map((name) => join(folder, name));
  const folders = inside(sources).filter((path) => statSync(path).isDirectory());
  return folders.flatMap(inside).filter(isLock);
}
