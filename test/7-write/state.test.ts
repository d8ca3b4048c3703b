import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createFiles, write, writeFiles, writeReport } from "../../src/7-write/write.ts";
import { digest } from "../../src/lib/digest.ts";
import { Failure } from "../../src/lib/failure.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { files } from "./sample-files.ts";

// The state of a run lies in the output folder, where a checkout or a killed run can leave anything.

let root: string;
let out: string;
let notices: string[];
beforeEach(() => {
  root = folderWith({ "victim.txt": "precious", "other/stage/deep": "precious", "other/lock": "precious" });
  out = join(root, "packages/out");
  notices = [];
});

const FIRST = { "package.json": "{}\n", "src/a/one.ts": "one\n", "src/a/two.ts": "two\n" };
const SECOND = { "package.json": "{}\n", "src/a/one.ts": "ONE\n", "src/b/three.ts": "three\n" };
const run = (contents: Readonly<Record<string, string>>) =>
  write(out, files(contents), { inputs: [], root, onNotice: (notice) => notices.push(notice) });
const put = (path: string, content: string): void => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
};
const putPending = (contents: Readonly<Record<string, string>>): void => {
  const hashes = Object.entries(contents).map(([path, content]) => [path, digest(content)] as const);
  put(".errsmith/pending.json", JSON.stringify({ version: 1, files: Object.fromEntries(hashes) }));
};
const package_ = (): Record<string, string> =>
  Object.fromEntries(Object.entries(tree(out)).filter(([path]) => path !== ".errsmith-manifest.json"));

/** What is outside of the output folder, with the names of links. */
const outside = (): string =>
  JSON.stringify([
    Object.entries(tree(root)).filter(([path]) => !path.startsWith("packages")),
    readdirSync(root, { recursive: true }).filter((path) => !String(path).startsWith("packages")),
  ]);

describe("after a run that was killed between its moves, the next run", () => {
  beforeEach(async () => {
    await run(FIRST);
    putPending(SECOND);
    put("src/a/one.ts", "ONE\n");
    put(".errsmith/stage/1", "three\n");
  });

  test.each([
    ["completes the package", SECOND],
    ["goes back to the old package", FIRST],
    ["writes another package", { "package.json": "[]\n" }],
  ])("%s", async (_, wanted) => {
    await run(wanted);
    expect(package_()).toEqual(wanted);
    expect(existsSync(join(out, ".errsmith"))).toBe(false);
  });

  test("deletes what was put in place and is not output any more", async () => {
    put("src/b/three.ts", "three\n");
    await run(FIRST);
    expect(package_()).toEqual(FIRST);
  });

  test.each(["src/a/one.ts", "src/b/three.ts"])("does not overwrite %s if it was edited since", async (path) => {
    put(path, "mine\n");
    await expect(run(SECOND)).rejects.toThrow(`${path}: edited since`);
    expect(readFileSync(join(out, path), "utf8")).toBe("mine\n");
  });
});

describe("a pending manifest", () => {
  test.each([
    ["that is no JSON", "{"],
    ["of another shape", '{"moves":["../../victim.txt"],"deletes":["../../victim.txt"]}'],
    ["with a number in place of files", '{"version":1,"files":5}'],
    ["with a path that leaves the folder", `{"version":1,"files":{"../../victim.txt":"${digest("precious")}"}}`],
    ["with an absolute path", `{"version":1,"files":{"/victim.txt":"${digest("precious")}"}}`],
    ["with a path into the folder of the run", `{"version":1,"files":{".errsmith/lock":"${digest("precious")}"}}`],
    ["with a hash that is no text", '{"version":1,"files":{"src/a/two.ts":{}}}'],
  ])("%s counts as missing, with one line", async (_, content) => {
    await run(FIRST);
    put(".errsmith/pending.json", content);
    const before = outside();
    await run(SECOND);
    expect(package_()).toEqual(SECOND);
    expect(outside()).toBe(before);
    expect(notices).toEqual([expect.stringMatching(/pending\.json: not a manifest of errsmith: ignored$/)]);
  });

  test("that is larger than any manifest counts as missing", async () => {
    await run(FIRST);
    put(".errsmith/pending.json", "");
    truncateSync(join(out, ".errsmith/pending.json"), 2 ** 30);
    await run(SECOND);
    expect(package_()).toEqual(SECOND);
  });

  test("gives no right over a file of somebody else", async () => {
    await run(FIRST);
    put("notes.txt", "mine\n");
    putPending({ "notes.txt": "other\n" });
    await expect(run(SECOND)).rejects.toThrow("notes.txt: edited since");
    expect(package_()).toMatchObject({ ...FIRST, "notes.txt": "mine\n" });
  });
});

test("the journal of an earlier version is not read, and its folder is kept", async () => {
  await run(FIRST);
  put(".errsmith/commit.json", '{"moves":["../../hook"],"deletes":["../../victim.txt"]}');
  put(".errsmith/stage/0", "evil");
  const before = outside();
  await run(SECOND);
  expect(package_()).toMatchObject(SECOND);
  expect(outside()).toBe(before);
});

describe("nothing is read, written or deleted through a link in place of", () => {
  const links: readonly [name: string, path: string, to: string, failure?: RegExp][] = [
    ["the folder of a run", "packages/out/.errsmith", "../../other", /\.errsmith: not a folder/],
    ["the folder of a run, without a target", "packages/out/.errsmith", "../../none", /\.errsmith: not a folder/],
    ["the stage", "packages/out/.errsmith/stage", "../../../other/stage"],
    ["a file of the stage", "packages/out/.errsmith/stage/0", "../../../../victim.txt"],
    ["the pending manifest", "packages/out/.errsmith/pending.json", "../../../victim.txt"],
    ["the lock", "packages/out/.errsmith/lock", "../../../other/lock"],
    ["a folder of the package", "packages/out/src", "../../other", /src: a symlink/],
    ["the output folder", "packages/out", "../other", /packages\/out: a symlink/],
    ["a folder around it", "packages", "other", /packages: a symlink/],
  ];

  test.each(links)("%s", async (_, path, to, failure) => {
    const at = join(root, path);
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(to, at);
    const before = outside();
    if (failure) {
      await expect(run(FIRST)).rejects.toThrow(Failure);
      await expect(run(FIRST)).rejects.toThrow(failure);
    } else {
      await run(FIRST);
      expect(package_()).toEqual(FIRST);
    }
    expect(outside()).toBe(before);
  });

  test("a report, and a folder of new files", () => {
    symlinkSync("victim.txt", join(root, "report.md"));
    symlinkSync("other", join(root, "sources"));
    const before = outside();
    expect(() => writeReport(root, join(root, "report.md"), "text")).toThrow("a symlink");
    expect(() => createFiles(root, files({ "sources/shop/source.json": "{}" }))).toThrow("a symlink");
    expect(outside()).toBe(before);
  });

  test("a folder above the one of a page or of a translation", () => {
    mkdirSync(join(root, "sources/shop/pages"), { recursive: true });
    symlinkSync("../../../other", join(root, "sources/shop/pages/linked"));
    const before = outside();
    for (const path of ["sources/shop/pages/linked/stage/deep", "sources/shop/pages/linked/stage/new/page.md"]) {
      const file = { disk: join(root, path), path, content: "text" };
      expect(() => writeFiles(root, [file])).toThrow("a symlink");
    }
    expect(outside()).toBe(before);
  });

  test("a lock file of the sources, or its folder", async () => {
    const lock = (path: string) => [{ disk: join(root, path), path, content: '{"services":{}}\n' }];
    mkdirSync(join(root, "sources/shop"), { recursive: true });
    symlinkSync("../../victim.txt", join(root, "sources/shop/names.lock.json"));
    symlinkSync("../other", join(root, "sources/linked"));
    const before = outside();
    for (const path of ["sources/shop/names.lock.json", "sources/linked/names.lock.json"]) {
      const locks = [...lock("sources/shop/tombstones.lock.json"), ...lock(path)];
      await expect(write(out, files(FIRST), { inputs: [], root, locks })).rejects.toThrow("a symlink");
      expect(() => writeFiles(root, locks)).toThrow("a symlink");
    }
    expect(outside()).toBe(before);
    expect(existsSync(out)).toBe(false);
  });
});
