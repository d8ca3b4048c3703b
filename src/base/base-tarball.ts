import { gunzipSync } from "node:zlib";
import { Failure, reasonOf } from "../lib/failure.ts";
import { MAX_PACKAGE_BYTES, readRegularFile } from "../lib/regular-file.ts";
import { isComparedFile, type PackageFiles } from "./parse-snapshot.ts";

const BLOCK = 512;

/** A package of 2,000 services has half as many files. */
const MAX_HEADERS = 200_000;

/** Reads the compared files of an npm tarball on the disk. Throws a `Failure`, with `name` for the package. */
export function readTarball(path: string, name: string): PackageFiles {
  try {
    return filesInTar(gunzipSync(readRegularFile(path, MAX_PACKAGE_BYTES), { maxOutputLength: MAX_PACKAGE_BYTES }));
  } catch (error) {
    throw new Failure(`${name}: not a package: ${reasonOf(error)}`, 2);
  }
}

/** The compared files of a tar archive with one top-level folder. Throws an error if the archive is not valid. */
function filesInTar(tar: Buffer): PackageFiles {
  const files = new Map<string, string>();
  let longName: string | undefined;
  let headers = 0;
  for (let from = 0; from + BLOCK <= tar.length;) {
    const header = tar.subarray(from, from + BLOCK);
    // Two blocks of zeros end an archive; what follows them is padding.
    if (header[0] === 0 && header.every((byte) => byte === 0)) break;
    if (++headers > MAX_HEADERS) throw new Error(`more than ${MAX_HEADERS} files`);
    const size = sizeIn(header);
    from += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (from > tar.length) throw new Error("a file is longer than the archive");
    const content = tar.subarray(from - Math.ceil(size / BLOCK) * BLOCK).subarray(0, size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") longName = /^\d+ path=(.*)$/m.exec(content.toString())?.[1];
    else if (type === "L") longName = text(content, 0, size);
    else {
      const fullPath = longName ?? [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join("/");
      const path = fullPath.replace(/^[^/]*\//, "");
      if ((type === "0" || type === "\0") && isComparedFile(path)) files.set(path, content.toString());
      longName = undefined;
    }
  }
  return files;
}

/** The size of the file after a header. Throws an error if the size is not octal or the checksum of the header is wrong. */
function sizeIn(header: Buffer): number {
  const [size, checksum] = [octal(header, 124, 12), octal(header, 148, 8)];
  // The field of the checksum itself counts as spaces.
  const sum = header.reduce((total, byte, i) => total + (i >= 148 && i < 156 ? 32 : byte), 0);
  if (size === undefined || checksum !== sum) throw new Error("damaged archive");
  return size;
}

function octal(header: Buffer, from: number, length: number): number | undefined {
  const digits = text(header, from, length).trim();
  return /^[0-7]{1,11}$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}

function text(bytes: Buffer, from: number, length: number): string {
  const field = bytes.toString("utf8", from, from + length);
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}
