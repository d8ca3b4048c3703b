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

/** What is still to be done once everything is staged; written in one piece, it is the moment from which it holds. */
interface Journal {
  /** File `i` of the stage goes to `moves[i]`. */
  readonly moves: readonly string[];
  readonly deletes: readonly string[];
}

/**
 * Carries a plan out whose files are all staged: runs `before`, then moves them in place. Whatever happens before the
 * moves leaves the folder as it was; a crash between them is made good by `recover`. Synchronous, so that no signal
 * handler runs half way.
 */
export function commit(out: string, { moves, deletes }: Plan, before: () => void): void {
  if (moves.length + deletes.length === 0) {
    before();
    return;
  }
  const journal: Journal = { moves, deletes };
  try {
    assertWritable(out, [...moves, ...deletes]);
    mkdirSync(join(out, WORK), { recursive: true });
    before();
    writeThrough(join(out, `${JOURNAL}.new`), JSON.stringify(journal));
    renameSync(join(out, `${JOURNAL}.new`), join(out, JOURNAL));
  } catch (error) {
    rmSync(join(out, `${JOURNAL}.new`), { force: true });
    throw writeFailure(out, error);
  }
  finish(out, journal);
}

/** Whether a run was killed between its moves: the next one that writes finishes them first. */
export function isHalfWritten(out: string): boolean {
  return statOf(join(out, JOURNAL)) !== undefined;
}

/** Finishes what a run that was killed between its moves had begun, and removes what one left before them. */
export function recover(out: string): void {
  const journal = readJournal(join(out, JOURNAL));
  if (journal) finish(out, journal);
  else rmSync(join(out, STAGE), { recursive: true, force: true });
}

function finish(out: string, { moves, deletes }: Journal): void {
  try {
    // Deletes come first, and not again after the first move: `Foo.ts` and `FOO.ts` may be one file to the disk.
    const begun = moves.length > 0 && !statOf(join(out, STAGE, "0"));
    for (const path of begun ? [] : deletes) rmSync(join(out, path), { force: true });
    for (const folder of foldersOf(moves)) mkdirSync(join(out, folder), { recursive: true });
    for (const [i, path] of moves.entries()) move(join(out, STAGE, String(i)), join(out, path));
    for (const folder of foldersOf(deletes).reverse()) removeIfEmpty(join(out, folder));
    rmSync(join(out, JOURNAL));
    rmSync(join(out, STAGE), { recursive: true, force: true });
  } catch (error) {
    throw new Failure(`${out}: writing stopped half way: ${reasonOf(error)}; the next run goes on from there`);
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Moved already by the run that is being finished.
    if (codeOf(error) !== "ENOENT" || statOf(from) || !statOf(to)) throw error;
  }
}

function readJournal(path: string): Journal | undefined {
  if (!statOf(path)) return undefined;
  // Ours: it appears by a rename, so it is complete or not there.
  return JSON.parse(readFileSync(path, "utf8")) as Journal;
}

function assertWritable(out: string, paths: readonly string[]): void {
  const folders = new Set(paths.map((path) => existing(join(out, dirname(path)))));
  for (const folder of folders) accessSync(folder, constants.W_OK);
}

/** The folder, or the nearest one above it that exists. */
function existing(folder: string): string {
  return statOf(folder) ? folder : existing(dirname(folder));
}

/** Writes a file and waits until the disk has it. */
function writeThrough(path: string, content: string): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
