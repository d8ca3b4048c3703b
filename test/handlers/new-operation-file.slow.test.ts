import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { scan } from "../6-emit/sample-catalogs.ts";
import { cli } from "../cli/run-in-folder.ts";
import { type Application, application, expectSynced } from "./application.ts";
import { errorsIn, operation, OPERATION_CATALOGS, ROT } from "./operation-application.ts";

let app: Application;

beforeAll(async () => {
  app = await application(OPERATION_CATALOGS);
}, 120_000);

const sync = (...args: string[]): ReturnType<typeof cli> => cli(app.folder, "handlers", "sync", ...args);
const coverage = (...args: string[]): ReturnType<typeof cli> => cli(app.folder, "handlers", "coverage", ...args);

const NO_CARD = '"FailedOperation.NoCard": undecided("FailedOperation.NoCard")';

test.each<[name: string, service: readonly string[], want: string]>([
  ["ReadCard", [], "ReadCard of acme/scan"],
  ["POST /scans", ["--service", "scan"], "POST /scans of acme/scan"],
  [ROT, ["--package", "sample-errors"], `${ROT} of acme/hostile`],
  ["__proto__", [], "__proto__ of acme/hostile"],
])("sync --operation begins a file for %s, which compiles", { timeout: 60_000 }, async (name, service, want) => {
  const path = `begun-${Buffer.from(name).toString("hex")}.ts`;
  const created = await sync(path, "--operation", name, ...service);
  expect(created).toEqual({ status: 0, out: `${path}  created for ${want}\n`, err: "" });
  expect(await sync(path, "--exact", "--check")).toEqual({ status: 0, out: "", err: "" });
  expect(await errorsIn(app.folder, [path])).toEqual([]);
  const { out } = await coverage(path);
  expect(out).toMatch(/(\d+) codes? = 0 exact \+ 0 by family \+ 0 only "\*" \+ \1 undecided; \1 unhandled\n/);
  expect(out).toContain(`  ${want}  `);
});

test("a new file has all own codes of the operation, and no others", { timeout: 60_000 }, async () => {
  await sync("card.ts", "--operation", "ReadCard");
  expect(readFileSync(join(app.folder, "card.ts"), "utf8")).toBe(`import {
  defineScanOperationHandlers,
  handleScanOperationError,
  type ScanError,
} from "sample-errors/acme/scan/operations";

/** Decides what an error of this operation means to this application. */
export function onReadCardError(error: ScanError): unknown {
  return handleScanOperationError("ReadCard", error, handlers);
}

const handlers = defineScanOperationHandlers("ReadCard", {
  "FailedOperation.Blurred": (error) => {
    throw error;
  },
  "FailedOperation.NoCard": (error) => {
    throw error;
  },
  /** Codes that the pages do not document for the operation. */
  "*": (error) => {
    throw error;
  },
});
`);
});

test("a new file imports the module of the operation, if each has one", { timeout: 120_000 }, async () => {
  const wide = operation("Wide", ...Array.from({ length: 1000 }, () => "FailedOperation.Blurred"));
  const many = await application([{ ...scan, operations: [operation("Read card", "FailedOperation.NoCard"), wide] }]);
  const run = (...args: string[]): ReturnType<typeof cli> => cli(many.folder, "handlers", "sync", ...args);
  expect(await run("card.ts", "--operation", "Read card")).toMatchObject({ status: 0 });
  const text = readFileSync(join(many.folder, "card.ts"), "utf8");
  const module = /from "(sample-errors\/acme\/scan\/operations\/read-card-[\da-f]{8})";/.exec(text)?.[1] ?? "";
  expect(await run("card.ts", "--check")).toEqual({ status: 0, out: "", err: "" });
  const table = (
    imported: string,
    entry: string,
  ): string => `const f = (): number => 1;\nimport { defineScanOperationHandlers${imported} } from "${module}";
defineScanOperationHandlers("Read card", {${entry} "*": f });\n`;
  expectSynced(many, table("", ""), table(", undecided", ` ${NO_CARD},`));
});

test.each<[name: string, args: readonly string[], says: string]>([
  [
    "an unknown operation",
    ["--operation", "ReadCart"],
    'no service has an operation "ReadCart"; did you mean ReadCard?',
  ],
  [
    "an operation of another service",
    ["--operation", "ReadCart", "--service", "acme/scan"],
    'acme/scan has no operation "ReadCart"; did you mean ReadCard?',
  ],
  [
    "a service without operations",
    ["--operation", "ReadCard", "--service", "market"],
    'acme/market has no operation "ReadCard"; its pages document none',
  ],
])("sync --operation refuses %s", async (_name, args, says) => {
  expect(await sync("refused.ts", ...args)).toEqual({ status: 2, out: "", err: `error  ${says}\n` });
});

test("sync --operation refuses a file that has tables of other operations only", { timeout: 60_000 }, async () => {
  await sync("kept.ts", "--operation", "ReadCard");
  expect(await sync("kept.ts", "--operation", "ReadCard")).toEqual({ status: 0, out: "", err: "" });
  expect(await sync("kept.ts", "--operation", "POST /scans", "--service", "scan")).toEqual({
    status: 2,
    out: "",
    err: 'error  kept.ts: has no table for "POST /scans"; --operation begins a new file\n',
  });
});
