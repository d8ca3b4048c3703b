import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folderWith, PAGE, PROJECT, tree } from "./run-in-folder.ts";

describe("check", () => {
  test("is silent after generate, and says that a clone is not compiled", async () => {
    const folder = folderWith(PROJECT);
    await cli(folder, "generate");
    expect(await cli(folder, "check")).toEqual({ status: 0, out: "", err: "" });
    rmSync(join(folder, "generated/dist"), { recursive: true });
    const err = "note  generated is not compiled, so no application can load it; run errsmith generate\n";
    expect(await cli(folder, "check")).toEqual({ status: 0, out: "", err });
  });

  test("lists stale, missing and extra files, and a lock file that would grow", async () => {
    const folder = folderWith(PROJECT);
    await cli(folder, "generate");
    rmSync(join(folder, "generated/package.json"));
    writeFileSync(
      join(folder, "sources/shop/pages/orders.md"),
      PAGE.replace("| ResourceNotFound", "| LimitExceeded | Too many. | 429 |\n| ResourceNotFound"),
    );
    const before = tree(folder);
    const { status, out } = await cli(folder, "check");
    expect(status).toBe(1);
    expect(out).toMatch(/^generated is not up to date; run errsmith generate:\n/);
    expect(out).toMatch(/^ {2}stale +generated\/catalog\/shop\/orders\.json +\+\d+ -\d+$/m);
    expect(out).toMatch(/^ {2}missing +generated\/package\.json$/m);
    expect(out).toMatch(/^ {2}names +sources\/shop\/names\.lock\.json +\+\d+ -\d+$/m);
    expect(tree(folder)).toEqual(before);
  });
});

describe("extract", () => {
  test("prints JSON, one element a documented case, with paths as given", async () => {
    const folder = folderWith({ "orders.md": PAGE, "empty.md": "# Nothing\n\nHere.\n" });
    const { status, out } = await cli(folder, "extract", "orders.md", "empty.md", "--format", "json");
    expect(status).toBe(1);
    const { pages } = JSON.parse(out) as { pages: unknown[] };
    expect(pages).toEqual([
      {
        file: "orders.md",
        confidence: expect.closeTo(0.95, 1),
        codes: [
          {
            code: "InvalidParameter.Quantity",
            description: "The quantity must be above zero.",
            httpStatus: 400,
            recovery: "fix-request",
            line: 5,
            column: 3,
          },
          {
            code: "ResourceNotFound.Order",
            description: "There is no order with this number.",
            httpStatus: 404,
            line: 6,
            column: 3,
          },
        ],
        problems: [],
      },
      {
        file: "empty.md",
        codes: [],
        problems: [expect.objectContaining({ rule: "no-errors-found", severity: "error" })],
      },
    ]);
  });

  test("prints a table", async () => {
    const { status, out } = await cli(folderWith({ "orders.md": PAGE }), "extract", "orders.md");
    expect({ status, out }).toEqual({
      status: 0,
      out: `orders.md  2 codes
  5  InvalidParameter.Quantity  http 400  The quantity must be above zero.
  6  ResourceNotFound.Order     http 404  There is no order with this number.
`,
    });
  });

  test("--why names the layout and the pattern that read the rows", async () => {
    const folder = folderWith({ "orders.md": PAGE });
    const { out } = await cli(folder, "extract", "orders.md", "--why");
    expect(out).toMatch(/tables {2}2 read, 1 header/);
    expect(out).toMatch(/^ +lines 5, 6: pattern code$/m);
  });

  test("--why prints the total score, and why rows were not read", async () => {
    const page =
      "# Errors\n\n| Code | Description |\n|---|---|\n| E1001 | The name is invalid. |\n\n" +
      "## Fields\n\n| Field | Type |\n|---|---|\n| name | string |\n| size | int |";
    const { out } = await cli(folderWith({ "page.md": page }), "extract", "page.md", "--why");
    expect(out).toMatch(
      /\+0\.40 the code column is headed "Code"\n(?: +[+-].*\n)+ +score \d\.\d\d \(threshold 1\.00\)/,
    );
    expect(out).toMatch(/^ +lines 9, 11, 12: refused: not a table of errors/m);
  });

  test("reads folders and patterns", async () => {
    const folder = folderWith({ "docs/a.md": PAGE, "docs/b/c.HTML": "<p>nothing</p>", "docs/d.png": "x" });
    const files = async (...args: string[]) => {
      const { out } = await cli(folder, "extract", ...args, "--format", "json");
      return (JSON.parse(out) as { pages: { file: string }[] }).pages.map(({ file }) => file);
    };
    expect(await files("docs/")).toEqual(["docs/a.md", "docs/b/c.HTML"]);
    expect(await files("docs/**/*.md")).toEqual(["docs/a.md"]);
    expect(await files("docs/a.md", "docs/a.md", "docs")).toEqual(["docs/a.md", "docs/b/c.HTML"]);
  });
});

describe("a project's own rules", () => {
  test("extract uses the overrides of source.json", async () => {
    const manifest = { services: { orders: { pages: [{ file: "pages/orders.md", ignore: [5] }] } } };
    const folder = folderWith({ ...PROJECT, "sources/shop/source.json": JSON.stringify(manifest) });
    const { out } = await cli(folder, "extract", "sources/shop/pages/orders.md", "--format", "json");
    expect(out).toContain("ResourceNotFound.Order");
    expect(out).not.toContain("InvalidParameter.Quantity");
  });

  test("a layout with an invalid result is reported by name", async () => {
    const config = `export default { layouts: [{ name: "half", read: () => [{ layout: "half" }] }] };`;
    const folder = folderWith({ ...PROJECT, "errsmith.config.mjs": config });
    expect(await cli(folder, "generate")).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^error {2}layout half: .*took\n$/),
    });
  });

  test("layouts and emitters are functions of a configuration", async () => {
    const config = `export default {
      layouts: [{ name: "shouts", read: (page) => page.sections.flatMap((section) => section.blocks
        .filter((block) => block.kind === "paragraph" && block.text.text.startsWith("!!"))
        .map((block) => ({ layout: "shouts", place: block.place, why: ["two exclamation marks"], took: [block],
          outcomes: [{ kind: "read", place: block.place, drafts: [{
            code: { ...block.text, text: block.text.text.slice(2) },
            fields: [], trail: [], place: block.place, layout: "shouts",
          }] }] }))) }],
      emitters: [{ name: "list", emit: (catalogs) => [
        { path: "codes.txt", content: catalogs.flatMap(({ errors }) => errors.map(({ code }) => code + "\\n")).join("") },
      ] }],
    };`;
    const folder = folderWith({
      ...PROJECT,
      "errsmith.config.mjs": config,
      "sources/shop/pages/orders.md": "# Errors\n\n!!Boom.Loud\n",
    });
    expect(await cli(folder, "generate")).toMatchObject({ status: 0, err: "" });
    expect(tree(folder)["generated/codes.txt"]).toBe("Boom.Loud\n");
    expect((await cli(folder, "extract", "sources", "--why")).out).toContain("two exclamation marks");
  });
});

describe("explain", () => {
  const project = {
    ...PROJECT,
    "sources/shop/corrections.json": JSON.stringify({
      corrections: [
        {
          service: "orders",
          code: "InvalidParameter.Quantity",
          expect: "The quantity must be above zero.",
          set: { code: "InvalidParameter.Amount" },
          why: "The server sends Amount.",
        },
      ],
    }),
  };

  test("shows names, facts, texts and places", async () => {
    const { status, out } = await cli(folderWith(project), "explain", "InvalidParameter.Quantity");
    expect(status).toBe(0);
    expect(out).toMatch(/^InvalidParameter\.Amount {2}shop\/orders$/m);
    expect(out).toMatch(/class +InvalidParameterAmount/);
    expect(out).toMatch(/aliases +InvalidParameter\.Quantity/);
    expect(out).toMatch(/http status +400 +\(from a column\)/);
    expect(out).toMatch(/corrected .*The server sends Amount\./);
    expect(out).toMatch(/^ {2}sources\/shop\/pages\/orders\.md:5$/m);
    expect(out).toMatch(/en +The quantity must be above zero\./);
  });

  test("suggests similar codes for an undocumented one", async () => {
    const { status, out, err } = await cli(folderWith(PROJECT), "explain", "ResourceNotFound.Orders");
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(/no page documents ResourceNotFound\.Orders; did you mean ResourceNotFound\.Order\?/);
  });

  test("knows the services", async () => {
    const { status, err } = await cli(folderWith(PROJECT), "explain", "x", "--service", "billing");
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining("shop/orders") });
  });
});
