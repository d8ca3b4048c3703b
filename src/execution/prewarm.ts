import { sizesBelow } from "../1-read/read.ts";
import { type WorkerPool, usefulWorkers } from "./worker-pool.ts";

/**
 * Starts the threads that the pages in a folder will be worth, so that they are there when the project was read. Looks at
 * sizes only, and at no more files than it takes.
 */
export function prewarm(crew: WorkerPool, folder: string): void {
  let bytes = 0;
  let wanted = 0;
  for (const size of sizesBelow(folder)) {
    bytes += size;
    if (usefulWorkers(bytes) <= wanted) continue;
    wanted = usefulWorkers(bytes);
    if (crew.workers(wanted).length < wanted) return;
  }
}
