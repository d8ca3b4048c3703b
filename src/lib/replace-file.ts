import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, lstatSync, renameSync, rmSync, type Stats, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./failure.ts";

/** A file that is written beside its place. */
export interface WrittenFile {
  /** Moves the file into its place, in one step. */
  place(): void;
  /** Removes the file, if it is not in its place. */
  discard(): void;
}

/** A path in the same folder with a name that cannot be guessed. */
export function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString("hex")}`;
}

/** How a file is replaced. */
export interface ReplaceOptions {
  /** Waits until the content is on the disk. Default: true. A cache needs no such wait. */
  readonly flush?: boolean;
  /** Folder of the new file until it is complete. Default: the folder of the file that it replaces. */
  readonly folder?: string | undefined;
}

/**
 * Writes a file that will replace another one, with the mode and owner of the latter. Follows no link, neither at the path
 * nor at that of the temporary file: its name cannot be guessed, and nothing may exist there.
 */
export function writeBeside(path: string, content: string | Uint8Array, options: ReplaceOptions = {}): WrittenFile {
  const { flush = true, folder = dirname(path) } = options;
  const temporary = temporaryName(join(folder, basename(path)));
  const discard = (): void => rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, content, { flag: "wx", flush });
    const old = lstatSync(path, { throwIfNoEntry: false });
    if (old?.isFile()) copyOwnerAndMode(old, temporary);
  } catch (error) {
    discard();
    throw error;
  }
  return {
    place() {
      try {
        renameSync(temporary, path);
      } catch (error) {
        // The folder is on another file system.
        if (codeOf(error) !== "EXDEV") throw error;
        replaceFile(path, content, { flush });
        discard();
      }
    },
    discard,
  };
}

/** Creates a file, or replaces it in one step, because other runs may read it. */
export function replaceFile(path: string, content: string | Uint8Array, options: ReplaceOptions = {}): void {
  const written = writeBeside(path, content, options);
  try {
    written.place();
  } catch (error) {
    written.discard();
    throw error;
  }
}

function copyOwnerAndMode({ uid, gid, mode }: Stats, path: string): void {
  const own = lstatSync(path);
  try {
    if (own.uid !== uid || own.gid !== gid) chownSync(path, uid, gid);
  } catch (error) {
    // Only root may give a file to another user.
    if (codeOf(error) !== "EPERM") throw error;
  }
  chmodSync(path, mode & 0o7777);
}
