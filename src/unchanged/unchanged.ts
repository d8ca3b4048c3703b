import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
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
}

/** What was there when `said` held: what was read, what was written, and errsmith itself. */
interface Stamp {
  readonly version: typeof VERSION;
  readonly sources: string;
  readonly out: string;
  /** Paths below `out`. */
  readonly outputs: readonly string[];
  readonly state: string;
  readonly said: Said;
}

const VERSION = 1;

/**
 * What `generate` said when the project was as it is now, `undefined` where nobody knows. The stamp is never needed:
 * an absent, damaged or outdated one counts for nothing.
 */
export function whatWasSaid(cwd: string): Said | undefined {
  try {
    const stamp = JSON.parse(readFileSync(stampPath(cwd), "utf8")) as Stamp;
    if (stamp.version !== VERSION) return undefined;
    return stateOf(signaturesOf(cwd, stamp.sources), stamp) === stamp.state ? stamp.said : undefined;
  } catch {
    return undefined;
  }
}

/** Looks at what a run is about to read; `undefined` where the configuration is code, which may read anything. */
export function lookBefore(cwd: string, sources: string): Before | undefined {
  const hasCode = CODE.some((file) => signatureOf(join(cwd, file)) !== ABSENT);
  return hasCode ? undefined : { cwd, sources, inputs: signaturesOf(cwd, sources) };
}

/**
 * Remembers what a run said that left the package as it should be. Nothing is remembered where what it read has changed
 * meanwhile, or where the project has no `node_modules` to keep it in.
 */
export async function remember({ cwd, sources, inputs }: Before, out: string, said: Said): Promise<void> {
  if (signatureOf(join(cwd, "node_modules")) === ABSENT) return;
  const path = stampPath(cwd);
  try {
    const outputs = [MANIFEST, COMPILED_MANIFEST].flatMap((file) => [file, ...listedIn(join(out, file))]);
    const isYoung = (): boolean => !outputs.every((file) => isTrustworthy(signatureOf(join(out, file))));
    if (isYoung()) await sleep(TICK_MS);
    const now = signaturesOf(cwd, sources);
    if (isYoung() || ![...now.values()].every((signature) => isTrustworthy(signature))) return;
    const changed = [...new Set([...inputs.keys(), ...now.keys()])].filter(
      (file) => inputs.get(file) !== now.get(file),
    );
    // Locks are written by the run itself.
    if (!changed.every((file) => file.endsWith(".lock.json"))) return;
    const stamp: Stamp = { version: VERSION, sources, out, outputs, state: stateOf(now, { out, outputs }), said };
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

function stateOf(inputs: ReadonlyMap<string, Signature>, { out, outputs }: Pick<Stamp, "out" | "outputs">): string {
  const read = [...inputs].map(([path, signature]) => `${path} ${signature}`);
  return [...read, ...outputs.map((path) => signatureOf(join(out, path)))].join("\n");
}

function listedIn(manifest: string): readonly string[] {
  const { files } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly files: Readonly<Record<string, string>> };
  return Object.keys(files);
}
