import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOfPages, type PageLines } from "../../src/lib/page-lines.ts";
import { type Unplaced, withLines } from "../../src/lib/with-lines.ts";
import type { Case, Catalog, ErrorInfo, OperationCode, PageLine } from "../../src/model/catalog.ts";
import { runs } from "../runs.ts";

const at = (page: string, line: number): PageLine => ({ page, line });

function error(code: string, ...cases: readonly Case[]): ErrorInfo {
  return { code, name: "XError", family: code, scope: "business", cases };
}

function service(name: string, ...errors: readonly ErrorInfo[]): Catalog {
  return { provider: "shop", service: name, locales: ["en"], names: { prefix: "X", families: {} }, errors };
}

const one = (place: PageLine, ...alsoAt: readonly PageLine[]): Case => ({
  at: place,
  ...(alsoAt.length > 0 && { alsoAt }),
  texts: { en: { title: "x" } },
});

test.each<[name: string, errors: readonly ErrorInfo[], want: readonly PageLines[]]>([
  ["no codes", [], []],
  [
    "two pages, sorted",
    [error("B", one(at("b.md", 3))), error("A", one(at("a.md", 5)), one(at("b.md", 7)))],
    [
      { page: "a.md", lines: ["+5 A"] },
      { page: "b.md", lines: ["+3 B", "+4 A"] },
    ],
  ],
  [
    "two codes on one line",
    [error("B", one(at("a.md", 3))), error("A", one(at("a.md", 3)))],
    [{ page: "a.md", lines: ["+3 A", "+0 B"] }],
  ],
  [
    "places of a code that the catalog has in another order",
    [error("A", one(at("a.md", 3), at("a.md", 30)), one(at("a.md", 20)))],
    [{ page: "a.md", lines: ["+3 A", "+17/2 A", "+10/1 A"] }],
  ],
  [
    "a code with blanks, and one like an index",
    [error("1/2 A B", one(at("a.md", 2))), error("/3", one(at("a.md", 4)))],
    [{ page: "a.md", lines: ["+2 1/2 A B", "+2 /3"] }],
  ],
  [
    "a removed code does not move with the page",
    [error("A", one(at("a.md", 9))), { ...error("B", one(at("a.md", 4))), gone: { state: "deprecated" } }],
    [
      { page: "a.md", lines: ["+9 A"] },
      { page: "a.md", lines: ["+4 B"] },
    ],
  ],
])("%s", (_, errors, want) => {
  expect(linesOfPages(errors)).toEqual(want);
});

/** A catalog as `catalog/<provider>/<service>.json` has it. */
function written({ errors, operations, ...catalog }: Catalog): Unplaced<Catalog> {
  const withoutLine = (texts: Case["texts"]) =>
    JSON.parse(JSON.stringify(texts, (key, value: unknown) => (key === "line" ? undefined : value))) as Case["texts"];
  return {
    ...catalog,
    ...(operations && {
      operations: operations.map(({ at: { page }, alsoAt, ...rest }) => ({
        ...rest,
        page,
        ...(alsoAt && { alsoOn: alsoAt.map((place) => place.page) }),
      })),
    }),
    errors: errors.map((info) => ({
      ...info,
      cases: info.cases.map(({ at: { page }, alsoAt, texts, ...rest }) => ({
        ...rest,
        page,
        ...(alsoAt && { alsoOn: alsoAt.map((place) => place.page) }),
        texts: withoutLine(texts),
      })),
    })),
  };
}

const read = (...catalogs: readonly Catalog[]): readonly Catalog[] =>
  withLines(
    catalogs.map((catalog) => ({ catalog: written(catalog), pages: linesOfPages(catalog.errors, catalog.operations) })),
  );

test("an operation that no page documents does not move with the page", () => {
  const operation = (name: string, line: number, ...codes: readonly OperationCode[]) => ({
    name,
    at: at("a.md", line),
    codes,
  });
  const gone = { state: "deprecated" } as const;
  const calls = [
    operation("Get", 9, { code: "A" }, { code: "B", gone }),
    operation("Pay", 4, { code: "A", gone }),
    operation("Put", 12, { code: "A" }),
  ];
  expect(linesOfPages([error("A", one(at("a.md", 10)))], calls)).toEqual([
    { page: "a.md", lines: ["+10 A"], operations: ["+9 Get", "+3 Put"] },
    { page: "a.md", lines: [], operations: ["+4 Pay"] },
  ]);
});

test("a borrowed text has the line of the service that documents it", () => {
  const lender = service("faces", error("A", one(at("faces.md", 40))));
  const from = { service: "shop/faces", page: "faces.md", line: 40 };
  const borrower = service("orders", error("A", { at: at("orders.md", 3), texts: { en: { title: "x", from } } }));
  expect(read(borrower, lender)).toEqual([borrower, lender]);
});

test.each<[name: string, pages: readonly PageLines[] | undefined, line: number]>([
  ["an older package without places", undefined, 1],
  ["places without the page", [{ page: "b.md", lines: ["+3 A"] }], 1],
  ["places without the code", [{ page: "a.md", lines: ["+3 B"] }], 1],
  ["an entry of another form", [{ page: "a.md", lines: ["3 A", "-2 A", "+x A"] }], 1],
  ["entries around one of another form", [{ page: "a.md", lines: ["+3 B", "?", "+3 A"] }], 6],
])("%s", (_, pages, line) => {
  const [catalog] = withLines([{ catalog: written(service("orders", error("A", one(at("a.md", 9))))), pages }]);
  expect(catalog?.errors[0]?.cases[0]?.at).toEqual(at("a.md", line));
});

test("a catalog of an older package keeps the lines that it has", () => {
  const from = { service: "shop/faces", page: "faces.md", line: 40 };
  const old = service("orders", error("A", one(at("a.md", 9), at("a.md", 4))), {
    ...error("B", { at: at("a.md", 3), texts: { en: { title: "x", from } } }),
  });
  const { operations: _, ...unplaced } = old;
  expect(withLines([{ catalog: unplaced, pages: undefined }])).toEqual([old]);
});

test("every catalog is the same after it was written and read", () => {
  const place = fc.record({ page: fc.constantFrom("a.md", "b.md", "__proto__"), line: fc.integer({ min: 1, max: 9 }) });
  const documented = fc.tuple(place, fc.array(place, { maxLength: 3 })).map(([first, others]) => one(first, ...others));
  const code = fc.oneof(fc.constantFrom("A", "__proto__", "constructor", "1", "+1 A", "/2 A"), fc.string());
  const info = fc
    .tuple(code, fc.array(documented, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([name, cases, isGone]) => ({
      ...error(name, ...cases),
      ...(isGone && { gone: { state: "deprecated" } as const }),
    }));
  const errors = fc.uniqueArray(info, { selector: (each) => each.code, maxLength: 5 });
  const operation = fc
    .record({ name: code, at: place, others: fc.array(place, { maxLength: 3 }), isGone: fc.boolean() })
    .map(({ others, isGone, ...each }) => ({
      ...each,
      ...(others.length > 0 && { alsoAt: others }),
      codes: [{ code: "A", ...(isGone && { gone: { state: "deprecated" } as const }) }],
    }));
  const operations = fc.uniqueArray(operation, { selector: ({ name }) => name, maxLength: 4 });
  fc.assert(
    fc.property(errors, operations, (all, calls) => {
      const catalog = { ...service("orders", ...all), ...(calls.length > 0 && { operations: calls }) };
      expect(read(catalog)).toEqual([catalog]);
    }),
    runs(300),
  );
});
