import { describe, expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

/** The codes that were read with their texts, and what tells that something is wrong or missing. */
async function readingOf(text: string): Promise<string[]> {
  const { drafts, problems, extraction } = await read(text);
  const told = problems
    .filter(({ rule }) => ["codes-not-read", "code-unlikely", "cells-glued"].includes(rule))
    .map(({ rule, line, text: words }) => `${rule} ${line}: ${words.replace(/^.*?: /, "")}`);
  return [...drafts.map(show), ...told, ...(extraction.reliability?.readInPart === undefined ? [] : ["in part"])];
}

describe("a status glued to its name is no part of the name", () => {
  test.each<[name: string, page: string, want: readonly string[]]>([
    [
      "texts behind the statuses",
      "Cart errors\n\nThe cart service answers with these error codes.\n\nINVALID_CART400The cart is wrong.\nNOT_FOUND404No cart has this number.",
      [
        "INVALID_CART: httpStatus 400, title The cart is wrong.",
        "NOT_FOUND: httpStatus 404, title No cart has this number.",
      ],
    ],
    [
      "statuses before names, and texts",
      "Cart errors\n\nThe cart service answers with these error codes.\n\n400INVALID_CARTThe cart is wrong.\n400NO_FIELDA field is missing.\n404NOT_FOUND没有这个购物车",
      [
        "INVALID_CART: httpStatus 400, title The cart is wrong.",
        "NO_FIELD: httpStatus 400, title A field is missing.",
        "NOT_FOUND: httpStatus 404, title 没有这个购物车",
      ],
    ],
    [
      "statuses before names in small letters",
      "错误码\n\n接口返回以下错误码：\n\n403access_denied没有权限。\n404not_foundNo such order.\n409order_locked订单已锁定。",
      [
        "access_denied: httpStatus 403, title 没有权限。",
        "not_found: httpStatus 404, title No such order.",
        "order_locked: httpStatus 409, title 订单已锁定。",
      ],
    ],
    [
      "numbers before an article, which is no hexadecimal digit",
      "Cart errors\n\nThe cart service answers with these error codes.\n\n40001The cart is wrong.\n40002A field is missing.\n40003The key is missing.",
      ["40001: title The cart is wrong.", "40002: title A field is missing.", "40003: title The key is missing."],
    ],
    [
      "a header of codes and statuses, and texts",
      "Cart errors\n\nCodeHTTP statusDescription\ninvalid_cart400The cart is wrong.\nnot_found404No cart.\nCART_17409购物车。",
      [
        "invalid_cart: httpStatus 400, description The cart is wrong.",
        "not_found: httpStatus 404, description No cart.",
        "cells-glued 6: CART_17409购物车。",
      ],
    ],
    [
      "a header of nothing but codes and statuses",
      "Cart errors\n\nCodeStatus\nINVALID_CART400\nNOT_FOUND404",
      ["INVALID_CART: httpStatus 400", "NOT_FOUND: httpStatus 404"],
    ],
    [
      "names that end in a number",
      "# Errors\n\n| Error code | Meaning |\n|---|---|\n| ERR_404 | No cart |\n| HTTP_409 | Wait |\n| AUTH_401 | No key |\n| E400 | Bad |",
      [
        "ERR_404: description No cart",
        "HTTP_409: description Wait",
        "AUTH_401: description No key",
        "E400: description Bad",
      ],
    ],
    [
      "names that differ in their number only",
      "# Errors\n\n| Error code | Meaning |\n|---|---|\n| CART_ERROR404 | No cart |\n| CART_ERROR409 | Wait |\n| CART_ERROR500 | Bad |",
      ["CART_ERROR404: description No cart", "CART_ERROR409: description Wait", "CART_ERROR500: description Bad"],
    ],
    [
      "statuses, which may be part of the names",
      "Cart errors\n\nThe cart service answers with these error codes.\n\nINVALID_CART400\nNOT_FOUND404\nCART_LOCKED409",
      [
        "INVALID_CART400: ",
        "NOT_FOUND404: ",
        "CART_LOCKED409: ",
        "code-unlikely 5: INVALID_CART400 (L5), NOT_FOUND404 (L6), CART_LOCKED409 (L7)",
        "in part",
      ],
    ],
    [
      "statuses in the cells of a table, which may be part of the names",
      "# Errors\n\n| Error code | Meaning |\n|---|---|\n| InvalidCart400 | The cart is wrong |\n| NotFound404 | No cart |\n| CartLocked409 | Wait |",
      [
        "InvalidCart400: description The cart is wrong",
        "NotFound404: description No cart",
        "CartLocked409: description Wait",
        "code-unlikely 5: InvalidCart400 (L5), NotFound404 (L6), CartLocked409 (L7)",
        "in part",
      ],
    ],
    [
      "names of operations glued to codes",
      "Error codes\n\nOrderCreateORD1042 No such order.\nOrderCreateORD1043 The order is locked.\nOrderCloseORD1044 Closed.",
      [
        "OrderCreateORD1042: title No such order.",
        "OrderCreateORD1043: title The order is locked.",
        "OrderCloseORD1044: title Closed.",
        "code-unlikely 3: OrderCreateORD1042 (L3), OrderCreateORD1043 (L4), OrderCloseORD1044 (L5)",
        "in part",
      ],
    ],
    [
      "one name with numbers",
      "Error codes\n\nOrderHTTP404 No such order.\nOrderHTTP409 The order is locked.\nOrderHTTP500 The order failed.",
      [
        "OrderHTTP404: title No such order.",
        "OrderHTTP409: title The order is locked.",
        "OrderHTTP500: title The order failed.",
      ],
    ],
    [
      "two names that end in a status",
      "# Errors\n\n| Error code | Meaning |\n|---|---|\n| CartInvalid400 | The cart is wrong |\n| CartGone404 | No cart |",
      ["CartInvalid400: description The cart is wrong", "CartGone404: description No cart"],
    ],
    [
      "names, numbers and texts",
      "Cart errors\n\nThe cart service answers with these error codes.\n\nINVALID_CART4001the cart is wrong\nNOT_FOUND4002no such cart\nCART_LOCKED4003wait a bit",
      [
        "INVALID_CART4001the: title cart is wrong",
        "NOT_FOUND4002no: title such cart",
        "CART_LOCKED4003wait: title a bit",
        "code-unlikely 5: INVALID_CART4001the (L5), NOT_FOUND4002no (L6), CART_LOCKED4003wait (L7)",
        "in part",
      ],
    ],
    [
      "longer numbers, which may be part of the names",
      "Cart errors\n\nThe cart service answers with these error codes.\n\nINVALID_CART4001\nNOT_FOUND4002\nCART_LOCKED4003",
      [
        "INVALID_CART4001: ",
        "NOT_FOUND4002: ",
        "CART_LOCKED4003: ",
        "code-unlikely 5: INVALID_CART4001 (L5), NOT_FOUND4002 (L6), CART_LOCKED4003 (L7)",
        "in part",
      ],
    ],
    [
      "names, each with its status, below a header",
      "Cart errors\nCode Status\nINVALID_CART 400\nNOT_FOUND 404\nCART_LOCKED 409\nCART_FULL 422",
      [
        "INVALID_CART: httpStatus 400",
        "NOT_FOUND: httpStatus 404",
        "CART_LOCKED: httpStatus 409",
        "CART_FULL: httpStatus 422",
      ],
    ],
  ])("%s", async (_, page, want) => {
    expect(await readingOf(page)).toEqual(want);
  });
});

describe("names in a text that ran together are told", () => {
  const told = (line: number, names: readonly string[]): string =>
    `codes-not-read ${line}: ${names.map((name) => `${name} (L${line})`).join(", ")}`;
  const rest = ["NOT_FOUND", "TOKEN_EXPIRED", "CART_LOCKED", "RATE_LIMITED"];
  test.each<[name: string, page: string, want: readonly string[]]>([
    [
      "behind the only code that was read, in another script",
      "错误码\n\n接口返回以下错误码\n\nINVALID_CART参数无效。NOT_FOUND资源不存在，请检查。TOKEN_EXPIRED令牌已过期。CART_LOCKED购物车已锁定。RATE_LIMITED请求过多。",
      [told(5, rest), "in part"],
    ],
    [
      "with spaces",
      "Cart errors\n\nThe cart service answers with these codes\n\nINVALID_CART The cart is wrong. NOT_FOUND No such cart. TOKEN_EXPIRED Sign in. CART_LOCKED Wait. RATE_LIMITED Slow down.",
      [told(5, rest), "in part"],
    ],
    [
      "with statuses",
      "Cart errors\n\nThe cart service answers with these codes\n\nINVALID_CART 400 NOT_FOUND 404 TOKEN_EXPIRED 401 CART_LOCKED 409 RATE_LIMITED 429",
      [told(5, rest), "in part"],
    ],
    [
      "numbers",
      "错误码\n\n接口返回以下错误码\n\n1001参数无效。1002资源不存在。1003令牌已过期。1004购物车已锁定。",
      [told(5, ["1002", "1003", "1004"]), "in part"],
    ],
    [
      "without any space",
      "Cart errors\n\nThe cart service answers with these codes\n\nINVALID_CART400NOT_FOUND404TOKEN_EXPIRED401",
      ["code-unlikely 5: INVALID_CART400NOT_FOUND404TOKEN_EXPIRED401 (L5)", "in part"],
    ],
    [
      "in a text of which nothing was read",
      "# 错误码\n\n| 错误码 | 说明 |\n|---|---|\n| CART_EMPTY | 空 |\n| CART_FULL | 满 |\n\n其他错误码：INVALID_CART参数无效。NOT_FOUND资源不存在。TOKEN_EXPIRED令牌已过期。CART_LOCKED购物车已锁定。RATE_LIMITED请求过多。",
      [told(8, ["INVALID_CART", ...rest]), "in part"],
    ],
    [
      "names of views at the beginning of sentences are no lost rows",
      "# 错误码\n\n| 错误码 | 说明 |\n|---|---|\n| CART_EMPTY | 空 |\n| CART_FULL | 满 |\n\nOrderList shows orders. CartView shows the cart. StockTable shows stock. PriceList shows prices. HomePage shows all.",
      [],
    ],
    [
      "names that a sentence mentions are no lost rows",
      "# Errors\n\n| Error code | Meaning |\n|---|---|\n| CART_EMPTY | See also NOT_FOUND, TOKEN_EXPIRED, CART_LOCKED and RATE_LIMITED. |\n| CART_FULL | Full |",
      [],
    ],
  ])("%s", async (_, page, want) => {
    const all = await readingOf(page);
    expect(all.filter((line) => /^(?:code|in part)/.test(line))).toEqual(want);
  });
});

describe("numbers of rows and statuses that were read as codes are told", () => {
  const statuses = ["400", "404", "401", "409", "400"];
  const page = (row: (status: string, nth: number) => string): string =>
    `Cart errors\n\nThe cart service answers with these error codes.\n\n${statuses.map(row).join("\n")}`;
  const table = (rows: readonly string[]): string =>
    `| Status code | Meaning |\n|---|---|\n${rows.map((row) => `| ${row} |`).join("\n")}`;
  const orders = Array.from({ length: 20 }, (_, nth) => `${1000 + nth} | The order has fault ${nth}.`);
  const counted = "5 codes are HTTP statuses or numbers of rows";
  test.each<[name: string, page: string, want: string]>([
    ["glued behind numbers that count", page((status, nth) => `${10 + nth}${status}The cart has a fault.`), counted],
    ["glued before numbers that count", page((status, nth) => `${status}${10 + nth}The cart has a fault.`), counted],
    [
      "numbers of rows before statuses and names",
      page((status, nth) => `${nth + 1} ${status} CART_FAULT The cart has a fault.`),
      counted,
    ],
    [
      "statuses before numbers",
      page((status, nth) => `${status} ${10 + nth} The cart has a fault.`),
      "4 HTTP statuses were read as codes, beside names or numbers",
    ],
    [
      "in lines of their own",
      page((status, nth) => `${10 + nth}\n${status}\nThe cart has a fault.`),
      "4 codes are HTTP statuses or numbers of rows",
    ],
    [
      "numbers that took the first digit of the text",
      "Cart errors\n\nCodeDescription\n300The cart is gone\n3013DS is required\n3023DS is late\n305The cart is full\n504The cart is old\n1044The cart is lost",
      "2 codes are numbers of families, or have a digit of their text",
    ],
    [
      "numbers of families",
      "# Error code system\n\n### Types\n\n#### Cart errors (000)\n\n| Code | Description |\n|---|---|\n| 000-01 | No cart |\n| 000-02 | Old cart |\n\n#### Order errors (001)\n\n| Code | Description |\n|---|---|\n| 001-01 | No cart |\n| 001-02 | Old cart |",
      "2 codes are numbers of families, or have a digit of their text",
    ],
    [
      "statuses with names in one of two tables",
      `# Cart errors\n\n${table(statuses.map((status, nth) => `${status} | CART_FAULT_${nth} and more`))}\n\n# Order errors\n\n${table(orders)}`,
      "4 HTTP statuses were read as codes, beside names or numbers",
    ],
  ])("%s", async (_, text, want) => {
    expect((await read(text)).extraction.reliability?.readInPart).toContain(want);
  });

  test("longer numbers above shorter ones are codes", async () => {
    const rows = ["3001", "3002", "3004", "101", "102", "305"].map((code) => `| ${code} | The cart has a fault. |`);
    const { extraction } = await read(`# Errors\n\n| Error code | Meaning |\n|---|---|\n${rows.join("\n")}`);
    expect(extraction.reliability?.readInPart).toBeUndefined();
  });

  test("numbers that begin like statuses are codes", async () => {
    const rows = ["40001", "40002", "40103", "40404", "50005"].map((code) => `| ${code} | The cart has a fault. |`);
    const { extraction } = await read(`# Errors\n\n| Error code | Meaning |\n|---|---|\n${rows.join("\n")}`);
    expect(extraction.reliability?.readInPart).toBeUndefined();
  });
});
