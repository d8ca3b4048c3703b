import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { emitEach } from "../../src/6-emit/emit.ts";
import { type WorkerPool, workerPool, type PoolWorker } from "../../src/execution/worker-pool.ts";
import { prewarm } from "../../src/execution/prewarm.ts";
import { compositor } from "../../src/commands/compositor.ts";
import { pressOf } from "../../src/commands/press.ts";
import { pooledReader } from "../../src/execution/pooled-reader.ts";
import { write, type Written } from "../../src/7-write/write.ts";
import type { FileInPieces, OutputFile } from "../../src/model/output.ts";
import { readPage } from "../../src/pipeline.ts";
import { CATALOGS, SETTINGS } from "../6-emit/sample-catalogs.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";

let crew: WorkerPool;
afterEach(() => crew.end());

/** A crew that is there for any work, however small. */
function eager(asked: (kind: string) => void = () => undefined): WorkerPool {
  const all = workerPool(2);
  const heard = (mate: PoolWorker): PoolWorker => ({
    ...mate,
    ask: (task) => {
      asked(task.kind);
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
    const read = pooledReader(eager((kind) => asked.push(kind)));
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
    const read = pooledReader(eager((kind) => asked.push(kind)));
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

describe("files that a thread reads back and stages", () => {
  const folder = mkdtempSync(join(tmpdir(), "errsmith-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes the package with a crew, where it is `out`. */
  async function written(
    out: string,
    crew: WorkerPool,
    spoil = (file: OutputFile): OutputFile => file,
  ): Promise<Written> {
    const { readElsewhere, intakeIn: intake } = pressOf(crew);
    const files = emitEach({ catalogs: CATALOGS, settings: SETTINGS, templates: await readTemplates(), readElsewhere });
    const spoiled = async function* (): AsyncGenerator<FileInPieces> {
      for await (const { path, pieces } of files) {
        const { content } = spoil({ path, content: [...pieces].join("") });
        yield { path, pieces: [content] };
      }
    };
    return write(join(folder, out), spoiled(), { inputs: [], intake });
  }

  test("are what they are without one", async () => {
    const asked: string[] = [];
    const all = await written(
      "right",
      eager((kind) => asked.push(kind)),
    );
    expect(asked).toContain("flush");
    const alone = await written("alone", { workers: () => [], end: () => undefined });
    expect(all).toEqual(alone);
    expect(treeOf(join(folder, "right"))).toEqual(treeOf(join(folder, "alone")));
    expect(await written("right", eager())).toEqual({ written: 0, deleted: 0, unchanged: all.written });
  });

  test.each([
    ["package.json", "{}"],
    ["README.md", "[a link](a)"],
    ["src/acme/scan/errors.ts", "process.exit(1);"],
    ["dist/acme/scan/messages/en.js", "process.exit(1);"],
  ])("%s with a line more than it may have stops the run", async (path, line) => {
    const spoil = (file: OutputFile): OutputFile =>
      file.path === path ? { path, content: `${file.content}${line}\n` } : file;
    await expect(written("spoiled", eager(), spoil)).rejects.toThrow(
      new RegExp(`^${path.replaceAll(".", "\\.")}:\\d+:\\d+: .*nothing was written`),
    );
    expect(existsSync(join(folder, "spoiled"))).toBe(false);
  });

  test("stop the run where the thread ends", async () => {
    const mates = eager().workers(1);
    for (const mate of mates) mate.end();
    await expect(written("ended", { ...crew, workers: () => mates })).rejects.toThrow("a thread has ended");
    expect(existsSync(join(folder, "ended"))).toBe(false);
  });

  test("are refused from the first that the disk refuses on, in one line", async () => {
    const work = compositor();
    const rules = { paths: new Set<string>(), allowed: { names: new Set<string>(), specifiers: new Set<string>() } };
    writeFileSync(join(folder, "file"), "");
    await work({ kind: "rules", rules: { ...rules, copied: {}, prepared: {} } });
    const begins = { out: join(folder, "file"), path: "a.ts", isAnew: true };
    const refused = await work({ kind: "piece", begins, text: "a", ends: false });
    expect(refused.failure).toMatch(/^.*file: cannot be written: not a directory; nothing was changed$/);
    expect(await work({ kind: "piece", text: "a", ends: true })).toEqual(refused);
    expect(await work({ kind: "flush" })).toEqual(refused);
  });
});

function treeOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [
      relative(folder, join(parentPath, name)),
      readFileSync(join(parentPath, name), "utf8"),
    ]),
  );
}

test.each([
  ["small", 1, 0],
  ["worth one", 4, 1],
  ["worth more than there may be", 40, 2],
])("threads start before pages are read where those are %s", (_, quarters, want) => {
  const folder = mkdtempSync(join(tmpdir(), "errsmith-"));
  mkdirSync(join(folder, "a/pages"), { recursive: true });
  for (let file = 0; file < quarters; file += 1) {
    writeFileSync(join(folder, "a/pages", `${file}.md`), "x".repeat(2 ** 17));
  }
  let started = 0;
  const mates = (wanted: number): readonly PoolWorker[] => {
    started = Math.min(2, wanted);
    return new Array<PoolWorker>(started);
  };
  prewarm({ workers: mates, end: () => undefined }, folder);
  prewarm({ workers: mates, end: () => undefined }, join(folder, "not-there"));
  rmSync(folder, { recursive: true, force: true });
  expect(started).toBe(want);
});
