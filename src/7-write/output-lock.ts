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
 * Calls `work` while it holds the lock of an output folder, which is created if it does not exist. Waits up to
 * `MAX_WAIT_MS` for another run to end, and takes over the lock of a dead process. Throws a `Failure` if it cannot take the
 * lock.
 */
export function withOutputLock<T>(out: string, work: () => Promise<T>): Promise<T> {
  const locked = (): Promise<T> => whileLocked(out, work);
  const result = (running.get(out) ?? Promise.resolve()).then(locked, locked);
  running.set(out, result);
  return result;
}

/** Output folder → its last run in this process. The lock file distinguishes processes, not runs of one process. */
const running = new Map<string, Promise<unknown>>();

async function whileLocked<T>(out: string, work: () => Promise<T>): Promise<T> {
  const outermost = makeFolder(out);
  const lock = join(out, WORK, "lock");
  try {
    for (const deadline = Date.now() + MAX_WAIT_MS; !take(out, lock); await sleep(RETRY_DELAY_MS)) {
      if (Date.now() > deadline) {
        throw new Failure(`${out}: another run (process ${holderOf(lock)}) holds the lock ${lock}`);
      }
    }
    removeDeadLocks(join(out, WORK));
    const release = (): void => {
      rmSync(lock, { force: true });
      removeIfEmpty(join(out, WORK));
    };
    // If the process exits while the run waits for the disk, the folder is cleaned up.
    const onExit = (): void => {
      recover(out);
      release();
    };
    process.once("exit", onExit);
    try {
      return await work();
    } finally {
      process.off("exit", onExit);
      release();
    }
  } finally {
    if (outermost) removeEmpty(out, outermost);
  }
}

/** Creates a folder. Returns the outermost folder that did not exist. */
function makeFolder(out: string): string | undefined {
  try {
    return mkdirSync(out, { recursive: true });
  } catch (error) {
    const isFile = codeOf(error) === "EEXIST" || codeOf(error) === "ENOTDIR";
    throw new Failure(`${out}: cannot be created: ${isFile ? "not a directory" : reasonOf(error)}`);
  }
}

/** Removes a folder and its parent folders up to `outermost`, as far as they are empty. */
function removeEmpty(folder: string, outermost: string): void {
  removeIfEmpty(folder);
  if (folder.length > outermost.length && !statOf(folder)) removeEmpty(dirname(folder), outermost);
}

/** Tries to take the lock. Returns false if another run holds it. */
function take(out: string, lock: string): boolean {
  const file = `${lock}.${process.pid}`;
  try {
    mkdirSync(join(out, WORK), { recursive: true });
    // A hard link appears together with its content, so a lock always contains a process id.
    writeFileSync(file, String(process.pid));
    linkSync(file, lock);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") releaseIfDead(lock);
    // ENOENT: another run ended and removed the folder after it was created here.
    else if (codeOf(error) !== "ENOENT") throw new Failure(`${out}: cannot be written: ${reasonOf(error)}`);
    return false;
  } finally {
    rmSync(file, { force: true });
  }
}

/** Removes the files of processes that were killed while they took the lock. */
function removeDeadLocks(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^lock\.(?:dead\.)?(\d{1,10})$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** Removes a lock if the process that holds it is dead. */
function releaseIfDead(lock: string): void {
  if (isAlive(holderOf(lock))) return;
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
    // If another run has replaced the lock meanwhile, its lock is put back.
    if (isAlive(holderOf(aside))) linkSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  }
  rmSync(aside, { force: true });
}

/** The id of the process that holds a lock; `undefined` if the lock was released or contains no process id. */
function holderOf(lock: string): number | undefined {
  try {
    const text = readFileSync(lock, "utf8");
    return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new Failure(`${lock}: ${reasonOf(error)}`);
  }
}

/**
 * True if another process with this id runs. The own id is not alive: runs of this process wait for each other, so a lock
 * with the own id is from a dead process with the same id, as in a container.
 */
function isAlive(pid: number | undefined): boolean {
  if (pid === undefined || pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
