import { expect, test } from "vitest";
import { cli, folderWith, PROJECT } from "../cli/run-in-folder.ts";

// With one problem or node per value, a file that a commit brings exhausts the memory, and the engine ends the process.

const MANY = 600_000;

test.each([
  ["a violation in each element", `{"corrections":[${"{},".repeat(MANY)}{}]}`, /corrections\[0\]/],
  ["a key that stands twice", `{"a":[${"0,".repeat(MANY)}0],"a":0}`, /stands twice/],
  ["a syntax error at the end", `{"corrections":[${"{},".repeat(MANY)}`, /too large to find the place/],
])(
  "a manifest of many values with %s is one line",
  async (_, text, line) => {
    const folder = folderWith({ ...PROJECT, "sources/shop/corrections.json": text });
    const { status, err } = await cli(folder, "check");
    expect({ status, lines: err.trim().split("\n") }).toEqual({ status: 1, lines: [expect.stringMatching(line)] });
    expect(err).toMatch(/^sources\/shop\/corrections\.json:1:1 /);
  },
  60_000,
);
