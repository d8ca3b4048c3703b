import { linkSync, lutimesSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, Failure, reasonOf } from "../lib/failure.ts";
import { makeFolder } from "../lib/make-folder.ts";
import { contentOf, removeIfEmpty, statOf } from "./file-compare.ts";
import { formatOwner, type LockOwner, newOwner, parseOwner, stateOf } from "./lock-owner.ts";
import { removeStage } from "./stage-files.ts";
import { assertNoLinks, makeWorkFolder, removeTemporaryFolder, workPath } from "./work-folder.ts";

/** Options of `withOutputLock`. */
export interface LockOptions {
  /** Folder of the project, by default the parent folder. Below it, nothing is written through a link. */
  readonly root?: string | undefined;
  /** Called with a line for the user, for example if the run waits. */
  readonly onNotice?: ((notice: string) => void) | undefined;
}

/** A lock that this run holds. */
export interface OutputLock {
  /** Throws a `Failure` if another run has taken the lock, because this run was halted for too long. */
  assertHeld(): void;
}

/** Time between two looks at a lock, and between two signs of life of its holder. */
const RETRY_MS = 25;
const SIGN_OF_LIFE_MS = 1_000;

/** A holder whose process cannot be seen from here is dead if it gives no sign of life for so long. */
const DEAD_AFTER_MS = 20_000;

/**
 * Calls `work` while it holds the lock of an output folder, which is created if it does not exist. Waits for another run
 * to end, as many seconds as the variable `ERRSMITH_WAIT` says, by default 600; takes over the lock of a dead process.
 * Throws a `Failure` if it cannot take the lock.
 */
export function withOutputLock<T>(
  out: string,
  work: (lock: OutputLock) => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const locked = (): Promise<T> => whileLocked(out, work, options);
  const result = (running.get(out) ?? Promise.resolve()).then(locked, locked);
  running.set(out, result);
  return result;
}

/** Output folder → its last run in this process, so that runs of one process write in the order of their calls. */
const running = new Map<string, Promise<unknown>>();

async function whileLocked<T>(
  out: string,
  work: (lock: OutputLock) => Promise<T>,
  { root = dirname(out), onNotice }: LockOptions,
): Promise<T> {
  assertNoLinks(root, out);
  const outermost = makeOutputFolder(out);
  try {
    const content = await take(out, onNotice);
    const lock = workPath(out, "lock");
    const isHeld = (): boolean => contentOf(lock)?.toString() === content;
    // The files of a run that has taken over must stay.
    const release = (): void => {
      if (!isHeld()) return;
      try {
        removeStage(out);
        removeTemporaryFolder(out);
      } finally {
        rmSync(lock, { force: true });
        removeIfEmpty(workPath(out));
      }
    };
    const life = setInterval(() => giveSignOfLife(lock, isHeld), SIGN_OF_LIFE_MS).unref();
    // If the process exits while the run waits for the disk, the folder is cleaned up.
    process.once("exit", release);
    const assertHeld = (): void => {
      if (!isHeld()) throw new Failure(`${out}: another run has taken over; nothing was changed: run errsmith again`);
    };
    try {
      return await work({ assertHeld });
    } finally {
      clearInterval(life);
      process.off("exit", release);
      release();
    }
  } finally {
    if (outermost) removeEmpty(out, outermost);
  }
}

/** Waits for the lock and takes it. Returns its content. */
async function take(out: string, onNotice: LockOptions["onNotice"]): Promise<string> {
  const content = formatOwner(newOwner());
  const deadline = performance.now() + waitSeconds() * 1_000;
  let seen = { sign: "", since: 0 };
  let noticeAt = performance.now() + SIGN_OF_LIFE_MS;
  while (!tryToTake(out, content)) {
    const lock = lookAt(workPath(out, "lock"));
    const now = performance.now();
    if (lock && lock.sign !== seen.sign) seen = { sign: lock.sign, since: now };
    if (lock && !lock.owner) onNotice?.(`${workPath(out, "lock")}: not a lock of errsmith: ignored`);
    if (lock && isDead(lock.owner, now - seen.since)) removeDead(out, lock.sign);
    else if (now > noticeAt) {
      onNotice?.(`${out}: waiting for ${holderIn(lock?.owner)}`);
      noticeAt = Infinity;
    } else if (now > deadline) throw new Failure(`${out}: ${holderIn(lock?.owner)} writes; ERRSMITH_WAIT is over`);
    await sleep(RETRY_MS);
  }
  // Files that killed runs were writing. Runs that try at the same time try again if their file is removed.
  for (const name of readdirSync(workPath(out))) {
    if (/^(?:(?:lock|stage|pending\.json)\..*|temporary)$/.test(name))
      rmSync(workPath(out, name), { force: true, recursive: true });
  }
  return content;
}

function waitSeconds(): number {
  const seconds = process.env.ERRSMITH_WAIT ?? "600";
  if (/^\d{1,6}$/.test(seconds)) return Number(seconds);
  throw new Failure(`ERRSMITH_WAIT is ${JSON.stringify(seconds)}, not a number of seconds`, 2);
}

function holderIn(owner: LockOwner | undefined): string {
  return owner ? `another run (process ${owner.pid})` : "another run";
}

/** A lock with a text that changes with each sign of life; without an owner if it is not valid. */
interface SeenLock {
  readonly sign: string;
  readonly owner: LockOwner | undefined;
}

/** The lock at a path; `undefined` if there is none. */
function lookAt(path: string): SeenLock | undefined {
  const stat = statOf(path);
  if (!stat) return undefined;
  const content = stat.isFile() && stat.size < 1_000 ? contentOf(path)?.toString() : "";
  // The holder removed the lock after the look at its size.
  if (content === undefined) return undefined;
  return { sign: `${stat.mtimeMs} ${stat.ino} ${content}`, owner: parseOwner(content) };
}

function isDead(owner: LockOwner | undefined, silentMs: number): boolean {
  const state = owner ? stateOf(owner) : "dead";
  return state === "dead" || (state === "unknown" && silentMs > DEAD_AFTER_MS);
}

/** Tries to take the lock. Returns false if another run holds it. */
function tryToTake(out: string, content: string): boolean {
  const lock = workPath(out, "lock");
  const file = `${lock}.${content.split(" ", 1).join("")}`;
  try {
    makeWorkFolder(out);
    if (statOf(lock)) return false;
    // A hard link appears together with its content, so a lock is never incomplete.
    writeFileSync(file, content, { flag: "wx" });
    linkSync(file, lock);
    return true;
  } catch (error) {
    // ENOENT: another run ended and removed the folder or the file after it was created here.
    if (codeOf(error) === "EEXIST" || codeOf(error) === "ENOENT") return false;
    if (error instanceof Failure) throw error;
    throw new Failure(`${out}: cannot be written: ${reasonOf(error)}`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Removes a lock unless another run has replaced it meanwhile. */
function removeDead(out: string, sign: string): void {
  const lock = workPath(out, "lock");
  const aside = `${lock}.dead.${newOwner().run}`;
  try {
    if (lookAt(lock)?.sign !== sign) return;
    renameSync(lock, aside);
    if (lookAt(aside)?.sign !== sign) linkSync(aside, lock);
    rmSync(aside, { force: true, recursive: true });
  } catch (error) {
    // Another run was faster.
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw new Failure(`${lock}: ${reasonOf(error)}`);
  }
}

function giveSignOfLife(lock: string, isHeld: () => boolean): void {
  try {
    const now = new Date();
    if (isHeld()) lutimesSync(lock, now, now);
  } catch {
    // The lock was taken over at this moment, which `assertHeld` detects, or cannot be read just now.
  }
}

/** Creates a folder. Returns the outermost folder that did not exist. */
function makeOutputFolder(out: string): string | undefined {
  try {
    return makeFolder(out);
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
