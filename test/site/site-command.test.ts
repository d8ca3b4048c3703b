import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";
const CONFIG = JSON.stringify({ package: { name: "shop-errors", version: "1.0.0" } });

test("a second run writes nothing, and a code that is gone loses its page; other files stay", async () => {
  const folder = folderWith({ ...PROJECT, "errsmith.config.json": CONFIG });
  const first = await cli(folder, "site", "--out", "site");
  expect(first).toMatchObject({
    status: 0,
    err: "Open site/index.html.\n",
    out: expect.stringMatching(/^site: \d+ written, 0 deleted/),
  });
  writeFileSync(join(folder, "site/CNAME.txt"), "errors.shop.example");
  const before = tree(join(folder, "site"));
  expect((await cli(folder, "site", "--out", "site")).out).toMatch(/^site: 0 written, 0 deleted/);
  expect(tree(join(folder, "site"))).toEqual(before);
  writeFileSync(join(folder, PATH), PAGE.replace(/^\| ResourceNotFound.*\n/m, ""));
  expect((await cli(folder, "site", "--out", "site")).out).toMatch(/2 deleted/);
  expect(existsSync(join(folder, "site/shop/orders/ResourceNotFoundOrderError.html"))).toBe(false);
  expect(existsSync(join(folder, "site/CNAME.txt"))).toBe(true);
});

test("the changes of a service in the CHANGELOG are a feed", async () => {
  const folder = folderWith({
    ...PROJECT,
    "errsmith.config.json": CONFIG,
    "generated/CHANGELOG.md": "# Changelog\n\n## [1.1.0] - 2026-01-02\n\n- `shop/orders`: code added: `A.B`.\n",
  });
  expect(await cli(folder, "site", "--out", "site")).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "site/shop/orders/changes.atom"), "utf8")).toContain("<li>code added: A.B.</li>");
  rmSync(join(folder, "generated"), { recursive: true });
  expect((await cli(folder, "site", "--out", "site")).out).toMatch(/1 deleted/);
});

test.each([
  ["without a folder", [], 2, /required option '--out <dir>'/],
  ["into the sources", ["--out", "sources/site"], 1, /the output folder is inside .*sources, which is read/],
  ["of a project with errors", ["--out", "site"], 1, /code-prefix|error/],
])("nothing is written %s", async (name, args, status, message) => {
  const broken = name.includes("errors") ? { [PATH]: "# Nothing here\n" } : {};
  const folder = folderWith({ ...PROJECT, "errsmith.config.json": CONFIG, ...broken });
  const before = tree(folder);
  expect(await cli(folder, "site", ...args)).toMatchObject({ status, err: expect.stringMatching(message) });
  expect(tree(folder)).toEqual(before);
});
