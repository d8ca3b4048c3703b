import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folderWith, git } from "./run-in-folder.ts";

const HEAD = "# Error codes\n\n| Code | Description | HTTP status |\n| --- | --- | --- |\n";
const ROWS = Array.from(
  { length: 2000 },
  (_, i) => `| InvalidParameter.Item${i} | Item ${i} is invalid. | 400 |\n`,
).join("");
const PAGE = "sources/shop/pages/orders.md";

/** The numbers of changed lines of the files of the package, after a change of a page of 2,000 rows. */
async function changedLines(page: string): Promise<readonly number[]> {
  const services = { orders: { pages: [{ file: "pages/orders.md", locale: "en" }] } };
  const folder = folderWith({ "sources/shop/source.json": JSON.stringify({ services }), [PAGE]: HEAD + ROWS });
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "init", "-q");
  git(folder, "add", "generated");
  git(folder, "commit", "-q", "-m", "package");
  writeFileSync(join(folder, PAGE), page);
  expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  git(folder, "add", "generated");
  const files = git(folder, "diff", "--cached", "--numstat", "--", "generated").trim().split("\n");
  return files.map((file) => {
    const [added, removed] = file.split("\t").map(Number);
    return (added ?? 0) + (removed ?? 0);
  });
}

test("one row at the top of a page of 2,000 rows changes fewer than 60 lines", async () => {
  const lines = await changedLines(`${HEAD}| InvalidParameter.New | There is no such thing. | 404 |\n${ROWS}`);
  const sum = lines.reduce((all, count) => all + count, 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBeLessThan(60);
}, 60_000);

test("two lines of prose above the table change two lines of one file", async () => {
  expect(await changedLines(`Some words.\n\n${HEAD}${ROWS}`)).toEqual([2]);
}, 60_000);
