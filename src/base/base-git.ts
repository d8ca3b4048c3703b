import { Failure } from "../lib/failure.ts";
import type { PackageFiles } from "./parse-snapshot.ts";
import { type ProgramResult, runProgram } from "./run-program.ts";

/**
 * Reads the compared files of the package in `folder`, relative to `root`, from a commit; empty if the commit has no
 * such folder. Throws a `Failure` if `ref` is no commit.
 */
export async function filesInGit(root: string, ref: string, folder: string): Promise<PackageFiles> {
  const git = (args: readonly string[], input?: string) =>
    runProgram("git", args, { cwd: root, ...(input !== undefined && { input }) });
  const commit = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit.status !== 0) {
    throw new Failure(`cannot resolve base ${ref}: ${await reasonFor(git, commit)}`, 2);
  }
  const id = commit.stdout.toString().trim();
  const paths = [`${folder}/catalog/`, `${folder}/package.json`];
  const tree = await git(["ls-tree", "-r", "-z", "--end-of-options", id, ...paths]);
  if (tree.status !== 0) throw new Failure(`${ref}: git cannot list ${folder}: ${firstLine(tree.stderr)}`, 2);
  const blobs = tree.stdout
    .toString()
    .split("\0")
    .flatMap((line) => {
      const [, type, blob, path] = /^\d+ (\w+) (\w+)\t([^]*)$/.exec(line) ?? [];
      return type === "blob" && blob && path?.endsWith(".json") ? [{ blob, path: path.slice(folder.length + 1) }] : [];
    });
  if (blobs.length === 0) return new Map();
  const batch = await git(["cat-file", "--batch"], blobs.map(({ blob }) => `${blob}\n`).join(""));
  return parseBatchOutput(
    batch.stdout,
    blobs.map(({ path }) => path),
  );
}

/** Parses the output of `git cat-file --batch`: `<id> blob <size>\n<content>\n` for each path. */
function parseBatchOutput(output: Buffer, paths: readonly string[]): PackageFiles {
  const files = new Map<string, string>();
  let from = 0;
  for (const path of paths) {
    const end = output.indexOf(10, from);
    const size = Number(/ blob (\d+)$/.exec(output.toString("latin1", from, end))?.[1]);
    if (end < 0 || Number.isNaN(size)) throw new Failure(`${path}: git returned no content`);
    files.set(path, output.toString("utf8", end + 1, end + 1 + size));
    from = end + 1 + size + 1;
  }
  return files;
}

type Git = (args: readonly string[]) => Promise<ProgramResult>;

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
