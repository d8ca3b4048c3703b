import { join } from "node:path";
import { expect, test } from "vitest";
import { readPrevious } from "../../src/1-read/read-previous.ts";
import { folderWith } from "../cli/run-in-folder.ts";

const at = { page: "sources/shop/pages/a.md", line: 3 };
const documented = { at, texts: { en: { title: "Frozen" } } };
const error = { code: "A.B", name: "ABError", family: "A", scope: "business", cases: [documented] };
const catalog = { provider: "shop", service: "orders", locales: ["en"], errors: [error] };

function withError(changes: object): object {
  return { ...catalog, errors: [{ ...error, ...changes }] };
}

function withCase(changes: object): object {
  return withError({ cases: [{ ...documented, ...changes }] });
}

const column = { origin: "column" };

test.each([
  ["a catalog", catalog, true],
  ["a catalog without errors", { ...catalog, errors: [] }, true],
  ["the code constructor", withError({ code: "constructor" }), true],
  ["a message and another place", withCase({ message: "frozen: {0}", alsoAt: [at] }), true],
  ["facts", withError({ billable: { value: false, ...column }, retry: { class: "never", ...column } }), true],
  ["a list", [], false],
  ["a catalog without a provider", { ...catalog, provider: undefined }, false],
  ["errors that are no list", { ...catalog, errors: {} }, false],
  ["an error without a code", withError({ code: 7 }), false],
  ["an unknown scope", withError({ scope: "shared" }), false],
  ["a fact without an origin", withError({ billable: { value: true } }), false],
  ["an unknown retry class", withError({ retry: { class: "soon", ...column } }), false],
  ["an unknown scope beside a fact", withError({ scope: "shared", billable: { value: true, ...column } }), false],
  ["an alias that is no text", withError({ aliases: [1] }), false],
  ["cases that are no list", withError({ cases: "A" }), false],
  ["a case without a place", withCase({ at: { page: "a.md" } }), false],
  ["another place without a page", withCase({ alsoAt: [{ line: 1 }] }), false],
  ["a message that is no text", withCase({ message: 4 }), false],
  ["texts that are no object", withCase({ texts: [] }), false],
  ["a title that is no text", withCase({ texts: { en: { title: 1 } } }), false],
])("%s is read as an earlier catalog: %#", (_, content, isRead) => {
  const folder = folderWith({ "catalog/shop/orders.json": JSON.stringify(content), "catalog/broken.json": "{" });
  expect(readPrevious(folder)).toEqual(isRead ? [JSON.parse(JSON.stringify(content))] : []);
});

const { at: _, ...withoutPlace } = documented;
const written = { ...withoutPlace, page: at.page };
const places = { pages: [{ page: at.page, lines: ["+3 A.B", "+1 A.B"] }] };

test.each<[name: string, given: object, pages: unknown, want: object | undefined]>([
  ["a page", written, places, documented],
  ["two pages", { ...written, alsoOn: [at.page] }, places, { ...documented, alsoAt: [{ ...at, line: 4 }] }],
  ["no places", written, undefined, { ...documented, at: { ...at, line: 1 } }],
  ["places of another form", written, { pages: [{}] }, { ...documented, at: { ...at, line: 1 } }],
  ["a page that is no text", { ...written, page: 1 }, places, undefined],
  ["another page that is no text", { ...written, alsoOn: [1] }, places, undefined],
])("a case has the line of its places: %s", (_, given, pages, want) => {
  const folder = folderWith({
    "catalog/shop/orders.json": JSON.stringify(withError({ cases: [given] })),
    "places/shop/orders.json": JSON.stringify(pages) ?? "",
  });
  expect(readPrevious(folder)).toEqual(want ? [withError({ cases: [want] })] : []);
});

test("of a catalog with a conflict of git, one side is read", () => {
  const text = `<<<<<<< HEAD\n${JSON.stringify(catalog)}\n=======\n{}\n>>>>>>> theirs\n`;
  expect(readPrevious(folderWith({ "catalog/shop/orders.json": text }))).toEqual([catalog]);
});

test("a folder without catalogs has no earlier catalogs", () => {
  const folder = folderWith({ catalog: "a file" });
  expect(readPrevious(folder)).toEqual([]);
  expect(readPrevious(join(folder, "none"))).toEqual([]);
});
