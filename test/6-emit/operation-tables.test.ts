import { describe, expect, test, vi } from "vitest";
import { emitWhole } from "./emit-whole.ts";
import { editorOf, saidOf } from "./language-service.ts";
import { hostile, SETTINGS } from "./sample-catalogs.ts";
import { at, define, filesOf, HEAD, OPERATIONS, OWN, run, templates } from "./sample-operations.ts";

vi.setConfig({ testTimeout: 60_000 });

const files = await filesOf(OPERATIONS);

/** The messages of the compiler for a statement. */
const said = (statement: string): string => saidOf(`${HEAD}${statement}`, files);

describe("a table of an operation decides on its own codes", () => {
  test.each([
    ["each code", `const result = ${run(`${OWN} "*": () => 1`)}; same<typeof result, "a" | "b" | number>(true);`],
    ["another spelling", define(OWN.replace('"FailedOperation.NoCard"', '"FaildOperation.NoCard"'))],
    ["the family", define('"FailedOperation.*": (error) => error.family')],
    [
      "common codes, if the operation has no codes of its own",
      'handleScanOperationError("Ping", error, { AuthFailure: (each) => same<typeof each.code, "AuthFailure">(true), "*": () => 1 });',
    ],
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
      "an old name of the operation",
      `const table = ${define(OWN).replace('"RunScan"', '"DoScan"')} ${run(`${OWN} "*": () => 1`)};
       handleScanOperationError("DoScan", error, table, service); same<ScanOperationErrorCode<"DoScan">, ScanOperationErrorCode<"RunScan">>(true);`,
    ],
    ["nothing, if the operation has no codes of its own", 'defineScanOperationHandlers("Ping", {});'],
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
      /No page documents FailedOperation\.NoCard for this operation/,
    ],
    [
      "a key is the code of another operation, and another key is no code",
      'defineScanOperationHandlers("Check", { "FailedOperation.Blurred": () => 1, "FailedOperation.NoCard": () => 1, "FailedOperation.NoCrad": () => 1 });',
      /^[^]*No page documents FailedOperation\.NoCard for this operation[^]*No code or family is called FailedOperation\.NoCrad[^]*$/,
    ],
    ["a table is empty", define(""), /missing[^]*"FailedOperation\.NoCard"/],
    ["a table is empty and stands in the call", run("", ", service"), /missing[^]*"FailedOperation\.NoCard"/],
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
  ["nothing stands", ""],
  ["a code is left out", '"FailedOperation.Blurred": () => 1, "*": () => 1'],
  ["a code is left out, and handlers name their parameter", '"FailedOperation.Blurred": (error) => error.code'],
  ["a code is of another operation", `${OWN} "FailedOperation.Other": () => 1, "*": () => 1`],
  ["a handler is undefined", `${OWN.replace('() => "b" as const', "undefined")} "*": () => 1`],
])("a table in which %s is wrong where it is defined only", (_, table) => {
  const program = `${HEAD}const own = ${define(table)}\n${["", ", service"].map((others) => `handleScanOperationError("RunScan", error, own${others});`).join("\n")}`;
  const starts = editorOf(program, files)
    .getSemanticDiagnostics("/program.ts")
    .map(({ start = 0 }) => start);
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((start) => start > program.indexOf("\nhandleScanOperationError("))).toEqual([]);
});

test.each([
  ['"toString": () => 1, "then": () => 1', /^$/],
  ['"then": () => 1', /toString/],
  ['"toString": { length: 1 }, "then": () => 1', /toString|length/],
  ['"toString": undefined, "then": () => 1', /undefined/],
])("a code that every object has is decided on as well: { %s }", async (table, says) => {
  const codes = [{ code: "toString" }, { code: "then" }];
  const odd = await emitWhole([{ ...hostile, operations: [{ name: "Run", at, codes }] }], SETTINGS, templates);
  const program = `import { defineHostileOperationHandlers } from "./dist/acme/hostile/operations/index.js";
export const handlers = defineHostileOperationHandlers("Run", { ${table} });`;
  expect(saidOf(program, new Map(odd.map(({ path, content }) => [`/${path}`, content])))).toMatch(says);
});

test.each([
  ["ScanError.of", 'ScanError.of("RunScan");'],
  ["everyScanError", 'everyScanError("RunScan");'],
])("%s of a program without the module of the operations says what to import", (_, statement) => {
  const program = `import { ScanError } from "./dist/acme/scan/index.js";
import { everyScanError } from "./dist/acme/scan/testing.js";
void ScanError, everyScanError;
${statement}`;
  expect(saidOf(program, files)).toMatch(/MissingImport<"sample-errors\/acme\/scan\/operations">/);
  expect(saidOf(`import type {} from "./dist/acme/scan/operations/index.js";\n${program}`, files)).toBe("");
});
