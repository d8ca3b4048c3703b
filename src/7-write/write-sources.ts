import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure, reasonOf } from "../lib/failure.ts";
import type { PagesLock } from "../model/project.ts";
import { byCodeUnits } from "../lib/identifier.ts";
import { contentOf, statOf } from "./file-compare.ts";

/** A file of `sources/` as it should be. */
export interface SourceFile {
  readonly disk: string;
  /** Path relative to the project, for people. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Writes the files that differ, each in one piece and in the order given: what speaks of others comes last. Throws a
 * `Failure` where the disk refuses, or a link leads elsewhere.
 */
export function writeSources(files: readonly SourceFile[]): void {
  for (const { disk, path, content } of files) {
    if (contentOf(disk)?.equals(content)) continue;
    if (statOf(disk)?.isSymbolicLink() || statOf(dirname(disk))?.isSymbolicLink()) {
      throw new Failure(`${path}: a symlink: nothing is written through it`);
    }
    try {
      mkdirSync(dirname(disk), { recursive: true });
      writeFileAtomic.sync(disk, Buffer.from(content));
    } catch (error) {
      throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }
}

/** The text of a `pages.lock.json`, pages sorted by code units. */
export function pagesLockText(lock: PagesLock): string {
  const pages = Object.entries(lock).sort(([a], [b]) => byCodeUnits(a, b));
  return `${JSON.stringify({ pages: Object.fromEntries(pages) }, null, 2)}\n`;
}
