import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import type { PackageFiles } from "./parse-snapshot.ts";
import { runProgram } from "./run-program.ts";
import { readTarball } from "./base-tarball.ts";

/**
 * Reads the compared files of a published package. npm downloads it, so that registries, proxies and credentials of the
 * user apply; no script of the package is run. Throws a `Failure` if npm has no such version.
 */
export async function filesInNpm(root: string, name: string, version: string): Promise<PackageFiles> {
  // Name and version become part of a command line and of a URL. npm takes other forms for files, addresses and options.
  if (!/^(?:@[\w~][\w.~-]*\/)?[\w~][\w.~-]*$/.test(name))
    throw new Failure(`npm:${name}: not the name of a package`, 2);
  if (!/^[A-Za-z0-9][\w.+-]*$/.test(version)) throw new Failure(`npm:${version}: not a version or tag`, 2);
  const folder = await mkdtemp(join(tmpdir(), "errsmith-base-"));
  try {
    const options = ["--pack-destination", folder, "--ignore-scripts", "--loglevel=error"];
    const args = ["pack", ...options, "--", `${name}@${version}`];
    const { status, stderr } = await npm(args, root);
    const [tarball] = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
    if (status !== 0 || tarball === undefined) {
      const reason = /^npm (?:error|ERR!) (?!code )(.+)$/m.exec(stderr)?.[1] ?? "npm cannot download it";
      throw new Failure(`npm:${name}@${version}: ${reason}`, 2);
    }
    return readTarball(join(folder, tarball), `npm:${name}@${version}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** On Windows npm is a script, which Node can only start with a shell. */
async function npm(args: readonly string[], cwd: string) {
  if (process.platform !== "win32") return runProgram("npm", args, { cwd });
  return runProgram(process.env.ComSpec ?? "cmd.exe", ["/d", "/s", "/c", "npm", ...args], { cwd });
}
