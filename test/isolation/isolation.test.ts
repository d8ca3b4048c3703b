import { describe, expect, test } from "vitest";
import { apart, TimeUp, within } from "../../src/isolation/isolation.ts";
import type { Deed } from "./program.ts";

const PROGRAM = new URL("program.ts", import.meta.url);
const BOUNDS = { milliseconds: 60_000, mebibytes: 64 };

describe("within", () => {
  test("gives what the work gives, and throws what it throws", () => {
    expect(within(60_000, () => ({ a: [1] }))).toEqual({ a: [1] });
    expect(within(60_000, () => undefined)).toBeUndefined();
    expect(() => within(60_000, () => JSON.parse("{"))).toThrow(SyntaxError);
    expect(within(60_000, () => within(60_000, () => 1) + 1)).toBe(2);
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
    expect(() => within(50, work)).toThrow(TimeUp);
    expect(within(60_000, () => "the next one")).toBe("the next one");
  });
});

describe("apart", () => {
  const parts: unknown[] = [];
  const run = (deed: Deed, value?: unknown, bounds = BOUNDS) =>
    apart(PROGRAM, { deed, value }, bounds, (part) => parts.push(part));

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
