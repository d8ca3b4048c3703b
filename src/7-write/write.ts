import { assertDisjoint } from "./assert-disjoint.ts";
import { Failure } from "../lib/failure.ts";
import { commit, recover } from "./commit.ts";
import type { Files } from "./files.ts";
import { type Intake, intakeIn } from "./intake.ts";
import { withOutputLock } from "./output-lock.ts";
import { assertOnlyGrow, type LockFile, writeLockFiles } from "./lock-files.ts";
import { makePlan } from "./write-plan.ts";

export { assertDisjoint } from "./assert-disjoint.ts";
export { isHalfWritten } from "./commit.ts";
export { compare, type Difference } from "./compare-package.ts";
export { createFiles } from "./create-files.ts";
export { type Intake, intakeIn, type Taken } from "./intake.ts";
export { type Stage, type StagedFile, stageIn } from "./stage-files.ts";
export { withOutputLock } from "./output-lock.ts";
export { type LockFile, nameLockFiles, tombstoneLockFiles, writeLockFiles } from "./lock-files.ts";
export { writeReport } from "./write-report.ts";
export { type LooseFile, replaceFiles, overwrittenFiles } from "./replace-files.ts";
export { contentOf, hasDigest } from "./file-compare.ts";
export { pagesLockText, type SourceFile, writeSources } from "./write-sources.ts";

/** Where output goes and what is allowed there. */
export interface WriteOptions {
  /** Absolute paths of the folders and files that were read: output never goes inside them nor around them. */
  readonly inputs: readonly string[];
  /** Lock files of names that go with the package. */
  readonly names?: readonly LockFile[];
  /** Overwrites files that somebody edited, and those in the way that errsmith did not write. */
  readonly force?: boolean | undefined;
  /** Files that are there and right, beside those that are given: path → SHA-256. */
  readonly known?: ReadonlyMap<string, string> | undefined;
  /** Hears of what is in place then. */
  readonly made?: ((files: WrittenFiles) => void) | undefined;
  /** Whether what was known of the package before it was locked still holds. */
  readonly isAsKnown?: (() => boolean) | undefined;
  /** Takes the files for the folder; this thread where it is absent. */
  readonly intake?: ((out: string) => Intake) | undefined;
}

/** How many files a run wrote, deleted, and left alone because they were right already. */
export interface Written {
  readonly written: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/** What is in the package, for whoever remembers it. */
export interface WrittenFiles {
  /** All files of the package: path → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Those that were written. */
  readonly moves: ReadonlySet<string>;
  /** When all that was written had been: nothing that was touched later is what we wrote. */
  readonly staged: number;
}

/** What was known of a package holds no longer: another run was quicker. */
export class ConcurrentWriteError extends Failure {}

/**
 * Makes the folder hold these files, all of them or none: changed ones are staged while they are made, then moved in
 * place; files of an earlier run that are not among them are deleted, files that errsmith did not write never. Throws a
 * `Failure` of one line when it cannot, or would overwrite somebody's work; what making a file throws goes on, and
 * nothing is written.
 */
export async function write(out: string, files: Files, options: WriteOptions): Promise<Written> {
  assertDisjoint(out, options.inputs);
  return withOutputLock(out, async () => {
    recover(out);
    if (options.isAsKnown?.() === false)
      throw new ConcurrentWriteError(`${out}: another run has written it; run errsmith again`);
    const names = options.names ?? [];
    assertOnlyGrow(names);
    const intake = (options.intake ?? intakeIn)(out);
    try {
      const { force = false, known = new Map<string, string>() } = options;
      const plan = await makePlan(out, files, intake, { force, known });
      const staged = Date.now();
      commit(out, plan, () => writeLockFiles(names));
      const { written, deletes, unchanged, hashes, moves } = plan;
      options.made?.({ hashes, moves: new Set(moves), staged });
      return { written, deleted: deletes.length, unchanged };
    } catch (error) {
      await intake.drop();
      throw error;
    }
  });
}
