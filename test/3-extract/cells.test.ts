import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "a sub-code is the code of its row",
    `# 错误码

| 返回码 | 返回码描述 | 子错误码 | 子错误码描述 |
|---|---|---|---|
| 10000 | 调用成功 | | |
| 20000 | 服务不可用 | isp.unknown-error | 服务暂不可用 |
| 40001 | 缺少参数 | isv.missing-method | 缺少方法名 |`,
    [
      "10000: description 调用成功",
      "isp.unknown-error: number 20000, description 服务不可用, description 服务暂不可用",
      "isv.missing-method: number 40001, description 缺少参数, description 缺少方法名",
    ],
  ],
  [
    "name and number in one cell, several codes with several texts",
    `# Errors

| Error code | Meaning |
|---|---|
| E_FULL (112) | The disk is full. |
| A1001, A1002 | The input is invalid. |
| A1003<br>A1004 | Too long.<br>Too short. |`,
    [
      "E_FULL: number 112, description The disk is full.",
      "A1001: description The input is invalid.",
      "A1002: description The input is invalid.",
      "A1003: description Too long.",
      "A1004: description Too short.",
    ],
  ],
  [
    "success rows and ranges are marked",
    `# Result codes

| Code | Meaning |
|---|---|
| 0 | Success |
| -32600 | Invalid request |
| -32000 to -32099 | Reserved for server errors |
| Others | Unknown errors |`,
    [
      "0 (success): description Success",
      "-32600: description Invalid request",
      "-32000 to -32099 (range): description Reserved for server errors",
      "Others (range): description Unknown errors",
    ],
  ],
  [
    "HTTP statuses are the codes if there are no other codes",
    `# Status codes

| Codes | Meaning |
|---|---|
| 400 Bad Request | The request is invalid. |
| 404 Not Found | The page does not exist. |`,
    [
      "400: title Bad Request, description The request is invalid.",
      "404: title Not Found, description The page does not exist.",
    ],
  ],
  [
    "repeated HTTP statuses next to different names",
    `# Possible errors

| Code | Type | Description |
|---|---|---|
| 400 | PEER_INVALID | The peer is invalid. |
| 400 | TEXT_EMPTY | The text is empty. |
| 403 | WRITE_FORBIDDEN | You cannot write here. |
| 400 | TEXT_TOO_LONG | The text is too long. |`,
    [
      "PEER_INVALID: httpStatus 400, description The peer is invalid.",
      "TEXT_EMPTY: httpStatus 400, description The text is empty.",
      "WRITE_FORBIDDEN: httpStatus 403, description You cannot write here.",
      "TEXT_TOO_LONG: httpStatus 400, description The text is too long.",
    ],
  ],
  [
    "the status is in the heading above",
    `# 405 error

## MethodNotAllowed

- Error message: The method is not allowed.
- Cause: A method that is not supported.
- Solution: Use another method.`,
    [
      "MethodNotAllowed: message The method is not allowed., cause A method that is not supported., solution Use another method., httpStatus 405",
    ],
  ],
  [
    "a second message begins another case",
    `# Errors

## MirrorFailed

- Message: The mirror is wrong.

  Cause: The address cannot be reached.

- Message: The body cannot be read.

  Cause: The source is incomplete.`,
    [
      "MirrorFailed: message The mirror is wrong., cause The address cannot be reached.",
      "MirrorFailed: message The body cannot be read., cause The source is incomplete.",
    ],
  ],
  [
    "a code of something: class code, RPC code",
    `# RPC errors

| RPC code | Typical cause |
|---|---|
| -32700 parse error | The body is no JSON. |
| -32601 method not found | The method does not exist. |`,
    [
      "-32700: title parse error, cause The body is no JSON.",
      "-32601: title method not found, cause The method does not exist.",
    ],
  ],
  [
    "several codes with titles in a cell",
    `# Errors

| Status | Error |
|---|---|
| 400 Bad Request | \`invalid_size\`: the size is wrong<br>\`invalid_name\`: the name is wrong |
| 404 Not Found | \`no_disk\`: there is no such disk |`,
    [
      "invalid_size: title the size is wrong, httpStatus 400 Bad Request",
      "invalid_name: title the name is wrong, httpStatus 400 Bad Request",
      "no_disk: title there is no such disk, httpStatus 404 Not Found",
    ],
  ],
  [
    "a column of groups",
    `# 错误码

| 模块 | 错误码 | 说明 |
|---|---|---|
| 公共 | 1001 | 参数不正确 |
| 公共 | 1002 | 鉴权失败 |
| 直播 | 1003 | 流不存在 |`,
    [
      "1001: ignore 公共, description 参数不正确",
      "1002: ignore 公共, description 鉴权失败",
      "1003: ignore 直播, description 流不存在",
    ],
  ],
  [
    "numbers as written",
    `# Error codes

| Code | Description |
|---|---|
| -1,001 | The size is invalid. |
| 0x8001 | The name is invalid. |
| 007 | The agent failed. |
| +12 | Failed to add. |`,
    [
      "-1,001: description The size is invalid.",
      "0x8001: description The name is invalid.",
      "007: description The agent failed.",
      "+12: description Failed to add.",
    ],
  ],
  [
    "lists of codes and of descriptions in cells",
    `<h1>Error codes</h1><table><tr><th>Code</th><th>Description</th></tr><tr><td><ul><li>A1001</li><li>A1002</li></ul></td><td><ul><li>The size is invalid.</li><li>The name is invalid.</li></ul></td></tr><tr><td>A1003</td><td>The disk failed.</td></tr></table>`,
    [
      "A1001: description The size is invalid.",
      "A1002: description The name is invalid.",
      "A1003: description The disk failed.",
    ],
  ],
  [
    "columns of billing and retries",
    `# Error codes

| Code | Description | Billable | Retryable |
|---|---|---|---|
| InvalidSize | The size is invalid. | No | Yes |
| InvalidName | The name is invalid. | Yes | No |`,
    [
      "InvalidSize: description The size is invalid., billable No, retryable Yes",
      "InvalidName: description The name is invalid., billable Yes, retryable No",
    ],
  ],
  [
    "tables of one column",
    `# Errors

| 101 -- TOO_FEW_POINTS |
|:---|
| A ring needs at least three points. |

| 102 -- NOT_CLOSED |
|:---|
| The ring is not closed. |`,
    [
      "101: name TOO_FEW_POINTS, description A ring needs at least three points.",
      "102: name NOT_CLOSED, description The ring is not closed.",
    ],
  ],
  [
    "codes with descriptions in parallel columns",
    `<h1>Error codes</h1><table><tr><td>E100 Invalid request.</td><td>E821 The pass was not deleted.</td></tr><tr><td>E101 The action is missing.</td><td>E822 There is no pass.</td></tr><tr><td>E102 The user is missing.</td><td></td></tr></table>`,
    [
      "E100: description Invalid request.",
      "E821: description The pass was not deleted.",
      "E101: description The action is missing.",
      "E822: description There is no pass.",
      "E102: description The user is missing.",
    ],
  ],
  [
    "rows with a dash instead of a code",
    `# Errors

| Class | When | Codes |
|---|---|---|
| ConfigException | the client is not set up | — |
| FundsException | the account is empty | 2104 |
| AccessException | the object is not yours | 2201, 2202 |
| StatusException | the state forbids it | 2304 |`,
    [
      "2104: ignore FundsException, description the account is empty",
      "2201: ignore AccessException, description the object is not yours",
      "2202: ignore AccessException, description the object is not yours",
      "2304: ignore StatusException, description the state forbids it",
    ],
  ],
  [
    "many codes in a cell",
    `<h1>Errors</h1><table><tr><th>HTTP error</th><th>Error codes</th><th>Error message</th></tr><tr><td>400</td><td><p>E0001<br>E0002<br>E0003<br>E0004</p></td><td>The data is invalid or missing.</td></tr><tr><td>500</td><td>E0020<br>E0021</td><td>The server failed.</td></tr></table>`,
    [
      "E0001: httpStatus 400, message The data is invalid or missing.",
      "E0002: httpStatus 400, message The data is invalid or missing.",
      "E0003: httpStatus 400, message The data is invalid or missing.",
      "E0004: httpStatus 400, message The data is invalid or missing.",
      "E0020: httpStatus 500, message The server failed.",
      "E0021: httpStatus 500, message The server failed.",
    ],
  ],
  [
    "a header that is a member of the response",
    `# GraphQL errors

| \`extensions.code\` | Meaning |
|---|---|
| \`FORBIDDEN\` | The permission is missing. |
| \`BAD_USER_INPUT\` | An argument is invalid. |
| \`NOT_FOUND\` | The object does not exist. |`,
    [
      "FORBIDDEN: description The permission is missing.",
      "BAD_USER_INPUT: description An argument is invalid.",
      "NOT_FOUND: description The object does not exist.",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
