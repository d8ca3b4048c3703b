import { extname } from "node:path";
import { parentPort, Worker } from "node:worker_threads";

/** A thread that does what it is asked, one request after the other. */
export interface WorkerThread<Request, Reply> {
  /** Copies a request there and its reply back. Rejects where the thread has ended, or ends before it replies. */
  ask(request: Request): Promise<Reply>;
  /** Ends it, whatever it is at. */
  end(): void;
}

/** Starts a program of ours, which calls `answerAll`, in a thread of its own; it keeps no process alive. */
export function startWorkerThread<Request, Reply>(program: URL): WorkerThread<Request, Reply> {
  const typescript = extname(program.pathname) === ".ts" ? ["--import", import.meta.resolve("jiti/register")] : [];
  // What this process was told to load is for this process.
  const worker = new Worker(program, { execArgv: typescript, stdout: false, stderr: false });
  const waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (why: Error) => void }[] = [];
  let ended: Error | undefined;
  const end = (why: Error): void => {
    ended ??= why;
    for (const one of waiting.splice(0)) one.reject(ended);
  };
  worker.unref();
  worker.on("message", (reply: Reply) => {
    waiting.shift()?.resolve(reply);
    if (waiting.length === 0) worker.unref();
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("a thread has ended")));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        // Nothing else may be left to wait for.
        if (waiting.length === 0) worker.ref();
        waiting.push({ resolve, reject });
        worker.postMessage(request);
      }),
    end: () => void worker.terminate(),
  };
}

/** Answers all requests of the thread that started this one, in their order; what the work throws ends the thread. */
export function answerRequests<Request, Reply>(work: (request: Request) => Promise<Reply>): void {
  let last = Promise.resolve();
  parentPort?.on("message", (request: Request) => {
    last = last.then(async () => parentPort?.postMessage(await work(request)));
  });
}
