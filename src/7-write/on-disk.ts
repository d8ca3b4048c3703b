import { closeSync, openSync, readSync } from "node:fs";
import { Failure, reasonOf } from "../lib/failure.ts";
import { statOf } from "./file-compare.ts";

/** A file of the disk, read beside one that may be the same. */
export interface OnDisk {
  /** Whether it goes on with these bytes; not asked again once it does not. */
  holds(bytes: Uint8Array): boolean;
  /** Whether there is nothing behind what it was found to hold. */
  isAtEnd(): boolean;
  /** What it was found to hold, from its beginning. */
  same(): Iterable<Uint8Array>;
  close(): void;
}

/** Opens a regular file; `undefined` where there is none, and a link is none. Throws a `Failure` where it cannot be read. */
export function openOnDisk(path: string): OnDisk | undefined {
  const stat = statOf(path);
  if (!stat?.isFile()) return undefined;
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw new Failure(`${path}: cannot be read: ${reasonOf(error)}`);
    }
  };
  const file = told(() => openSync(path, "r"));
  let length = 0;
  const readAt = (position: number, wanted: number): Uint8Array => {
    if (buffer.length < wanted) buffer = Buffer.allocUnsafe(wanted);
    let got = 0;
    for (let more = -1; more !== 0 && got < wanted; got += more) {
      more = told(() => readSync(file, buffer, got, wanted - got, position + got));
    }
    return buffer.subarray(0, got);
  };
  return {
    holds: (bytes) => {
      // Most that differ do so in their length, and need not be read.
      if (length + bytes.length > stat.size || Buffer.compare(readAt(length, bytes.length), bytes) !== 0) return false;
      length += bytes.length;
      return true;
    },
    isAtEnd: () => length === stat.size,
    *same() {
      for (let at = 0; at < length; at += BLOCK) yield readAt(at, Math.min(BLOCK, length - at));
    },
    close: () => closeSync(file),
  };
}

const BLOCK = 2 ** 16;
// One for all of them: they are read one after the other, each in one go.
let buffer = Buffer.allocUnsafe(BLOCK);
