import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import type { PackageFiles } from "./package-files.ts";
import { runProgram } from "./run-program.ts";
import { filesInTarball } from "./base-tarball.ts";

/**
 * The files of a published package. npm itself gets it, so that its registries, proxies and credentials count; nothing
 * of the package is run. Throws a `Failure` where npm has no such version.
 */
export async function filesInNpm(root: string, name: string, version: string): Promise<PackageFiles> {
  // A version goes to a command line and into an address: an exact one, or the name of a tag.
  if (!/^[A-Za-z0-9][\w.+-]*$/.test(version)) throw new Failure(`npm:${version}: neither a version nor a tag`, 2);
  const folder = await mkdtemp(join(tmpdir(), "errsmith-base-"));
  try {
    const args = ["pack", `${name}@${version}`, "--pack-destination", folder, "--ignore-scripts", "--loglevel=error"];
    const { status, stderr } = await npm(args, root);
    const [tarball] = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
    if (status !== 0 || tarball === undefined) {
      const reason = /^npm (?:error|ERR!) (?!code )(.+)$/m.exec(stderr)?.[1] ?? "npm cannot get it";
      throw new Failure(`npm:${name}@${version}: ${reason}`, 2);
    }
    return filesInTarball(await readFile(join(folder, tarball)), `npm:${name}@${version}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// On Windows npm is a script, which Node starts with the shell's help only.
async function npm(args: readonly string[], cwd: string) {
  if (process.platform !== "win32") return runProgram("npm", args, { cwd });
  return runProgram(process.env.ComSpec ?? "cmd.exe", ["/d", "/s", "/c", "npm", ...args], { cwd });
}
