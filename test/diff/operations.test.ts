import { expect, test } from "vitest";
import { CHANGE_RULES, diffCatalogs, type Snapshot } from "../../src/diff/diff.ts";
import type { Operation, Removal } from "../../src/model/catalog.ts";
import { at, catalog, error, operation, operationsOf } from "./sample.ts";

const X = error("A.X", "The image is over 8000 px.");
const Y = error("A.Y", "Other words.");
const base = catalog(X);
const two = { ...X, cases: [...X.cases, { at: at(9), message: "Late", texts: {} }] };
const swapped = { ...two, cases: two.cases.toReversed() };
const withOperations = (codes: Parameters<typeof operationsOf>[0]): Snapshot => {
  const operations = operationsOf(codes);
  return { ...catalog(X, Y), ...(operations.length > 0 && { operations }) };
};
const both = { Get: [X, Y] };
const PENDING = { state: "pending-removal" as const };
const DEPRECATED = { state: "deprecated" as const };
/** Operations without all of their codes, or without one of them. */
const removal = (codes: Parameters<typeof operationsOf>[0], gone: Removal, only?: string): readonly Operation[] =>
  operationsOf(codes).map((each) => ({
    ...each,
    codes: each.codes.map(({ code }) => (only === undefined || code === only ? { code, gone } : { code })),
  }));
const withRemoval = (...given: Parameters<typeof removal>): Snapshot => ({
  ...catalog(X, Y),
  operations: removal(...given),
});

/** Operations with old names. */
const named = (
  codes: Parameters<typeof operationsOf>[0],
  names: Readonly<Record<string, readonly string[]>>,
): Snapshot => ({
  ...catalog(X, Y),
  operations: operationsOf(codes).map((each) => {
    const formerNames = names[each.name];
    return { ...each, ...(formerNames && { formerNames }) };
  }),
});

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
    "a code is no longer documented for an operation",
    [withOperations({ Get: [X, Y] })],
    [withRemoval({ Get: [X, Y] }, PENDING, "A.Y")],
    ["operation-code-pending-removal"],
  ],
  [
    "a code is deprecated for an operation",
    [withRemoval({ Get: [X, Y] }, PENDING, "A.Y")],
    [withRemoval({ Get: [X, Y] }, DEPRECATED, "A.Y")],
    ["operation-code-deprecated"],
  ],
  [
    "a code is documented again for an operation",
    [withRemoval({ Get: [X, Y] }, DEPRECATED, "A.Y")],
    [withOperations({ Get: [X, Y] })],
    ["operation-code-returned"],
  ],
  [
    "another fetch missed a code first",
    [withRemoval({ Get: [X, Y] }, PENDING, "A.Y")],
    [withRemoval({ Get: [X, Y] }, { ...PENDING, since: "2026-01-02T00:00:00Z" }, "A.Y")],
    ["provenance-changed"],
  ],
  [
    "a code that an operation lacks is retired",
    [withRemoval({ Get: [X, Y] }, DEPRECATED, "A.Y")],
    [withOperations({ Get: [X] })],
    ["operation-code-removed"],
  ],
  [
    "a code moves, and the old operation keeps it for now",
    [withOperations({ Get: [X, Y], Put: [X] })],
    [
      {
        ...withOperations({}),
        operations: [...removal({ Get: [X, Y] }, PENDING, "A.Y"), ...operationsOf({ Put: [X, Y] })],
      },
    ],
    ["operation-code-pending-removal", "operation-code-added"],
  ],
  [
    "no page documents an operation, in one row",
    [withOperations({ Get: [X, Y] })],
    [withRemoval({ Get: [X, Y] }, PENDING)],
    ["operation-pending-removal"],
  ],
  [
    "the last code leaves an operation",
    [withRemoval({ Get: [X, Y] }, PENDING, "A.Y")],
    [withRemoval({ Get: [X, Y] }, PENDING)],
    ["operation-pending-removal"],
  ],
  [
    "an operation is deprecated",
    [withRemoval({ Get: [X, Y] }, PENDING)],
    [withRemoval({ Get: [X, Y] }, DEPRECATED)],
    ["operation-deprecated"],
  ],
  [
    "an operation returns without one of its codes",
    [withRemoval({ Get: [X, Y] }, DEPRECATED)],
    [withRemoval({ Get: [X, Y] }, DEPRECATED, "A.Y")],
    ["operation-returned"],
  ],
  [
    "an operation returns with another code",
    [withRemoval({ Get: [X] }, PENDING)],
    [withOperations({ Get: [X, Y] })],
    ["operation-returned", "operation-code-added"],
  ],
  [
    "a code leaves the service and its operations, in one row",
    [withOperations({ Get: [X, Y], Put: [X, Y] })],
    [{ ...withRemoval({ Get: [X, Y], Put: [X, Y] }, PENDING, "A.Y"), errors: [X, { ...Y, gone: PENDING }] }],
    ["code-pending-removal"],
  ],
  [
    "a code returns to the service and one of its operations",
    [{ ...withRemoval({ Get: [Y] }, PENDING, "A.Y"), errors: [X, { ...Y, gone: PENDING }] }],
    [withOperations({ Get: [Y], Put: [Y] })],
    ["code-returned", "operation-returned", "operation-added"],
  ],
  [
    "a renamed code keeps its place in operations",
    [withOperations({ Get: [Y], Put: [X] })],
    [{ ...catalog({ ...X, aliases: ["A.Y"] }), operations: operationsOf({ Get: [X], Put: [X] }) }],
    ["code-renamed"],
  ],
  [
    "unknown member of a code of an operation",
    [withOperations({ Get: [X] })],
    [{ ...withOperations({}), operations: [{ ...operation("Get"), codes: [{ code: "A.X", newer: 1 } as never] }] }],
    ["data-changed"],
  ],
  [
    "an operation has another name",
    [withOperations({ Get: [X, Y] })],
    [named({ Fetch: [X, Y] }, { Fetch: ["Get"] })],
    ["operation-renamed"],
  ],
  [
    "an operation has another name, and other codes",
    [withOperations({ Get: [X] })],
    [named({ Fetch: [X, Y] }, { Fetch: ["Get"] })],
    ["operation-renamed", "operation-code-added"],
  ],
  [
    "an operation that was pending is another name of one that is known",
    [{ ...withOperations({}), operations: [...operationsOf({ Fetch: [X] }), ...removal({ Get: [X, Y] }, PENDING)] }],
    [
      {
        ...withOperations({}),
        operations: [
          {
            ...operation("Fetch"),
            formerNames: ["Get"],
            codes: [{ code: "A.X" }, { code: "A.Y", gone: PENDING }],
          },
        ],
      },
    ],
    ["operation-renamed"],
  ],
  [
    "an old name of an operation is retired",
    [named({ Fetch: [X] }, { Fetch: ["Get"] })],
    [withOperations({ Fetch: [X] })],
    ["operation-name-removed"],
  ],
  [
    "an old name is that of an operation again",
    [named({ Fetch: [X] }, { Fetch: ["Get"] })],
    [withOperations({ Fetch: [X], Get: [Y] })],
    ["data-changed", "operation-added"],
  ],
  [
    "an operation with old names is new",
    [withOperations({ Put: [X] })],
    [named({ Fetch: [X], Put: [X] }, { Fetch: ["Get"] })],
    ["operation-added"],
  ],
  [
    "an operation may have another name",
    [withOperations({ GetOneOrder: [X] })],
    [withOperations({ GetOneorder: [X] })],
    ["operation-added", "operation-removed", "operation-rename-proposed"],
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
