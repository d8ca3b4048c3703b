import { Failure } from "../lib/failure.ts";
import type { PackageFiles } from "./parse-snapshot.ts";
import { type ProgramResult, runGit } from "./run-program.ts";

/** The compared files of a package in a commit. */
export interface CommittedPackage {
  /** Id of the commit, which stays the same if the branch moves. */
  readonly commit: string;
  readonly files: PackageFiles;
}

/**
 * Reads the compared files of the package in `folder`, relative to `root`, from a commit; empty if the commit has no
 * such folder. Throws a `Failure` if `ref` is no commit.
 */
export async function filesInGit(root: string, ref: string, folder: string): Promise<CommittedPackage> {
  const git: Git = (args, input) => runGit(root, args, input);
  const found = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (found.status !== 0) {
    throw new Failure(`cannot resolve base ${ref}: ${await reasonFor(git, found)}`, 2);
  }
  const commit = found.stdout.toString().trim();
  const paths = ["catalog/", "places/", "package.json"].map((path) => `${folder}/${path}`);
  const listed = await listBlobs(git, commit, paths);
  if (typeof listed === "string") throw new Failure(`${ref}: git cannot list ${folder}: ${listed}`, 2);
  const blobs = listed.filter(({ path }) => path.endsWith(".json"));
  const contents = await readBlobs(git, blobs);
  const files = [...contents].map(([path, content]) => [path.slice(folder.length + 1), content.toString()] as const);
  return { commit, files: new Map(files) };
}

/** A file of a commit. */
export interface Blob {
  readonly id: string;
  /** Path relative to the working directory of git, with forward slashes. */
  readonly path: string;
}

/** The files of a commit at or below paths, without links; the message of git if it cannot list them. */
export async function listBlobs(git: Git, commit: string, paths: readonly string[]): Promise<readonly Blob[] | string> {
  const tree = await git(["ls-tree", "-r", "-z", "--end-of-options", commit, ...paths]);
  if (tree.status !== 0) return firstLine(tree.stderr);
  return tree.stdout
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, id, path] = /^100\d+ blob (\w+)\t([^]*)$/.exec(line) ?? [];
      return id && path ? [{ id, path }] : [];
    });
}

/** The contents of files, by their paths. Throws a `Failure` if this clone lacks one. */
export async function readBlobs(git: Git, blobs: readonly Blob[]): Promise<ReadonlyMap<string, Buffer>> {
  if (blobs.length === 0) return new Map();
  const batch = await git(["cat-file", "--batch"], blobs.map(({ id }) => `${id}\n`).join(""));
  return parseBatchOutput(
    batch.stdout,
    blobs.map(({ path }) => path),
  );
}

/** Parses the output of `git cat-file --batch`: `<id> blob <size>\n<content>\n` for each path. */
function parseBatchOutput(output: Buffer, paths: readonly string[]): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  let from = 0;
  for (const path of paths) {
    const end = output.indexOf(10, from);
    const size = Number(/ blob (\d+)$/.exec(output.toString("latin1", from, end))?.[1]);
    if (end < 0 || Number.isNaN(size)) {
      throw new Failure(`${path}: the content is not in this clone; fetch it with git, errsmith does not`, 2);
    }
    files.set(path, output.subarray(end + 1, end + 1 + size));
    from = end + 1 + size + 1;
  }
  return files;
}

/** Runs git in a folder. */
export type Git = (args: readonly string[], input?: string) => Promise<ProgramResult>;

/** Why a name is no commit: the message of git, or a state of the repository that a user may not expect. */
async function reasonFor(git: Git, { stderr }: ProgramResult): Promise<string> {
  if (stderr.includes("not a git repository")) return "not a git repository";
  if (stderr !== "") return firstLine(stderr);
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (head.status !== 0) return "the repository has no commit yet";
  const shallow = await git(["rev-parse", "--is-shallow-repository"]);
  const isShallow = shallow.stdout.toString().trim() === "true";
  const hint = isShallow ? " (the clone is shallow: run `git fetch --unshallow`)" : "";
  return `no such commit, folder or npm:<version>${hint}`;
}

function firstLine(stderr: string): string {
  return stderr
    .split("\n", 1)
    .join("")
    .replace(/^fatal: /, "");
}
