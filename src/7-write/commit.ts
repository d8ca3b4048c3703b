import { accessSync, constants, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Failure, reasonOf } from "../lib/failure.ts";
import { replaceFile } from "../lib/replace-file.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { foldersOf, removeIfEmpty, statOf } from "./file-compare.ts";
import { PENDING } from "./package-manifest.ts";
import { removeStage, STAGE, writeFailure } from "./stage-files.ts";
import { makeWorkFolder, workPath } from "./work-folder.ts";
import type { Plan } from "./write-plan.ts";

/**
 * Carries out a plan whose files are all staged: calls `beforeMoves`, then moves the files in place, as long as
 * `assertHeld` throws no error. An error before the first move leaves the folder unchanged. After a crash between two moves, the next run knows from the pending manifest
 * which files are from errsmith, and writes the package anew. The function is synchronous, so no signal handler
 * interrupts it.
 */
export function commit(out: string, plan: Plan, assertHeld: () => void, beforeMoves: () => void): void {
  const { moves, deletes, pending } = plan;
  if (moves.length + deletes.length === 0) {
    assertHeld();
    beforeMoves();
    removeState(out);
    return;
  }
  try {
    assertWritable(out, [...moves, ...deletes]);
    makeWorkFolder(out);
    assertHeld();
    beforeMoves();
    replaceFile(workPath(out, PENDING), pending);
  } catch (error) {
    throw writeFailure(out, error);
  }
  try {
    // Deletes precede the moves, because `Foo.ts` and `FOO.ts` are the same file on a disk that ignores case.
    for (const path of deletes) {
      assertHeld();
      rmSync(join(out, path), { force: true });
    }
    for (const folder of foldersOf(moves)) makeFolder(join(out, folder));
    for (const [i, path] of moves.entries()) {
      // The stage of the run that has taken over has other files under these names.
      assertHeld();
      renameSync(workPath(out, `${STAGE}/${i}`), join(out, path));
    }
    for (const folder of foldersOf(deletes).reverse()) removeIfEmpty(join(out, folder));
    removeState(out);
  } catch (error) {
    const reason = error instanceof Failure ? "another run has taken over" : reasonOf(error);
    throw new Failure(`${out}: writing stopped half way: ${reason}; run errsmith again`);
  }
}

function removeState(out: string): void {
  rmSync(workPath(out, PENDING), { force: true, recursive: true });
  removeStage(out);
}

function assertWritable(out: string, paths: readonly string[]): void {
  const folders = new Set(paths.map((path) => dirname(path)));
  const existing = new Set([...folders].map((folder) => nearestFolder(join(out, folder))));
  for (const folder of existing) accessSync(folder, constants.W_OK);
}

/** The folder, or its nearest parent folder that exists. */
function nearestFolder(folder: string): string {
  return statOf(folder) ? folder : nearestFolder(dirname(folder));
}
