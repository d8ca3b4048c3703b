import { join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { identifierKey } from "../lib/identifier.ts";
import type { OutputFile } from "../model/output.ts";
import { assertInside, contentOf, statOf } from "./disk.ts";
import { COMPILED, hashOf, MANIFEST, type Manifest, manifestFiles, readManifests } from "./manifest.ts";

/** What has to happen to a folder so that it holds the output. */
export interface Plan {
  /** Files to be moved in place, manifests last. */
  readonly moves: readonly OutputFile[];
  /** Files of an earlier run that are no longer output. */
  readonly deletes: readonly string[];
  readonly unchanged: number;
}

/**
 * Compares output with the disk. Throws a `Failure` where writing would leave the folder or undo somebody's work:
 * files changed by hand, files in the way that errsmith did not write, links to other folders.
 */
export function makePlan(out: string, files: readonly OutputFile[], force: boolean): Plan {
  const manifest = readManifests(out, force);
  const wanted = new Set(files.map(({ path }) => path));
  const gone = [...manifest.keys()].filter((path) => !wanted.has(path));
  assertInside(out, [...wanted, ...gone]);
  const goneKeys = new Set(gone.map(identifierKey));
  // A file that changes only the case of its name is written anew: a disk that ignores case takes both for one.
  const changed = files.filter(
    ({ path, content }) => goneKeys.has(identifierKey(path)) || !isEqual(join(out, path), content),
  );
  const deletes = gone.filter((path) => statOf(join(out, path)));
  if (!force) assertNobodysWork(out, [...changed.map(({ path }) => path), ...deletes], manifest);
  const manifests = manifestFiles(files);
  const compiled = COMPILED + MANIFEST;
  if (!manifests.some(({ path }) => path === compiled) && statOf(join(out, compiled))) deletes.push(compiled);
  return {
    moves: [...changed, ...manifests.filter(({ path, content }) => !isEqual(join(out, path), content))],
    deletes,
    unchanged: files.length - changed.length,
  };
}

function isEqual(path: string, content: string): boolean {
  return contentOf(path)?.equals(Buffer.from(content)) ?? false;
}

function assertNobodysWork(out: string, paths: readonly string[], manifest: Manifest): void {
  const problems = paths.flatMap((path) => whoseWork(join(out, path), manifest.get(path)) ?? []);
  const [first, ...others] = problems;
  if (first === undefined) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : "";
  throw new Failure(`${first}${more}; --force overwrites`);
}

/** Why a file is not ours to replace, `undefined` where it is. */
function whoseWork(path: string, hash: string | undefined): string | undefined {
  const stat = statOf(path);
  if (!stat) return undefined;
  if (stat.isDirectory()) throw new Failure(`${path}: a folder is in the way`);
  if (hash === undefined) return `${path}: in the way, and not written by errsmith`;
  const content = contentOf(path);
  return content && hashOf(content) === hash ? undefined : `${path}: edited since errsmith wrote it`;
}
