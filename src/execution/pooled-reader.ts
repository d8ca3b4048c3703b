import { setImmediate } from "node:timers/promises";
import type { Source } from "../model/source.ts";
import type { PageRead, ReadingSettings, ReadPage } from "./read-page.ts";
import { type WorkerPool, type PoolWorker, usefulWorkers } from "./worker-pool.ts";
import { withoutPageText } from "./sandbox/page-json.ts";
import { sandboxedReader, LARGE_PAGE, type ReadWithTimeLimit } from "./sandbox/sandbox.ts";

/** A page that waits for whoever is free. */
interface PageJob {
  readonly source: Source;
  readonly settings: ReadingSettings;
  readonly done: (read: Promise<PageRead>) => void;
}

/**
 * Reads pages that are wanted at the same time here and in the threads of a crew, each where somebody is free. What comes
 * back is the same whoever has read it, without the words of the page; pages with processes of their own are read one
 * after the other.
 */
export function pooledReader(crew: WorkerPool): ReadPage {
  let waiting: PageJob[] = [];
  const start = (): void => {
    const jobs = waiting;
    waiting = [];
    void share(jobs, crew);
  };
  return (source, settings) =>
    new Promise((resolve) => {
      if (waiting.length === 0) queueMicrotask(start);
      waiting.push({ source, settings, done: resolve });
    });
}

async function share(jobs: readonly PageJob[], crew: WorkerPool): Promise<void> {
  const large = jobs.filter(isLarge);
  const others = jobs.filter((job) => !isLarge(job));
  // Layouts are functions, which no thread can be given.
  const isPlain = jobs.every(({ settings }) => settings.layouts.length === 0);
  const characters = others.reduce((sum, { source }) => sum + source.text.length, 0);
  const next = others.values();
  // A thread has the next page at hand when it ends one.
  const mates = isPlain ? crew.workers(usefulWorkers(characters)) : [];
  for (const mate of mates) {
    for (const reader of [readerWith(mate), readerWith(mate)]) void work(next, reader);
  }
  const here = sandboxedReader();
  await work(large.values(), here);
  await work(next, here);
}

/** Takes pages until there are none. */
async function work(jobs: Iterator<PageJob>, read: ReadPage): Promise<void> {
  for (let job = jobs.next(); !job.done; job = jobs.next()) {
    const { source, settings, done } = job.value;
    const reading = read(source, settings);
    done(reading);
    // Whatever becomes of it is known to whoever wants the page.
    await Promise.allSettled([reading]);
    // What the threads have sent is looked at between two pages.
    await setImmediate();
  }
}

/** Reads pages in a thread; what takes too long there, or ends it, is read in a process of its own. */
function readerWith(mate: PoolWorker): ReadPage {
  const quickly: ReadWithTimeLimit = async (source, _settings, milliseconds) => {
    const answer = await mate.ask({ source, milliseconds }).catch(() => undefined);
    if (typeof answer !== "string") return undefined;
    const { reading, found } = JSON.parse(answer) as Answered;
    return { page: reading && withoutPageText({ reading }), found };
  };
  return sandboxedReader({ quickly });
}

interface Answered extends Pick<PageRead, "found"> {
  readonly reading?: NonNullable<PageRead["page"]>["reading"];
}

function isLarge({ source }: PageJob): boolean {
  return source.text.length > LARGE_PAGE;
}
