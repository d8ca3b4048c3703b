import { expect, test } from "vitest";
import type { CodeEntry, PageEntries } from "../../src/model/page-entries.ts";
import { entry, reading, run, service } from "./run.ts";

const of = (operations: readonly string[], one: CodeEntry): CodeEntry => ({ ...one, operations });
const at = { line: 1, column: 1 };

test("an operation has the codes of its pages, by reference and sorted", () => {
  const { catalog } = run(
    [service("orders", { "pay.md": "en", "get.md": "en" })],
    [
      reading("pay.md", [of(["PayOrder"], entry("B", "Second.")), of(["PayOrder"], entry("A", "First."))], {
        operations: [{ name: "PayOrder", place: at, method: "POST", path: "/pay" }],
      }),
      reading("get.md", [of(["GetOrder"], entry("A", "First.")), entry("C", "Of no operation.")], {
        operations: [{ name: "GetOrder", place: { line: 4, column: 1 } }],
      }),
    ],
  );
  expect(catalog("orders")?.operations).toEqual([
    { name: "GetOrder", at: { page: "get.md", line: 4 }, codes: [{ code: "A" }] },
    {
      name: "PayOrder",
      at: { page: "pay.md", line: 1 },
      method: "POST",
      path: "/pay",
      codes: [{ code: "A" }, { code: "B" }],
    },
  ]);
});

test("an operation with common codes only has no codes of its own; one that a page only names is none", () => {
  const common = { ...entry("A", "Log in first."), facts: { scope: "common" as const } };
  const operations = [
    { name: "GetOrder", place: at, method: "GET", path: "/orders", hasCommonOnly: true as const },
    { name: "PayOrder", place: at, hasCommonOnly: true as const },
    { name: "PutOrder", place: at },
  ];
  const { catalog } = run(
    [service("orders", { "a.json": "en", "b.json": "en" })],
    [
      reading("a.json", [common], { operations }),
      reading("b.json", [of(["PayOrder"], entry("B", "Paid."))], { operations: [{ name: "PayOrder", place: at }] }),
    ],
  );
  expect(catalog("orders")?.operations?.map(({ name, path, codes }) => [name, path, codes])).toEqual([
    ["GetOrder", "/orders", []],
    ["PayOrder", undefined, [{ code: "B" }]],
  ]);
});

test("of a document in one line, no operation says which cases of a code it has", () => {
  const texts = ["The number is wrong.", "The amount is wrong.", "The date is wrong."];
  const entries = texts.map((text, at) => ({
    ...of([`Op${at}`], entry("A", text)),
    place: { line: 1, column: at + 1 },
  }));
  const { catalog } = run(
    [service("orders", { "a.json": "en" })],
    [
      reading("a.json", entries, {
        operations: texts.map((_, at) => ({ name: `Op${at}`, place: { line: 1, column: 1 } })),
      }),
    ],
  );
  expect(catalog("orders")?.errors[0]?.cases).toHaveLength(3);
  expect(catalog("orders")?.operations?.map(({ codes }) => codes)).toEqual(texts.map(() => [{ code: "A" }]));
});

test("an operation that documents some cases of a code names them", () => {
  const { catalog } = run(
    [service("orders", { "get.md": "en", "pay.md": "en" })],
    [
      reading("get.md", [of(["GetOrder"], entry("A", "The number is wrong."))], {
        operations: [{ name: "GetOrder", place: at }],
      }),
      reading("pay.md", [of(["PayOrder"], entry("A", "The amount is wrong."))], {
        operations: [{ name: "PayOrder", place: at }],
      }),
    ],
  );
  expect(catalog("orders")?.operations?.map(({ codes }) => codes)).toEqual([
    [{ code: "A", case: 0 }],
    [{ code: "A", case: 1 }],
  ]);
});

test("pages of one operation in two languages are one operation", () => {
  const request = { method: "POST", path: "/pay" };
  const { catalog } = run(
    [service("orders", { "a-pay.en.md": "en", "b-pay.zh.md": "zh-CN" })],
    [
      reading("a-pay.en.md", [of(["Pay an order"], entry("A", "The number is wrong."))], {
        operations: [{ name: "Pay an order", place: at, ...request }],
      }),
      reading("b-pay.zh.md", [of(["支付订单"], entry("A", "编号错误。"))], {
        operations: [{ name: "支付订单", place: at, ...request }],
      }),
    ],
  );
  expect(catalog("orders")?.operations).toEqual([
    {
      name: "Pay an order",
      at: { page: "a-pay.en.md", line: 1 },
      alsoAt: [{ page: "b-pay.zh.md", line: 1 }],
      ...request,
      codes: [{ code: "A" }],
    },
  ]);
});

test("an operation has the code that a correction gives", () => {
  const pages = reading(
    "pay.md",
    [of(["PayOrder"], entry("Tyop", "A typo.")), of(["PayOrder"], entry("B", "Second."))],
    {
      operations: [{ name: "PayOrder", place: at }],
    },
  );
  const corrections = [
    { service: "orders", code: "Tyop", expect: "A typo.", set: { code: "Typo" }, why: "The server sends it." },
  ];
  const { catalog } = run([service("orders", { "pay.md": "en" })], [pages], corrections);
  expect(catalog("orders")?.operations?.[0]?.codes).toEqual([{ code: "B" }, { code: "Typo" }]);
});

const bare = (code: string): CodeEntry => of(["PayOrder"], entry(code));
const common = reading("errors.md", [entry("A", "First."), entry("B", "Second."), entry("C", "Third.")]);

test.each<[name: string, page: PageEntries, want: readonly unknown[]]>([
  [
    "of a list",
    reading("pay.md", [bare("A"), bare("B")], { operations: [{ name: "PayOrder", place: at }] }),
    ["A", "B"],
  ],
  [
    "of a sentence, of which the service has some",
    reading("pay.md", [of(["PayOrder"], entry("D", "Fourth."))], {
      operations: [{ name: "PayOrder", place: at, refersTo: ["B", "orderId"].map((code) => ({ code, place: at })) }],
    }),
    ["B", "D"],
  ],
  [
    "of a page without codes of its own",
    reading("pay.md", [], { operations: [{ name: "PayOrder", place: at, refersTo: [{ code: "C", place: at }] }] }),
    ["C"],
  ],
])("names %s that another page documents are codes of an operation, and no cases", (_, page, want) => {
  const { catalog, problems } = run([service("orders", { "errors.md": "en", "pay.md": "en" })], [common, page]);
  expect(catalog("orders")?.operations?.map(({ codes }) => codes)).toEqual([want.map((code) => ({ code }))]);
  expect(
    catalog("orders")
      ?.errors.slice(0, 3)
      .map(({ code, cases }) => [code, cases.map(({ at }) => at.page)]),
  ).toEqual(["A", "B", "C"].map((code) => [code, ["errors.md"]]));
  expect(problems).toEqual([]);
});

test("a symbol that a page names is the code of another page that has it", () => {
  const pages = [
    reading("errors.md", [{ ...entry("24", "There is no block."), symbol: "BLOCK_NOT_FOUND" }, entry("25", "Busy.")]),
    reading("pay.md", [of(["PayOrder"], entry("D", "Fourth."))], {
      operations: [{ name: "PayOrder", place: at, refersTo: [{ code: "BLOCK_NOT_FOUND", place: at }] }],
    }),
  ];
  const { catalog } = run([service("orders", { "errors.md": "en", "pay.md": "en" })], pages);
  expect(catalog("orders")?.operations?.[0]?.codes).toEqual([{ code: "24" }, { code: "D" }]);
});

test("a name with all cases of its code belongs to an operation whole", () => {
  const pages = [
    reading("errors.md", [entry("A", "First."), entry("A", "Another.")]),
    reading("pay.md", [bare("A")], { operations: [{ name: "PayOrder", place: at }] }),
  ];
  const { catalog } = run([service("orders", { "errors.md": "en", "pay.md": "en" })], pages);
  expect(catalog("orders")?.operations?.[0]?.codes).toEqual([{ code: "A" }]);
});

test("a code without a text that no other page documents is a case, also on the page of an operation", () => {
  const pages = [reading("pay.md", [bare("A")], { operations: [{ name: "PayOrder", place: at }] })];
  const { catalog } = run([service("orders", { "pay.md": "en" })], pages);
  expect(catalog("orders")?.errors.map(({ code }) => code)).toEqual(["A"]);
});

test("a fact on the page of an operation makes a name a case", () => {
  const stated = of(["PayOrder"], entry("A", {}, { httpStatus: { value: 404, origin: "column" } }));
  const pages = [common, reading("pay.md", [stated], { operations: [{ name: "PayOrder", place: at }] })];
  const { catalog } = run([service("orders", { "errors.md": "en", "pay.md": "en" })], pages);
  expect(catalog("orders")?.errors[0]?.cases).toHaveLength(2);
});

test("a page whose names are codes of no page has no codes, and says so", () => {
  const page = reading("pay.md", [], {
    operations: [{ name: "PayOrder", place: at, refersTo: [{ code: "X", place: at }] }],
  });
  const { problems } = run([service("orders", { "errors.md": "en", "pay.md": "en" })], [common, page]);
  expect(problems.map(({ rule, file }) => [rule, file])).toEqual([["no-errors-found", "pay.md"]]);
});

test("a service whose pages name no operations has none", () => {
  const { catalog } = run([service("orders", { "a.md": "en" })], [reading("a.md", [entry("A", "x")])]);
  expect(catalog("orders")).not.toHaveProperty("operations");
});
