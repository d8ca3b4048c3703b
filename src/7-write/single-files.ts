import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import writeFileAtomic from "write-file-atomic";
import { Failure } from "../lib/failure.ts";
import type { OutputFile } from "../model/output.ts";
import { contentOf, statOf, writeOrFail } from "./file-compare.ts";
import { isChanged, type LockFile, writeLockFiles } from "./lock-files.ts";

/** A text file outside of the package, with its new content. */
export type LooseFile = LockFile;

/** A file of `sources/` with its new content. */
export interface SourceFile {
  /** Absolute path. */
  readonly disk: string;
  /** Path relative to the project, for messages. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Creates new files in a folder. Throws a `Failure` and writes nothing if one of the files exists already. */
export function createFiles(folder: string, files: readonly OutputFile[]): void {
  const existing = files.find(({ path }) => statOf(join(folder, path)));
  if (existing) throw new Failure(`${existing.path}: exists already; nothing was written`);
  for (const { path, content } of files) {
    writeOrFail(path, () => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content, { flag: "wx" });
    });
  }
}

/** The files that exist with other content, which `replaceFiles` would overwrite. */
export function overwrittenFiles(files: readonly LooseFile[]): readonly LooseFile[] {
  return files.filter((file) => statOf(file.disk) && isChanged(file));
}

/** Writes each file atomically and creates its folder. Throws a `Failure` if a file cannot be written. */
export function replaceFiles(files: readonly LooseFile[]): void {
  for (const { disk, path } of files) {
    if (statOf(disk)?.isDirectory()) throw new Failure(`${path}: a folder is in the way; nothing was written`);
    writeOrFail(path, () => mkdirSync(dirname(disk), { recursive: true }));
  }
  writeLockFiles(files);
}

/**
 * Writes the files that differ, each atomically, in the given order: a file that refers to others must follow them. Throws
 * a `Failure` if a file cannot be written, or if the file or its folder is a symbolic link.
 */
export function writeSources(files: readonly SourceFile[]): void {
  for (const { disk, path, content } of files) {
    if (contentOf(disk)?.equals(content)) continue;
    if (statOf(disk)?.isSymbolicLink() || statOf(dirname(disk))?.isSymbolicLink()) {
      throw new Failure(`${path}: a symlink: nothing is written through it`);
    }
    writeOrFail(path, () => {
      mkdirSync(dirname(disk), { recursive: true });
      writeFileAtomic.sync(disk, Buffer.from(content));
    });
  }
}

/** Writes a report to the path that the user gave. Replaces an existing file. */
export function writeReport(path: string, text: string): void {
  writeOrFail(path, () => {
    writeFileAtomic.sync(path, text);
  });
}
