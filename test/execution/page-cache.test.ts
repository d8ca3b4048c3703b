import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type CacheStore, cacheStoreIn, pageCacheStore } from "../../src/execution/cache-store.ts";
import { compose } from "../../src/execution/executor.ts";
import { pageCache } from "../../src/execution/page-cache.ts";
import type { ReadingSettings } from "../../src/execution/sandbox/sandbox.ts";
import { digest } from "../../src/lib/digest.ts";
import type { PageOperation } from "../../src/model/operation.ts";
import type { PageResult } from "../../src/model/page-entries.ts";
import type { Source } from "../../src/model/source.ts";
import { readPage } from "../../src/pipeline.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { folderWith } from "../cli/run-in-folder.ts";

const SOURCE: Source = {
  path: "a.md",
  text: "| Error code | Description |\n| --- | --- |\n| E1001 | It failed. Please retry later. |\n| E1002 | |\n| x y z | odd |\n",
};

let folder: string;
let store: CacheStore;
let reads: number;
beforeEach(() => {
  folder = folderWith({});
  store = cacheStoreIn(folder);
  reads = 0;
});

/** Reads a page through the cache, and counts how often it is computed. */
function read(source: Source, settings: ReadingSettings = { layouts: [] }, cache = store): Promise<PageResult> {
  const { page } = compose(pageCache(cache, settings));
  return page(source, () => {
    reads += 1;
    return readPage(source, settings);
  });
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("a page is read once, and the cached result equals the first one", async () => {
  const first = await read(SOURCE);
  expect(await read(SOURCE)).toEqual(first);
  expect(reads).toBe(1);
  expect(first.entries.entries.length).toBeGreaterThan(0);
});

test.each<[name: string, operation: Partial<PageOperation>]>([
  ["a request", { method: "GET", path: "/a" }],
  ["common codes only", { hasCommonOnly: true }],
  ["codes of other pages", { refersTo: [{ code: "E1001", place: { line: 1, column: 1 } }] }],
])("a page with an operation that has %s is read once", async (_, operation) => {
  const { entries, problems } = await readPage(SOURCE, { layouts: [] });
  const operations = [{ name: "Get", place: { line: 1, column: 1 }, ...operation }];
  const result = { entries: { ...entries, operations }, problems };
  const { page } = compose(pageCache(store, { layouts: [] }));
  const compute = (): Promise<PageResult> => {
    reads += 1;
    return Promise.resolve(result);
  };
  expect([await page(SOURCE, compute), await page(SOURCE, compute), reads]).toEqual([result, result, 1]);
});

test.each<[string, Partial<Source>]>([
  ["text", { text: SOURCE.text.replace("failed", "ended") }],
  ["path", { path: "b.md" }],
  ["format", { format: "text" }],
  ["hints", { hints: { columns: { Description: "message" } } }],
])("a page with another %s is read", async (_, other) => {
  await read(SOURCE);
  const source = { ...SOURCE, ...other };
  expect(await read(source)).toEqual(await readPage(source, { layouts: [] }));
  expect(reads).toBe(2);
});

test("with layouts of the user nothing is cached, because layouts may read anything", async () => {
  const layouts = [{ name: "own", read: () => [] }];
  await read(SOURCE, { layouts });
  await read(SOURCE, { layouts });
  expect([reads, files()]).toEqual([2, []]);
});

test.each(["page-time", "page-memory", "page-fault"] as const)("a page refused with %s is read again", async (rule) => {
  const problems = collectProblems();
  problems.on(SOURCE.path)(rule, { line: 1, column: 1 }, { limit: 1, reason: "x" });
  const accounting = { seen: 0, read: 0, header: 0, reported: 0, refused: 0 };
  const entries = { path: SOURCE.path, entries: [], accounting, possibleTypos: [] };
  const refused = { entries, problems: problems.list };
  const { page } = compose(pageCache(store, { layouts: [] }));
  expect(await page(SOURCE, () => Promise.resolve(refused))).toEqual(refused);
  expect((await read(SOURCE)).entries.entries.length).toBeGreaterThan(0);
});

describe("a damaged entry counts as missing", () => {
  test.each<[string, (text: string) => string]>([
    ["empty", () => ""],
    ["truncated", (text) => text.slice(0, -10)],
    ["with another word", (text) => text.replace("failed", "worked")],
    ["without a digest", () => "{}"],
  ])("%s", async (_, damage) => {
    const first = await read(SOURCE);
    for (const file of files()) writeFileSync(file, damage(readFileSync(file, "utf8")));
    expect(await read(SOURCE)).toEqual(first);
    expect(reads).toBe(2);
  });
});

/** A result in the cache, as JSON. */
interface Shape {
  entries: { path: unknown; entries: Record<string, unknown>[] | number; accounting: Record<string, unknown> };
  problems: unknown;
}

describe("an entry of another shape counts as missing", () => {
  const first = (shape: Shape): Record<string, unknown> =>
    (shape.entries.entries as Record<string, unknown>[])[0] ?? {};
  test.each<[string, (shape: Shape) => unknown]>([
    ["null", () => null],
    ["a list", () => []],
    ["with a code that is an object", (shape) => (first(shape).code = {})],
    ["with entries that are a number", (shape) => (shape.entries.entries = 5)],
    ["with a text that is a number", (shape) => (first(shape).text = { description: 5 })],
    [
      "with a status that is a text",
      (shape) => (first(shape).facts = { httpStatus: { value: "400", origin: "column" } }),
    ],
    ["with a place in words", (shape) => (first(shape).place = { line: "one", column: 1 })],
    ["with counts below zero", (shape) => (shape.entries.accounting.read = -1)],
    ["of another page", (shape) => (shape.entries.path = "b.md")],
    ["with a member that no result has", (shape) => (first(shape).extra = 1)],
    ["with a problem of another kind", (shape) => (shape.problems = [{ rule: "constructor" }])],
  ])("%s", async (_, change) => {
    const wanted = await read(SOURCE);
    for (const file of files()) {
      const shape = JSON.parse(readFileSync(file, "utf8").slice(65)) as Shape;
      const changed = change(shape);
      const text = JSON.stringify(changed === null || Array.isArray(changed) ? changed : shape);
      writeFileSync(file, `${digest(text)}\n${text}`);
    }
    expect(await read(SOURCE)).toEqual(wanted);
    expect(reads).toBe(2);
  });
});

test("a folder that cannot be written is no problem", async () => {
  const file = join(folderWith({ "a-file": "" }), "a-file");
  expect((await read(SOURCE, { layouts: [] }, cacheStoreIn(file))).entries.entries.length).toBeGreaterThan(0);
});

test("errsmith that runs from its sources has no cache, because they may have changed", () => {
  expect(pageCacheStore(folder)).toBeUndefined();
});
