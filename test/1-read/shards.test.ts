import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignShards } from "../../src/1-read/shards.ts";
import { extract } from "../../src/commands/extract.ts";
import { cli, folderWith } from "../cli/run-in-folder.ts";

const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);

describe("the shards of files", () => {
  const files = fc
    .uniqueArray(fc.tuple(fc.string(), fc.oneof(fc.nat(200), fc.nat(100_000))), {
      selector: ([name]) => name,
      maxLength: 200,
    })
    .map((list) => list.map(([name, size]) => ({ name, size })));

  test("have each file once, and about the same size", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 40 }), (list, count) => {
        const shards = assignShards(list, count);
        expect(shards).toHaveLength(list.length);
        expect(shards.every((shard) => Number.isInteger(shard) && shard >= 0 && shard < count)).toBe(true);
        const sizes = Array.from({ length: count }, (_, i) =>
          sum(list.flatMap(({ size }, at) => (shards[at] === i ? [size] : []))),
        );
        const mean = sum(sizes) / count;
        const largest = Math.max(0, ...list.map(({ size }) => size));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.max(1.1 * mean, mean + largest) + 1e-6);
      }),
    );
  });

  test("depend neither on the order of the files nor on the machine", () => {
    fc.assert(
      fc.property(files, (list) => {
        const byName = (order: typeof list) =>
          Object.fromEntries(assignShards(order, 7).map((shard, at) => [`:${order[at]?.name}`, shard]));
        expect(byName([...list].reverse())).toEqual(byName(list));
      }),
    );
    const named = ["a.md", "b.md", "c.md", "d.md"].map((name) => ({ name, size: 10 }));
    expect(assignShards(named, 2)).toEqual([0, 0, 1, 1]);
  });

  test("keep most files when one comes, another one goes and a third one grows", () => {
    const before = Array.from({ length: 1000 }, (_, i) => ({ name: `p${i}.md`, size: 500 + ((i * 7919) % 4000) }));
    const after = [...before.slice(1), { name: "new.md", size: 900 }].map((file, i) =>
      i === 500 ? { ...file, size: file.size * 2 } : file,
    );
    const old = new Map(assignShards(before, 16).map((shard, at) => [before[at]?.name, shard]));
    const moved = assignShards(after, 16).filter((shard, at) => {
      const known = old.get(after[at]?.name);
      return known !== undefined && known !== shard;
    });
    expect(moved.length).toBeLessThan(100);
  });
});

describe("extract --shard", () => {
  const page = (code: string): string => `| Error code | Description |\n| --- | --- |\n| ${code} | It failed. |\n`;
  const NAMES = ["1", "2", "3", "4", "5"];
  const files = {
    ...Object.fromEntries(NAMES.map((name) => [`sources/shop/pages/${name}.md`, page(`E100${name}`)])),
    "sources/shop/pages/6.json": JSON.stringify([{ code: "E1006", message: "It failed." }]),
    "sources/shop/pages/unlisted.md": page("E1009"),
    "sources/shop/source.json": JSON.stringify({
      services: {
        orders: { pages: [...NAMES.map((name) => `${name}.md`), "6.json"].map((name) => ({ file: `pages/${name}` })) },
      },
    }),
  };
  const codesOf = (out: string): string[] =>
    (JSON.parse(out) as { pages: { codes: { code: string }[] }[] }).pages.flatMap(({ codes }) =>
      codes.map(({ code }) => code),
    );
  const shards = async (cwd: string, ...paths: string[]): Promise<string[][]> =>
    Promise.all(
      ["1/3", "2/3", "3/3"].map(async (shard) => {
        const { status, out, err } = await cli(cwd, "extract", ...paths, "--shard", shard, "--format", "json");
        expect({ status, err }).toEqual({ status: 0, err: "" });
        return codesOf(out);
      }),
    );

  test("together read each page of the project once", async () => {
    const read = await shards(folderWith(files));
    expect(read.flat().sort()).toEqual([...NAMES, "6"].map((name) => `E100${name}`));
    expect(read.every((codes) => codes.length < 6)).toBe(true);
  });

  test("divide the paths that are named", async () => {
    const read = await shards(folderWith(files), "sources/shop/pages");
    expect(read.flat().sort()).toEqual([...NAMES, "9"].map((name) => `E100${name}`));
  });

  test("read no page of another shard, and report a missing page once", async () => {
    const folder = folderWith(files);
    rmSync(join(folder, "sources/shop/pages/3.md"));
    const ends = await Promise.all(["1/3", "2/3", "3/3"].map((shard) => cli(folder, "extract", "--shard", shard)));
    expect(ends.filter(({ err }) => err.includes("3.md")).length).toBe(1);
    expect(ends.map(({ status }) => status).sort()).toEqual([0, 0, 1]);
  });

  test("use the settings of source.json", async () => {
    const folder = folderWith({});
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("sources/shop/pages/a.md", page("A1001") + "| A1002 | It ended. |\n");
    write(
      "sources/shop/source.json",
      JSON.stringify({ services: { orders: { pages: [{ file: "pages/a.md", ignore: ["A1002"] }] } } }),
    );
    const { pages } = await extract([], { cwd: folder, shard: "1/1" });
    expect(pages.map(({ file, codes }) => [file, codes.map(({ code }) => code)])).toEqual([
      ["sources/shop/pages/a.md", ["A1001"]],
    ]);
  });

  test.each(["0/3", "4/3", "3", "1/0", "a/b", "1/1001", "-1/3", "1/3/5"])("refuses %s", async (shard) => {
    expect(await cli(folderWith(files), "extract", `--shard=${shard}`)).toMatchObject({
      status: 2,
      err: expect.stringContaining(`--shard ${shard}: must be`),
    });
  });

  test("needs a path otherwise", async () => {
    expect(await cli(folderWith(files), "extract")).toMatchObject({
      status: 2,
      err: expect.stringContaining("missing required argument 'path'"),
    });
  });
});
