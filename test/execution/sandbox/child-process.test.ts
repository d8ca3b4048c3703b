import { describe, expect, test } from "vitest";
import { runInChildProcess, TimeLimitError, withTimeLimit } from "../../../src/execution/sandbox/isolation.ts";
import type { Deed } from "./test-program.ts";

const PROGRAM = new URL("test-program.ts", import.meta.url);
const BOUNDS = { milliseconds: 60_000, mebibytes: 64 };

describe("within", () => {
  test("gives what the work gives, and throws what it throws", () => {
    expect(withTimeLimit(60_000, () => ({ a: [1] }))).toEqual({ a: [1] });
    expect(withTimeLimit(60_000, () => undefined)).toBeUndefined();
    expect(() => withTimeLimit(60_000, () => JSON.parse("{"))).toThrow(SyntaxError);
    expect(withTimeLimit(60_000, () => withTimeLimit(60_000, () => 1) + 1)).toBe(2);
  });

  test.each<[name: string, work: () => unknown]>([
    [
      "a loop",
      () => {
        for (;;);
      },
    ],
    ["a pattern", () => /^([A-Za-z]+\.?)+$/.test(`${"a".repeat(60)}!`)],
    ["a replacement", () => "a".repeat(1e6).replace(/a*b/g, "")],
  ])("ends %s", (_, work) => {
    expect(() => withTimeLimit(50, work)).toThrow(TimeLimitError);
    expect(withTimeLimit(60_000, () => "the next one")).toBe("the next one");
  });
});

describe("apart", () => {
  const parts: unknown[] = [];
  const run = (deed: Deed, value?: unknown, bounds = BOUNDS) =>
    runInChildProcess(PROGRAM, { deed, value }, bounds, (part) => parts.push(part));

  test("gives the reply, as it was", async () => {
    const value = {
      text: "\ud800 图片 \0",
      list: [undefined, -0],
      map: new Map([[1, 2]]),
      long: "x".repeat(2_000_000),
    };
    expect(await run("echo", value)).toEqual({ kind: "done", reply: value });
    expect(parts).toEqual(["one", "two"]);
  });

  test.each([
    ["time", "loop", { ...BOUNDS, milliseconds: 2000 }],
    ["memory", "hoard", BOUNDS],
    ["died", "leave", BOUNDS],
  ] as const)("tells that %s ended it", async (kind, deed, bounds) => {
    expect(await run(deed, undefined, bounds)).toEqual({ kind });
  });
});
