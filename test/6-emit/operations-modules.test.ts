import { ts } from "ts-morph";
import { afterAll, describe, expect, test, vi } from "vitest";
import { pathToFileURL } from "node:url";
import type { Operation } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { editorOf } from "./language-service.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";
import { at, define, filesOf, HEAD, OPERATIONS, OWN, templates, withCase } from "./sample-operations.ts";
import { type ErrorType, type Thrown, writePackage } from "./sample-package.ts";

vi.setConfig({ testTimeout: 60_000 });

const files = await filesOf(OPERATIONS);

test.each([
  ["FailedOperation.Blurred", "en: The scan is blurred."],
  ["RequestLimitExceeded", "zh-CN: 请求过于频繁。\nen: Too many requests. (acme/faces)"],
])("an editor shows what the pages say of a code in the operation: %s", (code, want) => {
  const program = `${HEAD}${define(`${OWN} "RequestLimitExceeded": () => 1,`).replace(`"${code}"`, `/*here*/"${code}"`)}`;
  const position = program.indexOf("/*here*/") + "/*here*/".length + 2;
  const shown = editorOf(program, files).getQuickInfoAtPosition("/program.ts", position);
  expect(ts.displayPartsToString(shown?.documentation)).toBe(want);
});

test("an editor strikes out the old name of an operation", () => {
  const program = `${HEAD}import type { ScanOperations } from "./dist/acme/scan/operations/index.js";
type Codes = ScanOperations[/*here*/"DoScan"];`;
  const shown = editorOf(program, files).getQuickInfoAtPosition("/program.ts", program.indexOf("/*here*/") + 10);
  expect(shown?.tags?.map(({ name, text = [] }) => [name, ts.displayPartsToString(text)])).toEqual([
    ["deprecated", "Another name of `RunScan`."],
  ]);
});

test("an editor strikes out a code that left the operation, until a person retires it", async () => {
  const gone = { state: "pending-removal" as const, since: "2026-01-02T03:04:05Z" };
  const left = OPERATIONS.map((each) => ({ ...each, codes: each.codes.map((code) => ({ ...code, gone })) }));
  const program = `${HEAD}${define('/*here*/"FailedOperation.Blurred": () => 1, "FailedOperation.NoCard": () => 1')}`;
  const shown = editorOf(program, await filesOf(left)).getQuickInfoAtPosition(
    "/program.ts",
    program.indexOf("/*here*/") + "/*here*/".length + 2,
  );
  expect(shown?.tags?.map(({ name, text = [] }) => [name, ts.displayPartsToString(text)])).toEqual([
    ["deprecated", "No page has documented it since 2026-01-02. It may return."],
  ]);
});

test("a code of which the operation keeps a case is not struck out", async () => {
  const gone = { state: "deprecated" as const };
  const code = "FailedOperation.Blurred";
  const codes = [
    { code, case: 0, gone },
    { code, case: 1 },
  ];
  const kept = (await filesOf([{ name: "Check", at, codes }])).get("/src/acme/scan/operations/index.ts");
  expect(kept).toContain(`"${code}": unknown;`);
  expect(kept).not.toContain("@deprecated");
});

const folder = writePackage(await emitWhole([{ ...withCase, operations: OPERATIONS }], SETTINGS, templates), afterAll);
const load = async <Module>(path: string): Promise<Module> =>
  (await import(pathToFileURL(`${folder}/dist/acme/scan/${path}.js`).href)) as Module;
type Handle = (operation: string, error: Thrown, handlers: object, others?: object) => unknown;

describe("at run time", async () => {
  const { handleScanOperationError } = await load<{ readonly handleScanOperationError: Handle }>("operations/index");
  const { ScanError } = await load<{ readonly ScanError: ErrorType & { of(name: string): ErrorType } }>("index");
  const testing = await load<{ everyScanError(name?: string): readonly Thrown[] }>("testing");
  const read = (code: string): Thrown => {
    const error = ScanError.of("RunScan").from({ Response: { Error: { Code: code, Message: "m" }, RequestId: "r" } });
    if (!error) throw new Error(`${code} is not read`);
    return error;
  };
  const table = { "FailedOperation.Blurred": () => "own", "FailedOperation.*": () => "family" };
  const service = { "FailedOperation.NoCard": () => "service", AuthFailure: () => "common", "*": () => "rest" };

  test.each([
    ["its own handler", "FailedOperation.Blurred", "own"],
    ["that of its family before the table of the service", "FailedOperation.NoCard", "family"],
    ["that of its family for a new code", "FailedOperation.New", "family"],
    ["that of the service for a common code", "AuthFailure", "common"],
    ["that of the service for everything else", "Brand.New", "rest"],
  ])("a code has %s", (_, code, want) => {
    expect(handleScanOperationError("RunScan", read(code), table, service)).toBe(want);
  });

  test('without the table of the service, "*" takes the rest', () => {
    expect(handleScanOperationError("RunScan", read("AuthFailure"), { ...table, "*": () => "star" })).toBe("star");
  });

  test.each([
    ["RunScan", ["FailedOperation.Blurred", "FailedOperation.NoCard", "FaildOperation.NoCard"]],
    ["DoScan", ["FailedOperation.Blurred", "FailedOperation.NoCard", "FaildOperation.NoCard"]],
    ["constructor", ["FailedOperation.Blurred", "FailedOperation.NoCard", "FaildOperation.NoCard"]],
    ["Check", ["FailedOperation.Blurred"]],
    ["Ping", []],
    ["__proto__", []],
  ])("every error of %s: its own codes, the common ones, and codes that no page documents", (name, own) => {
    const codes = testing.everyScanError(name).map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("Fail") && !code.endsWith(".Unrecognized"))).toEqual(own);
    expect(codes).toEqual(
      expect.arrayContaining(["AuthFailure", "InternalError", "RequestLimitExceeded", "Unrecognized"]),
    );
    expect(testing.everyScanError()).toHaveLength(11);
  });

  test.each([
    ["RunScann", 'acme/scan has no operation "RunScann": did you mean "RunScan"?'],
    ["runscan", 'acme/scan has no operation "runscan": did you mean "RunScan"?'],
    ["toString", 'acme/scan has no operation "toString": it has 6, such as "Check"'],
    ["", 'acme/scan has no operation "": it has 6, such as "Check"'],
  ])("there are no errors of an operation that is called %j", (name, message) => {
    expect(() => testing.everyScanError(name)).toThrow(new TypeError(message));
  });
});

describe("many operations", async () => {
  const names = ["RunScan", "runscan", "index", "POST /v1/scans", "\u626b\u63cf", "AUX", "..", "Check", "__proto__"];
  const [code] = [{ code: "FailedOperation.Blurred" }];
  const listed = (name: string): Operation => ({ name, at, codes: Array<typeof code>(150).fill(code) });
  const many = await filesOf(
    names.map((name) => ({ ...listed(name), ...(name === "Check" && { formerNames: ["Test"] }) })),
  );

  test("have a module each, whose name every file system can hold", () => {
    const paths = [...many.keys()].filter((path) => path.startsWith("/src/acme/scan/operations/"));
    expect(paths.map((path) => path.slice("/src/acme/scan/operations/".length)).sort()).toMatchInlineSnapshot(`
      [
        "Check.ts",
        "Test.ts",
        "aux-1898ed91.ts",
        "index-1bc04b52.ts",
        "index.ts",
        "operation-5ec1f7e7.ts",
        "operation-c2a291b6.ts",
        "post-v1-scans-12acbe67.ts",
        "proto-30e2af38.ts",
        "runscan-0245f553.ts",
        "runscan-a5e33c1d.ts",
      ]
    `);
    expect(many.get("/package.json")).toContain('"./acme/scan/operations/*"');
  });

  test.each([
    ["the module of all of them", "index", true],
    ["its own module", "Check", true],
    ["the module of its old name", "Test", true],
    ["the module of another", "RunScan", false],
  ])("%s declares an operation", (_, module, isDeclared) => {
    const found = [...many.keys()].find(
      (path) =>
        path.startsWith(`/dist/acme/scan/operations/${module.toLowerCase()}`) ||
        path.endsWith(`/operations/${module}.d.ts`),
    );
    const program = `import type { ScanOperationErrorCode } from ".${(found ?? "").replace(/\.(?:d\.ts|js)$/, ".js")}";
export const code: ScanOperationErrorCode<"Check"> = "FailedOperation.Blurred";`;
    expect(editorOf(program, many).getSemanticDiagnostics("/program.ts").length === 0).toBe(isDeclared);
  });
});

test("one more code of an operation is one more member with its documentation", async () => {
  const more = OPERATIONS.map((each) =>
    each.name === "Check" ? { ...each, codes: [...each.codes, { code: "InternalError" }] } : each,
  );
  const after = await filesOf(more);
  const changed = [...after].filter(([path, content]) => path.startsWith("/src/") && files.get(path) !== content);
  expect(changed.map(([path]) => path)).toEqual(["/src/acme/scan/operations/index.ts"]);
  const before = new Set(files.get("/src/acme/scan/operations/index.ts")?.split("\n"));
  const lines = changed.flatMap(([, content]) => content.split("\n").filter((line) => !before.has(line)));
  expect(lines.length).toBeLessThan(4);
});

test("a package without operations has nothing of them", async () => {
  const plain = await emitWhole(CATALOGS, SETTINGS, templates);
  expect(
    plain
      .filter(({ path, content }) => /operation/i.test(path) || /ScanOperation/.test(content))
      .map(({ path }) => path),
  ).toEqual([]);
});
