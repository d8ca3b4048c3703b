import { describe, expect, test } from "vitest";
import { findUses } from "../../src/usage/usage.ts";
import { CATALOGS } from "./seeded.ts";

const IMPORT = 'import { OrderNotFoundError } from "@acme/errors/shop/orders";\n';

/** The kinds of the uses in a file of TypeScript, with what stands for the code. */
async function kinds(text: string, path = "a.ts"): Promise<readonly string[]> {
  const { uses } = await findUses([{ path, text }], CATALOGS);
  return uses.map(({ kind, code, written, services }) =>
    [kind, code, ...(written === undefined ? [] : [written]), services.join(" ")].join(" "),
  );
}

describe("a use has a kind, the documented code and its services", () => {
  test.each([
    ['if (e.code === "Timeout") throw e;', ["comparison Timeout shop/orders"]],
    ['e.name === "Timeout";', ["comparison Timeout shop/orders"]],
    ['const RETRYABLE = ["Timeout"];', ["list Timeout shop/orders"]],
    ['e.code === "Order.Missing";', ["comparison Order.NotFound Order.Missing shop/orders"]],
    ['e.name === "余额 不足";', ["comparison 余额 不足 shop/orders"]],
    ['try {} catch (oops) { oops.code === "Timeout"; }', ["comparison Timeout shop/orders"]],
    ['f().catch((oops) => oops.code === "Timeout");', ["comparison Timeout shop/orders"]],
    ['f().then(g, (oops) => oops.code === "Timeout");', ["comparison Timeout shop/orders"]],
    ["const T = { Timeout: 1 }; Object.hasOwn(T, e.code);", ["key Timeout shop/orders"]],
    ["const T = { Timeout: 1 }; e.code in T;", ["key Timeout shop/orders"]],
    // What is beside a code is one if most of it is documented.
    ['["Card.Declined", "Timeout"];', ["list Card.Declined shop/orders", "list Timeout shop/orders"]],
    ['["Card.Declined", "Timeout", "a", "b", "c"];', ["list Card.Declined shop/orders"]],
    [
      'function a(code) { code === "Card.Declined"; }\nfunction b(code) { code === "Timeout"; }',
      ["comparison Card.Declined shop/orders"],
    ],
    ['switch (e.code) { case "Timeout": }', ["case Timeout shop/orders"]],
    ['e.is("Card.Declined", "Card.*");', ["is Card.Declined shop/orders", "family Card.* shop/orders"]],
    // A family is one use, and no use of its codes.
    ['e.is("Order.*");', ["family Order.* shop/orders"]],
    ['e.code.startsWith("Order.");', ["family Order.* Order. shop/orders"]],
    ['err.getCode().startsWith("Order");', ["family Order.* Order shop/orders"]],
    [
      'import { defineOrdersHandlers } from "@acme/errors/shop/orders/handlers";\ndefineOrdersHandlers({ "Order.*": f });',
      ["handler Order.* shop/orders"],
    ],
    [
      'import { OrderFamilyError } from "@acme/errors/shop/orders";\nx instanceof OrderFamilyError;',
      ["import Order.* OrderFamilyError shop/orders", "instanceof Order.* OrderFamilyError shop/orders"],
    ],
    ['e.code.startsWith("Order.NotFound");', ["quoted Order.NotFound shop/orders"]],
    [IMPORT, ["import Order.NotFound OrderNotFoundError shop/orders"]],
    [
      `${IMPORT}x instanceof OrderNotFoundError;\nnew OrderNotFoundError();`,
      ["import", "instanceof", "class"].map((kind) => `${kind} Order.NotFound OrderNotFoundError shop/orders`),
    ],
    ['import { NoOrderError } from "@acme/errors/shop/orders";', ["import Order.NotFound NoOrderError shop/orders"]],
    ['e.code === "Order.NotFuond";', ["comparison Order.NotFound Order.NotFuond shop/orders"]],
    ['codes = ["Card.Declined", "Timeout"];', ["list Card.Declined shop/orders", "list Timeout shop/orders"]],
    ['x = { "Card.Declined": 1 };', ["key Card.Declined shop/orders"]],
    ['x = { ["Card.Declined"]: 1 };', ["key Card.Declined shop/orders"]],
    ['class X { ["Card.Declined"]() {} }', ["quoted Card.Declined shop/orders"]],
    ['type X = "Card.Declined";', ["type Card.Declined shop/orders"]],
    ['f("Card.Declined");', ["quoted Card.Declined shop/orders"]],
    [
      "ErrorCodes.FAILEDOPERATION_IMAGEBLUR;",
      ["constant FailedOperation.ImageBlur FAILEDOPERATION_IMAGEBLUR tencentcloud/ocr"],
    ],
    // A code of several services belongs to those that the file imports.
    ['e.code === "InternalError";', ["comparison InternalError shop/orders tencentcloud/ocr"]],
    [
      `${IMPORT}e.code === "InternalError";`,
      ["import Order.NotFound OrderNotFoundError shop/orders", "comparison InternalError shop/orders"],
    ],
    [
      'import { defineOrdersHandlers } from "@acme/errors/shop/orders/handlers";\ndefineOrdersHandlers({ Timeout: f });',
      ["handler Timeout shop/orders"],
    ],
    [
      'import { defineOrdersOperationHandlers } from "@acme/errors/shop/orders/operations";\ndefineOrdersOperationHandlers("Timeout", { Timeout: f });',
      ["handler Timeout shop/orders"],
    ],
    [
      'import type { OrdersOperationHandlers } from "@acme/errors/shop/orders/operations/Timeout";\nconst t: OrdersOperationHandlers<"Timeout"> = { Timeout: f };',
      ["handler Timeout shop/orders"],
    ],
    [
      'import { messages } from "@acme/errors/shop/orders/messages";\nmessages.en["Timeout"];',
      ["lookup Timeout shop/orders"],
    ],
  ])("%s", async (text, want) => {
    expect(await kinds(text)).toEqual(want);
  });

  test("the place is that of the text, in files with any line ends and characters before it", async () => {
    const { uses } = await findUses([{ path: "a.ts", text: '// 图🙂\n/*\n*/ f("🙂", "Card.Declined");' }], CATALOGS);
    expect(uses).toMatchObject([{ line: 3, column: 12 }]);
  });
});

describe("a word or a number is a code only where the program says so", () => {
  test.each([
    'kind === "Timeout";',
    'event.code === "Timeout2";',
    'country.code === "Timeout";',
    "status === 461;",
    "response.statusCode === 461;",
    "const RETRY_DELAYS = [400, 461];",
    "const retryOptions = { Timeout: 1 };",
    "error.type === 461;",
    'throw new AppError("Timeout");',
    '({ code: "Timeout", message: "late" });',
    'import "Card.Declined";',
    "// e.code === 'Card.Declined'",
    "x = /Card.Declined/;",
    'x = "see Card.Declined";',
    'import { TimeoutError } from "p-timeout";\nx instanceof TimeoutError;',
    'import { OrderNotFoundError } from "./orders.js";',
    'import { OrderNotFoundError } from "shop/orders";',
    '(e: KeyboardEvent) => e.code === "Timeout";',
    'f().then((oops) => oops.code === "Timeout", g);',
    "codes.TIMEOUT;",
    'Object.is(kind, "Timeout");',
    'topics.is("Order.*");',
    'subscribe("Order.*");',
    'e.code === "Order.*";',
    'e.is("Timeout.*");',
    'path.startsWith("Order.");',
    'e.code.startsWith("Order.Not");',
    'e.code.startsWith("Ordr.");',
    'e.code.startsWith("Timeout");',
    'e.code.startsWith("Card.Declind");',
    'e.code.endsWith("Order.");',
    '{ const code = error.code; }\n{ const code = country; code === "Timeout"; }',
  ])("%s", async (text) => {
    expect(await kinds(text)).toEqual([]);
  });
});

// Files that have nothing else by which the search before parsing could find them.
test.each([
  ["switch (x.name) { case Vendor.FAILEDOPERATION_IMAGEBLUR: }", 'import Vendor from "vendor";\n'],
  ["RETRIES={Timeout:1,b:2};RETRIES[e.name]", "const "],
  ["retry(e.name,['Timeout','Card.Declined'])", ""],
  ["failure.is(`Order.*`)", ""],
  ["failure.getCode().startsWith('Order.')", ""],
])("a file is parsed if it may use a code: %s", async (text, before) => {
  expect(await kinds(before + text)).not.toEqual([]);
});

describe("the name of an operation is no code", () => {
  test.each([
    ["operations", "OrdersError", 'handleOrdersOperationError("PayOrder", error, table);'],
    ["operations/PayOrder", "OrdersOperationErrorCode", 'let x: OrdersOperationErrorCode<"PayOrder">;'],
    ["operations", "OrdersOperationErrorCode", 'let x: OrdersOperationErrorCode<"Timeout">;'],
    ["", "OrdersError", 'OrdersError.of("PayOrder").from(error);'],
    ["", "OrdersError", 'OrdersError.of("Timeout").from(error);'],
    ["testing", "everyOrdersError", 'everyOrdersError("PayOrder");'],
  ])("from %s: %s", async (subpath, name, text) => {
    const path = subpath === "" ? "" : `/${subpath}`;
    const imported = `import { ${name}, handleOrdersOperationError } from "@acme/errors/shop/orders${path}";\n`;
    expect(await kinds(imported + text)).toEqual([]);
  });
});

describe("codes that no page documents", () => {
  test.each([
    ['e.code === "Card.Declind";', "Card.Declined"],
    ['e.code === "ResourceNotFuond";', "ResourceNotFound"],
    // None is similar.
    ['e.code === "Order.Shipped";', undefined],
  ])("%s: the most similar one is %s", async (text, nearest) => {
    const { uses } = await findUses([{ path: "a.ts", text }], CATALOGS);
    expect(uses.map((use) => [use.services, use.nearest])).toEqual([[[], nearest]]);
  });

  test.each([
    'e.code === "ENOENT";',
    'e.code === "P2002";',
    'switch (e.code) { case "Card.Declined": case "Timeout": case "ERR_NO_DISK": case "ENOENT": }',
    'e.code === "ERR_INVALID_ARG_TYPE";',
    'e.is("Order.*");',
    'kind === "Card.Declind";',
    'x = { "Card.Declined": 1, other: 2 };',
  ])("%s is none", async (text) => {
    const { uses } = await findUses([{ path: "a.ts", text }], CATALOGS);
    expect(uses.filter(({ services }) => services.length === 0)).toEqual([]);
  });
});

describe("other languages", () => {
  test.each([
    ["a.java", 'if (e.getCode().equals("Timeout")) return "InternalError";', ["quoted Timeout shop/orders"]],
    ["a.py", 'if err.code == "Timeout" and kind != "InternalError": pass', ["quoted Timeout shop/orders"]],
    [
      "a.py",
      "codes = [\n  'Card.Declined',\n  'Timeout',\n]",
      ["quoted Card.Declined shop/orders", "quoted Timeout shop/orders"],
    ],
    ["a.yml", "- Card.Declined\n- a\n- b\n- c\n- d\n- Timeout\n", ["quoted Card.Declined shop/orders"]],
    ["a.yaml", "- Card.Declined\n  - Timeout\n", ["quoted Card.Declined shop/orders"]],
    ["a.go", 'x := `Card.Declined` // "Card.Declined"', ["quoted Card.Declined shop/orders"]],
    ["a.go", 'errorCode == "461"', []],
  ])("%s: %s", async (path, text, want) => {
    expect((await kinds(text, path)).map((use) => use.replace(" tencentcloud/ocr", ""))).toEqual(want);
  });
});

test("a file that is nested too deeply is named, and the others are read", async () => {
  const deep = `e.code === "Card.Declined" + ${"(".repeat(50_000)}`;
  const found = await findUses(
    [
      { path: "deep.ts", text: deep },
      { path: "flat.ts", text: 'f("Card.Declined");' },
    ],
    CATALOGS,
  );
  expect(found).toMatchObject({ files: 2, tooDeep: ["deep.ts"], uses: [{ file: "flat.ts" }] });
});

test("a file that does not parse is read as far as it can be", async () => {
  expect(await kinds('if (e.code === "Timeout" {{{ <<<<<<< \n "Card.Declined"')).toContain(
    "comparison Timeout shop/orders",
  );
});
