import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { cachedReader } from "../../src/execution/page-cache.ts";
import { type CacheStore, cacheStoreIn, pageCacheStore } from "../../src/execution/cache-store.ts";
import type { Source } from "../../src/model/source.ts";
import { readPage, type ReadPage } from "../../src/execution/read-page.ts";
import { folderWith } from "../cli/run-in-folder.ts";

const SOURCE: Source = {
  path: "a.md",
  text: "| Error code | Description |\n| --- | --- |\n| E1001 | It failed. Please retry later. |\n| E1002 | |\n| x y z | odd |\n",
};
const SETTINGS = { layouts: [] };

let folder: string;
let cache: CacheStore;
let reads: number;
const counted: ReadPage = (source, settings) => {
  reads += 1;
  return readPage(source, settings);
};
beforeEach(() => {
  folder = folderWith({});
  cache = cacheStoreIn(folder);
  reads = 0;
});
const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("a page is read once, and what is kept of it is what was read", async () => {
  const first = await cachedReader(counted, cache)(SOURCE, SETTINGS);
  const again = await cachedReader(counted, cache)(SOURCE, SETTINGS);
  expect(reads).toBe(1);
  expect(first.page?.reading.entries.length).toBeGreaterThan(0);
  expect({ reading: again.page?.reading, found: again.found }).toEqual({
    reading: first.page?.reading,
    found: first.found,
  });
});

test.each<[string, Partial<Source>]>([
  ["words", { text: SOURCE.text.replace("failed", "ended") }],
  ["a name", { path: "b.md" }],
  ["a format", { format: "text" }],
  ["a decision about its columns", { hints: { columns: { Description: "message" } } }],
])("another page, by %s, is read", async (_, other) => {
  const read = cachedReader(counted, cache);
  await read(SOURCE, SETTINGS);
  const { page } = await read({ ...SOURCE, ...other }, SETTINGS);
  expect(reads).toBe(2);
  expect(page).toEqual((await readPage({ ...SOURCE, ...other }, SETTINGS)).page);
});

test("where a configuration has layouts nothing is kept, as they may do as they like", async () => {
  const read = cachedReader(counted, cache);
  const layouts = [{ name: "own", read: () => [] }];
  await read(SOURCE, { layouts });
  await read(SOURCE, { layouts });
  expect([reads, files()]).toEqual([2, []]);
});

test("a page that was refused is tried again", async () => {
  const refuse: ReadPage = () => Promise.resolve({ page: undefined, found: [] });
  await cachedReader(refuse, cache)(SOURCE, SETTINGS);
  expect((await cachedReader(counted, cache)(SOURCE, SETTINGS)).page).toBeDefined();
});

describe("a damaged file counts for nothing", () => {
  test.each<[string, (text: string) => string]>([
    ["empty", () => ""],
    ["cut off", (text) => text.slice(0, -10)],
    ["another word in it", (text) => text.replace("failed", "worked")],
    ["something else", () => "{}"],
  ])("%s", async (_, damage) => {
    const read = cachedReader(counted, cache);
    const first = await read(SOURCE, SETTINGS);
    for (const file of files()) writeFileSync(file, damage(readFileSync(file, "utf8")));
    const again = await read(SOURCE, SETTINGS);
    expect(reads).toBe(2);
    expect(again).toEqual(first);
  });
});

test("a folder that takes nothing is no problem", async () => {
  const file = join(folderWith({ "a-file": "" }), "a-file");
  expect((await cachedReader(counted, cacheStoreIn(file))(SOURCE, SETTINGS)).page).toBeDefined();
});

test("errsmith that runs from its sources has no cache: they may have changed", () => {
  expect(pageCacheStore(folder, "here")).toBeUndefined();
});
