import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { Failure } from "../lib/failure.ts";
import { groupBy } from "../lib/collections.ts";
import { hasConflict } from "../lib/git-conflict.ts";
import { identifierKey } from "../lib/identifier.ts";
import { COMPILED_MANIFEST } from "../lib/package-manifests.ts";
import type { Outputs } from "../model/output.ts";
import { assertInside, contentOf, hasBytes, statOf } from "./file-compare.ts";
import { ANY, MERGED, manifestFiles, pendingManifest, readManifests, readPending } from "./package-manifest.ts";
import type { Stage } from "./stage-files.ts";

/** The changes that make an output folder equal to the output. */
export interface Plan {
  /** Paths of the staged files, in the order of the stage; manifests last. */
  readonly moves: readonly string[];
  /** Files of an earlier run that are not output any more. */
  readonly deletes: readonly string[];
  /** The text of the pending manifest. */
  readonly pending: string;
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
  const listed = [...readManifests(out, force), ...(readPending(out) ?? [])];
  const ours: OwnFiles = groupBy(listed, ([path]) => identifierKey(path));
  const hashes = new Map<string, string>();
  const moves: string[] = [];
  const add = async (path: string, bytes: Buffer): Promise<void> => {
    // On a file system that ignores case, two spellings of a path are one file, so a new spelling is always written.
    const isRespelled = ours.get(identifierKey(path))?.some(([other]) => other !== path) ?? false;
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
  const removed = [...new Map(listed).keys()].filter((path) => !hashes.has(path));
  assertInside(out, [...hashes.keys(), ...removed]);
  const deletes = removed.filter((path) => statOf(join(out, path)));
  if (!force) assertNoManualEdits(out, moves, deletes, ours);
  const manifests = manifestFiles(hashes);
  const isCompiled = manifests.some(({ path }) => path === COMPILED_MANIFEST);
  if (!isCompiled && statOf(join(out, COMPILED_MANIFEST))) deletes.push(COMPILED_MANIFEST);
  for (const { path, content } of manifests) await add(path, Buffer.from(content));
  await stage.end();
  const pending = pendingManifest(hashes);
  return { moves, deletes, pending, hashes, written, unchanged: hashes.size - written };
}

/** What errsmith wrote, by `identifierKey`: the manifest and the pending manifest can list a file with two hashes. */
type OwnFiles = ReadonlyMap<string, readonly (readonly [path: string, hash: string])[]>;

function assertNoManualEdits(out: string, moves: readonly string[], deletes: readonly string[], ours: OwnFiles): void {
  const edits = [
    ...moves.flatMap((path) => manualEditOf(join(out, path), ours.get(identifierKey(path)), true) ?? []),
    ...deletes.flatMap((path) => manualEditOf(join(out, path), ours.get(identifierKey(path)), false) ?? []),
  ];
  const [first, ...others] = edits;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Failure(`${first}${more}; --force overwrites`);
}

/**
 * Why a file must not be replaced; `undefined` if errsmith wrote its content, or if git has merged it. A file that is not
 * output any more is deleted only if its own content says so.
 */
function manualEditOf(path: string, written: ReturnType<OwnFiles["get"]>, isOutput: boolean): string | undefined {
  const stat = statOf(path);
  if (!stat) return undefined;
  if (stat.isDirectory()) throw new Failure(`${path}: a folder is in the way`);
  if (!written) return `${path}: in the way, and not written by errsmith`;
  const content = contentOf(path);
  const hash = content && digest(content);
  const isOurs = written.some(([, own]) => own === hash || own === ANY || (isOutput && own === MERGED));
  return isOurs || (content && hasConflict(content.toString())) ? undefined : `${path}: edited since errsmith wrote it`;
}
