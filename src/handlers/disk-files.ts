import { accessSync, constants, existsSync, lstatSync, realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { MAX_PACKAGE_BYTES, readRegularFile } from "../lib/regular-file.ts";
import { replaceFile } from "../lib/replace-file.ts";
import { makeFolder } from "../lib/make-folder.ts";

/**
 * The text of a UTF-8 file, a byte order mark included; `undefined` if there is no file. Throws a `Failure`, with the
 * path as `displayed`, if the file is not UTF-8 or cannot be read.
 */
export function readTextFile(path: string, displayed: string = path): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readRegularFile(path, MAX_PACKAGE_BYTES));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    const reason = error instanceof TypeError ? "not valid UTF-8" : `cannot be read: ${reasonOf(error)}`;
    throw new Failure(`${displayed}: ${reason}`);
  }
}

/**
 * Throws a `Failure` if a file must not be replaced: it is read-only, or a symbolic link whose target is missing.
 * `replaceTextFile` would not notice either, because it renames a new file over the old one.
 */
export function checkReplaceable(path: string, displayed: string): void {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !existsSync(path)) throw new Failure(`${displayed}: a symbolic link whose target is missing`);
  if (!existsSync(path)) return;
  if ((statSync(path).mode & WRITE_BITS) === 0) throw new Failure(`${displayed}: cannot be written: read-only`);
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Failure(`${displayed}: cannot be written: ${reasonOf(error)}`);
  }
}

const WRITE_BITS = 0o222;

/** Replaces a file atomically. A symbolic link stays a link. Throws a `Failure`, with the old file intact. */
export function replaceTextFile(path: string, displayed: string, text: string): void {
  try {
    makeFolder(dirname(path));
    replaceFile(existsSync(path) ? realpathSync(path) : path, text);
  } catch (error) {
    throw new Failure(`${displayed}: cannot be written: ${reasonOf(error)}`);
  }
}
