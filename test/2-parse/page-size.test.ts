import { expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { collectProblems } from "../../src/problems/problems.ts";

const row = (cell: string): string => `|${`${cell}|`.repeat(1000)}\n`;

test.each([
  ["page-blocks", "a\n\n".repeat(1_000_000), 1_999_999],
  ["page-blocks", `# x\n\n${"- b\n".repeat(1_000_000)}`, 3],
  ["page-cells", `${row("a")}${row("-")}${row("b").repeat(2000)}`, 2002],
])("a page with too much in it is told at the line where it is too much: %s", async (rule, text, line) => {
  const found = collectProblems();
  const page = await parse({ path: "a.md", text, format: "markdown" }, found.on("a.md"));
  expect(found.list).toMatchObject([{ rule, severity: "error", line }]);
  expect(page.sections).toEqual([]);
});
