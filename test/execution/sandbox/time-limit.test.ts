import { expect, test } from "vitest";
import { TimeLimitError, withTimeLimit } from "../../../src/execution/sandbox/time-limit.ts";

const MINUTE = 60_000;

test("returns what the work returns, and throws what the work throws", () => {
  expect(withTimeLimit(MINUTE, () => ({ a: [1] }))).toEqual({ a: [1] });
  expect(withTimeLimit(MINUTE, () => undefined)).toBeUndefined();
  expect(() => withTimeLimit(MINUTE, () => JSON.parse("{"))).toThrow(SyntaxError);
  expect(withTimeLimit(MINUTE, () => withTimeLimit(MINUTE, () => 1) + 1)).toBe(2);
});

test.each<[name: string, work: () => unknown]>([
  [
    "a loop",
    () => {
      for (;;);
    },
  ],
  ["a regular expression", () => /^([A-Za-z]+\.?)+$/.test(`${"a".repeat(60)}!`)],
  ["a replacement", () => "a".repeat(1e6).replace(/a*b/g, "")],
])("interrupts %s, and the next call works", (_, work) => {
  expect(() => withTimeLimit(50, work)).toThrow(TimeLimitError);
  expect(withTimeLimit(MINUTE, () => "next")).toBe("next");
});
