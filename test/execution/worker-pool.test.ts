import { afterEach, describe, expect, test } from "vitest";
import { type WorkerPool, workerPool, type PoolWorker } from "../../src/execution/worker-pool.ts";
import { pooledReader } from "../../src/execution/pooled-reader.ts";
import { readPage } from "../../src/execution/read-page.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";

let crew: WorkerPool;
afterEach(() => crew.end());

/** A crew that is there for any work, however small. */
function eager(asked: (path: string) => void = () => undefined): WorkerPool {
  const all = workerPool(2);
  const heard = (mate: PoolWorker): PoolWorker => ({
    ...mate,
    ask: (task) => {
      asked(task.source.path);
      return mate.ask(task);
    },
  });
  crew = { ...all, workers: () => all.workers(2).map(heard) };
  return crew;
}

describe("pages", () => {
  const sources = Array.from({ length: 40 }, (_, seed) => ({ path: `${seed}.md`, text: anyPage(random(seed)) }));

  test("are read in threads and here, to the same end", async () => {
    const asked: string[] = [];
    const read = pooledReader(eager((path) => asked.push(path)));
    const all = await Promise.all(sources.map((source) => read(source, { layouts: [] })));
    const alone = await Promise.all(sources.map((source) => readPage(source, { layouts: [] })));
    expect(all.map(({ page, found }) => ({ reading: page?.reading, found }))).toEqual(
      alone.map(({ page, found }) => ({ reading: page?.reading, found })),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(sources.length);
  });

  test("are read here where layouts are functions", async () => {
    const asked: string[] = [];
    const read = pooledReader(eager((path) => asked.push(path)));
    const layouts = [{ name: "own", read: () => [] }];
    await Promise.all(sources.slice(0, 4).map((source) => read(source, { layouts })));
    expect(asked).toEqual([]);
  });

  test("whose thread ends are read all the same", async () => {
    const mates = eager().workers(2);
    for (const mate of mates) mate.end();
    const read = pooledReader({ ...crew, workers: () => mates });
    const all = await Promise.all(sources.slice(0, 6).map((source) => read(source, { layouts: [] })));
    const alone = await Promise.all(sources.slice(0, 6).map((source) => readPage(source, { layouts: [] })));
    expect(all.map(({ page }) => page?.reading)).toEqual(alone.map(({ page }) => page?.reading));
  });
});
