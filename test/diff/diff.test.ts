import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges, diffCatalogs } from "../../src/diff/diff.ts";
import { wordDiff } from "../../src/diff/word-diff.ts";
import type { Operation } from "../../src/model/catalog.ts";
import { at, catalog, snapshots } from "./sample.ts";
import { runs } from "../runs.ts";

describe("a diff is complete", () => {
  test("apply(diff(a, b), a) = b", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        expect(applyChanges(diffCatalogs(before, after), before)).toEqual(after);
      }),
      runs(2000),
    );
  });

  test("an operation that becomes another one of before can lose its codes", () => {
    const operation = (name: string, code: string): Operation => ({ name, at: at(1), codes: [{ code }] });
    const before = [{ ...catalog(), operations: [operation("GetOrder", "A"), operation("PutOrder", "B")] }];
    const after = [{ ...catalog(), operations: [{ ...operation("PutOrder", "C"), formerNames: ["GetOrder"] }] }];
    expect(applyChanges(diffCatalogs(before, after), before)).toEqual(after);
  });

  test("equal catalogs have no differences", () => {
    fc.assert(
      fc.property(snapshots, (catalogs) => {
        expect(diffCatalogs(catalogs, structuredClone(catalogs))).toEqual([]);
      }),
      runs(500),
    );
  });
});

test("a word diff contains both texts, and replacements are not split at spaces", () => {
  const text = fc
    .array(fc.constantFrom("zero", "one", "at", "least", "above", "图片", "5", ".", " ", "\n"), { maxLength: 30 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = wordDiff(before, after);
      const without = (kind: string): string =>
        segments.map((segment) => (segment.kind === kind ? "" : segment.text)).join("");
      expect([without("new"), without("old")]).toEqual([before, after]);
      const shape = segments
        .map(({ kind, text: words }) => (kind === "same" && !words.trim() ? " " : kind[0]))
        .join("");
      expect(shape).not.toMatch(/on on/);
    }),
    runs(1000),
  );
});
