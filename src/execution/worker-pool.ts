import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { startWorkerThread, type WorkerThread } from "./worker-thread.ts";
import type { Source } from "../model/source.ts";

/** A request to a worker: to read a page within so many milliseconds. */
export interface Task {
  readonly source: Source;
  readonly milliseconds: number;
}

/** The answer of a worker: the page as JSON, `undefined` if the time limit was exceeded. */
export type Answer = string | undefined;

/** A thread of the crew. */
export type PoolWorker = WorkerThread<Task, Answer>;

/** Threads that do what can be done beside this one; started when they are wanted, and then there until the end. */
export interface WorkerPool {
  /** So many of them, or as many as there may be: fewer than the machine has cores. */
  workers(wanted: number): readonly PoolWorker[];
  end(): void;
}

/** A crew of at most so many threads; nothing runs before it is wanted. */
export function workerPool(most = availableParallelism() - 1): WorkerPool {
  const started: PoolWorker[] = [];
  return {
    workers: (wanted) => {
      while (started.length < Math.min(most, wanted)) started.push(startWorkerThread<Task, Answer>(PROGRAM));
      return started.slice(0, wanted);
    },
    end: () => {
      for (const mate of started.splice(0)) mate.end();
    },
  };
}

/** How many threads it is worth to start for so many characters of pages: one takes a tenth of a second to start. */
export function usefulWorkers(characters: number): number {
  return Math.floor(characters / 2 ** 19);
}

const PROGRAM = new URL(`worker${extname(import.meta.url)}`, import.meta.url);
