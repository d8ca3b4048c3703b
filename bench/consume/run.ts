import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** The project that is measured. */
export const ROOT: string = resolve(import.meta.dirname, "../..");

/** What a program wrote and how it ended: `failed` holds all of its output where it ended badly. */
export interface Ran {
  readonly stdout: string;
  readonly failed: string | undefined;
}

/** Runs a program to its end; one that fails is told, not thrown. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  try {
    const { stdout } = await execute(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return { stdout, failed: undefined };
  } catch (error) {
    const { stdout = "", stderr = "", message = "" } = error as Readonly<Record<string, string | undefined>>;
    return { stdout, failed: `${stdout}${stderr}` || message };
  }
}

/** The same for a program that must not fail; gives what it wrote. */
export async function must(program: string, args: readonly string[], cwd: string): Promise<string> {
  const { stdout, failed } = await run(program, args, cwd);
  if (failed !== undefined) throw new Error(`${program} ${args.join(" ")}: ${failed}`);
  return stdout;
}

/** The same for a script of this Node. */
export async function node(script: string, args: readonly string[], cwd: string): Promise<string> {
  return must(process.execPath, [script, ...args], cwd);
}

/** A file of a tool that the project has, or the benchmark for itself. */
export function tool(path: string): string {
  const found = ["node_modules", "bench/node_modules"].map((folder) => join(ROOT, folder, path)).find(existsSync);
  if (found === undefined) throw new Error(`${path} is not installed: npm install --prefix bench`);
  return found;
}
