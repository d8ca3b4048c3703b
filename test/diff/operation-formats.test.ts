import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  changelogOf,
  diffCatalogs,
  diffJsonOf,
  markdownOf,
  reportOf,
  rowsOf,
  type Snapshot,
  terminalTextOf,
} from "../../src/diff/diff.ts";
import type { Operation } from "../../src/model/catalog.ts";
import { groupsOfOperations } from "../../src/diff/operation-groups.ts";
import { runs } from "../runs.ts";
import { catalog, error, operation, operationsOf, reportOfPages, snapshots } from "./sample.ts";

const X = error("A.X", "The image is over 8000 px.");
const Y = error("A.Y", "Other words.");
const base = catalog(X);
const withCodes = (codes: Parameters<typeof operationsOf>[0]): Snapshot => ({
  ...catalog(X, Y),
  operations: operationsOf(codes),
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

const PENDING = { state: "pending-removal" as const };
const summaries = (...states: Parameters<typeof diffCatalogs>): readonly string[] =>
  diffCatalogs(...states).map(({ rule, code, operation, summary }) => `${rule} ${code ?? operation}: ${summary}`);

test.each<[name: string, before: Snapshot, after: Snapshot, want: string]>([
  ["a new code", base, withCodes({ Get: [X, Y], Put: [Y] }), "code-added A.Y: AYError, operations Get, Put"],
  [
    "a new code of many operations",
    base,
    withCodes({ A: [Y], B: [Y], C: [Y], D: [Y], E: [Y] }),
    "code-added A.Y: AYError, operations A, B, C and 2 more",
  ],
  ["a removed code", withCodes({ Get: [X, Y] }), base, "code-removed A.Y: AYError, operation Get"],
  [
    "a code that no page documents",
    withCodes({ Get: [X, Y] }),
    {
      ...catalog(X, { ...Y, gone: PENDING }),
      operations: [{ ...operation("Get"), codes: [{ code: "A.X" }, { code: "A.Y", gone: PENDING }] }],
    },
    "code-pending-removal A.Y: on no page, operation Get",
  ],
  ["a new code of no operation", base, catalog(X, Y), "code-added A.Y: AYError"],
  ["a new code that is common", base, catalog(X, { ...Y, scope: "common" }), "code-added A.Y: AYError"],
])("%s names its operations", (_, before, after, want) => {
  expect(summaries([before], [after]).filter((each) => each.startsWith("code-"))).toEqual([want]);
});

test("JSON has the operation of a change", () => {
  const changes = diffCatalogs(
    [{ ...catalog(X, Y), operations: operationsOf({ Get: [X] }) }],
    [{ ...catalog(X, Y), operations: operationsOf({ Get: [X, Y] }) }],
  );
  const report = reportOf(changes, { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
  expect(JSON.parse(diffJsonOf(report))).toMatchObject({
    changes: [{ rule: "operation-code-added", code: "A.Y", operation: "Get", summary: "Get" }],
  });
});

/** The operation Get gets a code and loses one, Put gets one, and the text of a code changes. */
const OLD = { ...catalog(X, Y), operations: operationsOf({ Get: [X], Put: [X] }) };
const NEW = {
  ...catalog(X, { ...Y, cases: error("A.Y", "Better words.").cases }),
  operations: operationsOf({ Get: [Y], Put: [X, Y] }),
};

test("in a pull request, the rows of an operation follow each other below its name", () => {
  expect(rowsIn([OLD], [NEW])).toEqual([
    "| - | `A.X`<br>`shop/orders` | code removed from operation: Get",
    "| + | `A.Y` | code added to operation: Get",
    "| + | `A.Y` | code added to operation: Put",
    "| ~ | `A.Y` | text changed",
  ]);
  const old = { ...OLD, operations: operationsOf({ Get: [X], Put: [X], Set: [X] }) };
  const [get, put, set] = operationsOf({ Get: [X, Y], Put: [X, Y], Set: [X, Y] }) as [Operation, Operation, Operation];
  const now = { ...NEW, operations: [get, { ...put, method: "PUT", path: "/orders" }, set] };
  expect(rowsIn([old], [now])).toEqual([
    "| + | `A.Y` | code added to operation: Get",
    "|  | **operation** `Put` | 2 changes",
    "| + | `A.Y` | code added to operation: Put",
    "| ~ | `Put` | request changed: none → PUT /orders",
    "| + | `A.Y` | code added to operation: Set",
    "| ~ | `A.Y` | text changed",
  ]);
});

/** The first three cells of each row of a report, without those of headers. */
function rowsIn(...states: Parameters<typeof reportOfPages>): readonly string[] {
  const lines = markdownOf(reportOfPages(...states)).body.split("\n");
  const rows = lines.filter((line) => /^\| (?:[-+~?] | )\|/.test(line));
  return rows.map((row) => row.split(" | ").slice(0, 3).join(" | "));
}

test("the changelog names the operation of a code, and what is pending is deprecated", () => {
  const gone = { state: "pending-removal" } as const;
  const after = {
    ...OLD,
    operations: [{ ...NEW.operations[0], codes: [{ code: "A.X", gone }, { code: "A.Y" }] }, ...NEW.operations.slice(1)],
  };
  expect(changelogOf(reportOfPages([OLD], [after as typeof OLD]))).toBe(`### Deprecated

- \`shop/orders\`: no longer documented for operation: \`A.X\` (Get).

### Added

- \`shop/orders\`: code added to operation: \`A.Y\` (Get), \`A.Y\` (Put).
`);
});

test("groups have each row once, and the rows of one operation only", () => {
  let several = 0;
  fc.assert(
    fc.property(snapshots, snapshots, (before, after) => {
      const rows = rowsOf(diffCatalogs(before, after));
      const groups = groupsOfOperations(rows);
      expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
      expect(new Set(groups.flatMap((group) => group.rows))).toEqual(new Set(rows));
      for (const group of groups) {
        expect(group.operation === undefined).toBe(group.rows.length === 1);
        if (group.operation === undefined) continue;
        several++;
        const ids = group.rows.flatMap(({ changes }) => changes.map(({ service, operation }) => [service, operation]));
        expect(new Set(ids.map((id) => JSON.stringify(id))).size).toBe(1);
      }
    }),
    runs(500, 100),
  );
  expect(several).toBeGreaterThan(10);
});
