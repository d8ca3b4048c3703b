import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Snapshot } from "../diff/diff.ts";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import type { Project } from "../model/project.ts";
import { filesInFolder } from "./base-folder.ts";
import { filesInGit } from "./base-git.ts";
import { filesInNpm } from "./base-npm.ts";
import type { PackageFiles } from "./parse-snapshot.ts";
import { parseSnapshots, parsePackageVersion } from "./parse-snapshot.ts";
import { readTarball } from "./base-tarball.ts";

export { withCommittedFiles } from "./committed-files.ts";
export { repositoryPrefix } from "./repository-prefix.ts";
export { assertStateUntracked } from "./tracked-state.ts";

/** The catalogs of the base of a comparison. */
export interface Base {
  /** Name for people: "HEAD", "npm:errsmith-cloud-errors@1.2.0". */
  readonly label: string;
  readonly catalogs: readonly Snapshot[];
  /** Version of the package. */
  readonly version?: string;
  /** Id of the commit, if the base is one. */
  readonly commit?: string;
}

/**
 * Loads another state of the package of a project: of a commit ("HEAD", "git:main"), a folder that is or contains the
 * package, a tarball, or a published version ("npm:1.2.0", "npm:latest", "npm:name@1.2.0"). If a folder and a commit
 * have the same name, the folder is loaded. A commit without the package has no catalogs. Throws a `Failure` for a name
 * that cannot be resolved.
 */
export async function loadBase(base: string, project: Pick<Project, "root" | "settings">): Promise<Base> {
  const { label, files, commit } = await resolveBase(base, project);
  const version = parsePackageVersion(files, label);
  return {
    label,
    catalogs: parseSnapshots(files, label),
    ...(version !== undefined && { version }),
    ...(commit !== undefined && { commit }),
  };
}

/** The catalogs of the package in a folder; none if the folder has no package. Throws a `Failure` for invalid ones. */
export function catalogsInFolder(folder: string): readonly Snapshot[] {
  return parseSnapshots(filesInFolder(folder), folder);
}

interface ResolvedBase {
  readonly label: string;
  readonly files: PackageFiles;
  readonly commit?: string;
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
  if (base.startsWith("git:")) return { label: base.slice(4), ...(await filesInGit(root, base.slice(4), out)) };
  const path = resolve(root, base);
  const kind = fileKindOf(path);
  if (kind === "file") return { label: base, files: readTarball(path, base) };
  if (kind === "none") return { label: base, ...(await filesInGit(root, base, out)) };
  for (const folder of [path, resolve(path, out)]) {
    const files = filesInFolder(folder);
    if ([...files.keys()].some((file) => file.startsWith("catalog/"))) return { label: base, files };
  }
  throw new Failure(
    `cannot use folder ${base} as base: it contains no catalog/ (for a commit of that name: git:${base})`,
    2,
  );
}

function fileKindOf(path: string): "file" | "folder" | "none" {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return "none";
    throw new Failure(`${path}: ${reasonOf(error)}`);
  }
}
