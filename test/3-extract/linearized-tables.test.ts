import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "lines by turns a code and its text, under lines that are HTTP statuses",
    `Error codes

HTTP 401 Unauthorized

auth.key.missing
The key is missing.
auth.key.invalid
The key is not valid.

HTTP 404 Not Found

user.not_found
The user does not exist.`,
    [
      "auth.key.missing: description The key is missing., httpStatus 401",
      "auth.key.invalid: description The key is not valid., httpStatus 401",
      "user.not_found: description The user does not exist., httpStatus 404",
    ],
  ],
  [
    "each cell a line, the HTTP status among them",
    `Error code
Error message
HTTP status code
MissingName
The name is missing.
400
NoSuchDisk
The disk does not exist.
404`,
    [
      "MissingName: message The name is missing., httpStatus 400",
      "NoSuchDisk: message The disk does not exist., httpStatus 404",
    ],
  ],
  [
    "numbers with their reason phrase, each cell a line",
    `エラーコード
コード
内容
400 Bad Request
リクエストが不正です。
401 Unauthorized
認証に失敗しました。
404 Not Found
ページが見つかりません。`,
    [
      "400: title Bad Request, description リクエストが不正です。",
      "401: name Unauthorized, description 認証に失敗しました。",
      "404: title Not Found, description ページが見つかりません。",
    ],
  ],
  [
    "three cells glued together",
    `错误码描述解决方案
InvalidSize大小不正确。请修改。
InvalidName名称不正确。请改名。`,
    ["InvalidSize: description 大小不正确。请修改。", "InvalidName: description 名称不正确。请改名。"],
  ],
  [
    "lines with tabs, empty cells gone",
    `Error code	HTTP	Description
InvalidSize	400	The size is invalid.
InvalidName	The name is invalid.
NoDisk	404	The disk does not exist.`,
    [
      "InvalidSize: httpStatus 400, description The size is invalid.",
      "InvalidName: description The name is invalid.",
      "NoDisk: httpStatus 404, description The disk does not exist.",
    ],
  ],
  [
    "columns set apart by spaces",
    `# Error codes

    1001  The size is invalid.
    1002  The name is invalid.
    1003  The disk does not exist.`,
    ["1001: title The size is invalid.", "1002: title The name is invalid.", "1003: title The disk does not exist."],
  ],
  [
    "each cell a line, empty cells gone",
    `错误码
HTTP 状态码
描述
解决方案
InvalidSize
400
大小不正确。
请修改。
InvalidName
400
名称不正确。
NoDisk
404
磁盘不存在。
请创建。`,
    [
      "InvalidSize: httpStatus 400, description 大小不正确。, solution 请修改。",
      "InvalidName: httpStatus 400, description 名称不正确。",
      "NoDisk: httpStatus 404, description 磁盘不存在。, solution 请创建。",
    ],
  ],
  [
    "lines with tabs, under lines that name their group",
    `; Errors of calls
0001	The call failed.

; Errors of input
1001	The name is missing.
1002	The size is invalid.

; Errors of lists
2001	The list was not found.`,
    [
      "0001: description The call failed.",
      "1001: description The name is missing.",
      "1002: description The size is invalid.",
      "2001: description The list was not found.",
    ],
  ],
  [
    "rows with pipes and no delimiter row",
    `Error codes

Error Code | Cause | Action
1000 | Unknown error | Read the log.
1003 | Connection lost | Try again.
2002 | Invalid endpoint | Check the address.`,
    [
      "1000: cause Unknown error, solution Read the log.",
      "1003: cause Connection lost, solution Try again.",
      "2002: cause Invalid endpoint, solution Check the address.",
    ],
  ],
  [
    "statuses with their phrase, no header",
    `Errors

400 Bad Request | the request was not understood
401 Unauthorized | authentication failed
404 Not Found | nothing was found
500 Internal Server Error | an unexpected error occurred`,
    [
      "400: title Bad Request, description the request was not understood",
      "401: name Unauthorized, description authentication failed",
      "404: title Not Found, description nothing was found",
      "500: title Internal Server Error, description an unexpected error occurred",
    ],
  ],
  [
    "headings over a header that was flattened",
    `Error Code List

Common Error Codes

Error code

Description

AuthFailure

The signature is wrong.

InternalError

Something failed.

LimitExceeded

The quota is used up.`,
    [
      "AuthFailure: description The signature is wrong.",
      "InternalError: description Something failed.",
      "LimitExceeded: description The quota is used up.",
    ],
  ],
  [
    "lines with tabs on a page of Markdown",
    `# Error codes

See [the guide](https://example.com/guide) and **the console**.

1	GENERAL_ERROR	The request failed.
2	NETWORK_ERROR	The network is down.
3	DATABASE_ERROR	The database cannot be opened.`,
    [
      "GENERAL_ERROR: number 1, description The request failed.",
      "NETWORK_ERROR: number 2, description The network is down.",
      "DATABASE_ERROR: number 3, description The database cannot be opened.",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
test("a linearized row that lost a cell is aligned by its contents, and reported", async () => {
  const { drafts, problems } = await read(`错误码

错误信息

说明

400

Bad address

地址错误

450

服务队列满，请求被拒绝

463

Wrong category

图像不对`);
  expect(drafts.map(show)).toEqual([
    "400: message Bad address, description 地址错误",
    "450: description 服务队列满，请求被拒绝",
    "463: message Wrong category, description 图像不对",
  ]);
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(["13 row-cells-lost"]);
});

test("an unspaced row is reported if the end of the code is unknown", async () => {
  const { drafts, problems } = await read(`错误码说明
QuotaExceeded配额已用完。
AuthFailureMFA 错误。
TokenExpired令牌已过期。`);
  expect(drafts.map(show)).toEqual([
    "QuotaExceeded: description 配额已用完。",
    "TokenExpired: description 令牌已过期。",
  ]);
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toContain("3 cells-glued");
});

test("a line for each cell, between Markdown marks", async () => {
  const { drafts } = await read(`HTTP Status
Error Code
Description
400 Bad Request
badRequest
The request is malformed
404 Not Found
notFound
There is no such resource

\`\`\`json
{ "code": "notFound" }
\`\`\``);
  expect(drafts.map(show)).toEqual([
    "badRequest: httpStatus 400 Bad Request, description The request is malformed",
    "notFound: httpStatus 404 Not Found, description There is no such resource",
  ]);
});

test("a number ends where a capital begins, and the cells after it are one text", async () => {
  const { drafts, problems } = await read(`CodeMessageDescription
1Transient errorTry again
98Invalid stateThe state is invalid`);
  expect(drafts.map(show)).toEqual([
    "1: description Transient errorTry again",
    "98: description Invalid stateThe state is invalid",
  ]);
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(["2 cells-glued", "3 cells-glued"]);
});

test.each([
  [
    "glued cells of which the words have no end",
    "错误码描述解决方案\nInvalidSize大小不正确。请修改。\nInvalidName名称不正确。请改名。",
    ["2 cells-glued", "3 cells-glued"],
  ],
  [
    "glued cells of which the codes have no end",
    "错误码HTTP状态码描述\nSIZE_17400大小不正确。\nNAME_17404名称不正确。",
    ["2 cells-glued", "3 cells-glued"],
  ],
  [
    "a line that lost its empty cell",
    "Error code\tHTTP\tDescription\nInvalidSize\t400\tThe size is invalid.\nInvalidName\tThe name is invalid.",
    ["3 row-cells-lost"],
  ],
])("%s are reported with their line", async (_, page, want) => {
  const { problems } = await read(page);
  expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(want);
});
