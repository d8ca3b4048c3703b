import { mkdirSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Failure, reasonOf } from "../lib/failure.ts";

/** Folder for what is under way, inside the output folder so that a move never crosses file systems. */
export const WORK = ".errsmith";

/** Folder of the files that wait to be moved: file `i` is the `i`-th that was added. */
export const STAGE = `${WORK}/stage`;

/** Files on their way to a folder, on its disk and not in place yet. */
export interface Stage {
  /** Writes the next file; waits where too much is being written already. */
  add(content: Uint8Array): Promise<void>;
  /** Waits until the disk has all of them. Throws a `Failure` where it takes one not. */
  end(): Promise<void>;
  /** Removes them. */
  drop(): Promise<void>;
}

/** Files that wait for the disk at the same time: together they take a fraction of what they take one by one. */
const AT_ONCE = 64;

/** What those hold together at most, in bytes, unless it is one file. */
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** A stage in an output folder; nothing is made before the first file comes. */
export function stageIn(out: string): Stage {
  const folder = join(out, STAGE);
  let count = 0;
  let bytes = 0;
  let underWay: Promise<void>[] = [];

  async function end(): Promise<void> {
    // All have to end before a failure is told: what is still being written would be left behind.
    const written = await Promise.allSettled(underWay);
    underWay = [];
    bytes = 0;
    for (const one of written) if (one.status === "rejected") throw refused(out, one.reason);
  }

  return {
    async add(content) {
      if (underWay.length >= AT_ONCE || (bytes > 0 && bytes + content.length > BYTES_AT_ONCE)) await end();
      if (count === 0) makeFolder(out, folder);
      const writing = writeFile(join(folder, String(count)), content, { flush: true });
      // It may fail before anybody waits for it.
      writing.catch(() => undefined);
      underWay.push(writing);
      count += 1;
      bytes += content.length;
      // The disk goes on while the next file is made.
      await setImmediate();
    },
    end,
    async drop() {
      await Promise.allSettled(underWay);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is told where the disk refuses before anything is in place. */
export function refused(out: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${out}: cannot be written: ${reasonOf(error)}; nothing was changed`);
}

function makeFolder(out: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refused(out, error);
  }
}
