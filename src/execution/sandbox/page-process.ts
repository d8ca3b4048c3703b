import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { PageRequest, ProcessOutcome } from "./child-process.ts";

// The program that reads one page; `child-process.ts` starts it. The main thread supervises a worker thread, which reads.
if (isMainThread) process.once("message", (request) => supervise(request as PageRequest));
else parentPort?.postMessage(await read(workerData as PageRequest));

/** Reads the page in a worker thread, and replies with the outcome. The process ends with its parent. */
function supervise(request: PageRequest): void {
  const { cpuMilliseconds, mebibytes } = request.limits;
  const reply = (outcome: ProcessOutcome): void => void process.send?.(outcome, () => process.exit());
  const worker = new Worker(new URL(import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: mebibytes },
  });
  worker.once("message", reply);
  worker.once("error", (error) => reply(outcomeOf(error)));
  worker.once("exit", () => reply({ kind: "died" }));
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > cpuMilliseconds) reply({ kind: "time" });
  }, 50);
  process.once("disconnect", () => process.exit(1));
}

function outcomeOf(error: Error): ProcessOutcome {
  if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY") return { kind: "memory" };
  return { kind: "fault", reason: error.message };
}

/**
 * Phases 2 to 4. The result is returned as JSON, because a string is copied faster than many small objects. The layouts
 * are loaded from their configuration file, because functions cannot be copied.
 */
async function read({ source, layoutsFrom, whole }: PageRequest): Promise<ProcessOutcome> {
  const [{ dirname }, { readSettings }, { Failure, reasonOf }, { pageReader }] = await Promise.all([
    import("node:path"),
    import("../../1-read/read.ts"),
    import("../../lib/failure.ts"),
    import("../../pipeline.ts"),
  ]);
  try {
    const layouts = layoutsFrom ? (await readSettings(dirname(layoutsFrom), layoutsFrom)).settings.layouts : [];
    const { entries, problems, ...page } = (await pageReader(source, { layouts }))();
    return { kind: "read", json: JSON.stringify({ entries, problems, ...(whole && page) }) };
  } catch (error) {
    if (error instanceof Failure) return { kind: "failure", message: error.message, exit: error.exit };
    return { kind: "fault", reason: reasonOf(error) };
  }
}
