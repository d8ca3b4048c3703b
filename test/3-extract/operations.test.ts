import { describe, expect, test } from "vitest";
import type { PageHints } from "../../src/model/source.ts";
import { operationsIn } from "./operations-in.ts";
import { read } from "./read-page-text.ts";

const ERRORS = `| Error code | Description |
|---|---|
| Order.NotFound | No order has this number. |
| Order.AlreadyPaid | The order is already paid. |`;
const OTHERS = `| Error code | Description |
|---|---|
| Quota.Exceeded | Too many orders. |
| Order.Invalid | The order is not valid. |`;
const PARAMETERS = `## Request parameters

| Name | Type | Description |
|---|---|---|
| OrderId | String | The number of the order. |
| DryRun | Boolean | Whether the order is only checked. |`;
const codes = ["Order.NotFound", "Order.AlreadyPaid"];
const others = ["Quota.Exceeded", "Order.Invalid"];

describe("a page of one operation", () => {
  test.each<[name: string, page: string, want: Readonly<Record<string, readonly string[]>>]>([
    ["its title", `# PayOrder\n\nPays an order.\n\n${PARAMETERS}\n\n## Errors\n\n${ERRORS}`, { PayOrder: codes }],
    [
      "its title beside another language",
      `# PayOrder - 支付订单\n\n## 请求参数\n\n| 名称 | 描述 |\n|---|---|\n| OrderId | 订单号 |\n\n## 错误码\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "the parameter with the action",
      `## 1. API Description\n\nPays an order.\n\n## 2. Input Parameters\n\n| Parameter | Required | Type | Description |\n|---|---|---|---|\n| Action | Yes | String | Common parameter. The value used for this API: PayOrder. |\n| OrderId | Yes | String | The number. |\n\n## 3. Error Codes\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "a label",
      `## 1. 接口描述\n\n域名: orders.test\n接口名: PayOrder\n\n## 2. 输入参数\n\n- OrderId: 订单号\n\n## 3. 错误码\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "a sentence",
      `## 1. API Description\n\nThis API (PayOrder) is used to pay an order.\n\n## 2. Input Parameters\n\n- OrderId\n\n## 3. Error Codes\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "brackets behind words",
      `# 支付订单\n\n支付一个订单（PayOrder）。\n\n## 请求参数\n\n- OrderId\n\n## 错误码\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "its request",
      `# Pay an order\n\n\`POST https://orders.test/v3/orders/{id}/payment\`\n\n## Errors\n\n${ERRORS}`,
      { "Pay an order POST /v3/orders/{id}/payment": codes },
    ],
    [
      "a request without a title",
      `## Request\n\n\`\`\`\nPOST /v3/orders HTTP/1.1\nHost: orders.test\n\`\`\`\n\n## Errors\n\n${ERRORS}`,
      { "POST /v3/orders POST /v3/orders": codes },
    ],
    [
      "a table with address and method",
      `# 支付订单\n\n## 请求\n\n基本 | \n--- | ---\nHTTP URL | https://orders.test/open/v1/orders\nHTTP Method | POST\n\n## 错误码\n\n${ERRORS}`,
      { "支付订单 POST /open/v1/orders": codes },
    ],
    [
      "front matter",
      `---\ntitle: Pay an order\noperationId: payOrder\n---\n\n${PARAMETERS}\n\n## Errors\n\n${ERRORS}`,
      { payOrder: codes },
    ],
    ["a title about its errors", `# Error codes of PayOrder\n\n${ERRORS}`, { PayOrder: codes }],
    [
      "a sentence that announces its errors",
      `# Result codes\n\nThese errors are specific to the \`Pay order\` operation.\n\n${ERRORS}`,
      { "Pay order": codes },
    ],
    [
      "its title with the word for its kind, without the file in brackets",
      `# PayOrder function (orders.h)\n\nPays an order.\n\n## -parameters\n\nThe number.\n\n## -returns\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "its title without the name of the site, beside headings of parts on the same level",
      `payOrder | Orders | Docs\n====\n\nThe menu.\n\npayOrder\n====\n\nPays an order.\n\nStructure\n====\n\n### Request parameters\n\n- OrderId\n\n### Result codes\n\n${ERRORS}`,
      { payOrder: codes },
    ],
    [
      "the word of its kind before brackets with code",
      `## Overview\n\nThis API (\`Pay Order\`) pays.\n\n${PARAMETERS}\n\n## Errors\n\n${ERRORS}`,
      { "Pay Order": codes },
    ],
    [
      "a sentence that calls it a method, with several forms of its request",
      `# pay\n\nThe \`pay\` method pays an order.\n\n## By card\n\n### Request Format\n\n- card\n\n## By bank\n\n### Request Format\n\n- bank\n\n## Possible Errors\n\n${ERRORS}`,
      { pay: codes },
    ],
    [
      "a sentence that tells its codes from those of all requests",
      `# AMMBid\n\nBids.\n\n## Error Cases\n\nBesides errors that can occur for all transactions, it can return:\n\n${ERRORS}`,
      { AMMBid: codes },
    ],
    [
      "the action in Japanese, with codes beside the common ones",
      `## 1. 概要\n\n## 2. パラメータ入力\n\n| パラメータ名 | 説明 |\n|---|---|\n| Action | 本インターフェースの取得値：PayOrder |\n\n## 6. エラーコード\n\nその他のエラーコードについては共通エラーコードをご覧ください。\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "its title, with an example of its address alone",
      `# PayOrder\n\n## Request\n\n### Sample request\n\n\`\`\`\nPOST /orders/<OrderId>/payment?dry HTTP/1.1\n\`\`\`\n\n## Examples\n\n\`\`\`\nPOST /orders/17/payment HTTP/1.1\n\`\`\`\n\n## Errors\n\n${ERRORS}`,
      { "PayOrder POST /orders/<OrderId>/payment": codes },
    ],
    [
      "its title, and not by the address of one call",
      `# PayOrder\n\n## Request parameters\n\n- id\n\n## Sample request\n\n\`\`\`\nPOST /orders/17/payment HTTP/1.1\n\`\`\`\n\n## Errors\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "its title with an instance, which is no example",
      `# 创建实例\n\n## 请求参数\n\n- 名称\n\n## 错误码\n\n${ERRORS}`,
      { 创建实例: codes },
    ],
    [
      "a sentence about the name of its API",
      `## 2. Input Parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n| Action | String | Common parameter; the name of this API: PayOrder |\n\n## 6. Error Codes\n\n${ERRORS}`,
      { PayOrder: codes },
    ],
    [
      "its name in a manual",
      `# Name\n\npayOrder — pays an order\n\n## Parameters\n\n- order\n\n## Errors\n\n${ERRORS}`,
      { payOrder: codes },
    ],
    [
      "its title, beside details of the request in Japanese",
      `# pay_order\n\n## リクエストのフォーマット\n\n- order\n\n## 考えられるエラー\n\n${ERRORS}`,
      { pay_order: codes },
    ],
  ])("is named by %s", async (_, page, want) => {
    expect(await operationsIn(page)).toEqual(want);
  });

  test.each<[name: string, page: string]>([
    ["of the codes of a service", `# Error codes\n\nEvery failed call returns one of these codes.\n\n${ERRORS}`],
    [
      "with an example of a request",
      `# Errors\n\n## Example request\n\n\`\`\`\nGET /orders/1\n\`\`\`\n\n## Codes\n\n${ERRORS}`,
    ],
    [
      "with headings that are codes",
      `# API errors\n\n## GetQuotaFailed\n\nNo quota.\n\n## ListOrdersFailed\n\nNo orders.`,
    ],
    ["with codes by module", `# API errors\n\n## Orders\n\n${ERRORS}\n\n## Quotas\n\n${OTHERS}`],
    ["of a product that is called an API", `# Payments\n\nThis API takes payments.\n\n## Errors\n\n${ERRORS}`],
    [
      "of a service beside common codes",
      `# Error codes\n\nFor codes that are common to all services, see Common codes.\n\n${ERRORS}`,
    ],
    [
      "whose headings are states and groups",
      `# Codes\n\n## SearchStatus\n\n${ERRORS}\n\n## Track-related\n\n${OTHERS}`,
    ],
    [
      "whose codes are those of all operations",
      `# PayOrder\n\n${PARAMETERS}\n\n## Errors\n\nThese errors are returned by all operations.\n\n${ERRORS}`,
    ],
  ])("is no page %s", async (_, page) => {
    expect(await operationsIn(page)).toEqual({});
  });

  test("bold parameters are no codes", async () => {
    const page = `# PayOrder\n\n## Request Parameters\n\n ** OrderId **   \nThe number of the order.\n\n ** DryRun **   \nOnly checks.\n\n## Errors\n\n ** OrderNotFoundException **   \nNo order has this number.  \nHTTP Status Code: 404\n\n ** ServiceException **   \nAn internal error.  \nHTTP Status Code: 500\n`;
    expect(await operationsIn(page)).toEqual({ PayOrder: ["OrderNotFoundException", "ServiceException"] });
  });
});

describe("operations of a long page", () => {
  test("are the headings that have parameters and codes", async () => {
    const page = `# Orders API\n\n## Pay an order\n\n**Parameters**:\n\n- id\n\n${ERRORS}\n\n## Cancel an order\n\n### Request parameters\n\n- id\n\n### Errors\n\n${OTHERS}`;
    expect(await operationsIn(page)).toEqual({ "Pay an order": codes, "Cancel an order": others });
  });

  test("are named by a verb, and common codes beside them are of none", async () => {
    const page = `# Error codes\n\n## Common errors\n\n${ERRORS}\n\n## CancelOrder\n\n${OTHERS}`;
    expect(await operationsIn(page)).toEqual({ CancelOrder: others });
  });

  test("have a heading of errors beside them, and are called so by a sentence", async () => {
    const page = `# Orders\n\n## \`Settle\`\n\nA plugin must implement this RPC call.\n\n### Fields\n\n- id\n\n## Settle Errors\n\n${ERRORS}\n\n## OrderCancel\n\nThis RPC cancels.\n\n### OrderCancel Errors\n\n${OTHERS}`;
    expect(await operationsIn(page)).toEqual({ Settle: codes, OrderCancel: others });
  });

  test("are headings that begin with a verb, if those beside them are operations", async () => {
    const operation = (title: string, table: string): string =>
      `## ${title}\n\n**Parameters**:\n\n- id\n\n${table.replaceAll("Order.", `${title.slice(0, 3)}.`)}`;
    const page = `# Orders\n\n${operation("Pay order", ERRORS)}\n\n${operation("Lock order", ERRORS)}\n\n${operation("Close order", ERRORS)}\n\n## Revoke sponsorship\n\nIt has two forms.\n\n${OTHERS}\n\n## Rate limits\n\n| Error code | Description |\n|---|---|\n| Rate.Exceeded | Too many calls. |`;
    expect(Object.keys(await operationsIn(page))).toEqual([
      "Pay order",
      "Lock order",
      "Close order",
      "Revoke sponsorship",
    ]);
  });

  test("have labels in place of headings, beside that of common codes", async () => {
    const common = OTHERS.replaceAll("Order.", "Common.");
    const page = `# Errors\n\n## HTTP 400\n\n1. **Error codes returned by all endpoints:**\n\n${common}\n\n2. **Specific error codes related to the POST /orders:**\n\n${ERRORS}\n\n**PayOrder**\n\n${OTHERS.replaceAll("Quota", "Limit")}`;
    expect(await operationsIn(page)).toEqual({
      "POST /orders POST /orders": codes,
      PayOrder: ["Limit.Exceeded", "Order.Invalid"],
    });
  });

  test("are requests", async () => {
    const page = `# Errors\n\n## POST /orders\n\n${ERRORS}\n\n## DELETE /orders/{id}\n\n${OTHERS}`;
    expect(await operationsIn(page)).toEqual({
      "POST /orders POST /orders": codes,
      "DELETE /orders/{id} DELETE /orders/{id}": others,
    });
  });
});

describe("a column of operations", () => {
  test("names those of each code; `Any` names no single one, and 同上 those above", async () => {
    const page = `# 错误码\n\n| API | 错误码 | 描述 |\n|---|---|---|\n| PayOrder、CancelOrder | Order.NotFound | 没有这个订单。 |\n| 同上 | Order.Locked | 订单已锁定。 |\n| Any | Quota.Exceeded | 超出限额。 |\n| GET /orders | Order.Invalid | 订单无效。 |`;
    expect(await operationsIn(page)).toEqual({
      PayOrder: ["Order.NotFound", "Order.Locked"],
      CancelOrder: ["Order.NotFound", "Order.Locked"],
      "GET /orders GET /orders": ["Order.Invalid"],
    });
  });

  test("has paths, and `Both` for all", async () => {
    const page = `# Errors\n\n| HTTP | Error Code | Endpoint | Cause |\n|---|---|---|---|\n| 400 | DECODE_FAILED | \`/verify\` | It is not valid. |\n| 400 | PARSE_FAILED | \`/verify/oauth\` | It is not valid. |\n| 400 | INVALID_ID | Both | It is not valid. |`;
    expect(await operationsIn(page)).toEqual({
      "/verify /verify": ["DECODE_FAILED"],
      "/verify/oauth /verify/oauth": ["PARSE_FAILED"],
    });
  });

  test("has the request of the page that documents the operation", async () => {
    const page = `## PayOrder\n\n## Request\n\n\`\`\`\nPOST /orders HTTP/1.1\n\`\`\`\n\n## Errors\n\n| API | Code | Description |\n|---|---|---|\n| PayOrder | Order.NotFound | No order. |\n| PayOrder | Order.Locked | Locked. |`;
    expect(await operationsIn(page)).toEqual({ "PayOrder POST /orders": ["Order.NotFound", "Order.Locked"] });
  });

  test("is none if it says what to do", async () => {
    const page = `# Errors\n\n| Code | Description | Action |\n|---|---|---|\n| Order.NotFound | No order. | Check the number |\n| Order.Locked | Locked. | Retry later |`;
    expect(await operationsIn(page)).toEqual({});
  });
});

test.each<[name: string, errors: string, want: readonly string[]]>([
  [
    "links in a paragraph",
    "## Errors\n\n[Quota.Exceeded](e.md), [AccessDenied](e.md#x).",
    ["Quota.Exceeded", "AccessDenied"],
  ],
  [
    "code behind a label",
    "**Errors**: `QuotaExceeded`, `10017`\n\n## Response\n\nSee `NextPage`.",
    ["QuotaExceeded", "10017"],
  ],
  ["one item of a list, which is read as a code", "## Error codes\n\n- `QuotaExceeded`", []],
  ["below a heading that is not about errors", "## Response\n\nIt has `OrderId`.", []],
  ["in a sentence about what it does not return", "## Errors\n\nIt does not return `AccessDenied`.", []],
  ["in bold, and words", "## Errors\n\n**OrderId** must be `true`.", []],
])("an operation refers to codes: %s", async (_, errors, want) => {
  const { extraction } = await read(`# PayOrder\n\n${PARAMETERS}\n\n${errors}`);
  const [{ name, refersTo = [] } = { name: "PayOrder" }] = extraction.operations ?? [];
  expect([name, refersTo.map(({ code }) => code)]).toEqual(["PayOrder", want]);
});

test("names that contradict each other are reported at the other name", async () => {
  const page = `# CreateScalingGroup\n\n## 请求参数\n\n- Name\n\n## 错误码\n\n以下为 CreatScalingGroup 接口的特有错误码。\n\n${ERRORS}`;
  const { problems } = await read(page);
  expect(problems.map(({ rule, line, text }) => [rule, line, text])).toEqual([
    ["operation-names", 9, "this operation is called CreateScalingGroup, and CreatScalingGroup here"],
  ]);
});

test("an operation without a name is told", async () => {
  const { problems } = await read(`## Overview\n\nIt pays.\n\n${PARAMETERS}\n\n## Errors\n\n${ERRORS}`);
  expect(problems.map(({ rule }) => rule)).toEqual(["operation-unnamed"]);
});

test.each<[name: string, hints: PageHints, want: Readonly<Record<string, readonly string[]>>]>([
  ["names the operation", { operation: "SettleOrder" }, { SettleOrder: codes }],
  ["says that there is none", { operation: false }, {}],
])("`operation` of source.json %s", async (_, hints, want) => {
  expect(await operationsIn(`# PayOrder\n\n${PARAMETERS}\n\n## Errors\n\n${ERRORS}`, hints)).toEqual(want);
});
