import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";
/** A page on which the status stands where the code should. */
const rows = [
  "400 | The cart is empty.",
  "400 | The cart is closed.",
  "400 | The voucher is used up.",
  "404 | There is no such cart.",
  "404 | There is no such parcel.",
];
const PART = ["# Error codes", "", "| Code | Description |", "|---|---|", ...rows.map((row) => `| ${row} |`), ""].join(
  "\n",
);

describe("a page that was read in part", () => {
  test("is shown by extract, with an error and the names that were not read", async () => {
    const folder = folderWith({ "a.md": PART });
    const { status, out } = await cli(folder, "extract", "a.md", "--format", "json");
    const [page] = JSON.parse(out).pages;
    expect(status).toBe(5);
    expect(page.codes.map(({ alarm }: { alarm?: true }) => alarm)).toEqual([true, true, true, true, true]);
    expect(page.confidence).toBeLessThan(0.8);
    expect((await cli(folder, "extract", "a.md")).out).toMatch(
      /2 codes, 5 cases, confidence 0\.\d+\n +5 +400 +.*alarm/,
    );
    expect(page.problems).toContainEqual(
      expect.objectContaining({ rule: "page-read-in-part", severity: "error", line: 0 }),
    );
  });

  test("and not one that was read completely: it has a confidence and no alarm", async () => {
    const folder = folderWith({ "a.md": PAGE });
    const { out } = await cli(folder, "extract", "a.md", "--format", "json");
    const [page] = JSON.parse(out).pages;
    expect(page.confidence).toBeGreaterThan(0.8);
    expect(page.codes.filter(({ alarm }: { alarm?: true }) => alarm)).toEqual([]);
  });

  test("is not used by generate unless it is accepted", async () => {
    const folder = folderWith({ ...PROJECT, [PATH]: PART });
    const before = tree(folder);
    const refused = await cli(folder, "generate");
    expect(refused).toMatchObject({
      status: 5,
      err: expect.stringMatching(/orders\.md +error +read in part: 2 HTTP statuses/),
    });
    expect(tree(folder)).toEqual(before);
    expect(await cli(folder, "generate", "--accept", PATH)).toMatchObject({ status: 0 });
    expect(await cli(folder, "check")).toMatchObject({ status: 0 });
    // The package has what can be read of the page, so a later run does not ask again.
    writeFileSync(join(folder, PATH), PART.replace("is empty", "has no items"));
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  });

  test("is not used if a code of the package is no longer read", async () => {
    const folder = folderWith({
      ...PROJECT,
      [PATH]: PART.replace("404 | There is no such parcel", "409 | The parcel is on its way"),
    });
    expect(await cli(folder, "generate", "--accept", PATH)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, PATH), `${PART}\nAll other errors have the status 409.\n`);
    expect(await cli(folder, "generate")).toMatchObject({ status: 5, err: expect.stringMatching(/read in part/) });
    writeFileSync(join(folder, PATH), PART);
    expect(await cli(folder, "generate")).toMatchObject({ status: 0 });
  });

  test("can be accepted as a file without a project", async () => {
    const folder = folderWith({ "docs/a.md": PART });
    expect(await cli(folder, "generate", "docs/a.md", "--out", "out")).toMatchObject({ status: 5 });
    expect(await cli(folder, "generate", "docs/a.md", "--out", "out", "--accept", "docs/a.md")).toMatchObject({
      status: 0,
    });
    expect(readFileSync(join(folder, "out/package.json"), "utf8")).toContain("name");
  });
});
