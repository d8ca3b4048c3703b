import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { append } from "../lib/append.ts";
import { codeOf, reasonOf } from "../lib/failure.ts";
import { type Problems, collectProblems, WHOLE_FILE } from "../problems/problems.ts";
import { decode } from "./decode.ts";

/** A file to read: where it is, and the name it has in problems. */
export interface FileToRead {
  readonly disk: string;
  readonly name: string;
  readonly encoding?: string;
}

/** Pages above this are refused: the longest real error page we know has one twentieth of it. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

const MAX_OPEN_FILES = 16;

/**
 * Texts of files in the order given, `undefined` for each that could not be read (reported). Few are open at a time,
 * so that a thousand files do not exhaust what the system allows.
 */
export async function readTexts(files: readonly FileToRead[], problems: Problems): Promise<(string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  for (let from = 0; from < files.length; from += MAX_OPEN_FILES) {
    const chunk = files.slice(from, from + MAX_OPEN_FILES);
    const read = await Promise.all(
      chunk.map(async (file) => {
        const found = collectProblems();
        return { text: await readText(file, found), found };
      }),
    );
    // Whichever was read first: what is told is told in their order.
    for (const { text, found } of read) {
      append(problems.list, found.list);
      texts.push(text);
    }
  }
  return texts;
}

/** Text of one file, `undefined` when it could not be read (reported). */
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

/** Bytes of a regular file, or why they are not read; errors of the operating system are thrown. */
export async function readRegularFile(path: string): Promise<Uint8Array | "special" | "large"> {
  // Without O_NONBLOCK, opening a FIFO waits for a writer that never comes.
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
