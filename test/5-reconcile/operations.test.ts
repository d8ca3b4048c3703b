import { expect, test } from "vitest";
import type { CodeEntry } from "../../src/model/page-entries.ts";
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

test("a service whose pages name no operations has none", () => {
  const { catalog } = run([service("orders", { "a.md": "en" })], [reading("a.md", [entry("A", "x")])]);
  expect(catalog("orders")).not.toHaveProperty("operations");
});
