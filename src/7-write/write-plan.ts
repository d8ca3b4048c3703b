import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { Failure } from "../lib/failure.ts";
import { identifierKey } from "../lib/identifier.ts";
import { groupBy } from "../lib/group-by.ts";
import { assertInside, contentOf, statOf } from "./file-compare.ts";
import { COMPILED, MANIFEST, type Manifest, manifestFiles, readManifests } from "./package-manifest.ts";
import type { Files } from "./files.ts";
import type { Intake } from "./intake.ts";

/** What has to happen to a folder so that it holds the output. */
export interface Plan {
  /** Where the files of the stage go, in their order; manifests last. */
  readonly moves: readonly string[];
  /** Files of an earlier run that are no longer output. */
  readonly deletes: readonly string[];
  /** All files of the output: path → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Files of the output that are to be written, and that are right already. */
  readonly written: number;
  readonly unchanged: number;
}

/** What planning is told. */
export interface PlanOptions {
  readonly force: boolean;
  /** Files that are there and right: path → SHA-256. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Has output taken while it is made, which stages what differs from the disk. Throws a `Failure` where writing would leave
 * the folder or undo somebody's work: files changed by hand, files in the way that errsmith did not write, links to
 * other folders.
 */
export async function makePlan(out: string, files: Files, intake: Intake, options: PlanOptions): Promise<Plan> {
  const { force, known: there } = options;
  const manifest = readManifests(out, force);
  const spelled = groupBy(manifest.keys(), identifierKey);
  const hashes = new Map(there);
  const moves: string[] = [];
  for await (const file of files) {
    // A file that changes only the case of its name is written anew: a disk that ignores case takes both for one.
    await intake.add(file, spelled.get(identifierKey(file.path))?.some((other) => other !== file.path) ?? false);
  }
  for (const { path, hash, isThere } of await intake.taken()) {
    hashes.set(path, hash);
    if (!isThere) moves.push(path);
  }
  const written = moves.length;
  const gone = [...manifest.keys()].filter((path) => !hashes.has(path));
  assertInside(out, [...hashes.keys(), ...gone]);
  const deletes = gone.filter((path) => statOf(join(out, path)));
  if (!force) assertNoManualEdits(out, [...moves, ...deletes], manifest);
  const manifests = manifestFiles(hashes);
  const compiled = COMPILED + MANIFEST;
  if (!manifests.some(({ path }) => path === compiled) && statOf(join(out, compiled))) deletes.push(compiled);
  for (const { path, content } of manifests) await intake.add({ path, pieces: [content] }, false);
  for (const { path, isThere } of await intake.taken()) if (!isThere) moves.push(path);
  await intake.end();
  return { moves, deletes, hashes, written, unchanged: hashes.size - written };
}

function assertNoManualEdits(out: string, paths: readonly string[], manifest: Manifest): void {
  const problems = paths.flatMap((path) => manualEditOf(join(out, path), manifest.get(path)) ?? []);
  const [first, ...others] = problems;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Failure(`${first}${more}; --force overwrites`);
}

/** Why a file is not ours to replace, `undefined` where it is. */
function manualEditOf(path: string, hash: string | undefined): string | undefined {
  const stat = statOf(path);
  if (!stat) return undefined;
  if (stat.isDirectory()) throw new Failure(`${path}: a folder is in the way`);
  if (hash === undefined) return `${path}: in the way, and not written by errsmith`;
  const content = contentOf(path);
  return content && digest(content) === hash ? undefined : `${path}: edited since errsmith wrote it`;
}
