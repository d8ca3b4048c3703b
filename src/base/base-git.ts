import { Failure } from "../lib/failure.ts";
import type { PackageFiles } from "./package-files.ts";
import { type ProgramResult, runProgram } from "./run-program.ts";

/**
 * The catalogs and `package.json` of the package in `folder` (relative to `root`) as a commit has them; none where it
 * has no such folder. Throws a `Failure` for what is no commit.
 */
export async function filesInGit(root: string, ref: string, folder: string): Promise<PackageFiles> {
  const git = (args: readonly string[], input?: string) =>
    runProgram("git", args, { cwd: root, ...(input !== undefined && { input }) });
  const commit = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit.status !== 0) {
    throw new Failure(
      `${ref}: no commit, no folder and no npm:<version> to compare with${await hintFor(git, commit)}`,
      2,
    );
  }
  const id = commit.stdout.toString().trim();
  const paths = [`${folder}/catalog/`, `${folder}/package.json`];
  const tree = await git(["ls-tree", "-r", "-z", "--end-of-options", id, ...paths]);
  if (tree.status !== 0) throw new Failure(`${ref}: git cannot list ${folder}${firstLine(tree.stderr)}`, 2);
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

// The answer to each line is `<id> blob <size>\n<content>\n`.
function parseBatchOutput(answer: Buffer, paths: readonly string[]): PackageFiles {
  const files = new Map<string, string>();
  let from = 0;
  for (const path of paths) {
    const end = answer.indexOf(10, from);
    const size = Number(/ blob (\d+)$/.exec(answer.toString("latin1", from, end))?.[1]);
    if (end < 0 || Number.isNaN(size)) throw new Failure(`${path}: git does not tell its content`);
    files.set(path, answer.toString("utf8", end + 1, end + 1 + size));
    from = end + 1 + size + 1;
  }
  return files;
}

type Git = (args: readonly string[]) => Promise<ProgramResult>;

// What else a person would have to find out: no repository, one without a commit, or without those before the last.
async function hintFor(git: Git, { stderr }: ProgramResult): Promise<string> {
  if (stderr !== "") return firstLine(stderr);
  const head = await git(["rev-parse", "--verify", "--quiet", "HEAD"]);
  if (head.status !== 0) return " (nothing is committed yet)";
  const shallow = await git(["rev-parse", "--is-shallow-repository"]);
  return shallow.stdout.toString().trim() === "true" ? " (this clone is shallow: `git fetch --unshallow`)" : "";
}

function firstLine(text: string): string {
  const [line = ""] = text.split("\n", 1);
  return line === "" ? "" : ` (${line})`;
}
