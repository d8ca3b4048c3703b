import { ts } from "ts-morph";
import { afterAll, describe, expect, test, vi } from "vitest";
import { pathToFileURL } from "node:url";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Catalog, Operation } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { editorOf, saidOf } from "./language-service.ts";
import { CATALOGS, SETTINGS, scan } from "./sample-catalogs.ts";
import { type ErrorType, type Thrown, writePackage } from "./sample-package.ts";

vi.setConfig({ testTimeout: 60_000 });

const templates = await readTemplates();
const at = { page: "sources/acme/pages/scan.md", line: 3 };
const OPERATIONS: readonly Operation[] = [
  { name: "Check", at, codes: [{ code: "FailedOperation.Blurred" }] },
  { name: "Ping", at, codes: [] },
  {
    name: "RunScan",
    formerNames: ["DoScan", "constructor"],
    at,
    method: "POST",
    path: "/scans",
    codes: [{ code: "FailedOperation.Blurred", case: 1 }, { code: "FailedOperation.NoCard" }],
  },
  { name: "__proto__", at, codes: [{ code: "InternalError" }] },
];

/** The sample service in which one code has a case of its own in `RunScan`. */
const withCase: Catalog = {
  ...scan,
  errors: scan.errors.map((error) =>
    error.code === "FailedOperation.Blurred"
      ? { ...error, cases: [...error.cases, { at, texts: { en: { description: "The scan is blurred." } } }] }
      : error,
  ),
};

async function filesOf(operations: readonly Operation[]): Promise<ReadonlyMap<string, string>> {
  const files = await emitWhole([{ ...withCase, operations }], SETTINGS, templates);
  return new Map(files.map(({ path, content }) => [`/${path}`, content]));
}

const files = await filesOf(OPERATIONS);
const HEAD = `import { defineScanOperationHandlers, handleScanOperationError } from "./dist/acme/scan/operations/index.js";
import type { ScanOperationErrorCode } from "./dist/acme/scan/operations/index.js";
import { defineScanHandlers } from "./dist/acme/scan/handlers.js";
import { ScanError } from "./dist/acme/scan/index.js";
declare function same<A, B>(is: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false): void;
declare const error: ScanError;
const service = defineScanHandlers({ "AuthFailure.*": () => 1, "FailedOperation.*": () => 1, "InternalError.*": () => 1, "RequestLimitExceeded.*": () => 1, "*": () => true });
void same, error, service, defineScanOperationHandlers, handleScanOperationError;
`;

/** The messages of the compiler for a statement. */
const said = (statement: string): string => saidOf(`${HEAD}${statement}`, files);

const run = (table: string, others = ""): string => `handleScanOperationError("RunScan", error, { ${table} }${others})`;
const define = (table: string): string => `defineScanOperationHandlers("RunScan", { ${table} });`;
const OWN = '"FailedOperation.Blurred": () => "a" as const, "FailedOperation.NoCard": () => "b" as const,';

describe("a table of an operation decides on its own codes", () => {
  test.each([
    ["each code", `const result = ${run(`${OWN} "*": () => 1`)}; same<typeof result, "a" | "b" | number>(true);`],
    ["another spelling", define(OWN.replace('"FailedOperation.NoCard"', '"FaildOperation.NoCard"'))],
    ["the family", define('"FailedOperation.*": (error) => error.family')],
    ["common codes as well", define(`${OWN} "AuthFailure": (error) => same<typeof error.code, "AuthFailure">(true),`)],
    [
      "the codes that a handler takes",
      define(
        '"FailedOperation.Blurred": (error) => same<typeof error.code, "FailedOperation.Blurred">(true), "FailedOperation.NoCard": (error) => same<typeof error.code, "FailedOperation.NoCard" | "FaildOperation.NoCard">(true),',
      ),
    ],
    [
      "what handlers that name their parameter return",
      `const result = ${run('"FailedOperation.*": (error) => error.family, "*": (error) => error.httpStatus')}; same<typeof result, string | number | undefined>(true);`,
    ],
    ["the table of the service", `const all: "a" | "b" | number | boolean = ${run(OWN, ", service")};`],
    [
      "a table that was made before",
      'const table = defineScanOperationHandlers("Check", { "FailedOperation.Blurred": () => 1 }); handleScanOperationError("Check", error, table, service);',
    ],
    [
      "common codes, if the operation has no codes of its own",
      'handleScanOperationError("Ping", error, { AuthFailure: (each) => same<typeof each.code, "AuthFailure">(true), "*": () => 1 });',
    ],
    [
      "an old name of the operation",
      `const table = ${define(OWN).replace('"RunScan"', '"DoScan"')} ${run(`${OWN} "*": () => 1`)};
       handleScanOperationError("DoScan", error, table, service); same<ScanOperationErrorCode<"DoScan">, ScanOperationErrorCode<"RunScan">>(true);`,
    ],
    [
      "the codes of an operation",
      'same<ScanOperationErrorCode<"RunScan">, "FailedOperation.Blurred" | "FailedOperation.NoCard" | "FaildOperation.NoCard">(true);',
    ],
    [
      "the codes that an error of an operation can have",
      `const read = ScanError.of("Check").from(0); const code = read?.code;
       const known: "FailedOperation.Blurred" | "AuthFailure" | "InternalError" | "RequestLimitExceeded" | undefined | import("./dist/acme/scan/index.js").UnrecognizedCode = code;
       void (code === "FailedOperation.Blurred"); void known;`,
    ],
  ])("%s", (_, statement) => {
    expect(said(statement)).toBe("");
  });

  test.each([
    [
      "a code is missing",
      define('"FailedOperation.Blurred": () => 1'),
      /Property '"FailedOperation\.NoCard"' is missing/,
    ],
    [
      "a code is missing, and handlers name their parameter",
      define('"FailedOperation.Blurred": (error) => error.code'),
      /^[^\n]*\n?[^\n]*Property '"FailedOperation\.NoCard"' is missing[^\n]*$/,
    ],
    ['"*" is missing, and no table follows', run(OWN), /Property '"\*"' is missing/],
    ["a key is no code", define(`${OWN} "FailedOperation.Blured": () => 1`), /No code or family is called/],
    [
      "a key is the code of another operation",
      'defineScanOperationHandlers("Check", { "FailedOperation.Blurred": () => 1, "FailedOperation.NoCard": () => 1 });',
      /No code or family is called FailedOperation\.NoCard/,
    ],
    ["a handler is undefined", define(OWN.replace('() => "b" as const', "undefined")), /undefined/],
    [
      "a code is missing below an old name",
      define('"FailedOperation.Blurred": () => 1').replace('"RunScan"', '"DoScan"'),
      /Property '"FailedOperation\.NoCard"' is missing/,
    ],
    ["there is no such operation", 'defineScanOperationHandlers("RunScann", {});', /"RunScann"/],
    [
      "a code is of another operation",
      'void (ScanError.of("Check").from(0)?.code === "FailedOperation.NoCard");',
      /no overlap/,
    ],
  ])("it does not compile if %s", (_, statement, says) => {
    expect(said(statement)).toMatch(says);
  });
});

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
