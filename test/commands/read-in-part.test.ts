import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "../cli/run-in-folder.ts";

const PATH = "sources/shop/pages/orders.md";
/** A page with codes inside the texts of other codes. */
const PART = `# Error codes

- \`E1001\`: The cart is empty.
- \`E1002\`: The voucher is used up. E1004 The address is unknown. E1005 The parcel is lost.
- \`E1006\`: The parcel is back. E1007 The parcel is late.
`;

describe("a page that was read in part", () => {
  test("is shown by extract, with an error and the names that were not read", async () => {
    const folder = folderWith({ "a.md": PART });
    const { status, out } = await cli(folder, "extract", "a.md", "--format", "json");
    const [page] = JSON.parse(out).pages;
    expect(status).toBe(5);
    expect(page.codes.map(({ code }: { code: string }) => code)).toEqual(["E1001", "E1002", "E1006"]);
    expect(page.confidence).toBeLessThan(0.95);
    expect(page.problems).toContainEqual(
      expect.objectContaining({ rule: "codes-not-read", text: expect.stringMatching(/E1004 .*E1005 .*E1007/) }),
    );
    expect(page.problems).toContainEqual(
      expect.objectContaining({ rule: "page-read-in-part", severity: "error", line: 0 }),
    );
  });

  test("gives an alarm to the rows that a warning is about", async () => {
    const rows = ["4001 | Empty", "4002 | Full", "4003 | Closed", "Cart.sol | The contract"];
    const table = `# Error codes\n\n| Error code | Description |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`;
    const { out } = await cli(folderWith({ "a.md": table }), "extract", "a.md", "--format", "json");
    expect(JSON.parse(out).pages[0].codes.map(({ alarm }: { alarm?: true }) => alarm ?? false)).toEqual([
      false,
      false,
      false,
      true,
    ]);
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
      err: expect.stringMatching(/orders\.md +error +read in part: 3 names are written like codes/),
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
      [PATH]: `${PART}- \`E1009\`: The parcel is heavy.\n`,
    });
    expect(await cli(folder, "generate", "--accept", PATH)).toMatchObject({ status: 0 });
    writeFileSync(join(folder, PATH), `${PART}\nAll other errors have the code E1009.\n`);
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
