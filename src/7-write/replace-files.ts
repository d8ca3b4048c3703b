import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Failure, reasonOf } from "../lib/failure.ts";
import { statOf } from "./file-compare.ts";
import { isChanged, type LockFile, writeLockFiles } from "./lock-files.ts";

/** A file outside of the package: where it is, how people call it, what it is to hold. */
export type LooseFile = LockFile;

/** The files that hold something else by now, which writing would lose. */
export function overwrittenFiles(files: readonly LooseFile[]): readonly LooseFile[] {
  return files.filter((file) => statOf(file.disk) && isChanged(file));
}

/** Writes files, each in one piece, and makes the folders they are in; throws a `Failure` of one line. */
export function replaceFiles(files: readonly LooseFile[]): void {
  for (const { disk, path } of files) {
    if (statOf(disk)?.isDirectory()) throw new Failure(`${path}: a folder is in the way; nothing was written`);
    try {
      mkdirSync(dirname(disk), { recursive: true });
    } catch (error) {
      throw new Failure(`${path}: cannot be written: ${reasonOf(error)}`);
    }
  }
  writeLockFiles(files);
}
