import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { write } from "../../src/7-write/write.ts";
import type { OutputFile } from "../../src/model/output.ts";
import { folderWith, tree } from "../cli/run-in-folder.ts";
import { contents, files } from "./sample-files.ts";

let folder: string;
let out: string;
beforeEach(() => {
  folder = folderWith({});
  out = join(folder, "out");
});

const run = async (wanted: readonly OutputFile[]) => (await write(out, wanted, { inputs: [] })).counts;

describe("after a merge", () => {
  const MINE = files({ "README.md": "1\n", "src/a.ts": "a mine\n", "places/a.json": "1\n" });
  const THEIRS = files({ "README.md": "1\n", "src/a.ts": "a theirs\n", "places/a.json": "2\n" });
  const MERGED = files({ "README.md": "2\n", "src/a.ts": "a both\n", "places/a.json": "3\n" });
  const manifest = () => readFileSync(join(out, ".errsmith-manifest.json"), "utf8");

  /** The manifest of both sides, as git leaves it. */
  async function merged(): Promise<void> {
    await run(THEIRS);
    const theirs = manifest().split("\n");
    await run(MINE);
    const lines = manifest().split("\n");
    const at = lines.findIndex((line, index) => line !== theirs[index]);
    const conflict = ["<<<<<<< HEAD", lines[at], "=======", theirs[at], ">>>>>>> theirs"];
    writeFileSync(
      join(out, ".errsmith-manifest.json"),
      [...lines.slice(0, at), ...conflict, ...lines.slice(at + 1)].join("\n"),
    );
  }

  test.each<[name: string, path: string, content: string]>([
    ["a file with a conflict", "src/a.ts", "<<<<<<< HEAD\na mine\n=======\na theirs\n>>>>>>> theirs\n"],
    ["a file that git has merged", "src/a.ts", "a mine\na theirs\n"],
    ["a file of one side", "src/a.ts", "a theirs\n"],
  ])("%s is replaced", async (_, path, content) => {
    await merged();
    writeFileSync(join(out, path), content);
    await run(MERGED);
    expect(tree(out)).toEqual(contents(MERGED));
    expect(manifest()).not.toContain("<<<");
    expect(await run(MERGED)).toMatchObject({ written: 0 });
  });

  test.each<[name: string, path: string, wanted: readonly OutputFile[]]>([
    ["a file that both sides have with one hash", "README.md", MERGED],
    ["a merged file that is not output any more", "src/a.ts", files({ "README.md": "2\n" })],
  ])("%s is not replaced after an edit by hand", async (_, path, wanted) => {
    await merged();
    writeFileSync(join(out, path), "mine\n");
    await expect(run(wanted)).rejects.toThrow(/edited since errsmith wrote it/);
    expect(readFileSync(join(out, path), "utf8")).toBe("mine\n");
  });

  test("a file of places has no hash, so that no second file changes with it", async () => {
    await run(MINE);
    const before = manifest();
    await run(files({ "README.md": "1\n", "src/a.ts": "a mine\n", "places/a.json": "9\n" }));
    expect(manifest()).toBe(before);
    writeFileSync(join(out, "places/a.json"), "merged\n");
    await run(files({ "README.md": "1\n" }));
    expect(existsSync(join(out, "places"))).toBe(false);
  });

  test("any file but places needs a hash", async () => {
    await run(MINE);
    writeFileSync(join(out, ".errsmith-manifest.json"), manifest().replace(/"[0-9a-f]{64}"/, '"any"'));
    await expect(run(MERGED)).rejects.toThrow(/manifest.*broken/);
  });
});
