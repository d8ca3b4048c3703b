import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges, diffCatalogs } from "../../src/diff/diff.ts";
import { snapshots } from "./sample.ts";

describe("a diff is complete", () => {
  test("apply(diff(a, b), a) = b", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        expect(applyChanges(diffCatalogs(before, after), before)).toEqual(after);
      }),
      { numRuns: 2000 },
    );
  });

  test("and empty for catalogs that say the same", () => {
    fc.assert(
      fc.property(snapshots, (catalogs) => {
        expect(diffCatalogs(catalogs, structuredClone(catalogs))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
