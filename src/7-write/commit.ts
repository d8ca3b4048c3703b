import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { foldersOf, removeIfEmpty, statOf } from "./file-compare.ts";
import type { Plan } from "./write-plan.ts";
import { STAGE, WORK, writeFailure } from "./stage-files.ts";

const JOURNAL = `${WORK}/commit.json`;

/** The remaining steps of a commit. They are written atomically to `JOURNAL`; from then on the commit is final. */
interface Journal {
  /** Staged file `i` is moved to `moves[i]`. */
  readonly moves: readonly string[];
  readonly deletes: readonly string[];
}

/**
 * Carries out a plan whose files are all staged: calls `beforeMoves`, then moves the files in place. An error before the
 * first move leaves the folder unchanged. After a crash between two moves, `recover` finishes the commit. The function is
 * synchronous, so no signal handler interrupts it.
 */
export function commit(out: string, { moves, deletes }: Plan, beforeMoves: () => void): void {
  if (moves.length + deletes.length === 0) {
    beforeMoves();
    return;
  }
  const journal: Journal = { moves, deletes };
  try {
    assertWritable(out, [...moves, ...deletes]);
    mkdirSync(join(out, WORK), { recursive: true });
    beforeMoves();
    writeThrough(join(out, `${JOURNAL}.new`), JSON.stringify(journal));
    renameSync(join(out, `${JOURNAL}.new`), join(out, JOURNAL));
  } catch (error) {
    rmSync(join(out, `${JOURNAL}.new`), { force: true });
    throw writeFailure(out, error);
  }
  finish(out, journal);
}

/** Finishes the commit of a run that was killed between its moves. Else removes what a killed run had prepared. */
export function recover(out: string): void {
  rmSync(join(out, `${JOURNAL}.new`), { force: true });
  const journal = readJournal(join(out, JOURNAL));
  if (journal) finish(out, journal);
  else rmSync(join(out, STAGE), { recursive: true, force: true });
}

function finish(out: string, { moves, deletes }: Journal): void {
  try {
    // Deletes precede the moves and are not repeated after the first move, because `Foo.ts` and `FOO.ts` are the same
    // file on a disk that ignores case.
    const hasMoved = moves.length > 0 && !statOf(join(out, STAGE, "0"));
    for (const path of hasMoved ? [] : deletes) rmSync(join(out, path), { force: true });
    for (const folder of foldersOf(moves)) mkdirSync(join(out, folder), { recursive: true });
    for (const [i, path] of moves.entries()) move(join(out, STAGE, String(i)), join(out, path));
    for (const folder of foldersOf(deletes).reverse()) removeIfEmpty(join(out, folder));
    rmSync(join(out, JOURNAL));
    rmSync(join(out, STAGE), { recursive: true, force: true });
  } catch (error) {
    throw new Failure(`${out}: writing stopped half way: ${reasonOf(error)}; the next run finishes it`);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // The killed run has moved this file already.
    if (codeOf(error) !== "ENOENT" || statOf(from) || !statOf(to)) throw error;
  }
}

function readJournal(path: string): Journal | undefined {
  if (!statOf(path)) return undefined;
  // The journal is created by a rename, so it is never incomplete.
  return JSON.parse(readFileSync(path, "utf8")) as Journal;
}

function assertWritable(out: string, paths: readonly string[]): void {
  const folders = new Set(paths.map((path) => nearestFolder(join(out, dirname(path)))));
  for (const folder of folders) accessSync(folder, constants.W_OK);
}

/** The folder, or its nearest parent folder that exists. */
function nearestFolder(folder: string): string {
  return statOf(folder) ? folder : nearestFolder(dirname(folder));
}

/** Writes a file and flushes it to the disk. */
function writeThrough(path: string, content: string): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
