import { expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { collectProblems } from "../../src/problems/problems.ts";

const row = (cell: string): string => `|${`${cell}|`.repeat(1000)}\n`;

test.each([
  ["page-blocks", "text", "a\n\n".repeat(1_000_000), 1_999_999],
  ["page-blocks", "text", `x\n\n${"- b c\n".repeat(1_000_000)}`, 3],
  ["page-cells", "markdown", `${row("a")}${row("-")}${row("b").repeat(2000)}`, 2002],
] as const)(
  "%s is reported at the line with which a page of %s becomes too large",
  async (rule, format, text, line) => {
    const problems = collectProblems();
    const page = await parse({ path: "page", text, format }, problems.on("page"));
    expect(problems.list).toMatchObject([{ rule, severity: "error", line }]);
    expect(page.sections).toEqual([]);
  },
);
