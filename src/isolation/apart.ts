import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What work in a process of its own may use. */
export interface Bounds {
  readonly milliseconds: number;
  /** Size of its heap. */
  readonly mebibytes: number;
}

/** How it ended: with its reply, or with what stopped it. */
export type Ended<Reply> =
  | { readonly kind: "done"; readonly reply: Reply }
  | { readonly kind: "time" }
  | { readonly kind: "memory" }
  | { readonly kind: "died" };

/**
 * Has a program of ours answer one request in a process of its own: whatever it does to itself ends that process and
 * nothing else. Request and reply are copied (structured clone). The program calls `answer`.
 */
export async function apart<Request, Reply>(program: URL, request: Request, bounds: Bounds): Promise<Ended<Reply>> {
  const child = await start(fileURLToPath(program), bounds);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Ended<Reply>>((resolve) => {
      timer = setTimeout(() => resolve({ kind: "time" }), bounds.milliseconds);
      child.once("message", (reply) => resolve({ kind: "done", reply: reply as Reply }));
      child.once("error", () => resolve({ kind: "died" }));
      child.once("exit", (status, signal) => resolve({ kind: isOutOfMemory(status, signal) ? "memory" : "died" }));
      // A child that is gone before it has read everything ends with one of the events above.
      child.send(request as object, () => undefined);
    });
  } finally {
    clearTimeout(timer);
    child.removeAllListeners();
    child.on("error", () => undefined);
    child.kill("SIGKILL");
  }
}

/** Answers the one request of the process that started this one with `apart`. */
export function answer<Request, Reply>(work: (request: Request) => Promise<Reply>): void {
  // The parent may be killed, which ends nobody else's wait.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (request) => {
    void work(request as Request).then((reply) => process.send?.(reply));
  });
}

async function start(program: string, { mebibytes }: Bounds): Promise<ChildProcess> {
  // Hardly a run has a page that needs it.
  const { fork } = await import("node:child_process");
  const typescript = program.endsWith(".ts") ? ["--import", import.meta.resolve("jiti/register")] : [];
  return fork(program, [], {
    execArgv: [`--max-old-space-size=${mebibytes}`, ...typescript],
    serialization: "advanced",
    // What V8 says of its end is not for the user; what a layout of the user prints is.
    stdio: ["ignore", "inherit", "ignore", "ipc"],
  });
}

// V8 aborts the process, which Windows tells by a status.
function isOutOfMemory(status: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === "SIGABRT" || signal === "SIGTRAP" || status === 134;
}
