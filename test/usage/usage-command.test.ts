import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { usageSchema } from "../../src/1-read/manifest/usage-schema.ts";
import { validate } from "../../src/1-read/manifest/validate.ts";
import { cli, folderWith, PROJECT } from "../cli/run-in-folder.ts";

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly { readonly physicalLocation: PhysicalLocation }[];
    }[];
  }[];
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string };
  readonly region: object;
}

const APP = {
  "app/a.ts": 'export const f = (e: Error & { code: string }) => e.code === "ResourceNotFound.Order";\n',
  "app/b.go": 'package b\n\nvar x = "InvalidParameter.Quantity"\n',
};

describe("errsmith usage", () => {
  test("prints the places of each code, and says what is searched for quoted codes only", async () => {
    const typo = 'export const g = (e) => e.code === "ResourceNotFound.Ordr";\n';
    const folder = folderWith({ ...PROJECT, ...APP, "app/c.js": typo });
    expect(await cli(folder, "usage", "app")).toEqual({
      status: 0,
      out: `InvalidParameter.Quantity  shop/orders
  app/b.go:3:9  quoted
ResourceNotFound.Order  shop/orders
  app/a.ts:1:62  comparison
ResourceNotFound.Ordr  on no page; did you mean ResourceNotFound.Order?
  app/c.js:1:36  comparison
2 codes at 2 places in 2 files of 3; 1 code on no page
`,
      err: "note  1 file of Go, Java, Python or YAML: only codes in quotation marks are found, in YAML also those without\n",
    });
  });

  test("prints a family once, with its key", async () => {
    const text = 'if (error.is("ResourceNotFound.*", "InvalidParameter.Quantity")) throw error;\n';
    const folder = folderWith({ ...PROJECT, "app/a.ts": text });
    const { out } = await cli(folder, "usage", "app");
    expect(out).toBe(`InvalidParameter.Quantity  shop/orders
  app/a.ts:1:36  is
ResourceNotFound.*  shop/orders
  app/a.ts:1:14  family
1 code and 1 family at 2 places in 1 file of 1
`);
    const json: unknown = JSON.parse((await cli(folder, "usage", "app", "--format", "json")).out);
    expect(validate(usageSchema, json)).toHaveProperty("value");
    expect(json).toMatchObject({ uses: [{ code: "ResourceNotFound.*", kind: "family" }, { kind: "is" }] });
  });

  test("writes JSON for other repositories, of a package and without a project", async () => {
    const project = folderWith(PROJECT);
    await cli(project, "generate");
    const folder = folderWith(APP);
    const args = ["usage", "app", "--package", join(project, "generated"), "--format", "json", "--repository", "a/web"];
    const { status, out } = await cli(folder, ...args);
    expect(status).toBe(0);
    expect(out).not.toContain(folder);
    const json: unknown = JSON.parse(out);
    expect(validate(usageSchema, json)).toHaveProperty("value");
    expect(json).toEqual({
      version: 1,
      repository: "a/web",
      uses: [
        { ...USE, file: "app/a.ts", line: 1, column: 62, code: "ResourceNotFound.Order", kind: "comparison" },
        { ...USE, file: "app/b.go", line: 3, column: 9, code: "InvalidParameter.Quantity", kind: "quoted" },
      ],
    });
    expect(await cli(folder, ...args)).toMatchObject({ out });
    // Without a package there are no codes to search for.
    expect(await cli(folder, "usage", "app")).toMatchObject({ status: 1, out: "" });
  });

  test("writes SARIF: notes for documented codes, warnings for others, at paths that are valid in a URI", async () => {
    const typo = 'export const g = (e) => e.code === "ResourceNotFound.Ordr";\n';
    const folder = folderWith({ ...PROJECT, ...APP, "app/a b#[c].js": typo });
    const sarif = JSON.parse((await cli(folder, "usage", "app", "--format", "sarif")).out) as Sarif;
    const [run] = sarif.runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(["code-used", "code-undocumented"]);
    expect(
      run?.results.map(({ ruleId, ruleIndex, level, message: { text }, locations: [at] }) => [
        ...[ruleId, ruleIndex, level, text, at?.physicalLocation.artifactLocation.uri],
        at?.physicalLocation.region,
      ]),
    ).toEqual([
      [
        ...["code-undocumented", 1, "warning"],
        "ResourceNotFound.Ordr: no page documents this code; did you mean ResourceNotFound.Order?",
        ...["app/a%20b%23%5Bc%5D.js", { startLine: 1, startColumn: 36 }],
      ],
      [
        ...["code-used", 0, "note", "ResourceNotFound.Order (shop/orders): comparison"],
        ...["app/a.ts", { startLine: 1, startColumn: 62 }],
      ],
      [
        ...["code-used", 0, "note", "InvalidParameter.Quantity (shop/orders): quoted"],
        ...["app/b.go", { startLine: 3, startColumn: 9 }],
      ],
    ]);
  });

  test("a path that does not exist is an error, a file in no known language a warning", async () => {
    const folder = folderWith({ ...PROJECT, ...APP, "a.txt": "x" });
    const missing = await cli(folder, "usage", "nowhere", "app");
    expect(missing).toMatchObject({ status: 1, out: expect.stringContaining("2 codes at 2 places in 2 files of 2\n") });
    expect(missing.err).toMatch(/^nowhere +error .*file-not-found$/m);
    const unknown = await cli(folder, "usage", "a.txt");
    expect(unknown).toMatchObject({ status: 0, out: "0 codes at 0 places in 0 files of 0\n" });
    expect(unknown.err).toMatch(/^a\.txt +warning .*application-file-skipped$/m);
    expect(await cli(folder, "usage")).toMatchObject({ status: 2 });
  });
});

const USE = { services: ["shop/orders"] };

describe("files that nobody wrote or that are no text", () => {
  const CODE = 'f("ResourceNotFound.Order");\n';

  test("links, dependencies, output, generated packages and pages are not searched", async () => {
    const outside = folderWith({ "secret.ts": CODE, "folder/secret.ts": CODE });
    const folder = folderWith({
      ...PROJECT,
      "sources/shop/pages/sdk.go": 'package x\n\nvar x = "ResourceNotFound.Order"\n',
      "node_modules/x/a.ts": CODE,
      "packages/a/node_modules/x/a.ts": CODE,
      "dist/a.js": CODE,
      "coverage/a.js": CODE,
      ".cache/a.js": CODE,
      "a.md": CODE,
      "packages/a/index.ts": CODE,
    });
    symlinkSync(join(outside, "secret.ts"), join(folder, "link.ts"));
    symlinkSync(join(outside, "folder"), join(folder, "links"));
    symlinkSync(join(folder, "missing.ts"), join(folder, "broken.ts"));
    mkdirSync(join(folder, "packages/a/dist"), { recursive: true });
    writeFileSync(join(folder, "packages/a/dist/a.js"), CODE);
    await cli(folder, "generate");
    const { out, err } = await cli(folder, "usage", ".");
    expect(out).toBe(`ResourceNotFound.Order  shop/orders
  packages/a/index.ts:1:3  quoted
1 code at 1 place in 1 file of 1
`);
    expect(err).toBe("");
  });

  test("bytes that are not UTF-8 and large files are left out with a warning; names are escaped", async () => {
    const folder = folderWith({
      ...PROJECT,
      "app/\u001b[31m\n::error::x.ts": CODE,
      "app/\u202egnp.js": CODE,
      "app/latin1.ts": Buffer.from('f("ResourceNotFound.Order"); // \xe9\n', "latin1"),
      "app/bundle.js": CODE + "x".repeat(2 ** 20),
      "app/bom.ts": `\ufeff${CODE}`,
      "app/utf16.ts": Buffer.from(`\ufeff${CODE}`, "utf16le"),
      "app/nul.js": `${CODE}\0`,
    });
    const { status, out, err } = await cli(folder, "usage", "app");
    expect(status).toBe(0);
    expect(out).toContain("app/\\u001b[31m\\n::error::x.ts:1:3");
    expect(out).toContain("app/\\u202egnp.js:1:3");
    expect(out.match(/quoted/g)).toHaveLength(5);
    expect(err.match(/application-file-skipped/g)).toHaveLength(2);
    expect(err).toMatch(/app\/latin1\.ts .*not UTF-8/);
    expect(err).toMatch(/app\/bundle\.js .*larger than 1 MiB/);
  });
});
