import { dirname } from "node:path";
import { assertDisjoint } from "./assert-disjoint.ts";
import { commit } from "./commit.ts";
import { assertOnlyGrow, type LockFile } from "./lock-files.ts";
import type { Outputs } from "../model/output.ts";
import { type LockOptions, type OutputLock, withOutputLock } from "./output-lock.ts";
import { PENDING, readPending } from "./package-manifest.ts";
import { writeFiles } from "./single-files.ts";
import { stageIn } from "./stage-files.ts";
import { temporaryFolder, workPath } from "./work-folder.ts";
import { makePlan } from "./write-plan.ts";

export { crawlFolder, crawlLogPath, prepareCrawlFolder, removeCrawlFolder, removeCrawlLog } from "./crawl-folder.ts";
export { assertDisjoint } from "./assert-disjoint.ts";
export { compare, type Difference } from "./compare-package.ts";
export { contentOf } from "./file-compare.ts";
export { generatedLockFiles, type LockFile, pagesLockText, tombstoneLockFiles } from "./lock-files.ts";
export { type OutputLock, withOutputLock } from "./output-lock.ts";
export { type ProgressLog, progressPath, removeProgressLog, startProgressLog } from "./progress-log.ts";
export {
  listSnapshots,
  readSnapshot,
  removeSnapshot,
  snapshotPath,
  tidySnapshots,
  writeSnapshot,
} from "./snapshots.ts";
export { createFiles, type FileToWrite, overwrittenFiles, writeFiles, writeReport } from "./single-files.ts";
export { temporaryFolder } from "./work-folder.ts";

/** Options of `write`. */
export interface WriteOptions {
  /** Absolute paths of the files and folders that were read. Output never goes inside them nor around them. */
  readonly inputs: readonly string[];
  /** Lock files that are written together with the package. */
  readonly locks?: readonly LockFile[];
  /** Overwrites files that were edited by hand, and files in the way that errsmith did not write. */
  readonly force?: boolean | undefined;
  readonly root?: LockOptions["root"];
  readonly onNotice?: LockOptions["onNotice"];
}

/** Numbers of files of the package that a run wrote, deleted, and found up to date. */
export interface Written {
  readonly written: number;
  readonly deleted: number;
  readonly unchanged: number;
}

/** The result of `write`. */
export interface WriteResult {
  readonly counts: Written;
  /** All files of the package: path → SHA-256. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Time in milliseconds after which no file of the package was written by this run. */
  readonly committed: number;
}

/**
 * Writes the package: all files or none. Files that differ are staged while they are made and then moved in place. Files
 * of an earlier run that are not output any more are deleted. Files that errsmith did not write are kept.
 * Throws a `Failure` of one line if it cannot write or would overwrite a manual edit. If making a file throws, nothing is
 * written.
 */
export async function write(out: string, files: Outputs, options: WriteOptions): Promise<WriteResult> {
  assertDisjoint(out, options.inputs);
  const { locks = [], force = false, root = dirname(out), onNotice } = options;
  const work = async ({ assertHeld }: OutputLock): Promise<WriteResult> => {
    if (!readPending(out)) onNotice?.(`${workPath(out, PENDING)}: not a manifest of errsmith: ignored`);
    assertOnlyGrow(locks);
    const stage = stageIn(out);
    try {
      const plan = await makePlan(out, files, stage, force);
      commit(out, plan, assertHeld, () => writeFiles(root, locks, { folder: temporaryFolder(out) }));
      const { written, unchanged, hashes, deletes } = plan;
      return { counts: { written, deleted: deletes.length, unchanged }, hashes, committed: Date.now() };
    } catch (error) {
      await stage.end().catch(() => undefined);
      throw error;
    }
  };
  return withOutputLock(out, work, options);
}
