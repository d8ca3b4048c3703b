import { availableParallelism } from "node:os";
import { extname } from "node:path";
import type { FileRules } from "../6-emit/emit.ts";
import { startWorkerThread, type WorkerThread } from "./worker-thread.ts";
import type { Taken } from "../7-write/write.ts";
import type { Source } from "../model/source.ts";

/**
 * What a thread of the crew is asked: to read a page; to load what it takes to read files back; to know what those may be, to take one for a folder, piece by piece,
 * to wait until the disk has all of them, or to remove them.
 */
export type Task =
  | { readonly kind: "page"; readonly source: Source; readonly milliseconds: number }
  | { readonly kind: "load" }
  | { readonly kind: "rules"; readonly rules: FileRules }
  | PieceTask
  | { readonly kind: "flush" | "drop" };

/** A piece of a file; the first says which one it is, the last is answered with what became of it. */
export interface PieceTask {
  readonly kind: "piece";
  readonly begins?: { readonly out: string; readonly path: string; readonly isAnew: boolean } | undefined;
  readonly text: string;
  readonly ends: boolean;
}

/** What it answers: the page that was read, as JSON, where its time was enough; what became of a file. */
export type Answer = string | FileAnswer | undefined;

/** What became of a file, or of all of them; or why it cannot be. */
export interface FileAnswer extends Partial<Pick<Taken, "hash" | "isThere">> {
  readonly failure?: string;
}

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
