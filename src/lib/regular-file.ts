import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Larger inputs are refused. The largest known page of error codes has a twentieth of this size. */
export const MAX_INPUT_BYTES = 32 * 2 ** 20;

/** Larger packages, archives and caches are refused. A package of 100,000 codes has half of this size. */
export const MAX_PACKAGE_BYTES = 512 * 2 ** 20;

/**
 * Reads a regular file. All files of users are read here: a FIFO would wait for a writer, and a device may have no end.
 * Throws errors with the codes of the operating system; `ENOTREG` for what is neither a file nor a folder, `EFBIG` for a
 * file of more than `maxBytes`. Synchronous, because most files are small: waiting for a promise costs more than reading
 * such a file.
 */
export function readRegularFile(path: string, maxBytes = MAX_INPUT_BYTES): Buffer {
  // Without O_NONBLOCK, opening a FIFO waits for a writer.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) fail("EISDIR", path);
    if (!stat.isFile()) fail("ENOTREG", path);
    if (stat.size > maxBytes) fail("EFBIG", path);
    return readOpen(file, stat.size) ?? fail("EFBIG", path);
  } finally {
    closeSync(file);
  }
}

/** Reads a regular file of UTF-8, see `readRegularFile`. */
export function readRegularText(path: string, maxBytes?: number): string {
  return readRegularFile(path, maxBytes).toString();
}

/**
 * Reads an open file; `undefined` if it is too large. Files of the kernel have the size 0, and some of them have no end.
 * Some can only be read in units of eight bytes. Not `readFileSync`, which cannot read an open file in an archive of Yarn
 * (PnP).
 */
function readOpen(file: number, size: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  for (let total = 0; size > 0 || total <= MAX_INPUT_BYTES;) {
    const chunk = Buffer.allocUnsafe(size > 0 ? size - total : 2 ** 16);
    const count = readSync(file, chunk);
    total += count;
    if (count > 0) chunks.push(chunk.subarray(0, count));
    if (count === 0 || total === size) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
  }
  return undefined;
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(path), { code });
}
