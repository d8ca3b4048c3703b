import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { MAX_PACKAGE_BYTES } from "../lib/regular-file.ts";
import { staysInside } from "../lib/relative-path.ts";
import { type Blob, type Git, listBlobs, readBlobs } from "./base-git.ts";
import { runGit } from "./run-program.ts";

/** More files, or more bytes, are not written. */
const MAX_FILES = 200_000;
const MAX_BYTES = MAX_PACKAGE_BYTES / 2;

/**
 * Calls `use` with a temporary folder of files from a commit: those at or below `paths`, which are relative to `root`.
 * They are input like the files of a working copy. Returns `undefined` if the commit has none of them, if this clone
 * lacks one, or if they are too many or too large.
 */
export async function withCommittedFiles<Result>(
  root: string,
  commit: string,
  paths: readonly string[],
  use: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  const git: Git = (args, input) => runGit(root, args, input);
  const blobs = await listBlobs(git, commit, paths);
  if (typeof blobs === "string" || blobs.length === 0 || blobs.length > MAX_FILES) return undefined;
  if (!blobs.every(({ path }) => staysInside(path)) || !((await bytesOf(git, blobs)) <= MAX_BYTES)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "errsmith-base-"));
  try {
    return (await writeBlobs(git, blobs, folder)) ? await use(folder) : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The size of all files together; `NaN` if this clone lacks one. */
async function bytesOf(git: Git, blobs: readonly Blob[]): Promise<number> {
  const ids = blobs.map(({ id }) => `${id}\n`).join("");
  const { stdout } = await git(["cat-file", "--batch-check=%(objectsize)"], ids);
  return stdout
    .toString()
    .trim()
    .split("\n")
    .reduce((sum, size) => sum + Number(size), 0);
}

/** Returns false if the file system cannot hold the files, for example two names that differ in case only. */
async function writeBlobs(git: Git, blobs: readonly Blob[], folder: string): Promise<boolean> {
  const contents = await readBlobs(git, blobs);
  try {
    for (const [path, content] of contents) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content, { flag: "wx" });
    }
    return true;
  } catch {
    return false;
  }
}
