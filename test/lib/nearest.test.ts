import { expect, test } from "vitest";
import { nearest } from "../../src/lib/nearest.ts";

test("a word of more than 500 characters is compared with no candidate", () => {
  expect(nearest("a".repeat(500), ["a".repeat(499)])).toEqual(["a".repeat(499)]);
  expect(nearest("a".repeat(501), ["a".repeat(500)])).toEqual([]);
});
