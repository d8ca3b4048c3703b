import { beforeAll, expect, test } from "vitest";
import { cli } from "../cli/run-in-folder.ts";
import { type Application, application, expectSynced } from "./application.ts";
import { errorsIn, OPERATION_CATALOGS } from "./operation-application.ts";

let app: Application;

beforeAll(async () => {
  app = await application(OPERATION_CATALOGS);
}, 120_000);

const coverage = (...args: string[]): ReturnType<typeof cli> => cli(app.folder, "handlers", "coverage", ...args);

const HANDLERS = '"sample-errors/acme/scan/handlers"';
const OPERATIONS = '"sample-errors/acme/scan/operations"';
const BLURRED = '"FailedOperation.Blurred": undecided("FailedOperation.Blurred")';
const NO_CARD = '"FailedOperation.NoCard": undecided("FailedOperation.NoCard")';
const INTERNAL = '"InternalError": undecided("InternalError")';
const LIMIT = '"RequestLimitExceeded": undecided("RequestLimitExceeded")';

/** Tables before and after sync: `•` and `¶` stand for what it inserts into imports and tables. */
const TABLES: readonly (readonly [name: string, text: string, imported: string, ...entries: readonly string[]])[] = [
  [
    "the function that defines a table, with common codes and families",
    `import { defineScanOperationHandlers• } from ${OPERATIONS};
defineScanOperationHandlers("ReadCard", { "AuthFailure.*": f,¶ "FailedOperation.NoCard": f, "RequestLimitExceeded": f, "*": f });\n`,
    ", undecided",
    ` ${BLURRED},`,
  ],
  [
    "the function that handles an error",
    `import { handleScanOperationError• } from ${OPERATIONS};
export const answer = (error: never) => handleScanOperationError("ReadCard", error, { "FailedOperation.Blurred": f,¶ "*": f });\n`,
    ", undecided",
    ` ${NO_CARD},`,
  ],
  [
    "a table of an operation beside that of its service",
    `import { handleScanOperationError• } from ${OPERATIONS};
handleScanOperationError("POST /scans", error as never, { "FailedOperation.*": f¶ }, { "AuthFailure.*": f, "FailedOperation.*": f, "InternalError.*": f,¶ "*": f });\n`,
    ", undecided",
    `, ${INTERNAL}`,
    ` ${LIMIT},`,
  ],
  [
    "the type of a table",
    `import { type ScanOperationHandlers• } from ${OPERATIONS};
export const a = { "FailedOperation.Blurred": f¶ } satisfies ScanOperationHandlers<"ReadCard">;
export const b: ScanOperationHandlers<"POST /scans"> = {¶ "InternalError": f };\n`,
    ", undecided",
    `, ${NO_CARD}`,
    ` ${BLURRED},`,
  ],
  [
    "a module as a whole, a constant table and the type of a name",
    `import * as scan from ${OPERATIONS};
const NAME = "ReadCard";
const table = { "FailedOperation.Blurred": f,¶ "*": f };
export const handlers = scan.defineScanOperationHandlers(NAME, table);\n`,
    "",
    ` ${NO_CARD.replace("undecided", "scan.undecided")},`,
  ],
  [
    "operations and the service in one file",
    `import { defineScanHandlers• } from ${HANDLERS};
import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanHandlers({ "AuthFailure.*": f, "FailedOperation.*": f, "InternalError.*": f,¶ "*": f });
defineScanOperationHandlers("ReadCard", { "FailedOperation.Blurred": f,¶ "*": f });\n`,
    ", undecided",
    ` ${LIMIT},`,
    ` ${NO_CARD},`,
  ],
];

const F = "const f = (): number => 1;\n";

test.each(TABLES)("sync finds %s", (_name, text, imported, ...entries) => {
  const given = F + text.replaceAll(/[•¶]/g, "");
  let next = 0;
  expectSynced(app, given, F + text.replaceAll("•", imported).replaceAll("¶", () => entries[next++] ?? ""));
});

test("an old spelling of a code is renamed, and codes of other operations are reported", () => {
  const table = (key: string): string => `import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanOperationHandlers("ReadCard", { "FailedOperation.Blurred": f, ${key}: f, "*": f });\n`;
  expectSynced(app, F + table('"FaildOperation.NoCard"'), F + table('"FailedOperation.NoCard"'));
  const { printed } = app.sync(
    `${F}import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanOperationHandlers("POST /scans", { "FailedOperation.*": f, "InternalError": f, "FailedOperation.NoCard": f, "*": f });\n`,
  );
  expect(printed).toBe(
    "errors.ts:3:90  warning  no page documents FailedOperation.NoCard for POST /scans  handlers-undocumented\n",
  );
});

test("an old name of an operation is replaced, also in types, and its codes are inserted", () => {
  const text = (name: string, more: string, imported = ""): string => `import {
  defineScanOperationHandlers,
  handleScanOperationError,
  type ScanOperationHandlers${imported}
} from ${OPERATIONS};
const NAMES = ["ScanCard"];
const table = defineScanOperationHandlers(${name}, { "FailedOperation.Blurred": f${more}, "FailedOperation.NoCard": f });
export const typed: ScanOperationHandlers<${name}> = { "FailedOperation.*": f };
export const answer = (error: never) => handleScanOperationError(${name}, error, table);
`;
  const { changes } = app.sync(F + text("'ScanCard'", ""));
  expect(changes).toEqual([7, 8, 9].map((line) => ({ code: "ReadCard", from: "ScanCard", line: line + 1 })));
  expectSynced(app, F + text("'ScanCard'", ""), F + text("'ReadCard'", ""));
});

test("an old name that is a constant stays, and is reported", () => {
  const given = `${F}import { defineScanOperationHandlers } from ${OPERATIONS};
const NAME = "ScanCard";
defineScanOperationHandlers(NAME, { "FailedOperation.*": f });\n`;
  const { printed, text } = app.sync(given);
  expect(text).toBe(given);
  expect(printed).toBe(
    "errors.ts:4:29  warning  ScanCard is an old name of the operation ReadCard; replace it  handlers-former-operation\n",
  );
});

test("with --exact the family of an operation decides on no code", () => {
  const given = `${F}import { defineScanOperationHandlers, undecided } from ${OPERATIONS};
defineScanOperationHandlers("ReadCard", { "FailedOperation.*": f, "*": f });\n`;
  expect(app.sync(given).changes).toEqual([]);
  const codes = app.sync(given, { exact: true }).changes.map(({ code }) => code);
  expect(codes).toEqual(["FailedOperation.Blurred", "FailedOperation.NoCard"]);
});

test.each<[name: string, text: string, printed: string]>([
  [
    "an unknown operation",
    `import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanOperationHandlers("ReadCards", { "*": f });\n`,
    "errors.ts:3:29  error    acme/scan has no operation ReadCards; did you mean ReadCard?; file left unchanged  handlers-operation\n",
  ],
  [
    "a helper for several operations",
    `import { handleScanOperationError, type ScanOperations } from ${OPERATIONS};
export const answer = (name: keyof ScanOperations, error: never) => handleScanOperationError(name, error, { "*": f });\n`,
    "errors.ts:1:1  error    no handler table found; `handlers sync --service ID` writes one into an empty or new file  handlers-none\n",
  ],
  [
    "a table that a function makes",
    `import { defineScanOperationHandlers } from ${OPERATIONS};
const make = () => ({ "FailedOperation.*": f, "*": f });
defineScanOperationHandlers("ReadCard", make());\n`,
    "errors.ts:4:41  error    this table is not an object literal of this file; file left unchanged  handlers-opaque\n",
  ],
  [
    "a module that is not installed",
    `import { defineScanOperationHandlers } from "other-errors/acme/scan/operations";
defineScanOperationHandlers("ReadCard", {});\n`,
    'errors.ts:2:45  error    "other-errors/acme/scan/operations" cannot be resolved; is the package installed?  handlers-module\n',
  ],
  [
    "a table of an operation whose module is gone, beside another table",
    `import { defineScanHandlers } from ${HANDLERS};
import { defineScanOperationHandlers } from "sample-errors/acme/scan/operations/OldCard";
defineScanHandlers({ "*": f });
defineScanOperationHandlers("OldCard", { "*": f });\n`,
    'errors.ts:3:45  error    "sample-errors/acme/scan/operations/OldCard" cannot be resolved; is the package installed?  handlers-module\n',
  ],
])("sync leaves %s unchanged", (_name, text, printed) => {
  const given = F + text;
  expect(app.sync(given)).toMatchObject({ text: given, changes: [], printed });
});

test(
  "after sync each undecided code is a compile error on its line, and there are no others",
  { timeout: 120_000 },
  async () => {
    const wanted: string[] = [];
    const paths = TABLES.map(([, text], index) => {
      const path = `operations-${index}.ts`;
      // One entry a line tells the places apart.
      const given = (F + text.replaceAll(/[•¶]/g, "").replaceAll("f, ", "f,\n")).replace(
        "error as never",
        "null as never",
      );
      const synced = app.sync(given, { path });
      wanted.push(...synced.changes.map(({ line }) => `${path}:${line}`));
      app.write({ [path]: synced.text });
      return path;
    });
    expect(wanted).toHaveLength(TABLES.reduce((count, [, , , ...entries]) => count + entries.length, 0));
    expect([...(await errorsIn(app.folder, paths))].sort()).toEqual(wanted.sort());
  },
);

test("coverage of a table of an operation is that of its own codes", { timeout: 60_000 }, async () => {
  app.write({
    "covered.ts": `${F}import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanOperationHandlers("ReadCard", { "FailedOperation.Blurred": f, "AuthFailure": f, "*": f });\n`,
  });
  expect(await coverage("covered.ts", "--format", "json").then(({ out }) => JSON.parse(out) as unknown)).toEqual([
    {
      line: 3,
      path: "covered.ts",
      service: "acme/scan",
      operation: "ReadCard",
      codes: [
        { code: "FailedOperation.Blurred", by: "exact" },
        { code: "FailedOperation.NoCard", by: "rest" },
      ],
      unhandled: ["FailedOperation.NoCard"],
    },
  ]);
});

test("a code that left its operation needs no handler of its own", { timeout: 60_000 }, async () => {
  const given = `${F}import { defineScanOperationHandlers } from ${OPERATIONS};
defineScanOperationHandlers("OldCard", { "FailedOperation.*": f, "*": f });\n`;
  const changes = app.sync(given, { exact: true }).changes.map(({ code }) => code);
  expect(changes).toEqual(["FailedOperation.Blurred"]);
  app.write({ "old.ts": given });
  const { out } = await coverage("old.ts", "--format", "json");
  expect(JSON.parse(out)).toMatchObject([{ codes: [{}, { code: "FailedOperation.NoCard", gone: true }] }]);
});
