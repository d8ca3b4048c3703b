import { describe, expect, test } from "vitest";
import { operationsIn } from "./operations-in.ts";

const ERRORS = `| 错误码 | 描述 |
|---|---|
| Order.NotFound | 订单不存在。 |
| Order.AlreadyPaid | 订单已支付。 |`;
const PARAMETERS =
  "| 名称 | 类型 | 描述 |\n|---|---|---|\n| OrderId | String | 订单号 |\n| DryRun | Boolean | 只检查 |";
const codes = ["Order.NotFound", "Order.AlreadyPaid"];
const page = (title: string, errors = "错误码", sentence = ""): string =>
  `${title}\n\n## 请求参数\n\n${PARAMETERS}\n\n## ${errors}\n\n${sentence}\n\n${ERRORS}`;

describe("the operation of a page and its codes", () => {
  test.each<[name: string, page: string, want: Readonly<Record<string, readonly string[]>>]>([
    [
      "a sentence that sends to the common codes before its own table",
      page(
        "# PayOrder",
        "错误码",
        "若调用该接口报错，可根据错误信息在[全局错误码](https://docs.test/codes)文档中查找解决方案。",
      ),
      { PayOrder: codes },
    ],
    ["a sentence that calls the codes common", page("# PayOrder", "错误码", "所有接口的公共错误码如下。"), {}],
    ["a heading with a small link beside it", page("# PayOrder", "错误码<sub>公共错误码</sub>"), { PayOrder: codes }],
    ["a heading of common codes", page("# PayOrder", "公共错误码"), { PayOrder: codes }],
    [
      "the name below a label",
      page("## API Name\nPayOrder\n\n## Feature Overview\n\nPays an order."),
      { PayOrder: codes },
    ],
    [
      "no name below a label but a sentence",
      page("# 支付订单\n\n## 接口名称\n\n这个接口支付订单。"),
      { 支付订单: codes },
    ],
    [
      "the bold name with which it begins",
      page("# 简介\n\n**my.payOrder** 是支付订单的 API。\n\n# 接口调用"),
      { "my.payOrder": codes },
    ],
    ["bold words that are no name", page("# 支付订单\n\n**支付** 一个订单。"), { 支付订单: codes }],
    [
      "the whole of a name with a dot",
      page("# 支付订单\n\n调用OrderManager.pay支付订单。"),
      { "OrderManager.pay": codes },
    ],
    [
      "a heading of a part before the request",
      page("# Feature Overview\n\nPays an order.\n\n`POST /v1/orders/pay`"),
      { "POST /v1/orders/pay POST /v1/orders/pay": codes },
    ],
    [
      "a part that is called structure",
      page("支付订单\n=====\n\n`POST /v1/orders/pay`\n\n结构\n====\n\n消息由头部和主体组成。"),
      { "支付订单 POST /v1/orders/pay": codes },
    ],
    [
      "parts as bold labels with numbers",
      `# Orders\n\n### 支付订单\n\n**1. 请求体 Request Payload**\n\n${PARAMETERS}\n\n**2. 错误码**\n\n${ERRORS}`,
      { 支付订单: codes },
    ],
    [
      "a part as the bold item of a list",
      `# 订单\n\n## 支付订单\n\n1. **请求参数**\n\n${PARAMETERS}\n\n2. **错误码**\n\n${ERRORS}`,
      { 支付订单: codes },
    ],
    [
      "bold labels below the names of operations",
      `# 订单\n\n## 支付订单\n\n**请求参数**\n\n${PARAMETERS}\n\n**错误码**\n\n${ERRORS}\n\n## 取消订单\n\n**请求参数**\n\n${PARAMETERS}\n\n**错误码**\n\n${ERRORS.replaceAll("Order.", "Cancel.")}`,
      { 支付订单: codes, 取消订单: ["Cancel.NotFound", "Cancel.AlreadyPaid"] },
    ],
    [
      "bold words that head no part",
      `# 订单\n\n## 支付\n\n**支付很快**\n\n${ERRORS}\n\n**退款较慢**\n\n${ERRORS.replaceAll("Order.", "Refund.")}`,
      {},
    ],
    [
      "a link to the common codes before its own table",
      page("# PayOrder", "错误码", "[公共错误码](https://docs.test/codes)适用于此，另有："),
      { PayOrder: codes },
    ],
    [
      "a link to the common codes of the same page",
      page("# PayOrder", "错误码", "以下是[公共返回码](#ret)的含义。"),
      {},
    ],
    [
      "a part of the page on the level of its title",
      `# 支付订单\n\n支付一个订单。\n\n# 报文内容\n\n## 请求参数\n\n${PARAMETERS}\n\n## 错误码\n\n${ERRORS}`,
      { 支付订单: codes },
    ],
    [
      "an operation on the level of the title",
      `# 订单管理\n\n管理订单。\n\n# 支付订单\n\n## 请求参数\n\n${PARAMETERS}\n\n## 错误码\n\n${ERRORS}`,
      { 支付订单: codes },
    ],
    [
      "method and path in cells beside each other",
      page("# 支付订单\n\n| HTTP Method | URL |\n|---|---|\n| `POST` | `/v1/orders.pay` |"),
      { "支付订单 POST /v1/orders.pay": codes },
    ],
    [
      "the form of a call, and a note that calls another",
      `# 订单\n\n## orders.pay(OBJECT)\n\n需要先调用 openOrder 接口。\n\n**OBJECT 参数说明**\n\n${PARAMETERS}\n\n### 错误\n\n${ERRORS}`,
      { "orders.pay": codes },
    ],
    ["a name and its group", page("# PayOrder (orders)\n\nPays."), { PayOrder: codes }],
    [
      "the title of a manual page",
      `pay-order -- Pays an order\n====\n\nSYNOPSIS\n----\n\n**pay** *id*\n\nERRORS\n----\n\n${ERRORS}`,
      { "pay-order": codes },
    ],
    [
      "a bold name that the first sentence calls a command",
      `# Guide\n\n### Using the API to pay\n\nThe \`Order.Pay\` API command pays.\n\n#### Required Parameters\n\n${PARAMETERS}\n\n#### Error Codes\n\n${ERRORS}`,
      { "Order.Pay": codes },
    ],
    [
      "a name, beside a sentence that names the operation before it",
      page("# GetOrders Action\n\nGets orders. After calling the `ListOrders` operation, you can call this operation."),
      { GetOrders: codes },
    ],
    [
      "a title that begins with a verb and ends like a part",
      `---\ntitle: 增加订单权限\n---\n\n${page("# 增加订单权限")}`,
      { 增加订单权限: codes },
    ],
    [
      "errors beside the only operation of a section",
      `# 订单\n\n## 参考\n\n### 支付订单\n\n#### 请求参数\n\n${PARAMETERS}\n\n### 错误码\n\n${ERRORS}`,
      { 支付订单: codes },
    ],
    [
      "errors beside two operations of a section",
      `# 订单\n\n## 参考\n\n### 支付订单\n\n#### 请求参数\n\n${PARAMETERS}\n\n### 取消订单\n\n#### 请求参数\n\n${PARAMETERS}\n\n### 错误码\n\n${ERRORS}`,
      {},
    ],
    [
      "a request, beside one below a heading of examples",
      `## Request\n\n\`PUT /<OrderId>?pay\`\n\n## Errors\n\n${ERRORS}\n\n## Example\n\n#### Request\n\n\`PUT /order?pay\``,
      { "PUT /<OrderId> PUT /<OrderId>": codes },
    ],
    [
      "the method below a heading of its own",
      page("# 支付订单\n\n## 请求方法\n\nPOST\n\n## 请求地址\n\n/v1/orders"),
      { "支付订单 POST /v1/orders": codes },
    ],
  ])("%s", async (_, text, want) => {
    expect(await operationsIn(text)).toEqual(want);
  });
});

test("requests of a page in reStructuredText are operations, with the statuses of their answers", async () => {
  const request = (directive: string, statuses: readonly string[]): string =>
    `.. ${directive}\n\n   Does it.\n\n   ${statuses.map((status) => `:code ${status}: ${status === "200" ? "The order is returned." : "The text."}`).join("\n   ")}\n`;
  const text = `Orders\n======\n\n${request("http:get:: /orders/(id)", ["200", "401"])}\n${request("put:: /orders/(id)", ["200", "400", "401"])}\n${request("http:delete:: /orders", ["200"])}`;
  expect(await operationsIn(text, {}, "page.rst")).toEqual({
    "GET /orders/(id) GET /orders/(id)": ["401"],
    "PUT /orders/(id) PUT /orders/(id)": ["400", "401"],
  });
});

test("codes behind a label are those of each operation that has it", async () => {
  const operation = (name: string, errors: string): string =>
    `## ${name}\n\n\`GET /orders/${name}\`\n\nNormal response codes: 200\n\nError response codes: ${errors}\n`;
  const text = `# Orders\n\n${operation("show", "orderNotFound(404)")}\n${operation("change", "badRequest(400), orderNotFound(404)")}\n${operation("drop", "orderNotFound(404)")}`;
  expect(await operationsIn(text)).toEqual({
    "show GET /orders/show": ["orderNotFound"],
    "change GET /orders/change": ["badRequest", "orderNotFound"],
    "drop GET /orders/drop": ["orderNotFound"],
  });
});
