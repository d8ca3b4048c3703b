import { afterEach, describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read.ts";
import { emitEach } from "../../src/6-emit/emit.ts";
import { type Crew, crewOf, type Mate } from "../../src/api/crew.ts";
import { sharedInspection } from "../../src/api/shared-inspection.ts";
import { sharedReader } from "../../src/api/shared-reader.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { readPage } from "../../src/pipeline.ts";
import { CATALOGS, SETTINGS } from "../6-emit/sample.ts";
import { anyPage } from "../fuzz/pages.ts";
import { random } from "../fuzz/random.ts";

let crew: Crew;
afterEach(() => crew.end());

/** A crew that is there for any work, however small. */
function eager(asked: (kind: string) => void = () => undefined): Crew {
  const all = crewOf(2);
  const heard = (mate: Mate): Mate => ({
    ...mate,
    ask: (task) => {
      asked(task.kind);
      return mate.ask(task);
    },
  });
  crew = { ...all, mates: () => all.mates(2).map(heard) };
  return crew;
}

describe("pages", () => {
  const sources = Array.from({ length: 40 }, (_, seed) => ({ path: `${seed}.md`, text: anyPage(random(seed)) }));

  test("are read in threads and here, to the same end", async () => {
    const asked: string[] = [];
    const read = sharedReader(eager((kind) => asked.push(kind)));
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
    const read = sharedReader(eager((kind) => asked.push(kind)));
    const layouts = [{ name: "own", read: () => [] }];
    await Promise.all(sources.slice(0, 4).map((source) => read(source, { layouts })));
    expect(asked).toEqual([]);
  });

  test("whose thread ends are read all the same", async () => {
    const mates = eager().mates(2);
    for (const mate of mates) mate.end();
    const read = sharedReader({ ...crew, mates: () => mates });
    const all = await Promise.all(sources.slice(0, 6).map((source) => read(source, { layouts: [] })));
    const alone = await Promise.all(sources.slice(0, 6).map((source) => readPage(source, { layouts: [] })));
    expect(all.map(({ page }) => page?.reading)).toEqual(alone.map(({ page }) => page?.reading));
  });
});

describe("files that a thread reads back", () => {
  async function emitted(spoil: (file: OutputFile) => OutputFile): Promise<string[]> {
    const inspect = sharedInspection(eager());
    const spoiling: typeof inspect = (rules, errors) => {
      const inspector = inspect(rules, errors);
      return inspector && { ...inspector, show: (file) => inspector.show(spoil(file)) };
    };
    const paths: string[] = [];
    const templates = await readTemplates();
    for await (const { path } of emitEach({ catalogs: CATALOGS, settings: SETTINGS, templates, inspect: spoiling })) {
      paths.push(path);
    }
    return paths;
  }

  test("are all there where they are right", async () => {
    expect(await emitted((file) => file)).toContain("README.md");
  });

  test.each([
    ["package.json", "{}"],
    ["README.md", "[a link](a)"],
    ["src/acme/scan/errors.ts", "process.exit(1);"],
    ["dist/acme/scan/messages/en.js", "process.exit(1);"],
  ])("%s with a line more than it may have stops the run", async (path, line) => {
    const spoil = (file: OutputFile): OutputFile =>
      file.path === path ? { path, content: `${file.content}${line}\n` } : file;
    await expect(emitted(spoil)).rejects.toThrow(
      new RegExp(`^${path.replaceAll(".", "\\.")}:\\d+:\\d+: .*nothing was written`),
    );
  });

  test("stop the run where the thread ends", async () => {
    const mates = eager().mates(1);
    for (const mate of mates) mate.end();
    const inspect = sharedInspection({ ...crew, mates: () => mates });
    const files = emitEach({ catalogs: CATALOGS, settings: SETTINGS, templates: await readTemplates(), inspect });
    await expect(
      (async () => {
        for await (const { path } of files) expect(path).toBeTruthy();
      })(),
    ).rejects.toThrow("a thread has ended");
  });
});
