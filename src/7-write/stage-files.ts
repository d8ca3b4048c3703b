import { mkdirSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure, reasonOf } from "../lib/failure.ts";

/** Folder of a run in progress, inside the output folder so that a move never crosses file systems. */
export const WORK = ".errsmith";

/** Folder of staged files: file `i` is the `i`-th file that differs from the output folder. */
export const STAGE = `${WORK}/stage`;

/** Maximum number of files, and of bytes, that are being written at the same time. */
const MAX_OPEN_FILES = 64;
const MAX_PENDING_BYTES = 16 * 2 ** 20;

/** Files that are on the disk of the output folder and not in place yet. */
export interface Stage {
  /** Stages the next file. Waits if too many files are being written. */
  add(bytes: Uint8Array): Promise<void>;
  /** Waits until every staged file is on the disk. Throws a `Failure` if a file cannot be written. */
  end(): Promise<void>;
  /** Removes all staged files. */
  drop(): Promise<void>;
}

/** The stage of an output folder. The folder is created with the first file. */
export function stageIn(out: string): Stage {
  const folder = join(out, STAGE);
  let count = 0;
  let pendingBytes = 0;
  let pending: Promise<void>[] = [];

  async function end(): Promise<void> {
    const writes = pending;
    [pending, pendingBytes] = [[], 0];
    // All writes have ended before an error is thrown, so that `drop` removes no file that is being written.
    for (const result of await Promise.allSettled(writes)) {
      if (result.status === "rejected") throw writeFailure(out, result.reason);
    }
  }

  return {
    async add(bytes) {
      if (count === 0) createFolder(out, folder);
      const write = writeFile(join(folder, String(count++)), bytes, { flush: true });
      // `end` reports the error; without a handler Node would end the process before.
      write.catch(() => undefined);
      pending.push(write);
      pendingBytes += bytes.length;
      if (pending.length >= MAX_OPEN_FILES || pendingBytes >= MAX_PENDING_BYTES) await end();
    },
    end,
    async drop() {
      await Promise.allSettled(pending);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The failure of a write that happened before any file was moved in place. */
export function writeFailure(out: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${out}: cannot be written: ${reasonOf(error)}; nothing was changed`);
}

function createFolder(out: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw writeFailure(out, error);
  }
}
