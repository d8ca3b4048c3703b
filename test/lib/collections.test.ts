import { expect, test } from "vitest";
import { recordOf } from "../../src/lib/collections.ts";

test("recordOf accepts keys that objects inherit", () => {
  const record = recordOf([
    ["__proto__", "a"],
    ["constructor", "b"],
    ["461", "c"],
  ]);
  expect(Object.entries(record)).toEqual([
    ["461", "c"],
    ["__proto__", "a"],
    ["constructor", "b"],
  ]);
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
});
