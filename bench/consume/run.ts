import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Folder of this repository. */
export const ROOT: string = resolve(import.meta.dirname, "../..");

/** Output of a program; `failed` contains all of its output if it failed. */
export interface Ran {
  readonly stdout: string;
  readonly failed: string | undefined;
}

/** Runs a program. A failure is returned, not thrown. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    const { stdout } = await execute(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return { stdout, failed: undefined };
  } catch (error) {
    const { stdout = "", stderr = "", message = "" } = error as Readonly<Record<string, string | undefined>>;
    return { stdout, failed: `${stdout}${stderr}` || message };
  }
}

/** Runs a program and returns its output. Throws if the program fails. */
export async function must(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout, failed } = await run(program, args, cwd);
  if (failed !== undefined) throw new Error(`${program} ${args.join(" ")}: ${failed}`);
  return stdout;
}

/** Runs a script with this Node and returns its output. Throws if the script fails. */
export async function node(script: string, args: readonly string[], cwd: string): Promise<string> {
  return must(process.execPath, [script, ...args], cwd);
}

/** Path of a file of a tool, from the dependencies of the benchmark or of this repository. */
export function tool(path: string): string {
  const found = ["node_modules", "bench/node_modules"].map((folder) => join(ROOT, folder, path)).find(existsSync);
  if (found === undefined) throw new Error(`${path} is not installed: npm install --prefix bench`);
  return found;
}

/** Time of the processor in seconds of a program and its child processes, counted by the shell. */
export async function processorSeconds(command: readonly string[], cwd = "/"): Promise<number> {
  const script = 'TIMEFORMAT="%U %S"; { time "$@"; } 2>&1';
  const stdout = await must("bash", ["-c", script, "bash", ...command], cwd);
  const [user = 0, system = 0] = stdout.trim().split(/\s+/).slice(-2).map(Number);
  return user + system;
}
