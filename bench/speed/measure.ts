import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A Node program; the folder `cold` is removed before each run. */
export interface Program {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly cold?: string;
  /** Called before each run. */
  readonly before?: () => void;
}

/** Use of one run: seconds, CPU seconds, MiB. */
export interface Used {
  readonly wall: number;
  readonly cpu: number;
  readonly mib: number;
}

/** Medians of the runs of a program. */
export interface Measured extends Used {
  readonly name: string;
}

const METER = pathToFileURL(fileURLToPath(new URL("meter.js", import.meta.url))).href;

/**
 * Runs programs in alternation, so that other work on the machine affects all of them, and returns their medians.
 */
export function measure(programs: readonly Program[], rounds: number, scratch: string): Measured[] {
  mkdirSync(scratch, { recursive: true });
  const runs: Used[][] = programs.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, program] of programs.entries()) runs[i]?.push(once(program, join(scratch, "meter.json")));
  }
  return programs.map(({ name }, i) => {
    const own = runs[i] ?? [];
    return {
      name,
      wall: median(own.map((run) => run.wall)),
      cpu: median(own.map((run) => run.cpu)),
      mib: median(own.map((run) => run.mib)),
    };
  });
}

function once({ name, args, cwd, cold, before }: Program, meter: string): Used {
  before?.();
  if (cold) rmSync(cold, { recursive: true, force: true });
  const start = performance.now();
  const done = spawnSync(process.execPath, ["--import", METER, ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    // In continuous integration the caches are off.
    env: { ...process.env, CI: "", METER: meter },
  });
  const wall = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(`${name} ends with ${done.status}: ${done.stderr.slice(-2000)}`);
  return { wall, ...(JSON.parse(readFileSync(meter, "utf8")) as Omit<Used, "wall">) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
