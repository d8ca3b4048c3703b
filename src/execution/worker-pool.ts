import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Tinypool } from "tinypool";
import type { PageResult } from "../model/page-entries.ts";
import type { Source } from "../model/source.ts";
import type { Executor } from "./executor.ts";
import { LARGE_PAGE, readInChildProcess, type ReadingSettings } from "./sandbox/sandbox.ts";

/** Reads pages in worker threads and in this thread, each page where a thread is free. */
export interface WorkerPool extends Pick<Executor, "page"> {
  /** Ends the threads. */
  end(): void;
}

/** Options of `workerPool`; tests start threads for little work. */
export interface WorkerPoolOptions {
  readonly maxThreads?: number;
  /** A thread takes a tenth of a second to start; it is started for so many characters of pages. */
  readonly charactersPerThread?: number;
}

/**
 * A pool that starts its threads when pages are requested, as many as the pages of that moment are worth. `compute` reads
 * a page in this thread. A page that fails in a worker is read in a child process, because it could stop this thread as
 * well; after a thread ended, this thread reads the other pages. Layouts of the user are functions, which cannot be copied
 * to a worker, so with layouts this thread reads every page.
 */
export function workerPool(
  settings: ReadingSettings,
  { maxThreads = availableParallelism() - 1, charactersPerThread = 2 ** 19 }: WorkerPoolOptions = {},
): WorkerPool {
  let requested: PageJob[] = [];
  let pool: Tinypool | undefined;
  let hasFailed = false;

  async function readAll(): Promise<void> {
    const jobs = requested;
    requested = [];
    const small = jobs.filter((job) => !isLarge(job));
    const characters = small.reduce((sum, { source }) => sum + source.text.length, 0);
    const threads = Math.min(maxThreads, Math.floor(characters / charactersPerThread));
    if (threads > 0 && settings.layouts.length === 0) pool ??= await startThreads(threads);
    const next = small.values();
    const readInWorker = async ({ source }: PageJob): Promise<PageResult> => {
      const json = (await pool?.run(source).catch(() => void (hasFailed = true))) as string | undefined;
      return json === undefined ? readInChildProcess(source, settings) : (JSON.parse(json) as PageResult);
    };
    for (let i = 0; pool && i < threads * PAGES_PER_THREAD; i += 1) void readJobs(next, readInWorker, () => !hasFailed);
    await readJobs(jobs.filter(isLarge).values(), ({ compute }) => compute());
    await readJobs(next, ({ compute }) => compute());
  }

  return {
    page: (source, compute) =>
      new Promise((done) => {
        if (requested.length === 0) queueMicrotask(() => void readAll());
        requested.push({ source, compute, done });
      }),
    end: () => void pool?.destroy(),
  };
}

/** A page that waits for a thread. */
interface PageJob {
  readonly source: Source;
  readonly compute: () => Promise<PageResult>;
  readonly done: (result: Promise<PageResult>) => void;
}

/** A thread has the next page while it reads one. */
const PAGES_PER_THREAD = 2;

const PROGRAM = new URL(`worker${extname(import.meta.url)}`, import.meta.url);

async function startThreads(threads: number): Promise<Tinypool> {
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: PROGRAM.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: PAGES_PER_THREAD,
    // Options of this process, such as `--import`, are not for the threads.
    execArgv: extname(PROGRAM.pathname) === ".ts" ? ["--import", import.meta.resolve("jiti/register")] : [],
  });
  // A thread that ends rejects its pages, which is enough.
  return pool.on("error", () => undefined);
}

/** Reads pages one after the other while `canContinue`; several calls share an iterator. */
async function readJobs(
  jobs: Iterator<PageJob>,
  read: (job: PageJob) => Promise<PageResult>,
  canContinue = () => true,
): Promise<void> {
  while (canContinue()) {
    const job = jobs.next();
    if (job.done) return;
    const result = read(job.value);
    job.value.done(result);
    await Promise.allSettled([result]);
    // The messages of the workers arrive between two pages.
    await setImmediate();
  }
}

function isLarge({ source }: PageJob): boolean {
  return source.text.length > LARGE_PAGE;
}
