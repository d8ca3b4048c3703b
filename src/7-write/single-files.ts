import { dirname, join } from "node:path";
import { Failure } from "../lib/failure.ts";
import { replaceFile, type ReplaceOptions, writeBeside, type WrittenFile } from "../lib/replace-file.ts";
import { makeFolder } from "../lib/make-folder.ts";
import type { OutputFile } from "../model/output.ts";
import { contentOf, removeEmptyFolders, statOf, writeOrFail } from "./file-compare.ts";
import { assertNoLinks } from "./work-folder.ts";

/** A file outside of the package, with its new content. */
export interface FileToWrite {
  /** Absolute path. */
  readonly disk: string;
  /** Path relative to the project, for messages. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * True if the file on the disk has other content or does not exist. A text that has line feeds only may have other line
 * ends on the disk, because git converts them in clones with `core.autocrlf`.
 */
export function isChanged({ disk, content }: FileToWrite): boolean {
  const current = contentOf(disk);
  if (current === undefined || current.equals(Buffer.from(content))) return current === undefined;
  return typeof content !== "string" || current.toString().replaceAll("\r\n", "\n") !== content;
}

/** Creates new files in a folder. Throws a `Failure` and writes nothing if one of the files exists already. */
export function createFiles(folder: string, files: readonly OutputFile[]): void {
  const existing = files.find(({ path }) => statOf(join(folder, path)));
  if (existing) throw new Failure(`${existing.path}: exists already; nothing was written`);
  writeFiles(
    folder,
    files.map(({ path, content }) => ({ disk: join(folder, path), path, content })),
  );
}

/** The files that exist with other content, which `writeFiles` would overwrite. */
export function overwrittenFiles(files: readonly FileToWrite[]): readonly FileToWrite[] {
  return files.filter((file) => statOf(file.disk) && isChanged(file));
}

/**
 * Writes the files that differ, each atomically and with its folder, in the given order: a file that refers to others must
 * follow them. Throws a `Failure` if a file cannot be written. If the disk is full, all files stay as they are. Writes none
 * of them if a folder is in the place of a file, or if a file or a folder below `root` on the way to it is a symbolic
 * link. Without `flush`, a file can be empty after the power fails.
 */
export function writeFiles(root: string, files: readonly FileToWrite[], options: ReplaceOptions = {}): void {
  const changed = files.filter(isChanged);
  for (const { disk, path } of changed) {
    if (statOf(disk)?.isDirectory()) throw new Failure(`${path}: a folder is in the way; nothing was written`);
    assertNoLinks(root, disk, path);
  }
  const written: { readonly path: string; readonly file: WrittenFile }[] = [];
  const folders: string[] = [];
  try {
    for (const { disk, path, content } of changed) {
      writeOrFail(path, () => {
        const folder = makeFolder(dirname(disk));
        if (folder !== undefined) folders.push(folder);
        written.push({ path, file: writeBeside(disk, content, options) });
      });
    }
    for (const { path, file } of written) writeOrFail(path, () => file.place());
  } catch (error) {
    for (const { file } of written) file.discard();
    for (const folder of folders.reverse()) removeEmptyFolders(folder);
    throw error;
  }
}

/** Writes a report to the path that the user gave. Replaces an existing file, and throws a `Failure` for a link. */
export function writeReport(root: string, path: string, text: string): void {
  assertNoLinks(root, path);
  if (statOf(path)?.isSymbolicLink()) throw new Failure(`${path}: a symlink: nothing is written through it`);
  writeOrFail(path, () => replaceFile(path, text));
}
