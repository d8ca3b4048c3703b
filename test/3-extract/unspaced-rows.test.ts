import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "negative numbers with other numbers of digits below a line of headers and the title above it",
    `Error codes

Lists of Error Codes
Code Description
1 Successful
-100 the account is closed
-1 Unsuccessful
-101 Card blocked
-1001 Order late`,
    [
      "1 (success): description Successful",
      "-100: description the account is closed",
      "-1: description Unsuccessful",
      "-101: description Card blocked",
      "-1001: description Order late",
    ],
  ],
  [
    "a status and its words",
    `Service errors

HTTPMessageDescription
400Bad RequestA field is missing or wrong
404Not FoundThe order does not exist
429Too Many RequestsThe limit is exceeded`,
    [
      "400: description Bad RequestA field is missing or wrong",
      "404: description Not FoundThe order does not exist",
      "429: description Too Many RequestsThe limit is exceeded",
    ],
  ],
  [
    "a status before the code",
    `Error codes

HTTP StatusCodeMeaningHow to Fix
400bad_order訂單無效。
404no_order訂單不存在。`,
    ["bad_order: httpStatus 400, description 訂單無效。", "no_order: httpStatus 404, description 訂單不存在。"],
  ],
  [
    "tables of one row",
    `Error handling

403 FORBIDDEN

CodeTypeDescription
403001Invalid KeyThe key is missing or not valid.`,
    ["403001: description Invalid KeyThe key is missing or not valid."],
  ],
  [
    "two words of another script",
    `HTTP 状态码

状态码说明
200请求成功
401认证失败
429请求频率超限`,
    ["200 (success): description 请求成功", "401: description 认证失败", "429: description 请求频率超限"],
  ],
  [
    "one space between cells, and rows that continue",
    `   Error table

   Code Error Message Note
   798100 Order exists already known
   798101 No such order, because it was never
   paid or it was deleted
   798102 Weight invalid not a number`,
    [
      "798100: description Order exists already known",
      "798101: description No such order, because it was never / paid or it was deleted",
      "798102: description Weight invalid not a number",
    ],
  ],
  [
    "a title of header words above the heading of a status",
    `Error solutions

400 BAD REQUEST

CodeTypeDescription
40011Invalid StreetThe street is not valid.
40012Missing StreetThe order has no street.

404 NOT FOUND

CodeTypeDescription
404011Not FoundThe order was not found.`,
    [
      "40011: description Invalid StreetThe street is not valid.",
      "40012: description Missing StreetThe order has no street.",
      "404011: description Not FoundThe order was not found.",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show).filter((line) => !line.startsWith("403: "))).toEqual(want);
});

const markdownPages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "words in capitals below a header that Markdown joins with its rows",
    `# Close an order

## Error codes

Error code Description Solution
NOSTOCK The stock is empty. Order less.
ORDER_CLOSED The order is closed already. Open a new one.
NOTOWNER The order is of somebody else. Log in again.`,
    [
      "NOSTOCK: description The stock is empty. Order less.",
      "ORDER_CLOSED: description The order is closed already. Open a new one.",
      "NOTOWNER: description The order is of somebody else. Log in again.",
    ],
  ],
  [
    "a table that lost its rows",
    `# 关闭订单

## 错误码

|状态码 |错误码 |描述| 解决方案
|-
500 STOCKERROR 库存错误 请稍后重试
400 ORDER_CLOSED 订单已关闭 请查看订单
403 NOTOWNER 订单不属于当前用户 请重新登录`,
    [
      "STOCKERROR: httpStatus 500, description 库存错误 请稍后重试",
      "ORDER_CLOSED: httpStatus 400, description 订单已关闭 请查看订单",
      "NOTOWNER: httpStatus 403, description 订单不属于当前用户 请重新登录",
    ],
  ],
  [
    "hexadecimal numbers",
    `# Errors

Error code Definition
0x1 Bad command
0xA Host busy, try again
0x21 Invalid table number`,
    ["0x1: description Bad command", "0xA: description Host busy, try again", "0x21: description Invalid table number"],
  ],
  [
    "numbers with a status between them and the text",
    `# Errors

Code Status Description
1001 404 No such order
1002 409 Order locked`,
    ["1001: httpStatus 404, description No such order", "1002: httpStatus 409, description Order locked"],
  ],
  [
    "words in capitals with a status between them and the text",
    `# Errors

CodeHTTPDescription
FORBIDDEN403Access denied
NOT_FOUND404No such order
CONFLICT409Order locked`,
    [
      "FORBIDDEN: httpStatus 403, description Access denied",
      "NOT_FOUND: httpStatus 404, description No such order",
      "CONFLICT: httpStatus 409, description Order locked",
    ],
  ],
  [
    "words in capitals below a header without codes are no codes",
    `# Files

Name Description
README The text that is shown first.
LICENSE The terms of use.`,
    [],
  ],
];

test.each(markdownPages)("%s", async (_, page, want) => {
  const { drafts } = await read(page, {}, "page.md");
  expect(drafts.map(show)).toEqual(want);
});

const subjects = fc.constantFrom("order", "region", "image", "token", "quota");
const failures = fc.constantFrom("is missing", "was refused", "has expired", "is not valid", "was not found");
const entries = fc.uniqueArray(
  fc.record({
    code: fc.integer({ min: 10_000, max: 99_999 }).map(String),
    text: fc.tuple(subjects, failures).map(([subject, failure]) => `The ${subject} ${failure}.`),
  }),
  { minLength: 2, maxLength: 9, selector: ({ code }) => code },
);

test.each([
  ["one space", " "],
  ["nothing", ""],
])("a catalog with %s between its cells is read back", async (_, gap) => {
  await fc.assert(
    fc.asyncProperty(entries, async (list) => {
      const lines = [`Error code${gap}Description`, ...list.map(({ code, text }) => `${code}${gap}${text}`)];
      const { drafts } = await read(`Error codes\n\n${lines.join("\n")}`);
      expect(drafts.map(({ code, fields }) => ({ code: code.text, text: fields[0]?.text.text }))).toEqual(list);
    }),
    runs(200, 30),
  );
});
