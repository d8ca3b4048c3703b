import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, tree } from "./run-in-folder.ts";

test("a folder that links to itself", async () => {
  const folder = folderWith({ "d/a.md": PAGE });
  symlinkSync(".", join(folder, "d/loop"));
  expect(await cli(folder, "extract", "d")).toMatchObject({ status: 0 });
});

test("one bad page of three: it is named, and nothing is written", async () => {
  const folder = folderWith({ "src/a.md": PAGE, "src/b.md": new Uint8Array(900), "src/c.md": PAGE });
  const before = tree(folder);
  expect(await cli(folder, "generate", "src", "--out", "out")).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^src\/b\.md:1:1 .*binary/),
  });
  expect(tree(folder)).toEqual(before);
});
