import { afterEach, describe, expect, test } from "vitest";
import { type WorkerPool, workerPool } from "../../src/execution/worker-pool.ts";
import type { PageResult } from "../../src/model/page-entries.ts";
import type { Source } from "../../src/model/source.ts";
import { readPage } from "../../src/pipeline.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";

const SETTINGS = { layouts: [] };
const sources = Array.from({ length: 40 }, (_, seed) => ({ path: `${seed}.md`, text: anyPage(random(seed)) }));

let pool: WorkerPool | undefined;
afterEach(() => pool?.end());

/** Requests all pages at once, and returns the results with the paths of the pages that this thread read. */
async function readAll(pages: readonly Source[]): Promise<{ results: readonly PageResult[]; here: readonly string[] }> {
  const here: string[] = [];
  const read = (source: Source): Promise<PageResult> | undefined =>
    pool?.page(source, () => {
      here.push(source.path);
      return readPage(source, SETTINGS);
    });
  const results = await Promise.all(pages.map(read));
  return { results: results.flatMap((result) => result ?? []), here };
}

const expected = (pages: readonly Source[]): Promise<readonly PageResult[]> =>
  Promise.all(pages.map((source) => readPage(source, SETTINGS)));

describe("the pages are read as without workers", () => {
  test("in worker threads and in this thread", async () => {
    pool = workerPool(SETTINGS, { maxThreads: 2, charactersPerThread: 1 });
    const { results, here } = await readAll(sources);
    expect(results).toEqual(await expected(sources));
    expect(here.length).toBeGreaterThan(0);
    expect(here.length).toBeLessThan(sources.length);
  });

  test.each<[name: string, ...Parameters<typeof workerPool>]>([
    ["little text", SETTINGS, { maxThreads: 2 }],
    ["layouts of the user", { layouts: [{ name: "own", read: () => [] }] }, { maxThreads: 2, charactersPerThread: 1 }],
    ["no processor for workers", SETTINGS, { maxThreads: 0, charactersPerThread: 1 }],
  ])("in this thread for %s", async (_name, settings, options) => {
    pool = workerPool(settings, options);
    const some = sources.slice(0, 6);
    const { results, here } = await readAll(some);
    expect(results).toEqual(await expected(some));
    expect(here).toEqual(some.map(({ path }) => path));
  });

  test("after the threads ended, in a child process and in this thread", async () => {
    pool = workerPool(SETTINGS, { maxThreads: 1, charactersPerThread: 1 });
    await readAll(sources.slice(0, 4));
    pool.end();
    const { results } = await readAll(sources.slice(4, 10));
    expect(results).toEqual(await expected(sources.slice(4, 10)));
  });
});
