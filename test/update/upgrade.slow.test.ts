import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, git, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";
import { writtenByEarlierReader } from "./project.ts";

const CATALOG = "catalog/shop/orders.json";
const PAGE_PATH = "sources/shop/pages/orders.md";
const CONFIG = JSON.stringify({ package: { name: "shop-errors", version: "1.2.3" } });

/** A project whose package is committed; an earlier errsmith read the text of one code differently. */
async function project(earlier: string): Promise<string> {
  const folder = folderWith({ ...PROJECT, "errsmith.config.json": CONFIG });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
  writtenByEarlierReader(folder, CATALOG, '"There is no order with this number."', JSON.stringify(earlier));
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "Begin");
  return folder;
}

test("errsmith reads the same pages differently: version, changelog and body name it as the cause", async () => {
  const folder = await project("There are 5 orders.");
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const upgraded = await cli(folder, "upgrade", "--body", "body.md");
  expect(upgraded).toMatchObject({ status: 0, err: "" });
  expect(upgraded.out).toContain("(meaning changed, dangerous, patch, cause: reader)");
  expect(upgraded.out).toContain("1.2.3 → 1.2.4 (patch)");
  expect(read("errsmith.config.json")).toContain('"1.2.4"');
  expect(read("generated/CHANGELOG.md")).toMatch(
    /^## \[1\.2\.4\][^]*`shop\/orders`: meaning changed \(errsmith reads the page differently\): `ResourceNotFound\.Order`/m,
  );
  expect(read("body.md")).toMatch(
    /^The pages are the same\.[^\n]*no vendor changed anything\.\n\n## Error codes: 1\.2\.3/,
  );
  expect(await cli(folder, "check")).toMatchObject({ status: 0 });

  const first = tree(join(folder, "generated"));
  expect(await cli(folder, "upgrade")).toMatchObject({ status: 0, out: upgraded.out });
  expect(tree(join(folder, "generated"))).toEqual(first);
});

test("an errsmith that reads the pages as before changes nothing, and says so", async () => {
  const folder = await project("There is no order with this number.");
  const before = tree(join(folder, "generated"));
  expect(await cli(folder, "upgrade", "--body", "body.md", "--rest", "rest.md")).toMatchObject({
    status: 0,
    err: "This errsmith reads the pages as the earlier one did.\n",
  });
  expect(tree(join(folder, "generated"))).toEqual(before);
  expect(["body.md", "rest.md"].map((name) => readFileSync(join(folder, name), "utf8"))).toEqual(["", ""]);
});

test.each([
  ["a page", PAGE_PATH, PAGE.replace("above", "over"), [], /the sources differ from HEAD \(page\): commit them/],
  [
    "a manifest and a page",
    "sources/shop/source.json",
    PROJECT["sources/shop/source.json"].replace('"orders":', '"shopping":'),
    [],
    /the sources differ from HEAD \(manifest/,
  ],
  [
    "nothing, with a folder as base",
    PAGE_PATH,
    PAGE,
    ["--base", "generated"],
    /generated is no commit with the sources/,
  ],
])("nothing is written if the sources changed: %s", async (_, path, content, args, message) => {
  const folder = await project("There are 5 orders.");
  writeFileSync(join(folder, path), content);
  const before = tree(join(folder, "generated"));
  expect(await cli(folder, "upgrade", ...args)).toMatchObject({ status: 2, err: expect.stringMatching(message) });
  expect(tree(join(folder, "generated"))).toEqual(before);
});
