import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ROOT, type Ran, run } from "../run.ts";

/** An environment in which the package must work. */
export interface Case {
  readonly name: string;
  /** Paths of the tools below `node_modules`. A case whose tools are not installed is left out. */
  readonly needs: readonly string[];
  /** Returns what failed. `folder` has the package in its `node_modules`. */
  readonly run: (folder: string) => Promise<string | undefined>;
}

/** Path of a tool of this repository or of the benchmark, `undefined` if it is not installed. */
export function installedTool(path: string): string | undefined {
  return ["node_modules", "bench/node_modules"].map((folder) => join(ROOT, folder, path)).find(existsSync);
}

/** Writes files of an application into a new folder beside the installed package. Returns the folder. */
export async function write(
  folder: string,
  name: string,
  files: Readonly<Record<string, string | object>>,
): Promise<string> {
  const application = join(folder, name);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(application, path)), { recursive: true });
    await writeFile(join(application, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return application;
}

/** What failed, if a program did not say that all is well. */
export function notWell({ stdout, failed }: Ran): string | undefined {
  return failed ?? (stdout.includes("all well") ? undefined : stdout || "the program said nothing");
}

/** Runs a program of Node and returns what failed. */
export async function runsInNode(program: string, cwd: string, flags: readonly string[] = []) {
  return notWell(await run(process.execPath, [...flags, program], cwd));
}
