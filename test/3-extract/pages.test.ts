import { expect, test } from "vitest";
import { read, show } from "./read.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "columns in any order, the code in the last",
    `# Errors

| Description | HTTP status code | Error code |
|---|---|---|
| The size is too large. | 400 | InvalidSize |
| The disk was not found. | 404 | DiskNotFound |`,
    [
      "InvalidSize: description The size is too large., httpStatus 400",
      "DiskNotFound: description The disk was not found., httpStatus 404",
    ],
  ],
  [
    "headers that lie: the cells decide",
    `# Error codes

| Property | Type | Meaning |
|---|---|---|
| PEN_ERROR_INIT | int | The pen could not be initialised. |
| PEN_ERROR_AUTH | int | The pen was not authorised. |`,
    [
      "PEN_ERROR_INIT: ignore int, description The pen could not be initialised.",
      "PEN_ERROR_AUTH: ignore int, description The pen was not authorised.",
    ],
  ],
  [
    "code and description swapped under their headers",
    `# Error codes

| Description | Error code |
|---|---|
| Size.Invalid | The size is invalid. |
| Disk.NotFound | The disk does not exist. |`,
    ["Size.Invalid: description The size is invalid.", "Disk.NotFound: description The disk does not exist."],
  ],
  [
    "two pairs of columns side by side",
    `# Return codes

| Code | Meaning | Code | Meaning |
|---|---|---|---|
| 1001 | The token is missing. | 1002 | The token has expired. |
| 1003 | The quota was exceeded. | | |`,
    [
      "1001: description The token is missing.",
      "1002: description The token has expired.",
      "1003: description The quota was exceeded.",
    ],
  ],
  [
    "a sub-code stands for its row",
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
    "cells merged with the row above and lost",
    `# Errors

| HTTP status code | Error code | Description | Solution |
|---|---|---|---|
| 400 | InvalidName | The name is invalid. | Use another name. |
| InvalidSize | The size is invalid. | Use another size. |
| 404 | NoSuchDisk | The disk was not found. | Check the name. |`,
    [
      "InvalidName: httpStatus 400, description The name is invalid., solution Use another name.",
      "InvalidSize: httpStatus 400, description The size is invalid., solution Use another size.",
      "NoSuchDisk: httpStatus 404, description The disk was not found., solution Check the name.",
    ],
  ],
  [
    "success rows and ranges are kept apart",
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
    "a table of one error that stands on its side",
    `<h1>Error reference</h1><table><tr><th>Error code</th><td>E1001</td></tr>
<tr><th>Message</th><td>Token missing</td></tr><tr><th>Resolution</th><td>Send a token.</td></tr></table>`,
    ["E1001: message Token missing, solution Send a token."],
  ],
  [
    "HTTP statuses are the codes where there are no others",
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
    "a few HTTP statuses beside names that all differ",
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
    "the status stands in the heading above",
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
    "a message said again begins another case",
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
    "numbers, symbols and SQL states on one line",
    `# Server error reference

- Error number: \`1002\`; Symbol: \`ER_NO\`; SQLSTATE: \`HY000\`

  Message: NO

- Error number: \`1045\`; Symbol: \`ER_DENIED\`; SQLSTATE: \`28000\`

  Message: Access denied for user '%s'`,
    [
      "1002: name ER_NO, subcode HY000, message NO",
      "1045: name ER_DENIED, subcode 28000, message Access denied for user '%s'",
    ],
  ],
  [
    "a name, a number and a sentence in three paragraphs",
    `# System error codes

**ERROR\\_SUCCESS**

0 (0x0)

The operation completed successfully.

**ERROR\\_BAD\\_PATH**

3 (0x3)

The path was not found.`,
    [
      "ERROR_SUCCESS (success): number 0, description The operation completed successfully.",
      "ERROR_BAD_PATH: number 3, description The path was not found.",
    ],
  ],
  [
    "labels in bold that run on",
    `# Errors

**Code:** \`E1001\`
**Message:** The token is missing
**Solution:** Send a token.

**Code:** \`E1002\`
**Message:** The token has expired
**Solution:** Refresh it.`,
    [
      "E1001: message The token is missing, solution Send a token.",
      "E1002: message The token has expired, solution Refresh it.",
    ],
  ],
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
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});

test("a flattened row that lost a cell is laid where its words fit, and reported", async () => {
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

test("a glued row without a clear end is reported, not guessed", async () => {
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
