import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  approve,
  bumpOf,
  type Change,
  CHANGE_RULES,
  diffCatalogs,
  diffJsonOf,
  nextVersion,
  reportOf,
  type Snapshot,
  terminalTextOf,
  unapprovedFrom,
} from "../../src/diff/diff.ts";
import type { ErrorInfo } from "../../src/model/catalog.ts";
import { catalog, error, reportOfPages, snapshots } from "./sample.ts";
import { runs } from "../runs.ts";

const X = error("A.X", "The image is over 8000 px.");
const diff = (before: readonly Snapshot[], after: readonly Snapshot[]) => diffCatalogs(before, after);
const between = (before: ErrorInfo, after: ErrorInfo) => diff([catalog(before)], [catalog(after)]);
const column = { origin: "column" } as const;
const reworded = (text: string): ErrorInfo => error("A.X", text);
const fact = (value: boolean): ErrorInfo => ({ ...X, billable: { value, ...column } });
const status = (value: number): ErrorInfo => ({ ...X, httpStatus: { value, ...column } });
const gone = (state: "pending-removal" | "deprecated"): ErrorInfo => ({
  ...X,
  gone: { state, since: "2026-08-01T00:00:00Z" },
});
const at = (line: number) => ({ page: "sources/shop/pages/orders.md", line });

describe("each kind of change has a rule", () => {
  const Y = error("A.Y", "Other words.");
  const chinese = {
    ...X,
    cases: [{ at: at(7), texts: { en: { description: "x" }, "zh-CN": { description: "图片" } } }],
  };
  const english = { ...X, cases: [{ at: at(7), texts: { en: { description: "x" } } }] };
  const two = { ...X, cases: [...X.cases, { at: at(9), message: "Late", texts: {} }] };
  const base = catalog(X);
  const borrowed = (description: string): ErrorInfo => ({
    ...X,
    cases: [{ at: at(7), texts: { en: { description, from: { service: "shop/other", page: "other.md", line: 1 } } } }],
  });
  const cases: [name: string, before: readonly Snapshot[], after: readonly Snapshot[], rules: readonly string[]][] = [
    ["service added", [], [base], ["service-added"]],
    ["service removed", [base], [], ["service-removed"]],
    ["code added", [base], [catalog(X, Y)], ["code-added"]],
    ["code removed", [catalog(X, Y)], [base], ["code-removed"]],
    ["a code leaves the docs", [base], [catalog(gone("pending-removal"))], ["code-pending-removal"]],
    ["the grace period ends", [catalog(gone("pending-removal"))], [catalog(gone("deprecated"))], ["code-deprecated"]],
    ["a removed code is retired", [catalog(gone("deprecated"), Y)], [catalog(Y)], ["code-retired"]],
    ["a removed code returns", [catalog(gone("deprecated"))], [base], ["code-returned"]],
    ["alias added", [base], [catalog({ ...X, aliases: ["A.x"] })], ["alias-added"]],
    ["alias removed", [catalog({ ...X, aliases: ["A.x"] })], [base], ["alias-removed"]],
    [
      "a code becomes an alias",
      [catalog(X, Y)],
      [catalog({ ...Y, aliases: ["A.X"], formerNames: ["AXError"] })],
      ["code-renamed", "provenance-changed"],
    ],
    [
      "a spelling is let go, and its class",
      [catalog({ ...Y, aliases: ["A.X"], formerNames: ["AXError"] })],
      [catalog(Y)],
      ["alias-removed", "identifier-changed"],
    ],
    ["the last of a family goes", [catalog(X, error("B.Z", "z"))], [base], ["code-removed", "family-removed"]],
    ["a scope moves", [base], [catalog({ ...X, scope: "common" })], ["scope-changed"]],
    ["other words", [base], [catalog(reworded("An image over 8000 px."))], ["text-changed"]],
    ["other marks", [base], [catalog(reworded("The image is over 8,000 px"))], ["text-punctuation"]],
    ["another number", [base], [catalog(reworded("The image is over 1080 px."))], ["meaning-changed"]],
    ["a negation", [base], [catalog(reworded("The image is not over 8000 px."))], ["meaning-changed"]],
    ["a value more", [base], [catalog(reworded("The image is over 8000 px: %s."))], ["placeholder-added"]],
    ["a value less", [catalog(reworded("No {0}."))], [catalog(reworded("No."))], ["placeholder-removed"]],
    ["a language more for a code", [catalog(english)], [catalog(chinese)], ["text-added"]],
    ["a language less for a code", [catalog(chinese)], [catalog(english)], ["text-removed"]],
    ["a language more", [base], [{ ...base, locales: ["en", "ja"] }], ["locale-added"]],
    ["a language less", [base], [{ ...base, locales: [] }], ["locale-removed"]],
    ["a case more", [base], [catalog(two)], ["case-added"]],
    ["a case less", [catalog(two)], [base], ["case-removed"]],
    ["billing changed", [catalog(fact(true))], [catalog(fact(false))], ["billable-changed"]],
    ["billing documented", [base], [catalog(fact(false))], ["fact-added"]],
    ["billing no longer documented", [catalog(fact(false))], [base], ["fact-removed"]],
    ["other HTTP status", [catalog(status(400))], [catalog(status(404))], ["http-status-changed"]],
    ["other class of HTTP status", [catalog(status(400))], [catalog(status(500))], ["http-class-changed"]],
    [
      "retry class changed",
      [catalog({ ...X, retry: { class: "never", ...column } })],
      [catalog({ ...X, retry: { class: "throttled", ...column } })],
      ["retry-changed"],
    ],
    [
      "recovery class changed",
      [catalog({ ...X, recovery: { class: "contact", ...column } })],
      [catalog({ ...X, recovery: { class: "fix-account", ...column } })],
      ["recovery-changed"],
    ],
    [
      "text borrowed from another service changed",
      [catalog(borrowed("Bad."))],
      [catalog(borrowed("Worse."))],
      ["text-borrowed"],
    ],
    ["class renamed", [base], [catalog({ ...X, name: "OtherError" })], ["identifier-changed"]],
    [
      "class renamed, and the old name is an alias",
      [base],
      [catalog({ ...X, name: "OtherError", formerNames: ["AXError"] })],
      ["class-renamed", "provenance-changed"],
    ],
    ["a symbol appears", [base], [catalog({ ...X, symbol: "A_X" })], ["symbol-changed"]],
    ["another symbol", [catalog({ ...X, symbol: "A_X" })], [catalog({ ...X, symbol: "A_Y" })], ["symbol-changed"]],
    [
      "prefix changed",
      [base],
      [{ ...base, names: { prefix: "Shop", families: {} } }],
      ["identifier-changed", "family-removed", "parent-changed"],
    ],
    [
      "family class added",
      [{ ...base, names: { prefix: "Orders", families: {} } }],
      [base],
      ["family-added", "parent-added"],
    ],
    [
      "a row moves on its page",
      [base],
      [catalog({ ...X, cases: [{ ...X.cases[0], at: at(8) } as ErrorInfo["cases"][0]] })],
      ["provenance-changed"],
    ],
    ["envelope changed", [base], [{ ...base, envelope: { code: ["Code"] } }], ["envelope-changed"]],
    ["names recorded for the first time", [(({ names: _, ...old }) => old)(base)], [base], ["provenance-changed"]],
    ["a code of one source alone", [base], [catalog({ ...X, sources: ["code"] })], ["sources-changed"]],
    ["names of sources", [base], [{ ...base, sources: ["code", "pages"] }], ["provenance-changed"]],
    ["unknown member", [base], [catalog({ ...X, operations: ["GetOrder"] } as ErrorInfo)], ["data-changed"]],
  ];

  test.each(cases)("%s", (_, before, after, rules) => {
    expect(
      diff(before, after)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...rules].sort());
  });

  test("the table has every rule except that of renames", () => {
    const seen = new Set(cases.flatMap(([, , , rules]) => rules));
    // Those of operations have a table of their own: operations.test.ts.
    const others = Object.keys(CHANGE_RULES).filter((rule) => !seen.has(rule) && !rule.startsWith("operation-"));
    expect(others).toEqual(["rename-proposed"]);
  });
});

describe("a rename is proposed with a confidence", () => {
  const proposals: [name: string, old: ErrorInfo, now: ErrorInfo, summary: string | undefined][] = [
    ["other case", error("A.SdkAppidNotExist", "a"), error("A.SdkAppIdNotExist", "b"), "99 %: other case"],
    ["a dot at the end", error("MissingParameter.", "a"), error("MissingParameter", "b"), "98 %: other punctuation"],
    ["a typo", error("A.UnsupportOperation", "a"), error("A.UnsupportedOperation", "a"), "97 %: a typo, same texts"],
    [
      "other family",
      error("Value.InvalidFilter", "a"),
      error("Param.InvalidFilter", "a"),
      "95 %: family changed, same texts",
    ],
    [
      "other family, other texts",
      error("Value.InvalidFilter", "a"),
      error("Param.InvalidFilter", "b"),
      "70 %: family changed",
    ],
    ["other numbers are no typo", error("Failure461", "a"), error("Failure462", "b"), undefined],
    ["nothing in common", error("A.Late", "Too late."), error("B.Early", "Too early."), undefined],
  ];

  test.each(proposals)("%s", (_, old, now, summary) => {
    for (const [before, after] of [
      [[catalog(old)], [catalog(now)]],
      [[catalog(old)], [catalog({ ...old, gone: { state: "pending-removal" } }, now)]],
    ] as const) {
      const [proposed] = diff(before, after).filter(({ rule }) => rule === "rename-proposed");
      expect(proposed?.summary).toBe(summary && `→ ${now.code} (${summary})`);
    }
  });

  test("a code that returns is proposed only for a code that is removed in the same change", () => {
    const [old, now] = [error("A.NotFoundd", "x"), error("A.NotFound", "x")];
    const away = (one: ErrorInfo): ErrorInfo => ({ ...one, gone: { state: "pending-removal" } });
    const proposed = (before: Snapshot, after: Snapshot) =>
      diff([before], [after]).flatMap(({ code, proposed: to }) => (to ? [[code, to]] : []));
    const back = [["A.NotFoundd", { to: "A.NotFound", confidence: 0.97 }]];
    expect(proposed(catalog(away(now), old), catalog(now, away(old)))).toEqual(back);
    expect(proposed(catalog({ ...old, aliases: ["A.NotFound"] }), catalog(now, away(old)))).toEqual(back);
    expect(proposed(catalog(away(now), away(old)), catalog(now, away(old)))).toEqual([]);
  });

  test("a code is proposed for one removed code only", () => {
    const changes = diff(
      [catalog(error("A.NotFoundd", "x"), error("A.NotFounds", "x"))],
      [catalog(error("A.NotFound", "x"))],
    );
    expect(changes.filter(({ rule }) => rule === "rename-proposed").map(({ code }) => code)).toEqual(["A.NotFoundd"]);
  });
});

describe("a fingerprint", () => {
  const of = (changes: readonly Change[]): readonly string[] => changes.map(({ fingerprint }) => fingerprint);
  const words = (en: string, chinese: string): ErrorInfo => ({
    ...X,
    cases: [{ at: at(7), texts: { en: { description: en }, "zh-CN": { description: chinese } } }],
  });

  test("does not depend on wording, language or line", () => {
    const english = of(between(words("over 8000 px", "a"), words("over 1080 px", "a")));
    const chinese = of(between(words("a", "超过8000像素"), words("a", "大于1080像素")));
    const both = of(between(words("over 8000", "超过8000"), words("above 1080", "超过1080")));
    expect([chinese, both]).toEqual([english, english]);
  });

  test("differs for different changes", () => {
    const changes = [
      between(reworded("over 8000"), reworded("over 1080")),
      between(reworded("over 8000"), reworded("over 500")),
      between(fact(true), fact(false)),
      between(fact(false), fact(true)),
      between(status(400), status(404)),
    ].flatMap(of);
    expect(new Set(changes).size).toBe(changes.length);
  });
});

test("an approval is valid through its last day, and does not lower the version", () => {
  const changes = between(fact(true), fact(false));
  const approvals = [{ fingerprint: changes[0]?.fingerprint ?? "", why: "read", until: "2026-12-31" }];
  expect(unapprovedFrom("dangerous", approve(changes, approvals, "2026-12-31"))).toEqual([]);
  expect(unapprovedFrom("dangerous", approve(changes, approvals, "2027-01-01"))).toHaveLength(1);
  expect(unapprovedFrom("breaking", changes)).toEqual([]);
  expect(bumpOf(approve(changes, approvals, "2026-12-31"))).toBe("minor");
});

test("the configuration overrides level and bump", () => {
  const changes = diffCatalogs([catalog()], [catalog(X)], { "code-added": { level: "dangerous", bump: "major" } });
  expect(changes.find(({ rule }) => rule === "code-added")).toMatchObject({ level: "dangerous", bump: "major" });
});

test.each([
  ["0.1.0", "none", "0.1.0"],
  ["0.1.0", "patch", "0.1.1"],
  ["0.1.0", "minor", "0.1.1"],
  ["0.1.9", "major", "0.2.0"],
  ["1.2.3", "patch", "1.2.4"],
  ["1.2.3", "minor", "1.3.0"],
  ["1.2.3", "major", "2.0.0"],
  ["1.2.3+build", "patch", "1.2.4"],
  ["1.3.0-rc.1", "minor", "1.3.0"],
  ["1.3.0-rc.1", "major", "2.0.0"],
] as const)("%s and a %s change make %s", (from, bump, to) => {
  expect(nextVersion(from, bump)).toBe(to);
});

test("the JSON matches its published schema", () => {
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync("src/diff/diff.schema.json", "utf8")) as object,
  );
  fc.assert(
    fc.property(snapshots, snapshots, (before, after) => {
      const report = reportOf(diff(before, after), { base: "HEAD", version: { from: "1.0.0", to: "1.1.0" } });
      expect(valid(JSON.parse(diffJsonOf(report))), JSON.stringify(valid.errors)).toBe(true);
    }),
    runs(200),
  );
});

test("text output has one line per change with its texts below, and no terminal or runner commands", () => {
  const plain = { isColorSupported: false, red: String, green: String, yellow: String, bold: String, dim: String };
  const hostile = error("A.Evil\n::error::x", "::error::\u001b[31m ##[group]x");
  const after = catalog(reworded("The image is over 1080 px."), hostile);
  const text = terminalTextOf(reportOfPages([catalog(X)], [after]), plain);
  expect(text.split("\n").map((line) => line.replace(/[0-9a-f]{16}/, "#"))).toEqual([
    "shop/orders",
    "  ~ A.X  -8000 +1080  (meaning changed, dangerous, minor)  sources/shop/pages/orders.md:7  #",
    "      en  The image is over [-8000-]{+1080+} px.",
    "  + A.Evil\\n::error::x  AEvilerrorxError  (code added, safe, minor)  sources/shop/pages/orders.md:7",
    "      en  \\u003a:error::\\u001b[31m #\\u0023[group]x",
    "",
    "Against HEAD: 1 dangerous, 1 safe. Version: 1.0.0 → 1.1.0 (minor).",
    "",
  ]);
  expect(terminalTextOf(reportOf([], { base: "HEAD" }), plain)).toBe("");
});
