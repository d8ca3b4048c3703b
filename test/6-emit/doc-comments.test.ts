import { expect, test } from "vitest";
import { docCommentWithPages, seeTags } from "../../src/6-emit/doc-comments.ts";
import type { Case, ErrorInfo } from "../../src/model/catalog.ts";

const errorWith = (cases: readonly Case[]): ErrorInfo => ({
  code: "Throttling",
  name: "ThrottlingError",
  family: "Throttling",
  scope: "business",
  cases,
});

const placeOn = (page: string) => ({ page, line: 1 });
const texts = { en: { description: "Too many requests." } };

test.each([
  [["a.md"], "On a.md"],
  [["a.md", "b.md", "a.md", "c.md"], "On a.md, b.md, c.md"],
  [["a.md", "b.md", "c.md", "d.md"], "On a.md, b.md, c.md and other pages"],
  [["a.md", "b.md", "c.md", "d.md", "e.md"], "On a.md, b.md, c.md and other pages"],
])("a comment names the first pages of a case: %j", (pages, want) => {
  const [first = "", ...others] = pages;
  const error = errorWith([{ at: placeOn(first), alsoAt: others.map(placeOn), texts }]);
  expect(docCommentWithPages(error, ["en"])).toBe(`en: Too many requests.\n${want}`);
});

test("a comment has the addresses of the first pages", () => {
  const pages = ["a", "b", "c", "d"];
  const urls = Object.fromEntries(pages.map((page) => [page, `https://docs.test/${page}`]));
  expect(seeTags(errorWith(pages.map((page) => ({ at: placeOn(page), texts }))), urls)).toEqual([
    "",
    ...pages.slice(0, 3).map((page) => `@see https://docs.test/${page}`),
  ]);
});
