import { expect, test } from "vitest";
import { sourceNameOf } from "../../src/5-reconcile/precedence.ts";
import type { CodeEntry } from "../../src/model/page-entries.ts";
import type { Precedence } from "../../src/model/project.ts";
import { entry, reading, run, service } from "./run.ts";

/** A service with a page and a source file in one language, and what both say. */
function both(page: readonly CodeEntry[], code: readonly CodeEntry[], precedence?: Precedence) {
  const pages = { "a.md": "en", "errors.go": "en" };
  const orders = service("orders", pages, { ...(precedence && { precedence }) });
  return run([orders], [reading("a.md", page), reading("errors.go", code)]);
}

const status = (value: number) => ({ httpStatus: { value, origin: "column" as const } });
const place = (page: string, { place: { line } }: CodeEntry) => ({ page, line });

test("the texts of a page precede the comments of a source file, which are other places of the case", () => {
  const [page, again] = [entry("A.B", "The order failed."), entry("A.B", "The order failed.")];
  const code = entry("A.B", "order failed, see docs");
  const { error, catalog, problems } = both([page, again], [code]);
  expect(error("orders", "A.B")?.cases).toEqual([
    {
      at: place("a.md", page),
      alsoAt: [place("a.md", again), place("errors.go", code)],
      texts: { en: { description: "The order failed." } },
    },
  ]);
  expect(catalog("orders")?.sources).toEqual(["code", "pages"]);
  expect(error("orders", "A.B")?.sources).toBeUndefined();
  expect(problems).toEqual([]);
});

test("a source gives what the better ones lack: codes, languages, the message and facts", () => {
  const message = entry("A.C", {}, {}, "no order %s");
  const { error, problems } = both(
    [entry("A.C", "It failed.")],
    [entry("A.B", "text"), { ...message, facts: status(404) }],
  );
  expect(error("orders", "A.B")).toMatchObject({
    sources: ["code"],
    cases: [{ texts: { en: { description: "text" } } }],
  });
  expect(error("orders", "A.C")).toMatchObject({
    httpStatus: { value: 404 },
    cases: [{ message: "no order %s", texts: { en: { description: "It failed." } } }],
  });
  expect(problems.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
    "codes-of-one-source: orders: 1 code only in code: A.B",
  ]);
});

test("a page without words of its own has the texts of the other source", () => {
  const { error } = both([entry("A.B")], [entry("A.B", "text")]);
  expect(error("orders", "A.B")?.cases).toMatchObject([{ texts: { en: { description: "text" } } }]);
});

test("source.json states the precedence of each field", () => {
  const named = (code: string, symbol: string, text: string, http: number) => ({
    ...entry(code, text, status(http)),
    symbol,
  });
  const page = [named("1", "A_PAGE", "page", 400)];
  const code = [named("1", "A_CODE", "code", 404)];
  const usual = both(page, code).error("orders", "1");
  expect(usual).toMatchObject({
    symbol: "A_CODE",
    httpStatus: { value: 400 },
    cases: [{ texts: { en: { description: "page" } } }],
  });
  const precedence = { texts: ["code"], names: ["pages", "code"], facts: ["code"] };
  const { error, problems } = both(page, code, precedence);
  expect(error("orders", "1")).toMatchObject({
    symbol: "A_PAGE",
    httpStatus: { value: 404 },
    cases: [{ texts: { en: { description: "code" } } }],
  });
  expect(problems.map(({ rule }) => rule).sort()).toEqual(["fact-conflict", "symbol-conflict"]);
});

test("of several sources, texts of source files come last, and a correction of any source comes first", () => {
  const { pages } = service("orders", { "a.md": "en", "errors.go": "en", "guide.md": "en" });
  const named = pages.map((page) => ({ ...page, ...(page.source.path === "guide.md" && { sourceName: "guide" }) }));
  const corrected = { httpStatus: { value: 409, origin: "correction" as const, why: "it is" } };
  const { error } = run(
    [service("orders", {}, { pages: named })],
    [
      reading("a.md", [entry("A.B", {}, status(400))]),
      reading("errors.go", [entry("A.B", "code", corrected)]),
      reading("guide.md", [entry("A.B", "guide", { scope: "common" })]),
    ],
  );
  expect(error("orders", "A.B")).toMatchObject({
    httpStatus: { value: 409 },
    scope: "common",
    cases: [{ texts: { en: { description: "guide" } } }],
  });
});

test("a message of another source is not that of one of several cases, and codes without words keep one case", () => {
  const message = entry("A.B", {}, {}, "no order %s");
  const several = both([entry("A.B", "one"), entry("A.B", "two")], [message]).error("orders", "A.B")?.cases;
  expect(several?.map((each) => each.message)).toEqual([undefined, undefined]);
  expect(both([entry("A.B")], [entry("A.B")]).error("orders", "A.B")?.cases).toHaveLength(1);
});

test("the format of a page decides whether it is a source file, else its name", () => {
  const { pages } = service("orders", { "a.txt": "en", "b.go": "en", "c.PY": "en" });
  const formats = ["go", "markdown", undefined] as const;
  const given = pages.map((page, index) => {
    const format = formats[index];
    return { ...page, source: { ...page.source, ...(format && { format }) } };
  });
  expect(given.map(sourceNameOf)).toEqual(["code", "pages", "code"]);
});

test("a source in the precedence that no page has is one error", () => {
  const { problems } = both([entry("A.B")], [entry("A.B")], { texts: ["sdk"], facts: ["sdk"] });
  expect(problems.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([
    "source-unknown: orders: no page belongs to the source sdk; the pages belong to code, pages",
  ]);
});

test("pages of one source keep their cases, and a page can name its source", () => {
  const texts = [entry("A.B", "one"), entry("A.B", "two")];
  const pages = { "a.md": "en", "b.md": "en" };
  const readings = texts.map((text, index) => reading(Object.keys(pages)[index] ?? "", [text]));
  expect(run([service("s", pages)], readings).error("s", "A.B")?.cases).toHaveLength(2);
  const { pages: listed } = service("s", pages);
  const named = listed.map((page, index) => ({ ...page, ...(index === 1 && { sourceName: "guide" }) }));
  const { error, catalog } = run([service("s", {}, { pages: named })], readings);
  expect(error("s", "A.B")?.cases).toMatchObject([{ texts: { en: { description: "one" } } }]);
  expect(catalog("s")?.sources).toEqual(["guide", "pages"]);
});
