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
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { foldersOf, removeIfEmpty, statOf } from "./disk.ts";
import type { OutputFile } from "../model/output.ts";
import type { Plan } from "./plan.ts";

/** Folder for what is under way, inside the output folder so that a move never crosses file systems. */
export const WORK = ".errsmith";

const STAGE = `${WORK}/stage`;
const JOURNAL = `${WORK}/commit.json`;

/** What is still to be done once everything is staged; written in one piece, it is the moment from which it holds. */
interface Journal {
  /** File `i` of the stage goes to `moves[i]`. */
  readonly moves: readonly string[];
  readonly deletes: readonly string[];
}

/**
 * Carries a plan out: stages every file, runs `before`, then moves them in place. Whatever happens before the moves
 * leaves the folder as it was; a crash between them is made good by `recover`. Synchronous once everything is staged, so
 * that no signal handler runs half way.
 */
export async function commit(out: string, plan: Plan, before: () => void): Promise<void> {
  if (plan.moves.length + plan.deletes.length === 0) {
    before();
    return;
  }
  const journal: Journal = { moves: plan.moves.map(({ path }) => path), deletes: plan.deletes };
  try {
    assertWritable(out, [...journal.moves, ...journal.deletes]);
    mkdirSync(join(out, STAGE), { recursive: true });
    await stage(join(out, STAGE), plan.moves);
    before();
    writeThrough(join(out, `${JOURNAL}.new`), JSON.stringify(journal));
    renameSync(join(out, `${JOURNAL}.new`), join(out, JOURNAL));
  } catch (error) {
    rmSync(join(out, STAGE), { recursive: true, force: true });
    rmSync(join(out, `${JOURNAL}.new`), { force: true });
    throw error instanceof Failure
      ? error
      : new Failure(`${out}: cannot be written: ${reasonOf(error)}; nothing was changed`);
  }
  finish(out, journal);
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

/** Files that wait for the disk at the same time: together they take a fraction of what they take one by one. */
const AT_ONCE = 64;

/** Writes the files of a plan under their numbers and waits until the disk has them. */
async function stage(folder: string, files: readonly OutputFile[]): Promise<void> {
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE);
    const written = await Promise.allSettled(
      some.map(({ content }, i) => writeFile(join(folder, String(from + i)), content, { flush: true })),
    );
    // All have to end before a failure is told: what is still being written would be left behind.
    for (const one of written) if (one.status === "rejected") throw one.reason;
  }
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
