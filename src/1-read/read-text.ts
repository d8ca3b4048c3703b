import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { type Problems, WHOLE_FILE } from "../problems/problems.ts";
import { decode } from "./decode.ts";

/** A file to read: its path on the disk, its name in problems, and its encoding if it is not UTF-8. */
export interface FileToRead {
  readonly disk: string;
  readonly name: string;
  readonly encoding?: string;
}

/** Larger files are refused. The largest known page of error codes has a twentieth of this size. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Reads files in the given order; `undefined` for each file that could not be read (reported). */
export function readTexts(files: readonly FileToRead[], problems: Problems): (string | undefined)[] {
  return files.map((file) => readText(file, problems));
}

/** Reads one file; `undefined` if it could not be read (reported). */
export function readText(file: FileToRead, problems: Problems): string | undefined {
  const report = problems.on(file.name);
  let bytes: Uint8Array | "special" | "large";
  try {
    bytes = readRegularFile(file.disk);
  } catch (error) {
    if (codeOf(error) === "ENOENT") report("file-not-found", WHOLE_FILE);
    else report("file-unreadable", WHOLE_FILE, { reason: reasonOf(error) });
    return undefined;
  }
  if (bytes === "special") {
    report("file-not-regular", WHOLE_FILE);
    return undefined;
  }
  if (bytes === "large") {
    report("file-too-large", { line: 1, column: 1 }, { limit: MAX_FILE_BYTES / 1024 / 1024 });
    return undefined;
  }
  const decoded = decode(bytes, file.encoding);
  if ("text" in decoded) return decoded.text;
  report(decoded.rule, decoded.place, decoded.args);
  return undefined;
}

/**
 * Reads a regular file; `"special"` or `"large"` if it is refused. Throws errors of the operating system. Synchronous,
 * because most files are small: waiting for a promise costs more than reading such a file.
 */
export function readRegularFile(path: string): Uint8Array | "special" | "large" {
  // Without O_NONBLOCK, opening a FIFO waits for a writer.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
    if (!stat.isFile()) return "special";
    if (stat.size > MAX_FILE_BYTES) return "large";
    const bytes = readFileSync(file);
    return bytes.length > MAX_FILE_BYTES ? "large" : bytes;
  } finally {
    closeSync(file);
  }
}
