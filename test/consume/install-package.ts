import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll } from "vitest";
import { readProject } from "../../src/1-read/read.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { writePackage } from "../6-emit/sample-package.ts";
import { buildProject } from "../build-project.ts";

export const run = promisify(execFile);

/** Packs the package of the five services with npm and installs the archive. Returns the folder that has it. */
export async function installPackage(): Promise<string> {
  const found = collectProblems();
  const { files } = await buildProject(await readProject(process.cwd(), {}, found), found);
  const source = writePackage(files, afterAll);
  const folder = writePackage([{ path: "package.json", content: '{ "private": true, "type": "module" }\n' }], afterAll);
  await run("npm", ["pack", source, "--pack-destination", folder, "--silent"], { cwd: folder });
  const [archive] = (await run("ls", [folder])).stdout.split("\n").filter((name) => name.endsWith(".tgz"));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${archive}`], { cwd: folder });
  return folder;
}
