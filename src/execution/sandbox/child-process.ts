import type { ChildProcess } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Failure } from "../../lib/failure.ts";
import type { Source } from "../../model/source.ts";

/** What the child process is asked. */
export interface PageRequest {
  readonly source: Source;
  /** Configuration file with the layouts of the user; `undefined` without such layouts. */
  readonly layoutsFrom: string | undefined;
  /** Whether the reply has the page and the extraction, and not only the entries and the problems. */
  readonly whole: boolean;
  readonly limits: ProcessLimits;
}

/** Limits of a child process. */
export interface ProcessLimits {
  /** CPU time of all threads of the process, its start included. */
  readonly cpuMilliseconds: number;
  /** Size of the heap. */
  readonly mebibytes: number;
}

/**
 * How the child process ended: with the result as JSON; with an error of the reader (`fault`); with a `Failure`, which a
 * layout of the user caused; at a limit; or without a reply (`died`).
 */
export type ProcessOutcome =
  | { readonly kind: "read"; readonly json: string }
  | { readonly kind: "fault"; readonly reason: string }
  | { readonly kind: "failure"; readonly message: string; readonly exit: Failure["exit"] }
  | { readonly kind: "time" | "memory" | "died" };

/**
 * Reads one page in a child process of its own (`page-process.ts`). An endless loop, exhausted memory or `process.exit`
 * ends the child process only. The child process watches its own CPU time, so the load of the machine does not count.
 */
export async function runChildProcess(request: PageRequest): Promise<ProcessOutcome> {
  const child = await startChildProcess();
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ProcessOutcome>((resolve) => {
      timer = setTimeout(() => resolve({ kind: "time" }), request.limits.cpuMilliseconds * MAX_WALL_TIME_PER_CPU_TIME);
      child.once("message", (outcome) => resolve(outcome as ProcessOutcome));
      child.once("error", () => resolve({ kind: "died" }));
      child.once("exit", (status, signal) => resolve({ kind: isOutOfMemory(status, signal) ? "memory" : "died" }));
      // If the child process ends before it reads the request, `exit` follows.
      child.send(request, () => undefined);
    });
  } finally {
    clearTimeout(timer);
    child.removeAllListeners();
    child.on("error", () => undefined);
    child.kill("SIGKILL");
  }
}

/** Last resort for a page that waits without using CPU time; some minutes. */
const MAX_WALL_TIME_PER_CPU_TIME = 60;

const PROGRAM = new URL(`page-process${extname(import.meta.url)}`, import.meta.url);

async function startChildProcess(): Promise<ChildProcess> {
  // Few runs need a child process.
  const { fork } = await import("node:child_process");
  return fork(fileURLToPath(PROGRAM), [], {
    execArgv: extname(PROGRAM.pathname) === ".ts" ? ["--import", import.meta.resolve("jiti/register")] : [],
    // Copies long strings faster than JSON.
    serialization: "advanced",
    // stdout shows what a layout of the user prints; stderr would show the report of V8 about exhausted memory.
    stdio: ["ignore", "inherit", "ignore", "ipc"],
  });
}

// V8 aborts the process. Windows has no signals and reports a status.
function isOutOfMemory(status: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === "SIGABRT" || signal === "SIGTRAP" || status === 134;
}
