import { chmodSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { applyPatch } from "diff";
import { cli } from "../cli/run-in-folder.ts";
import { type Application, application } from "./application.ts";

let app: Application;

beforeAll(async () => {
  app = await application();
}, 120_000);

const read = (path: string): string => readFileSync(join(app.folder, path), "utf8");
const sync = (...args: string[]): ReturnType<typeof cli> => cli(app.folder, "handlers", "sync", ...args);
const coverage = (...args: string[]): ReturnType<typeof cli> => cli(app.folder, "handlers", "coverage", ...args);

const IMPORT = 'import { defineMarketHandlers } from "sample-errors/acme/market/handlers";\n';
const OLD = `${IMPORT}export const handlers: object = defineMarketHandlers({
  450: () => 1,
  "*": () => 1,
});
`;
const NEW = `${IMPORT.replace(" }", ", undecided }")}export const handlers: object = defineMarketHandlers({
  450: () => 1,
  461: undecided("461"),
  480: undecided("480"),
  "*": () => 1,
});
`;

describe("handlers sync", () => {
  test("creates a file once", { timeout: 60_000 }, async () => {
    expect(await sync("src/new/scan.ts", "--service", "scan")).toEqual({
      status: 0,
      out: "src/new/scan.ts  created for acme/scan\n",
      err: "",
    });
    expect(read("src/new/scan.ts")).toBe(
      readFileSync(join(app.folder, "node_modules/sample-errors/src/acme/scan/handlers.stub.ts"), "utf8"),
    );
    expect(await sync("src/new/scan.ts", "--service", "scan")).toEqual({ status: 0, out: "", err: "" });
    expect(await sync("src/new/scan.ts", "--check")).toEqual({ status: 0, out: "", err: "" });
  });

  test.each(["hostile", "market", "scan"])(
    "a created file for %s is complete",
    { timeout: 60_000 },
    async (service) => {
      const path = `begun/${service}.ts`;
      expect(await sync(path, "--service", service, "--package", "sample-errors")).toMatchObject({ status: 0 });
      expect(await sync(path, "--exact", "--check")).toEqual({ status: 0, out: "", err: "" });
      const codes = /(\d+) codes? = 0 exact \+ 0 by family \+ 0 only "\*" \+ \1 undecided; \1 unhandled\n/;
      const required = await coverage(path, "--require", "exact");
      expect(required).toMatchObject({ status: 1, out: expect.stringMatching(codes), err: "" });
      app.write({ [path]: read(path).replaceAll("throw error;", "return error.message;") });
      expect(await coverage(path, "--require", "exact")).toMatchObject({ status: 0, err: "" });
    },
  );

  test("--check, --dry-run and writing agree", { timeout: 60_000 }, async () => {
    app.write({ "market.ts": OLD });
    const said = "market.ts:4  461  undecided\nmarket.ts:5  480  undecided\n";
    expect(await sync("market.ts", "--check")).toEqual({ status: 1, out: said, err: "" });
    expect(read("market.ts")).toBe(OLD);
    const dry = await sync("market.ts", "--dry-run");
    expect(dry).toMatchObject({ status: 0, err: "" });
    expect(dry.out).toMatch(/^--- a\/market\.ts\n\+\+\+ b\/market\.ts\n@@ -1,5 \+1,7 @@\n/);
    expect(applyPatch(OLD, dry.out)).toBe(NEW);
    expect(read("market.ts")).toBe(OLD);
    expect(await sync("market.ts", "--check", "--dry-run")).toEqual({ ...dry, status: 1 });
    expect(await sync("market.ts", "./market.ts")).toEqual({ status: 0, out: said, err: "" });
    expect(read("market.ts")).toBe(NEW);
    expect(await sync("market.ts")).toEqual({ status: 0, out: "", err: "" });
  });

  test("a dry run of a new file is a patch that creates it", { timeout: 60_000 }, async () => {
    const { out, status } = await sync("never.ts", "--service", "acme/market", "--dry-run");
    expect(status).toBe(0);
    expect(out).toMatch(/^--- \/dev\/null\n\+\+\+ b\/never\.ts\n@@ -0,0 /);
    expect(() => read("never.ts")).toThrow(/ENOENT/);
    expect(await sync("never.ts", "--service", "acme/market", "--check")).toMatchObject({ status: 1 });
  });

  test("a refused file does not prevent the others", { timeout: 60_000 }, async () => {
    const broken = OLD.replace("  450", "<<<<<<< ours\n  450");
    app.write({ "good.ts": OLD, "broken.ts": broken });
    const { status, out, err } = await sync("good.ts", "broken.ts");
    expect({ status, out }).toEqual({ status: 1, out: "good.ts:4  461  undecided\ngood.ts:5  480  undecided\n" });
    expect(err)
      .toBe(`broken.ts:3:1  error    syntax error, file left unchanged: Merge conflict marker encountered.  handlers-syntax

Paste into the table at broken.ts:2:

  461: undecided("461"),
  480: undecided("480"),
`);
    expect([read("good.ts"), read("broken.ts")]).toEqual([NEW, broken]);
  });

  test("a byte order mark and a symbolic link are kept", { timeout: 60_000 }, async () => {
    app.write({ "marked.ts": `\ufeff${OLD}` });
    symlinkSync(join(app.folder, "marked.ts"), join(app.folder, "link.ts"));
    expect(await sync("link.ts")).toMatchObject({ status: 0 });
    expect(read("marked.ts")).toBe(`\ufeff${NEW}`);
  });

  test("a file that must not be written prevents all writes", { timeout: 60_000 }, async () => {
    app.write({ "first.ts": OLD, "locked.ts": OLD });
    chmodSync(join(app.folder, "locked.ts"), 0o444);
    symlinkSync(join(app.folder, "gone.ts"), join(app.folder, "loose.ts"));
    const locked = { status: 1, out: "", err: expect.stringMatching(/locked\.ts: cannot be written: read-only/) };
    expect(await sync("first.ts", "locked.ts")).toEqual(locked);
    const loose = {
      status: 1,
      out: "",
      err: expect.stringMatching(/loose\.ts: a symbolic link whose target is missing/),
    };
    expect(await sync("first.ts", "loose.ts", "--service", "acme/market")).toEqual(loose);
    expect([read("first.ts"), read("locked.ts")]).toEqual([OLD, OLD]);
    expect(await sync("locked.ts", "--check")).toMatchObject({ status: 1, err: "" });
  });

  test("a blank file is treated as missing", { timeout: 60_000 }, async () => {
    app.write({ "blank.ts": "\ufeff\n" });
    expect(await sync("blank.ts")).toMatchObject({
      status: 1,
      err: expect.stringMatching(/no handler table found/),
    });
    const begun = { status: 0, out: "blank.ts  created for acme/market\n", err: "" };
    expect(await sync("blank.ts", "--service", "acme/market")).toEqual(begun);
    expect(await sync("blank.ts", "--service", "acme/market")).toEqual({ status: 0, out: "", err: "" });
  });

  test.each<[name: string, args: string[], status: number, says: RegExp]>([
    ["a missing file without --service", ["nowhere.ts"], 2, /nowhere\.ts: not found; --service creates a new file/],
    ["not TypeScript", ["package.json"], 2, /package\.json: not a TypeScript file/],
    ["a declaration file", ["x.d.ts"], 2, /x\.d\.ts: not a TypeScript file/],
    ["an unknown service", ["x.ts", "--service", "fax"], 2, /no service fax; there are .*acme\/scan of sample-errors/],
    ["an unknown package", ["x.ts", "--service", "scan", "--package", "none"], 2, /x\.ts: none is not among the dep/],
    ["no arguments", [], 2, /missing required argument/],
  ])("%s", async (_, args, status, says) => {
    const done = await sync(...args);
    expect(done).toMatchObject({ status, out: "" });
    expect(done.err).toMatch(says);
  });

  test.each<[name: string, deep: string]>([
    ["brackets", "[".repeat(20_000) + "]".repeat(20_000)],
    ["brackets that nothing closes", "(".repeat(20_000)],
    ["objects", `${"{ a: ".repeat(20_000)}1${" }".repeat(20_000)}`],
    ["templates", `${"`${".repeat(5000)}1${"}`".repeat(5000)}`],
    ["terms", `${"1\n+ ".repeat(30_000)}1`],
    ["conditions", `${"a ? b : ".repeat(20_000)}c`],
    ["calls", `a${".b()".repeat(30_000)}`],
    ["types", `1 as ${"a extends b ? c : ".repeat(20_000)}d`],
  ])("a file that is nested too deeply for the compiler: %s", async (_, deep) => {
    const given = `${OLD}export const deep: unknown = ${deep};\n`;
    app.write({ "deep.ts": given });
    const { status, err } = await sync("deep.ts");
    expect(status).toBe(1);
    expect(err).toMatch(/^deep\.ts:\d+:\d+ {2}error {4}syntax error, file left unchanged: nested too deeply {2}\S+\n$/);
    expect(Number(/:(\d+):/.exec(err)?.[1])).toBeGreaterThan(OLD.split("\n").length - 1);
    expect(read("deep.ts")).toBe(given);
  });

  test("a file that is not UTF-8", async () => {
    app.write({ "bytes.ts": OLD });
    const { writeFileSync } = await import("node:fs");
    writeFileSync(join(app.folder, "bytes.ts"), Buffer.from([0xff, 0xfe, 0x20]));
    expect(await sync("bytes.ts")).toMatchObject({ status: 1, err: "error  bytes.ts: not valid UTF-8\n" });
  });
});

describe("handlers coverage", () => {
  const SCAN = `import { defineScanHandlers, undecided } from "sample-errors/acme/scan/handlers";
const shared = { "AuthFailure": () => 1, "InternalError": () => 1 };
export const handlers: object = defineScanHandlers({
  ...shared,
  "FailedOperation.Blurred": undecided("FailedOperation.Blurred"),
  "FailedOperation.*": () => 1,
  "InternalError": undecided("InternalError"),
  "RequestLimitExceeded": () => 1,
  "*": () => 1,
});
`;

  test("the handler of each code", { timeout: 60_000 }, async () => {
    app.write({ "scan.ts": SCAN });
    const out = `scan.ts:3  acme/scan  5 codes = 2 exact + 2 by family + 0 only "*" + 1 undecided; 1 unhandled
  undecided  InternalError
  by family  FailedOperation.Blurred
  by family  FailedOperation.NoCard
`;
    expect(await coverage("scan.ts")).toEqual({ status: 0, out, err: "" });
    expect(await coverage("scan.ts", "--require", "family")).toEqual({ status: 1, out, err: "" });
    app.write({ "scan.ts": SCAN.replace('undecided("InternalError")', "() => 2") });
    expect(await coverage("scan.ts", "--require", "family")).toMatchObject({ status: 0 });
    expect(await coverage("scan.ts", "--require", "exact")).toMatchObject({ status: 1 });
    const json: unknown = JSON.parse((await coverage("scan.ts", "--format", "json")).out);
    expect(json).toMatchObject([
      { path: "scan.ts", line: 3, service: "acme/scan", codes: { length: 5, 0: { code: "AuthFailure", by: "exact" } } },
    ]);
  });

  test("a code that another table or another place handles is not unhandled", async () => {
    const other = `import { defineScanHandlers, undecided } from "sample-errors/acme/scan/handlers";
export const more: object = defineScanHandlers({
  "AuthFailure": undecided("AuthFailure"),
  "InternalError": undecided("InternalError"),
  "*": () => 1,
});
`;
    app.write({ "scan.ts": SCAN, "other.ts": other, "uses/a.ts": 'f("InternalError", "RequestLimitExceeded");\n' });
    const unhandled = async (...args: string[]): Promise<unknown> => {
      const tables = JSON.parse((await coverage(...args, "--format", "json")).out) as readonly {
        unhandled: string[];
      }[];
      expect(JSON.stringify(tables)).not.toContain(app.folder);
      return tables.map((table) => table.unhandled);
    };
    const all = ["AuthFailure", "FailedOperation.Blurred", "FailedOperation.NoCard", "InternalError"];
    expect(await unhandled("other.ts")).toEqual([[...all, "RequestLimitExceeded"]]);
    expect(await unhandled("other.ts", "scan.ts")).toEqual([["InternalError"], ["InternalError"]]);
    // Neither a text that is quoted somewhere nor an undecided entry handles a code.
    expect(await unhandled("scan.ts", "--usage", "uses", "other.ts")).toEqual([["InternalError"]]);
    // What decides by a family decides on each of its codes. A table is judged by its own file.
    expect(await unhandled("other.ts", "--usage", "scan.ts")).toEqual([[...all, "RequestLimitExceeded"]]);
    app.write({ "family/a.ts": 'if (error.is("FailedOperation.*")) throw error;\n' });
    expect(await unhandled("other.ts", "--usage", "family")).toEqual([
      ["AuthFailure", "InternalError", "RequestLimitExceeded"],
    ]);
    app.write({ "uses/b.ts": 'if (error.code === "InternalError") throw error;\n' });
    expect(await unhandled("scan.ts", "--usage", "uses")).toEqual([[]]);
    expect((await coverage("scan.ts", "--usage", "uses")).out).toContain("1 undecided\n  undecided  InternalError\n");
  }, 60_000);

  test("a refused file has no coverage", { timeout: 60_000 }, async () => {
    app.write({ "empty.ts": "export {};\n" });
    expect(await coverage("empty.ts")).toMatchObject({ status: 1, out: "" });
    expect(await coverage("none.ts")).toMatchObject({ status: 1, err: "error  none.ts: not found\n" });
  });
});
