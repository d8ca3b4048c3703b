import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What work in a process of its own may use. */
export interface ProcessLimits {
  readonly milliseconds: number;
  /** Size of its heap. */
  readonly mebibytes: number;
}

/** How it ended: with its reply, or with what stopped it. */
export type ProcessOutcome<Reply> =
  | { readonly kind: "done"; readonly reply: Reply }
  | { readonly kind: "time" }
  | { readonly kind: "memory" }
  | { readonly kind: "died" };

/** What comes back: parts of the reply, and then the rest of it. */
type ProcessMessage<Part, Reply> = { readonly part: Part } | { readonly reply: Reply };

/**
 * Has a program of ours answer one request in a process of its own: whatever it does to itself ends that process and
 * nothing else. Request, parts and reply are copied (structured clone); parts are taken as they come. The program calls
 * `answer`.
 */
export async function runInChildProcess<Request, Part, Reply>(
  program: URL,
  request: Request,
  bounds: ProcessLimits,
  take: (part: Part) => void,
): Promise<ProcessOutcome<Reply>> {
  const child = await startProcess(fileURLToPath(program), bounds);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ProcessOutcome<Reply>>((resolve) => {
      timer = setTimeout(() => resolve({ kind: "time" }), bounds.milliseconds);
      child.on("message", (message) => {
        const sent = message as ProcessMessage<Part, Reply>;
        if ("part" in sent) take(sent.part);
        else resolve({ kind: "done", reply: sent.reply });
      });
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

/**
 * Answers the one request of the process that started this one with `apart`. The work may tell parts of its reply before
 * it ends: each is on its way when the promise resolves.
 */
export function answerRequest<Request, Part, Reply>(
  work: (request: Request, tell: (part: Part) => Promise<void>) => Promise<Reply>,
): void {
  const send = (sent: ProcessMessage<Part, Reply>): Promise<void> =>
    new Promise((resolve) => process.send?.(sent, () => resolve()));
  // The parent may be killed, which ends nobody else's wait.
  process.once("disconnect", () => process.exit(1));
  process.once("message", (request) => {
    void work(request as Request, (part) => send({ part })).then((reply) => send({ reply }));
  });
}

async function startProcess(program: string, { mebibytes }: ProcessLimits): Promise<ChildProcess> {
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
