import { join } from "node:path";
import { digest } from "../lib/digest.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { contentOf, hasBytes, statOf } from "./file-compare.ts";
import type { Outputs } from "../model/output.ts";
import { COMPILED, manifestFiles, readManifests } from "./package-manifest.ts";
import { isChanged, type LockFile } from "./lock-files.ts";

/** A file whose content differs from the content that `generate` would write. */
export interface Difference {
  readonly path: string;
  /** `stale`: other content. `extra`: a file of an earlier run that is not output any more. `names`: a lock file. */
  readonly kind: "stale" | "missing" | "extra" | "names";
  /** Number of lines that only the new content has. */
  readonly added: number;
  /** Number of lines that only the file on the disk has. */
  readonly removed: number;
}

/** The files and lock files that `compare` compares with the disk. */
export interface Comparison {
  readonly out: string;
  readonly files: Outputs;
  readonly locks: readonly LockFile[];
}

/**
 * The differences between the output and the disk, sorted by path; empty if everything is up to date. Compiled files are
 * not committed, so they may be missing. A compiled file that exists must be up to date.
 */
export async function compare({ out, files, locks }: Comparison): Promise<Difference[]> {
  const hashes = new Map<string, string>();
  const differences: Difference[] = [];
  for await (const file of files) {
    if ("upToDate" in file) {
      hashes.set(file.path, file.upToDate);
    } else {
      hashes.set(file.path, digest(file.content));
      differences.push(...difference(join(out, file.path), file.path, file.content));
    }
  }
  const manifests = manifestFiles(hashes);
  const wanted = new Set([...hashes.keys(), ...manifests.map(({ path }) => path)]);
  const extra = [...readManifests(out).keys()].filter((path) => !wanted.has(path) && statOf(join(out, path)));
  return [
    ...differences,
    ...manifests.flatMap(({ path, content }) => difference(join(out, path), path, content)),
    ...extra.map((path): Difference => ({ path, kind: "extra", added: 0, removed: 0 })),
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
