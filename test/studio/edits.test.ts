import { describe, expect, test } from "vitest";
import { layouts } from "../../src/3-extract/layouts.ts";
import { LAYOUTS } from "../../src/browser/studio/layout-names.ts";
import { type StudioEdit, withEdits } from "../../src/studio/edits.ts";

const SOURCE = `{
  "services": {
    "orders": { "pages": [{ "file": "pages/a.md" }, { "file": "pages/b.md", "ignore": [7], "columns": { "X": "title" } }] },
    "users": { "pages": [] }
  }
}
`;
const [A, B] = [
  { service: "orders", file: "pages/a.md" },
  { service: "orders", file: "pages/b.md" },
];

type Page = Readonly<Record<string, unknown>>;
const pagesOf = (source: string, service = "orders"): readonly Page[] =>
  (JSON.parse(source) as { services: Record<string, { pages: Page[] }> }).services[service]?.pages ?? [];

describe("an edit of a page changes source.json", () => {
  test.each<[name: string, edit: StudioEdit, a: Page]>([
    ["the role of a column", { kind: "column", header: "Meaning", role: "title" }, { columns: { Meaning: "title" } }],
    ["a row to leave out", { kind: "ignore", entry: "Old.Code", isIgnored: true }, { ignore: ["Old.Code"] }],
    ["a layout", { kind: "layouts", layouts: ["tables"] }, { layouts: ["tables"] }],
    ["a language", { kind: "locale", locale: "zh-CN" }, { locale: "zh-CN" }],
    ["a format", { kind: "format", format: "text" }, { format: "text" }],
    ["what was not set and is not set", { kind: "layouts", layouts: null }, {}],
  ])("%s", (_, edit, added) => {
    const { source, corrections } = withEdits({ source: SOURCE, corrections: undefined }, A, [edit]);
    expect(pagesOf(source)).toEqual([{ file: "pages/a.md", ...added }, pagesOf(SOURCE)[1]]);
    expect(corrections).toBeUndefined();
  });

  test.each<[name: string, edits: readonly StudioEdit[], b: Page]>([
    ["a second column", [{ kind: "column", header: "Y", role: "code" }], { columns: { X: "title", Y: "code" } }],
    ["the only column", [{ kind: "column", header: "X", role: null }], { columns: undefined }],
    [
      "one of two columns",
      [
        { kind: "column", header: "Y", role: "code" },
        { kind: "column", header: "X", role: null },
      ],
      { columns: { Y: "code" } },
    ],
    ["the only line", [{ kind: "ignore", entry: 7, isIgnored: false }], { ignore: undefined }],
    ["a line twice", [{ kind: "ignore", entry: 7, isIgnored: true }], { ignore: [7] }],
  ])("that has settings: %s", (_, edits, changed) => {
    const { source } = withEdits({ source: SOURCE, corrections: undefined }, B, edits);
    expect(pagesOf(source)[1]).toEqual(JSON.parse(JSON.stringify({ ...pagesOf(SOURCE)[1], ...changed })));
  });

  test("another service gets the page, with edits before and after", () => {
    const { source } = withEdits({ source: SOURCE, corrections: undefined }, A, [
      { kind: "locale", locale: "en" },
      { kind: "service", service: "users" },
      { kind: "column", header: "M", role: "cause" },
    ]);
    expect(pagesOf(source)).toEqual([pagesOf(SOURCE)[1]]);
    expect(pagesOf(source, "users")).toEqual([{ file: "pages/a.md", locale: "en", columns: { M: "cause" } }]);
    const created = withEdits({ source: SOURCE, corrections: undefined }, A, [{ kind: "service", service: "fresh" }]);
    expect(pagesOf(created.source, "fresh")).toEqual([{ file: "pages/a.md" }]);
  });
});

test("a correction is added to corrections.json, which is made if it is missing", () => {
  const correction = { code: "A", expect: "Text.", set: { httpStatus: 404 }, why: "The server sends 404." };
  const first = withEdits({ source: SOURCE, corrections: undefined }, A, [{ kind: "correction", correction }]);
  expect(first.source).toBe(SOURCE);
  const second = withEdits(first, A, [{ kind: "correction", correction: { ...correction, code: "B" } }]);
  expect(JSON.parse(second.corrections ?? "")).toEqual({
    corrections: [
      { service: "orders", ...correction },
      { service: "orders", ...correction, code: "B" },
    ],
  });
});

test("the layouts to choose from are those of phase 3", () => {
  expect(layouts.map(({ name }) => name)).toEqual(expect.arrayContaining(LAYOUTS));
});
