import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { recover } from "./commit.ts";
import { removeIfEmpty, statOf } from "./file-compare.ts";
import { WORK } from "./stage-files.ts";

const MAX_WAIT_MS = 10_000;
const RETRY_DELAY_MS = 25;

/**
 * Runs one thing at a time in an output folder, which is made where it does not exist. Waits for another run to end and
 * takes over what a dead one left. Throws a `Failure` when the folder cannot be had.
 */
export function withOutputLock<T>(out: string, work: () => Promise<T>): Promise<T> {
  const alone = (): Promise<T> => holding(out, work);
  const mine = (running.get(out) ?? Promise.resolve()).then(alone, alone);
  running.set(out, mine);
  return mine;
}

/** Output folder → the last run of this process there: the lock tells processes apart, and not runs of one. */
const running = new Map<string, Promise<unknown>>();

async function holding<T>(out: string, work: () => Promise<T>): Promise<T> {
  const made = makeFolder(out);
  const lock = join(out, WORK, "lock");
  try {
    for (const deadline = Date.now() + MAX_WAIT_MS; !take(out, lock); await sleep(RETRY_DELAY_MS)) {
      if (Date.now() > deadline)
        throw new Failure(`${out}: another run (process ${holderOf(lock)}) holds the lock ${lock}`);
    }
    sweep(join(out, WORK));
    const release = (): void => {
      rmSync(lock, { force: true });
      removeIfEmpty(join(out, WORK));
    };
    // A run that is interrupted while it waits for the disk leaves nothing behind.
    const interrupted = (): void => {
      recover(out);
      release();
    };
    process.once("exit", interrupted);
    try {
      return await work();
    } finally {
      process.off("exit", interrupted);
      release();
    }
  } finally {
    if (made) removeEmpty(out, made);
  }
}

/** The outermost folder that had to be made. */
function makeFolder(out: string): string | undefined {
  try {
    return mkdirSync(out, { recursive: true });
  } catch (error) {
    const inTheWay = codeOf(error) === "EEXIST" || codeOf(error) === "ENOTDIR";
    throw new Failure(`${out}: cannot be made: ${inTheWay ? "not a directory" : reasonOf(error)}`);
  }
}

function removeEmpty(folder: string, outermost: string): void {
  removeIfEmpty(folder);
  if (folder.length > outermost.length && !statOf(folder)) removeEmpty(dirname(folder), outermost);
}

function take(out: string, lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  try {
    mkdirSync(join(out, WORK), { recursive: true });
    // A link appears with its content: nobody ever reads a lock without a process id.
    writeFileSync(mine, String(process.pid));
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") releaseIfDead(lock);
    // ENOENT: the run that just ended took the folder away between two of these lines.
    else if (codeOf(error) !== "ENOENT") throw new Failure(`${out}: cannot be written: ${reasonOf(error)}`);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Removes what runs left that were killed while they took the lock. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^lock\.(?:dead\.)?(\d{1,10})$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function releaseIfDead(lock: string): void {
  if (isAlive(holderOf(lock))) return;
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
    // Another run may have been quicker, and this is its fresh lock.
    if (isAlive(holderOf(aside))) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  }
  rmSync(aside, { force: true });
}

/** Process that holds a lock; `undefined` when it was released meanwhile or holds no number. */
function holderOf(lock: string): number | undefined {
  try {
    const text = readFileSync(lock, "utf8");
    return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new Failure(`${lock}: ${reasonOf(error)}`);
  }
}

// Our own number is that of a dead run in a container that always gives the same one: runs of this process wait for each
// other before they ask.
function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
