import { expect, test } from "vitest";
import { parse } from "../../src/2-parse/parse.ts";
import { pageSubject } from "../../src/3-extract/classify/classify.ts";
import { collectProblems } from "../../src/problems/problems.ts";

test.each<[name: string, path: string, text: string, want: string]>([
  ["a title", "orders.md", "# Errors of orders\n\nText.", "Errors of orders · orders"],
  ["a first line", "orders.txt", "Errors of orders\n\nText.", "Errors of orders · orders"],
  ["a first line, though a heading follows", "a.md", "Errors of orders\n\n## Codes\n\nText.", "Errors of orders · a"],
  ["no first line below a heading", "a.md", "## Codes\n\nErrors of orders", "a"],
  ["no long first line", "a.txt", `${"word ".repeat(20)}\n\nText.`, "a"],
  ["the front matter", "a.md", "---\nslug: order-errors\n---\n\n# Orders", "order errors · Orders · a"],
  ["an empty page", "a.md", "", "a"],
])("the subject of a page has %s", async (_, path, text, want) => {
  const page = await parse({ path, text }, collectProblems().on(path));
  expect(pageSubject(page)).toBe(want);
});
