import { join } from "node:path";
import type { FileInPieces } from "../model/output.ts";
import { stageIn } from "./stage-files.ts";

/** What became of a file: whether the folder holds it is, or it waits on the stage. */
export interface Taken {
  readonly path: string;
  /** SHA-256 of its content. */
  readonly hash: string;
  readonly isThere: boolean;
}

/** Takes the files of a package, one after the other, and stages those that differ from what is in place. */
export interface Intake {
  /**
   * Takes all pieces of a file; waits where too much is under way, and not for what becomes of it. With `isAnew` it is
   * staged even if the folder seems to hold it.
   */
  add(file: FileInPieces, isAnew: boolean): Promise<void>;
  /** Waits until it is known what became of each file that was added since it was asked last; in their order. */
  taken(): Promise<readonly Taken[]>;
  /** Waits until the disk has all that was staged. Throws a `Failure` where it takes one not. */
  end(): Promise<void>;
  /** Removes what was staged. */
  drop(): Promise<void>;
}

/** Takes files for a folder, in this thread. */
export function intakeIn(out: string): Intake {
  const stage = stageIn(out);
  let known: Taken[] = [];
  return {
    async add({ path, pieces }, isAnew) {
      const file = stage.begin(join(out, path), isAnew);
      for (const piece of pieces) file.write(piece);
      known.push({ path, ...file.end() });
      await stage.settle();
    },
    taken: () => {
      const taken = known;
      known = [];
      return Promise.resolve(taken);
    },
    end: () => stage.end(),
    drop: () => stage.drop(),
  };
}
