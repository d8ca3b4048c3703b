import { readFile, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import type { Snapshot } from "../diff/diff.ts";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import type { Project } from "../model/project.ts";
import { filesInFolder } from "./base-folder.ts";
import { filesInGit } from "./base-git.ts";
import { filesInNpm } from "./base-npm.ts";
import type { PackageFiles } from "./package-files.ts";
import { parseSnapshots, parsePackageVersion } from "./parse-snapshot.ts";
import { filesInTarball } from "./base-tarball.ts";

/** Catalogs to compare with. */
export interface Base {
  /** What they are, for people: "HEAD", "npm:errsmith-cloud-errors@1.2.0". */
  readonly label: string;
  readonly catalogs: readonly Snapshot[];
  /** Version of the package they are of. */
  readonly version?: string;
}

/**
 * The catalogs of another state of a project's package: a commit ("HEAD", "git:main"), a folder that is or holds the
 * package, a tarball, or what is published ("npm:1.2.0", "npm:latest", "npm:name@1.2.0"). A name that is both a folder
 * and a commit is the folder. A commit from before the package has no catalogs; what is none of these is a `Failure`.
 */
export async function loadBase(base: string, project: Pick<Project, "root" | "settings">): Promise<Base> {
  const { label, files } = await resolveBase(base, project);
  const version = parsePackageVersion(files, label);
  return { label, catalogs: parseSnapshots(files, label), ...(version !== undefined && { version }) };
}

interface ResolvedBase {
  readonly label: string;
  readonly files: PackageFiles;
}

async function resolveBase(
  base: string,
  { root, settings }: Pick<Project, "root" | "settings">,
): Promise<ResolvedBase> {
  const out = relative(root, resolve(root, settings.out)).split(sep).join("/");
  if (base.startsWith("npm:")) {
    const [, name = settings.package.name, version = ""] = /^npm:(?:(@?[^@]+)@)?(.*)$/.exec(base) ?? [];
    return { label: `npm:${name}@${version}`, files: await filesInNpm(root, name, version) };
  }
  if (base.startsWith("git:")) return { label: base.slice(4), files: await filesInGit(root, base.slice(4), out) };
  const path = resolve(root, base);
  const kind = await fileKindOf(path);
  if (kind === "file") return { label: base, files: filesInTarball(await readFile(path), base) };
  if (kind === "none") return { label: base, files: await filesInGit(root, base, out) };
  for (const folder of [path, resolve(path, out)]) {
    const files = await filesInFolder(folder);
    if ([...files.keys()].some((file) => file.startsWith("catalog/"))) return { label: base, files };
  }
  throw new Failure(
    `${base}: neither a package nor a project with one: it has no catalog/ (git:${base} is a commit)`,
    2,
  );
}

async function fileKindOf(path: string): Promise<"file" | "folder" | "none"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return "none";
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}
