import { expect, test } from "vitest";
import {
  CHANGE_RULES,
  diffCatalogs,
  diffJsonOf,
  reportOf,
  type Snapshot,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { catalog, error, reportOfPages } from "./sample.ts";

const at = (line: number) => ({ page: "sources/shop/pages/orders.md", line });
const X = error("A.X", "The image is over 8000 px.");
const Y = error("A.Y", "Other words.");
const base = catalog(X);
const two = { ...X, cases: [...X.cases, { at: at(9), message: "Late", texts: {} }] };
const swapped = { ...two, cases: two.cases.toReversed() };
const operation = (name: string) => ({ name, at: at(3) });
const operationsOf = (codes: Readonly<Record<string, readonly ErrorInfo[]>>) =>
  Object.entries(codes).map(([name, own]) => ({ ...operation(name), codes: own.map(({ code }) => ({ code })) }));
const withOperations = (codes: Parameters<typeof operationsOf>[0]): Snapshot => {
  const operations = operationsOf(codes);
  return { ...catalog(X, Y), ...(operations.length > 0 && { operations }) };
};
const both = { Get: [X, Y] };

const cases: [name: string, before: readonly Snapshot[], after: readonly Snapshot[], rules: readonly string[]][] = [
  ["operation added", [base], [withOperations(both)], ["operation-added", "code-added"]],
  ["operation removed", [withOperations(both)], [withOperations({})], ["operation-removed"]],
  [
    "code added to operation",
    [withOperations({ Get: [X] })],
    [withOperations({ Get: [X, Y] })],
    ["operation-code-added"],
  ],
  [
    "code removed from operation",
    [withOperations({ Get: [X, Y] })],
    [withOperations({ Get: [X] })],
    ["operation-code-removed"],
  ],
  [
    "code moved between operations",
    [withOperations({ Get: [X, Y], Put: [X] })],
    [withOperations({ Get: [X], Put: [X, Y] })],
    ["operation-code-moved"],
  ],
  [
    "code moved to two operations",
    [withOperations({ Get: [X, Y], Put: [X], Set: [X] })],
    [withOperations({ Get: [X], Put: [X, Y], Set: [X, Y] })],
    ["operation-code-removed", "operation-code-added", "operation-code-added"],
  ],
  [
    "a removed code leaves its operations in one row",
    [withOperations({ Get: [X, Y], Put: [X, Y] })],
    [{ ...base, operations: operationsOf({ Get: [X], Put: [X] }) }],
    ["code-removed"],
  ],
  [
    "request changed",
    [{ ...base, operations: operationsOf({ Get: [X] }) }],
    [{ ...base, operations: operationsOf({ Get: [X] }).map((each) => ({ ...each, method: "GET", path: "/x" })) }],
    ["operation-request-changed"],
  ],
  [
    "another case of an operation",
    [{ ...catalog(two), operations: [{ ...operation("Get"), codes: [{ code: "A.X", case: 0 }] }] }],
    [{ ...catalog(two), operations: [{ ...operation("Get"), codes: [{ code: "A.X", case: 1 }] }] }],
    ["operation-texts-changed"],
  ],
  [
    "the same case of an operation at another index",
    [{ ...catalog(two), operations: [{ ...operation("Get"), codes: [{ code: "A.X", case: 0 }] }] }],
    [{ ...catalog(swapped), operations: [{ ...operation("Get"), codes: [{ code: "A.X", case: 1 }] }] }],
    ["provenance-changed", "provenance-changed"],
  ],
  [
    "an operation moves on its page",
    [{ ...base, operations: operationsOf({ Get: [X] }) }],
    [{ ...base, operations: operationsOf({ Get: [X] }).map((each) => ({ ...each, at: at(90) })) }],
    ["provenance-changed"],
  ],
  [
    "unknown member of an operation",
    [{ ...base, operations: operationsOf({ Get: [X] }) }],
    [{ ...base, operations: operationsOf({ Get: [X] }).map((each) => ({ ...each, newer: 1 })) }],
    ["data-changed"],
  ],
];

test.each(cases)("%s", (_, before, after, rules) => {
  expect(
    diffCatalogs(before, after)
      .map(({ rule }) => rule)
      .sort(),
  ).toEqual([...rules].sort());
});

test("the table has every rule of operations", () => {
  const seen = new Set(cases.flatMap(([, , , rules]) => rules));
  const rules = Object.keys(CHANGE_RULES).filter((rule) => rule.startsWith("operation-"));
  expect(rules.filter((rule) => !seen.has(rule))).toEqual([]);
});

const colors = { isColorSupported: false, bold: String, dim: String, green: String, red: String, yellow: String };

test("a row names the code and the operation, and the codes of one operation are a group", () => {
  const codes = ["A.B", "A.C", "A.D"].map((code) => error(code, "x"));
  const all = { ...catalog(X, Y, ...codes), operations: operationsOf({ Get: [X], Put: [Y] }) };
  const after = { ...all, operations: operationsOf({ Get: [X, ...codes], Put: [X, Y] }) };
  expect(terminalTextOf(reportOfPages([all], [after]), colors as never)).toContain(`shop/orders
  + 3 codes  Get  (code added to operation, safe, minor)  sources/shop/pages/orders.md:3
      A.B, A.C, A.D
  + A.X  Put  (code added to operation, safe, minor)  sources/shop/pages/orders.md:3
`);
});

test("operations that begin with one word are a group", () => {
  const names = ["GetA", "GetB", "GetC", "GetD", "GetE"];
  const after = { ...base, operations: operationsOf(Object.fromEntries(names.map((name) => [name, [X]]))) };
  expect(terminalTextOf(reportOfPages([base], [after]), colors as never)).toContain(
    "  + 5 operations  Get*  (operation added, safe, minor)",
  );
});

test("JSON has the operation of a change", () => {
  const changes = diffCatalogs([withOperations({ Get: [X] })], [withOperations({ Get: [X, Y] })]);
  const report = reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
  expect(JSON.parse(diffJsonOf(report))).toMatchObject({
    changes: [{ rule: "operation-code-added", code: "A.Y", operation: "Get", summary: "Get" }],
  });
});
