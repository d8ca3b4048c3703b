import { accessSync, constants, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { sync as writeFileAtomic } from "write-file-atomic";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";

/**
 * Text of a file, byte for byte as UTF-8; `undefined` where there is none. Throws a `Failure` for what is no text, in
 * which the path is as `shown`.
 */
export function readTextFile(path: string, shown: string = path): string | undefined {
  try {
    // A byte order mark stays part of the text: it goes back where it came from.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    const reason = error instanceof TypeError ? "not valid UTF-8" : `cannot be read: ${reasonOf(error)}`;
    throw new Failure(`${shown}: ${reason}`);
  }
}

/**
 * Throws a `Failure` where a file is not to be replaced: it is read-only, which replacing it would not ask for, or a
 * link that leads nowhere.
 */
export function checkReplaceable(path: string, shown: string): void {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  if (isLink && !existsSync(path)) throw new Failure(`${shown}: a link that leads nowhere`);
  if (!existsSync(path)) return;
  if ((statSync(path).mode & WRITE_BITS) === 0) throw new Failure(`${shown}: cannot be written: it is read-only`);
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Failure(`${shown}: cannot be written: ${reasonOf(error)}`);
  }
}

const WRITE_BITS = 0o222;

/** Writes a file in one step, or leaves it was and throws a `Failure`; a link stays a link. */
export function replaceFile(path: string, shown: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic(path, text);
  } catch (error) {
    throw new Failure(`${shown}: cannot be written: ${reasonOf(error)}`);
  }
}
