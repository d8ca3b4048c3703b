import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type CacheStore, memoryStore } from "../../src/execution/cache-store.ts";
import { compose, type Executor, inline } from "../../src/execution/executor.ts";
import { pageCache } from "../../src/execution/page-cache.ts";
import { sandboxedReader } from "../../src/execution/sandbox/sandbox.ts";
import { workerPool } from "../../src/execution/worker-pool.ts";
import type { Source } from "../../src/model/source.ts";
import { readPage } from "../../src/pipeline.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";
import { runs } from "../runs.ts";

// Every executor gives the results of `inline`, on the first run, after edits, and after the edits are undone.

const SETTINGS = { layouts: [] };
const PROCESS = { cpuMilliseconds: 60_000, mebibytes: 256 };
const sandbox = (limits: { large: number; milliseconds: number }): Partial<Executor> => {
  const read = sandboxedReader({ limits: { ...limits, childProcess: PROCESS } });
  return { page: (source) => read(source, SETTINGS) };
};
const pool = workerPool(SETTINGS, { maxThreads: 1, charactersPerThread: 1 });
afterAll(() => pool.end());

const inThisProcess = sandbox({ large: 1e9, milliseconds: 60_000 });
const executors: Readonly<Record<string, (store: CacheStore) => Executor>> = {
  "page cache": (store) => compose(pageCache(store, SETTINGS)),
  "worker pool": () => compose(pool),
  "sandbox, in this process": () => compose(inThisProcess),
  "sandbox, in a child process": () => compose(sandbox({ large: -1, milliseconds: 60_000 })),
  "all of them": (store) => compose(pageCache(store, SETTINGS), pool, inThisProcess),
};

/** Pages, some of which are edited or get hints between two runs. */
const page = fc.record({
  seed: fc.nat(500),
  edit: fc.constantFrom("none", "none", "text", "hints", "path", "format"),
});

function edited(source: Source, edit: string): Source {
  if (edit === "text") return { ...source, text: `${source.text}\n| E9001 | It is new. |\n` };
  if (edit === "hints") return { ...source, hints: { ignore: ["E1"] } };
  if (edit === "path") return { ...source, path: `other/${source.path}` };
  return edit === "format" ? { ...source, format: "text" } : source;
}

const readAll = (run: Executor, sources: readonly Source[]) =>
  Promise.all(sources.map((source) => run.page(source, () => readPage(source, SETTINGS))));

test.each(Object.entries(executors))("%s", async (name, executorOf) => {
  const isSlow = name.includes("child process");
  const pages = fc.array(page, { minLength: 1, maxLength: isSlow ? 1 : 5 });
  const property = fc.asyncProperty(pages, async (list) => {
    const store = memoryStore();
    const run = executorOf(store);
    const first = list.map(({ seed }, i): Source => ({ path: `${i}.md`, text: anyPage(random(seed)) }));
    const second = first.map((source, i) => edited(source, list[i]?.edit ?? "none"));
    for (const sources of [first, second, first]) {
      expect(await readAll(run, sources)).toEqual(await readAll(inline, sources));
    }
  });
  await fc.assert(property, isSlow ? runs(10, 1) : runs(60));
});
