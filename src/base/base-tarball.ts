import { gunzipSync } from "node:zlib";
import { Failure, reasonOf } from "../lib/failure.ts";
import { isComparedFile, type PackageFiles } from "./parse-snapshot.ts";

const BLOCK = 512;

/** Maximum unpacked size of a package. */
const MAX_BYTES = 512 * 1024 * 1024;

/** Reads the compared files of an npm tarball: a gzipped tar archive with one top-level folder. */
export function filesInTarball(bytes: Uint8Array, name: string): PackageFiles {
  const tar = unzipped(bytes, name);
  const files = new Map<string, string>();
  let longName: string | undefined;
  for (let from = 0; from + BLOCK <= tar.length;) {
    const header = tar.subarray(from, from + BLOCK);
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const content = tar.subarray(from + BLOCK, from + BLOCK + size);
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x") longName = /^\d+ path=(.*)$/m.exec(content.toString())?.[1];
    else if (type === "L") longName = text(content, 0, size);
    else {
      const fullPath = longName ?? [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join("/");
      const path = fullPath.replace(/^[^/]*\//, "");
      if ((type === "0" || type === "\0") && isComparedFile(path)) files.set(path, content.toString());
      longName = undefined;
    }
    from += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function unzipped(bytes: Uint8Array, name: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw new Failure(`${name}: not a package: ${reasonOf(error)}`, 2);
  }
}

function text(bytes: Buffer, from: number, length: number): string {
  const field = bytes.toString("utf8", from, from + length);
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}
