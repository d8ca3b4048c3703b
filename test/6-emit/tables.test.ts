import { expect, test } from "vitest";
import { tablesIn } from "../../src/6-emit/emit.ts";

test.each<[string, string, string[]]>([
  ["none", "# Errors\n", []],
  ["one", "# Errors\n\n## Codes\n\n### a/b\n\n| Code |\n| A |\n", ["### a/b\n\n| Code |\n| A |\n"]],
  [
    "two, between which there is an empty line",
    "x\n## Codes\n\n### a/b\n\n| A |\n\n### c/d\n\n| ### C |\n",
    ["### a/b\n\n| A |\n", "### c/d\n\n| ### C |\n"],
  ],
])("%s", (_, readme, tables) => {
  expect(tablesIn(readme)).toEqual(tables);
});
