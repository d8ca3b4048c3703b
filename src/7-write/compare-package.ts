import { join } from "node:path";
import { append } from "../lib/collections.ts";
import { digest } from "../lib/digest.ts";
import { filesBelow } from "../lib/files-below.ts";
import { isForeign } from "../lib/foreign-path.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { COMPILED_MANIFEST } from "../lib/package-manifests.ts";
import { contentOf, hasBytes, statOf } from "./file-compare.ts";
import type { Outputs } from "../model/output.ts";
import { COMPILED, manifestFiles, readManifests } from "./package-manifest.ts";
import type { LockFile } from "./lock-files.ts";
import { isChanged } from "./single-files.ts";
import { assertNoLinks } from "./work-folder.ts";

/** A file whose content differs from the content that `generate` would write. */
export interface Difference {
  readonly path: string;
  /**
   * `stale`: other content. `extra`: a file of an earlier run that is not output any more. `foreign`: a file that errsmith
   * did not write. `names`: a lock file.
   */
  readonly kind: "stale" | "missing" | "extra" | "foreign" | "names";
  /** Number of lines that only the new content has. */
  readonly added: number;
  /** Number of lines that only the file on the disk has. */
  readonly removed: number;
}

/** The files and lock files that `compare` compares with the disk. */
export interface Comparison {
  readonly out: string;
  /** Folder of the project. Below it, the output folder must not be, nor be in, a link. */
  readonly root: string;
  readonly files: Outputs;
  readonly locks: readonly LockFile[];
}

/**
 * The differences between the output and the disk, sorted by path; empty if everything is up to date. Compiled files are
 * not committed, so they may be missing. A compiled file that exists must be up to date. Throws a `Failure` if the output
 * folder is a link.
 */
export async function compare({ out, root, files, locks }: Comparison): Promise<Difference[]> {
  assertNoLinks(root, out);
  const hashes = new Map<string, string>();
  const differences: Difference[] = [];
  for await (const file of files) {
    if ("upToDate" in file) {
      hashes.set(file.path, file.upToDate);
    } else {
      hashes.set(file.path, digest(file.content));
      append(differences, difference(join(out, file.path), file.path, file.content));
    }
  }
  const manifests = manifestFiles(hashes);
  const wanted = new Set([...hashes.keys(), ...manifests.map(({ path }) => path)]);
  const isUnwanted = (path: string): boolean => !wanted.has(path);
  const listed = new Set(readManifests(out).map(([path]) => path));
  const extra = [...listed].filter((path) => isUnwanted(path) && statOf(join(out, path)));
  const known = new Set([...extra, COMPILED_MANIFEST]);
  const foreign = filesBelow(out, (folder) => isForeign(`${folder}/`)).filter(
    (path) => isUnwanted(path) && !known.has(path) && isForeign(path),
  );
  return [
    ...differences,
    ...manifests.flatMap(({ path, content }) => difference(join(out, path), path, content)),
    ...extra.map((path): Difference => ({ path, kind: "extra", added: 0, removed: 0 })),
    ...foreign.map((path): Difference => ({ path, kind: "foreign", added: 0, removed: 0 })),
    ...locks
      .filter(isChanged)
      .map(({ disk, path, content }): Difference => ({ ...counts(disk, content), path, kind: "names" })),
  ].sort((a, b) => byCodeUnits(a.path, b.path));
}

function difference(disk: string, path: string, content: string): Difference[] {
  if (hasBytes(disk, Buffer.from(content))) return [];
  const kind = contentOf(disk) ? "stale" : "missing";
  if (kind === "stale") return [{ path, kind, ...counts(disk, content) }];
  return path.startsWith(COMPILED) && !statOf(disk) ? [] : [{ path, kind, added: 0, removed: 0 }];
}

/** Numbers of lines that only one of both contents has, regardless of order. Takes linear time. */
function counts(disk: string, content: string): Pick<Difference, "added" | "removed"> {
  const balance = new Map<string, number>();
  for (const line of content.split("\n")) balance.set(line, (balance.get(line) ?? 0) + 1);
  for (const line of (contentOf(disk)?.toString() ?? "").split("\n")) balance.set(line, (balance.get(line) ?? 0) - 1);
  const balances = [...balance.values()];
  const sum = (sign: 1 | -1): number => balances.reduce((total, count) => total + Math.max(0, sign * count), 0);
  return { added: sum(1), removed: sum(-1) };
}
