import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { Failure } from "../lib/failure.ts";
import { groupBy } from "../lib/collections.ts";
import { identifierKey } from "../lib/identifier.ts";
import type { Outputs } from "../model/output.ts";
import { assertInside, contentOf, hasBytes, statOf } from "./file-compare.ts";
import { COMPILED, MANIFEST, type Manifest, manifestFiles, readManifests } from "./package-manifest.ts";
import type { Stage } from "./stage-files.ts";

/** The changes that make an output folder equal to the output. */
export interface Plan {
  /** Paths of the staged files, in the order of the stage; manifests last. */
  readonly moves: readonly string[];
  /** Files of an earlier run that are not output any more. */
  readonly deletes: readonly string[];
  /** All files of the output: path → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Numbers of output files without manifests. */
  readonly written: number;
  readonly unchanged: number;
}

/**
 * Stages every output file that differs from the disk. Throws a `Failure` if writing would leave the folder or overwrite
 * a file that errsmith did not write or that was edited by hand; `force` permits the latter.
 */
export async function makePlan(out: string, files: Outputs, stage: Stage, force: boolean): Promise<Plan> {
  const manifest = readManifests(out, force);
  const spellings = groupBy(manifest.keys(), identifierKey);
  const hashes = new Map<string, string>();
  const moves: string[] = [];
  const add = async (path: string, bytes: Buffer): Promise<void> => {
    // On a file system that ignores case, two spellings of a path are one file, so a new spelling is always written.
    const isRespelled = spellings.get(identifierKey(path))?.some((other) => other !== path) ?? false;
    if (!isRespelled && hasBytes(join(out, path), bytes)) return;
    await stage.add(bytes);
    moves.push(path);
  };
  for await (const file of files) {
    if ("upToDate" in file) {
      hashes.set(file.path, file.upToDate);
    } else {
      const bytes = Buffer.from(file.content);
      hashes.set(file.path, digest(bytes));
      await add(file.path, bytes);
    }
  }
  const written = moves.length;
  const removed = [...manifest.keys()].filter((path) => !hashes.has(path));
  assertInside(out, [...hashes.keys(), ...removed]);
  const deletes = removed.filter((path) => statOf(join(out, path)));
  if (!force) assertNoManualEdits(out, [...moves, ...deletes], manifest);
  const manifests = manifestFiles(hashes);
  const compiled = COMPILED + MANIFEST;
  if (!manifests.some(({ path }) => path === compiled) && statOf(join(out, compiled))) deletes.push(compiled);
  for (const { path, content } of manifests) await add(path, Buffer.from(content));
  await stage.end();
  return { moves, deletes, hashes, written, unchanged: hashes.size - written };
}

function assertNoManualEdits(out: string, paths: readonly string[], manifest: Manifest): void {
  const edits = paths.flatMap((path) => manualEditOf(join(out, path), manifest.get(path)) ?? []);
  const [first, ...others] = edits;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Failure(`${first}${more}; --force overwrites`);
}

/** Why a file must not be replaced; `undefined` if errsmith wrote its content. */
function manualEditOf(path: string, hash: string | undefined): string | undefined {
  const stat = statOf(path);
  if (!stat) return undefined;
  if (stat.isDirectory()) throw new Failure(`${path}: a folder is in the way`);
  if (hash === undefined) return `${path}: in the way, and not written by errsmith`;
  const content = contentOf(path);
  return content && digest(content) === hash ? undefined : `${path}: edited since errsmith wrote it`;
}
