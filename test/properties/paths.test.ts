import fc from "fast-check";
import { expect, test } from "vitest";
import { pathViolations } from "../../src/6-emit/verify/verify-paths.ts";
import { assertInside } from "../../src/7-write/file-compare.ts";
import { isSafePath } from "../../src/7-write/file-compare.ts";
import { runs } from "../runs.ts";

const part = fc.oneof(
  fc.constantFrom(
    "..",
    ".",
    "",
    "src",
    "con",
    "AUX.ts",
    "a b",
    "~",
    "C:",
    "\\",
    "a\\..\\b",
    "\0",
    "名",
    "e\u0301",
    "%2e%2e",
    "nul.",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("/"));

test("every accepted path is inside the output folder", () => {
  fc.assert(
    fc.property(path, (written) => {
      const out = new URL("file:///out/folder/");
      if (isSafePath(written))
        expect(new URL(encodeURI(written.replace(/\p{Cs}/gu, "x")), out).href.startsWith(out.href)).toBe(true);
      else expect(() => assertInside("/out/folder", [written])).toThrow();
      if (pathViolations([written]).length === 0) {
        expect(isSafePath(written)).toBe(true);
        expect(written).toMatch(/^[\w./-]+$/);
      }
    }),
    runs(1000),
  );
});

test("no two accepted paths are equal on a file system that ignores case and Unicode normalization", () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), (paths) => {
      const passed = paths.filter((candidate, index) =>
        pathViolations(paths.slice(0, index + 1)).every((text) => !text.startsWith(`${candidate}:`)),
      );
      expect(new Set(passed.map((accepted) => accepted.normalize("NFKC").toLowerCase())).size).toBe(passed.length);
    }),
    runs(1000),
  );
});
