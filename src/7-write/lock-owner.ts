import { randomUUID } from "node:crypto";
import { readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../lib/failure.ts";
import { readRegularText } from "../lib/regular-file.ts";

/** The process that holds a lock. */
export interface LockOwner {
  /** A random id of the run, which no other run has. */
  readonly run: string;
  /** Names the space of process ids: the boot of the kernel and the namespace, as a container has its own. */
  readonly place: string;
  readonly pid: number;
  /** When the process started, because process ids are used again; "-" if the system does not tell. */
  readonly started: string;
}

/** The owner of a lock that this process takes. */
export function newOwner(): LockOwner {
  const { pid } = process;
  return { run: randomUUID(), place: PLACE, pid, started: startOf(pid) ?? "-" };
}

/** The content of a lock. */
export function formatOwner({ run, place, pid, started }: LockOwner): string {
  return `${run} ${place} ${pid} ${started}`;
}

/** The owner in the content of a lock; `undefined` if the content is not valid. */
export function parseOwner(text: string): LockOwner | undefined {
  const [, run, place, pid, started] = /^([0-9a-f-]{36}) (\S{1,300}) ([1-9]\d{0,9}) (\d{1,20}|-)$/.exec(text) ?? [];
  if (run === undefined || place === undefined || started === undefined) return undefined;
  return { run, place, pid: Number(pid), started };
}

/** Whether the owner runs; "unknown" if its process cannot be seen from here, for example in another container. */
export function stateOf({ place, pid, started }: LockOwner): "alive" | "dead" | "unknown" {
  if (place !== PLACE) return "unknown";
  if (!processExists(pid)) return "dead";
  const present = startOf(pid);
  if (present === undefined || started === "-") return "unknown";
  return present === started ? "alive" : "dead";
}

const PLACE = placeOfProcessIds();

function placeOfProcessIds(): string {
  try {
    return `${readRegularText("/proc/sys/kernel/random/boot_id").trim()}/${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return `${process.platform}/${encodeURIComponent(hostname())}`;
  }
}

/** When a process started, in ticks since the boot; `undefined` if it ended or the system does not tell. */
function startOf(pid: number): string | undefined {
  try {
    // The name of the program is in brackets and may contain anything.
    const fields = readRegularText(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ");
    const hasEnded = fields[0] === "Z" || fields[0] === "X";
    return hasEnded ? "ended" : fields[19];
  } catch {
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
