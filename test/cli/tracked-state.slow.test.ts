import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { digest } from "../../src/lib/digest.ts";
import { cli, folderWith, git, PROJECT, tree } from "./run-in-folder.ts";

// A repository can bring files of a run. They have no power without git either: see test/7-write/state.test.ts.

const URL = "https://docs.example.com/errors";
const FETCHED = PROJECT["sources/shop/source.json"].replace('"locale"', `"url":"${URL}","locale"`);
const PENDING = JSON.stringify({ version: 1, files: { "notes.txt": digest("mine\n") } });

test.each<[path: string, content: string, ...command: string[]]>([
  ["generated/.errsmith/pending.json", PENDING, "generate"],
  ["generated/.errsmith/lock", "x", "generate"],
  ["generated/.errsmith/lock", "x", "check"],
  ["generated/.errsmith/stage/0", "x", "generate"],
  ["generated/.errsmith/commit.json", '{"moves":["../x"]}', "generate"],
  ["out/.errsmith/pending.json", PENDING, "generate", "--out", "out"],
  ["sources/.errsmith/lock", "x", "fetch"],
  ["sources/.errsmith/fetch.jsonl", "{}", "fetch"],
  ["sources/.errsmith/snapshots/shop/pages/orders.md", "x", "fetch"],
])("%s with %j of a commit is refused: %s", async (path, content, ...command) => {
  const folder = folderWith({ ...PROJECT, "sources/shop/source.json": FETCHED, "generated/notes.txt": "mine\n" });
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  git(folder, "init", "-q");
  git(folder, "add", "-A", "-f");
  git(folder, "commit", "-qm", "One");
  const before = tree(folder);
  const done = await cli(folder, ...command);
  expect(done).toEqual({
    status: 1,
    out: "",
    err: expect.stringMatching(/^error {2}\S+: git tracks this file of a run/),
  });
  expect(done.err.trim().split("\n")).toHaveLength(1);
  expect(tree(folder)).toEqual(before);
});

test("a link of a commit in place of the folder of a run is refused", async () => {
  const folder = folderWith({ ...PROJECT, "generated/notes.txt": "mine\n", "other/stage/deep": "precious" });
  symlinkSync("../other", join(folder, "generated/.errsmith"));
  git(folder, "init", "-q");
  git(folder, "add", "-A", "-f");
  const before = tree(folder);
  expect(await cli(folder, "generate")).toMatchObject({ status: 1, err: expect.stringMatching(/git tracks/) });
  expect(tree(folder)).toEqual(before);
});

test("what a killed run left is not refused, and git ignores it", async () => {
  const folder = folderWith(PROJECT);
  git(folder, "init", "-q");
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  mkdirSync(join(folder, "generated/.errsmith/stage"), { recursive: true });
  writeFileSync(join(folder, "generated/.errsmith/pending.json"), PENDING);
  git(folder, "add", "-A");
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
});
