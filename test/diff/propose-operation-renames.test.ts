import { load } from "cheerio";
import pc from "picocolors";
import { expect, test } from "vitest";
import { type DiffReport, diffCatalogs, markdownOf, type Snapshot, terminalTextOf } from "../../src/diff/diff.ts";
import type { Operation } from "../../src/model/catalog.ts";
import { reviewPage } from "../../src/review/review.ts";
import { at, catalog, error, reportOfPages } from "./sample.ts";

const COLORLESS = pc.createColors(false);
const CODES = ["A.A", "A.B", "A.C", "A.D", "A.E", "A.F"];
const base = catalog(...CODES.map((code) => error(code, `Text of ${code}.`)));
/**
 * `GET /path Name@page: A B`: an operation with codes; `?` stands before one that no page documents. Without a page, it is one of
 * several of its page.
 */
function operationOf(text: string): Operation {
  const [, method, path, name = "", page, codes = ""] =
    /^(?:([A-Z]+) (\S+) )?([^:@]+)(?:@(\w+))?: (.*)$/.exec(text) ?? [];
  return {
    name,
    at: page === undefined ? at(3) : { page, line: 1 },
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path }),
    codes: codes.split(" ").map((code) => ({
      code: `A.${code.replace("?", "")}`,
      ...(code.startsWith("?") && { gone: { state: "pending-removal" as const } }),
    })),
  };
}
const withOperations = (...texts: readonly string[]): Snapshot => ({
  ...base,
  operations: [...texts, "Stays: F"].map(operationOf),
});

const proposed = (before: readonly string[], after: readonly string[]): readonly string[] =>
  diffCatalogs([withOperations(...before)], [withOperations(...after)]).flatMap(({ rule, operation, summary }) =>
    rule === "operation-rename-proposed" ? [`${operation} ${summary}`] : [],
  );

test.each<[name: string, before: readonly string[], after: readonly string[], want: readonly string[]]>([
  ["the same request", ["POST /pay Pay: A B"], ["POST /pay Charge: C"], ["Pay → Charge (90 %: same request)"]],
  [
    "the same request and codes",
    ["POST /pay Pay: A B C D"],
    ["POST /pay Charge: A B C D E"],
    ["Pay → Charge (98 %: same request, same codes)"],
  ],
  ["another method", ["POST /pay Pay: A"], ["GET /pay Charge: A"], []],
  ["other case", ["getOrder: A"], ["GetOrder: B"], ["getOrder → GetOrder (99 %: other case)"]],
  ["other punctuation", ["get_order: A"], ["GetOrder: B"], ["get_order → GetOrder (98 %: other punctuation)"]],
  ["a typo", ["CreateOrdr: A"], ["CreateOrder: B"], ["CreateOrdr → CreateOrder (80 %: a typo)"]],
  ["another version", ["CreateOrderV1: A"], ["CreateOrderV2: B"], []],
  ["the same codes", ["Pay: A B C"], ["Charge: A B C"], ["Pay → Charge (70 %: same codes)"]],
  ["the same page", ["Pay@a: A"], ["Charge@a: B"], ["Pay → Charge (80 %: same page)"]],
  ["the same page and codes", ["Pay@a: A B C"], ["Charge@a: A B C"], ["Pay → Charge (95 %: same page, same codes)"]],
  ["a page that had several", ["Pay@a: A", "Put@a: B"], ["Charge@a: A", "Put@a: B"], []],
  ["a page that has several", ["Pay@a: A"], ["Charge@a: A", "Debit@a: B"], []],
  [
    "a page whose operation is pending",
    ["Pay@a: ?A"],
    ["Charge@a: B", "Pay@a: ?A"],
    ["Pay → Charge (80 %: same page)"],
  ],
  ["another page", ["Pay@a: A"], ["Charge@b: A"], []],
  ["too few codes to say something", ["Pay: A B"], ["Charge: A B"], []],
  ["other codes", ["Pay: A B C"], ["Charge: C D E"], []],
  ["the codes of several that left", ["Pay: A B C", "Refund: A B C"], ["Charge: A B C"], []],
  ["the codes of several that are new", ["Pay: A B C"], ["Charge: A B C", "Debit: A B C"], []],
  ["an operation that stays", ["POST /pay Pay: A B C"], ["POST /pay Charge: A B C", "POST /pay Pay: A B C"], []],
  [
    "an operation that is pending",
    ["POST /pay Pay: ?A ?B"],
    ["POST /pay Charge: A B", "POST /pay Pay: ?A ?B"],
    ["Pay → Charge (90 %: same request)"],
  ],
  ["an operation that returns", ["Charge: ?A", "Pay: ?A"], ["Charge: A", "Pay: ?A"], []],
  [
    "the most likely pair, each once",
    ["POST /pay Pay: A", "Pay_Order: B"],
    ["POST /pay PayOrder: A"],
    ["Pay_Order → PayOrder (98 %: other punctuation)"],
  ],
])("operations with %s", (_, before, after, want) => {
  expect(proposed(before, after)).toEqual(want);
});

test("of many operations, those with the same request are found without comparing all", () => {
  const many = (prefix: string): string[] =>
    Array.from({ length: 1_000 }, (_, i) => `POST /call/${i} ${prefix}${i}: ${"ABCDEF"[i % 6] ?? ""}`).sort();
  const found = diffCatalogs([withOperations(...many("Old"))], [withOperations(...many("New"))]);
  const pairs = found.filter(({ rule }) => rule === "operation-rename-proposed");
  expect(pairs).toHaveLength(1_000);
  expect(pairs.every(({ operation = "", proposed: to }) => operation.slice(3) === to?.to.slice(3))).toBe(true);
});

const proposal = (before: readonly string[], after: readonly string[]): DiffReport =>
  reportOfPages([withOperations(...before)], [withOperations(...after)]);
const three = (end: string): string[] => ["A", "B", "C"].map((name) => `POST /${name} Get${name}${end}: A`);

test.each([
  ["one operation", ["POST /pay Pay: A"], ["POST /pay Charge: A"], "errsmith rename Pay Charge --operation", "name"],
  ["a group", three("Item"), three("Order"), "errsmith rename --proposed 90 --service shop/orders", "names"],
])("every view shows the command that accepts a rename: %s", (_, before, after, command, names) => {
  const report = proposal(before, after);
  expect(markdownOf(report).body).toContain(`\`${command}\` keeps the old ${names}`);
  expect(terminalTextOf(report, COLORLESS)).toContain(`      ${command} keeps the old ${names}\n`);
  const $ = load(reviewPage(report, { pageText: () => undefined }, { kind: "file", style: "", script: "" }));
  expect($(".rename code").text()).toBe(command);
});

test("no view shows a command with a name that a shell would read", () => {
  const report = proposal(["POST /pay Pay$(x): A"], ["POST /pay Charge$(x): A"]);
  expect(report.changes.map(({ rule }) => rule)).toContain("operation-rename-proposed");
  expect(markdownOf(report).body + terminalTextOf(report, COLORLESS)).not.toContain("errsmith rename Pay");
});
