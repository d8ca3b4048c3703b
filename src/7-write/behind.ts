import { close, fsync, open, write, writeFile } from "node:fs";
import { promisify } from "node:util";

/** A file that is written while the program goes on. */
export interface Behind {
  /** Takes bytes, which may be others afterwards. */
  write(bytes: Uint8Array): void;
  /** Ends it; waits until the disk has all of it, and rejects where it takes something not. */
  end(): Promise<void>;
}

/** Bytes that are handed on together: most files are smaller, and take one operation. */
const TOGETHER = 2 ** 20;

const [openFile, closeFile] = [promisify(open), promisify(close)];

/** Begins a new file, of which nothing is there yet. */
export function writingBehind(path: string): Behind {
  let chunks: Uint8Array[] = [];
  let length = 0;
  let file: Promise<number> | undefined;
  return {
    write(bytes) {
      chunks.push(Buffer.from(bytes));
      length += bytes.length;
      if (length < TOGETHER) return;
      file = after(file ?? openFile(path, "w"), Buffer.concat(chunks));
      chunks = [];
      length = 0;
    },
    end() {
      const rest = Buffer.concat(chunks);
      const done = file ? after(file, rest).then(keep) : promisify(writeFile)(path, rest, { flush: true });
      return handled(done);
    },
  };
}

function after(file: Promise<number>, bytes: Uint8Array): Promise<number> {
  return handled(file.then((opened) => writeAll(opened, bytes)));
}

async function keep(file: number): Promise<void> {
  await promisify(fsync)(file).finally(() => closeFile(file));
}

async function writeAll(file: number, bytes: Uint8Array): Promise<number> {
  try {
    for (let from = 0; from < bytes.length;) from += (await promisify(write)(file, bytes, from)).bytesWritten;
    return file;
  } catch (error) {
    await closeFile(file);
    throw error;
  }
}

/** Waits for all of them before it tells of one that failed: nobody removes what is still being written. */
export async function allOf(work: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(work)) if (one.status === "rejected") throw one.reason;
}

/** A promise that may fail before anybody waits for it. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
