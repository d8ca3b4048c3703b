import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Problem } from "../problems/report.ts";
import { isTrustworthy, type Signature, signatureOf, signaturesBelow, TICK_MS } from "./signature.ts";

/** What a run of `generate` said that found nothing to do; said again while nothing changes. */
export interface Said {
  readonly out: string;
  readonly problems: readonly Problem[];
}

/** A project as it was before a run read it. */
export interface Before {
  readonly cwd: string;
  /** Folder of the sources, relative to the project. */
  readonly sources: string;
  readonly inputs: ReadonlyMap<string, Signature>;
  /** When that was, in milliseconds. */
  readonly at: number;
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
  readonly said: Said;
}

const VERSION = 2;

/**
 * What `generate` said when the project was as it is now, `undefined` where nobody knows. The stamp is never needed:
 * an absent, damaged or outdated one counts for nothing.
 */
export function whatWasSaid(cwd: string): Said | undefined {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(cwd), "utf8")) as Stamp;
    if (stamp.version !== VERSION) return undefined;
    // Where a page was edited, the many files of the package need not be looked at.
    if (readOf(signaturesOf(cwd, stamp.sources)) !== stamp.read) return undefined;
    return writtenOf(stamp) === stamp.written ? stamp.said : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at what a run is about to read; `undefined` where the configuration is code, which may read anything. */
export function lookBefore(cwd: string, sources: string): Before | undefined {
  const hasCode = CODE.some((file) => signatureOf(join(cwd, file)) !== ABSENT);
  return hasCode ? undefined : { cwd, sources, at: Date.now(), inputs: signaturesOf(cwd, sources) };
}

/** The package as a run left it. */
export interface Package {
  /** Paths of all its files, manifests apart. */
  readonly files: Iterable<string>;
  /** Those that were looked at since they were written, by their path on disk. */
  readonly seen: ReadonlyMap<string, Signature>;
}

/**
 * Remembers what a run said that left the package as it should be. What is read has the signatures that it had before the run, but for
 * the locks that the run itself writes: where anything changed meanwhile, the next look finds another one. Nothing is
 * remembered where the project has no `node_modules` to keep it in.
 */
export async function remember(
  { cwd, sources, inputs, at }: Before,
  out: string,
  said: Said,
  { seen, files }: Package,
): Promise<void> {
  if (signatureOf(join(cwd, "node_modules")) === ABSENT) return;
  const path = stampPath(cwd);
  try {
    const outputs = [MANIFEST, COMPILED_MANIFEST, ...files];
    if (![...inputs].every(([path, signature]) => isLock(path) || isTrustworthy(signature, at))) return;
    const anew = [...locksIn(join(cwd, sources)), ...outputs.map((file) => join(out, file))].filter(
      (path) => !seen.has(path),
    );
    const look = (): Map<string, Signature> => new Map(anew.map((path) => [path, signatureOf(path)]));
    const isOld = (signatures: Map<string, Signature>): boolean =>
      [...signatures.values()].every((signature) => isTrustworthy(signature));
    let now = look();
    if (!isOld(now)) {
      await sleep(TICK_MS);
      now = look();
      if (!isOld(now)) return;
    }
    const locks = [...now].filter(([path]) => isLock(path));
    const read = new Map([...[...inputs].filter(([path]) => !isLock(path)), ...locks]);
    const written = writtenOf({ out, outputs }, (path) => seen.get(path) ?? now.get(path) ?? signatureOf(path));
    const stamp: Stamp = { version: VERSION, sources, out, outputs, read: readOf(read), written, said };
    mkdirSync(dirname(path), { recursive: true });
    // Another run may be reading it.
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Where nothing can be kept, the next run takes its time.
  }
}

const ABSENT: Signature = "";
const MANIFEST = ".errsmith-manifest.json";
const COMPILED_MANIFEST = `dist/${MANIFEST}`;
const CODE = ["errsmith.config.js", "errsmith.config.mjs", "errsmith.config.ts"];
/** Configuration, and what package managers write when they install something else. */
const ASIDE = [
  "package.json",
  "errsmith.config.json",
  ...CODE,
  ...[".package-lock.json", ".modules.yaml", ".yarn-state.yml"].map((file) => `node_modules/${file}`),
];

function stampPath(cwd: string): string {
  return join(cwd, "node_modules/.cache/errsmith/unchanged.json");
}

/** Signatures of what is read: the sources, the configuration, errsmith with its templates. */
function signaturesOf(cwd: string, sources: string): Map<string, Signature> {
  const signatures = new Map<string, Signature>();
  for (const file of ASIDE) signatures.set(file, signatureOf(join(cwd, file)));
  for (const folder of [join(cwd, sources), ...TOOL]) {
    for (const [file, signature] of signaturesBelow(folder)) signatures.set(file, signature);
  }
  return signatures;
}

// The build writes `prepared.json` last; sources that run as they stand, in a test, have nobody to do that.
const TOOL = [
  import.meta.url.endsWith(".ts") ? "../" : "../prepared.json",
  "../../templates/",
  "../../package.json",
].map((path) => fileURLToPath(new URL(path, import.meta.url)));

function readOf(inputs: ReadonlyMap<string, Signature>): string {
  return [...inputs]
    .map(([path, signature]) => `${path} ${signature}`)
    .sort()
    .join("\n");
}

function writtenOf({ out, outputs }: Pick<Stamp, "out" | "outputs">, look = signatureOf): string {
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
