import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Failure, reasonOf } from "../lib/failure.ts";
import { allOf, type Behind, writingBehind } from "./behind.ts";
import { openOnDisk } from "./on-disk.ts";

/** Folder for what is under way, inside the output folder so that a move never crosses file systems. */
export const WORK = ".errsmith";

/** Folder of the files that wait to be moved: file `i` is the `i`-th that differs from what is in place. */
export const STAGE = `${WORK}/stage`;

/** Files on their way to a folder, on its disk and not in place yet. */
export interface Stage {
  /** Begins the next file, which stands at a path; with `isAnew` it is staged whatever stands there. */
  begin(disk: string, isAnew: boolean): StagedFile;
  /** Waits where too much is waiting for the disk. */
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

/** Bytes that are on their way to the disk at most. */
const AT_ONCE = 16 * 2 ** 20;

/** Files that are: together they take a fraction of what they take one by one. */
const FILES_AT_ONCE = 64;

/** A stage in an output folder; nothing is made before the first file that differs. */
export function stageIn(out: string): Stage {
  const folder = join(out, STAGE);
  let count = 0;
  let bytes = 0;
  let writing: Promise<void>[] = [];
  // The file that comes, for where it comes no further.
  let coming: Behind | undefined;

  function next(): Behind {
    if (count === 0) makeFolder(out, folder);
    return writingBehind(join(folder, String(count++)));
  }

  async function end(): Promise<void> {
    const all = writing;
    [writing, bytes] = [[], 0];
    try {
      await allOf(all);
    } catch (error) {
      throw refused(out, error);
    }
  }

  return {
    begin(disk, isAnew) {
      const hash = createHash("sha256");
      let there = isAnew ? undefined : openOnDisk(disk);
      let staged: Behind | undefined;
      const put = (encoded: Uint8Array): void => {
        bytes += encoded.length;
        staged?.write(encoded);
      };
      const differs = (): void => {
        const before = there;
        there = undefined;
        coming = staged = next();
        for (const same of before?.same() ?? []) put(same);
        before?.close();
      };
      if (!there) differs();
      return {
        write(piece) {
          const encoded = bytesOf(piece);
          hash.update(encoded);
          if (there?.holds(encoded)) return;
          if (there) differs();
          put(encoded);
        },
        end() {
          if (there && !there.isAtEnd()) differs();
          there?.close();
          if (staged) writing.push(staged.end());
          coming = undefined;
          return { hash: hash.digest("hex"), isThere: staged === undefined };
        },
      };
    },
    settle: () => (bytes < AT_ONCE && writing.length < FILES_AT_ONCE ? Promise.resolve() : end()),
    end,
    async drop() {
      await Promise.allSettled([...writing, coming?.end()]);
      coming = undefined;
      rmSync(folder, { recursive: true, force: true });
    },
  };
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

function makeFolder(out: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refused(out, error);
  }
}
