import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { append } from "../lib/collections.ts";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { type Problems, collectProblems, WHOLE_FILE } from "../problems/problems.ts";
import { decode } from "./decode.ts";

/** A file to read: its path on the disk, its name in problems, and its encoding if it is not UTF-8. */
export interface FileToRead {
  readonly disk: string;
  readonly name: string;
  readonly encoding?: string;
}

/** Larger files are refused. The largest known page of error codes has a twentieth of this size. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

const MAX_OPEN_FILES = 16;

/**
 * Reads files in the given order; `undefined` for each file that could not be read (reported). At most `MAX_OPEN_FILES`
 * are open at a time, because the operating system limits the number of open files.
 */
export async function readTexts(files: readonly FileToRead[], problems: Problems): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let from = 0; from < files.length; from += MAX_OPEN_FILES) {
    const chunk = files.slice(from, from + MAX_OPEN_FILES);
    const read = await Promise.all(
      chunk.map(async (file) => {
        const ofFile = collectProblems();
        return { text: await readText(file, ofFile), ofFile };
      }),
    );
    // Problems are reported in the order of the files, not in the order in which reading ended.
    for (const { text, ofFile } of read) {
      append(problems.list, ofFile.list);
      texts.push(text);
    }
  }
  return texts;
}

/** Reads one file; `undefined` if it could not be read (reported). */
export async function readText(file: FileToRead, problems: Problems): Promise<string | undefined> {
  const report = problems.on(file.name);
  let bytes: Uint8Array | "special" | "large";
  try {
    bytes = await readRegularFile(file.disk);
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

/** Reads a regular file; `"special"` or `"large"` if it is refused. Throws errors of the operating system. */
export async function readRegularFile(path: string): Promise<Uint8Array | "special" | "large"> {
  // Without O_NONBLOCK, opening a FIFO waits for a writer.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw Object.assign(new Error(path), { code: "EISDIR" });
    if (!stat.isFile()) return "special";
    if (stat.size > MAX_FILE_BYTES) return "large";
    const bytes = await handle.readFile();
    return bytes.length > MAX_FILE_BYTES ? "large" : bytes;
  } finally {
    await handle.close();
  }
}
