import { expect, test } from "vitest";
import { read } from "./read-page-text.ts";

const answer = (members: string): string => `\`\`\`json\n{ ${members} }\n\`\`\``;
const example = (members: string, heading = "Error response"): string =>
  `# Pay an order\n\n## ${heading}\n\n${answer(members)}`;
const fields = (last: string): string =>
  `# PayOrder\n\n## 返回参数\n\n| 参数名 | 类型 | 说明 |\n|---|---|---|\n| errcode | number | 错误码 |\n| errmsg | string | 错误信息 |\n${last}`;

test.each<[name: string, page: string, want: readonly string[]]>([
  ["a member `errorType`", example('"success": false, "errorType": "error-no-order"'), ["error-no-order"]],
  [
    "a code in an error object",
    example('"error": { "code": "order_locked", "message": "It is locked." }'),
    ["order_locked"],
  ],
  ["the first of several errors", example('"errors": [{ "code": 40012 }]'), ["40012"]],
  [
    "a number of which the message has the same digits",
    example('"message": "No order 40012.", "errcode": 40012'),
    ["40012"],
  ],
  ["an answer of success", example('"success": true, "code": "order_paid"'), []],
  ["the code of success", example('"errcode": 0, "errmsg": "ok"'), []],
  ["a word that is no code", example('"status": "error", "error": "failed"'), []],
  ["an answer below another heading", example('"code": "order_locked"', "Response"), []],
  [
    "a code twice, and another one",
    `${example('"code": "order_locked"')}\n\n${answer('"code": "order_locked"')}\n\n${answer('"code": "order_paid"')}`,
    ["order_locked", "order_paid"],
  ],
  [
    "an example beside a table of codes",
    `${example('"code": "order_locked"')}\n\n## Error codes\n\n| Error code | Description |\n|---|---|\n| ORDER_MISSING | No order. |\n| ORDER_PAID | It is paid already. |`,
    ["ORDER_MISSING", "ORDER_PAID"],
  ],
])("failures in example answers: %s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(({ code }) => code.text)).toEqual(want);
});

test("a failure in an example answer has its line and its message", async () => {
  const page =
    '# Pay an order\n\n## Errors\n\n```json\n{\n  "code": "order_locked",\n  "message": "The order is locked."\n}\n```';
  const { drafts } = await read(page);
  expect(drafts.map(({ place, fields: all }) => [place.line, all.map(({ role, text }) => [role, text.text])])).toEqual([
    [7, [["message", "The order is locked."]]],
  ]);
});

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "lines that begin with the status",
    "# 支付订单\n\n## 错误码\n\n400 PARAM_ERROR 参数错误 请检查\nPARAM_ERROR 金额错误 请检查\n404 ORDER_NOT_EXISTS 订单不存在 请检查\n403 NOT_ENOUGH 余额不足 请充值",
    ["PARAM_ERROR", "PARAM_ERROR", "ORDER_NOT_EXISTS", "NOT_ENOUGH"],
  ],
  [
    "the fields of an answer, of which the first are those of a code",
    fields("| order_info | object | 订单 |\n| pay_info | object | 支付 |"),
    [],
  ],
  [
    "the fields of an answer beside a section without codes",
    "# PayOrder\n\n## 响应消息元素\n\n| 名称 | 参数类型 | 说明 |\n|---|---|---|\n| order_urn | String | 订单号。 |\n| paid_at | String | 支付时间。 |\n| order_name | String | 订单的名字。 |\n\n## 错误响应\n\n无特殊错误。",
    [],
  ],
  [
    "failures with the type of their values",
    "# pay\n\n## Error Types\n\n| Structure | Type | Description |\n|---|---|---|\n| NoSuchOrder | string | No order has this number. |\n| InvalidCardError | string | The card is not valid. |\n| Transport | string | The request failed. |\n| HashNotExist | string | The hash does not exist. |",
    ["NoSuchOrder", "InvalidCardError", "Transport", "HashNotExist"],
  ],
  [
    "the ends of a range in a sentence",
    "# Import\n\n## Error codes\n\nFor public error codes (60000 to 79999), see the list. The following are those of this API:\n\n| Error code | Description |\n|---|---|\n| 10002 | System error. |\n| 10003 | The command is invalid. |",
    ["10002", "10003"],
  ],
  [
    "the statuses of the answers to a request",
    "## Pay an order\n\n`POST /v1/orders`\n\n#### Request\n\n- id\n\n#### Response\n\n##### 200: OK\n\nIt is paid.\n\n##### 401: Unauthorized\n\nThe header is invalid or missing.\n\n##### 404: Not found\n\nNo order has this number.",
    ["401", "404"],
  ],
  [
    "statuses of answers without a failure",
    "## Pay\n\n#### Response\n\n##### 200: OK\n\nIt is paid.\n\n##### 202: Accepted\n\nIt will be.",
    [],
  ],
])("codes of answers: %s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.filter(({ kind }) => kind === undefined).map(({ code }) => code.text)).toEqual(want);
});
