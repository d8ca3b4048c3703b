import { mkdirSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { temporaryName } from "../lib/replace-file.ts";
import { makeWorkFolder, workPath } from "./work-folder.ts";

/** Folder of staged files in the folder of a run: file `i` is the `i`-th file that differs from the output folder. */
export const STAGE = "stage";

/** Maximum number of files, and of bytes, that are being written at the same time. */
const MAX_OPEN_FILES = 16;
const MAX_PENDING_BYTES = 16 * 2 ** 20;

/** A run waits ten seconds for a file handle. */
const MAX_TRIES = 500;
const RETRY_MS = 20;

/** Files that are on the disk of the output folder and not in place yet. */
export interface Stage {
  /** Stages the next file. Waits if too many files are being written. */
  add(bytes: Uint8Array): Promise<void>;
  /** Waits until every staged file is on the disk. Throws a `Failure` if a file cannot be written. */
  end(): Promise<void>;
}

/** The stage of an output folder. The folder is created with the first file. */
export function stageIn(out: string): Stage {
  const folder = workPath(out, STAGE);
  let count = 0;
  let pendingBytes = 0;
  let pending: Promise<void>[] = [];

  async function end(): Promise<void> {
    const writes = pending;
    [pending, pendingBytes] = [[], 0];
    // All writes have ended before an error is thrown, so that the lock is not released while a file is written.
    for (const result of await Promise.allSettled(writes)) {
      if (result.status === "rejected") throw writeFailure(out, result.reason);
    }
  }

  return {
    async add(bytes) {
      if (count === 0) createStage(out);
      const write = writeStaged(join(folder, String(count++)), bytes);
      // `end` reports the error; without a handler Node would end the process before.
      write.catch(() => undefined);
      pending.push(write);
      pendingBytes += bytes.length;
      if (pending.length >= MAX_OPEN_FILES || pendingBytes >= MAX_PENDING_BYTES) await end();
    },
    end,
  };
}

/** Writes and flushes a new file. If the system has no free file handle, waits for one. */
async function writeStaged(path: string, bytes: Uint8Array): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await writeFile(path, bytes, { flag: "wx", flush: true });
      return;
    } catch (error) {
      if ((codeOf(error) !== "EMFILE" && codeOf(error) !== "ENFILE") || tries === MAX_TRIES) throw error;
      await sleep(RETRY_MS);
    }
  }
}

/** The failure of a write that happened before any file was moved in place. */
export function writeFailure(out: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${out}: cannot be written: ${reasonOf(error)}; nothing was changed`);
}

/** Removes what a run has staged. Links in the folder are removed and not followed. */
export function removeStage(out: string): void {
  const stage = workPath(out, STAGE);
  const aside = temporaryName(stage);
  try {
    // Writes that wait for their turn when the process exits find no folder, so that it stays empty once it is emptied.
    renameSync(stage, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  // A write that was just beginning can still add a file. `maxRetries` of `rmSync` does not remove what was added.
  for (let tries = 1; ; tries += 1) {
    try {
      rmSync(aside, { recursive: true, force: true });
      return;
    } catch (error) {
      if (codeOf(error) !== "ENOTEMPTY" || tries === MAX_TRIES) throw error;
    }
  }
}

function createStage(out: string): void {
  try {
    makeWorkFolder(out);
    // What a killed run has staged, or a link that stands there, must not be written through.
    removeStage(out);
    mkdirSync(workPath(out, STAGE));
  } catch (error) {
    throw writeFailure(out, error);
  }
}
