import { createHash } from "node:crypto";
import { close, closeSync, fsync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Failure, reasonOf } from "../lib/failure.ts";
import { openOnDisk } from "./on-disk.ts";

/** Folder for what is under way, inside the output folder so that a move never crosses file systems. */
export const WORK = ".errsmith";

/** Folder of the files that wait to be moved: file `i` is the `i`-th that differs from what is in place. */
export const STAGE = `${WORK}/stage`;

/** Files on their way to a folder, on its disk and not in place yet. */
export interface Stage {
  /** Begins the next file, which stands at a path; with `isAnew` it is staged whatever stands there. */
  begin(disk: string, isAnew: boolean): StagedFile;
  /** Waits where too many are waiting for the disk. */
  settle(): Promise<void>;
  /** Waits until the disk has all of them. Throws a `Failure` where it takes one not. */
  end(): Promise<void>;
  /** Removes them. */
  drop(): Promise<void>;
}

/** A file that comes piece by piece, and is staged from the first byte on that differs from what is in place. */
export interface StagedFile {
  write(piece: string): void;
  /** Its SHA-256, and whether it is in place as it is. */
  end(): { readonly hash: string; readonly isThere: boolean };
}

/** Files that wait for the disk at the same time: together they take a fraction of what they take one by one. */
const AT_ONCE = 64;

/** A stage in an output folder; nothing is made before the first file that differs. */
export function stageIn(out: string): Stage {
  const folder = join(out, STAGE);
  let count = 0;
  let underWay: Promise<void>[] = [];
  // What is open while a file comes, for where it comes no further.
  const open = new Set<{ close(): void }>();

  function next(): number {
    return orRefused(out, () => {
      if (count === 0) mkdirSync(folder, { recursive: true });
      return openSync(join(folder, String(count++)), "w");
    });
  }

  async function end(): Promise<void> {
    // All have to end before a failure is told: what is still being written would be left behind.
    const written = await Promise.allSettled(underWay);
    underWay = [];
    for (const one of written) if (one.status === "rejected") throw refused(out, one.reason);
  }

  return {
    begin(disk, isAnew) {
      const hash = createHash("sha256");
      let there = isAnew ? undefined : openOnDisk(disk);
      let staged: number | undefined;
      const held = { close: () => (staged === undefined ? there?.close() : closeSync(staged)) };
      open.add(held);
      const put = (bytes: Uint8Array): void =>
        orRefused(out, () => {
          for (let from = 0; from < bytes.length;) from += writeSync(staged as number, bytes, from);
        });
      const differs = (): void => {
        const before = there;
        staged = next();
        there = undefined;
        for (const bytes of before?.same() ?? []) put(bytes);
        before?.close();
      };
      if (!there) differs();
      return {
        write(piece) {
          const bytes = bytesOf(piece);
          hash.update(bytes);
          if (there?.holds(bytes)) return;
          if (there) differs();
          put(bytes);
        },
        end() {
          if (there && !there.isAtEnd()) differs();
          open.delete(held);
          there?.close();
          if (staged !== undefined) underWay.push(flushed(staged));
          return { hash: hash.digest("hex"), isThere: staged === undefined };
        },
      };
    },
    settle: () => (underWay.length < AT_ONCE ? Promise.resolve() : end()),
    end,
    async drop() {
      for (const held of open) held.close();
      open.clear();
      await Promise.allSettled(underWay);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until the disk has a file, and closes it. */
function flushed(file: number): Promise<void> {
  const done = promisify(fsync)(file).finally(() => promisify(close)(file));
  // It may fail before anybody waits for it.
  done.catch(() => undefined);
  return done;
}

/** The bytes of a piece, there until the next one. */
function bytesOf(piece: string): Uint8Array {
  const most = 3 * piece.length;
  return most > buffer.length ? Buffer.from(piece) : buffer.subarray(0, buffer.write(piece));
}

const buffer = Buffer.allocUnsafe(2 ** 18);

/** What is told where the disk refuses before anything is in place. */
export function refused(out: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure(`${out}: cannot be written: ${reasonOf(error)}; nothing was changed`);
}

function orRefused<T>(out: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refused(out, error);
  }
}
