import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

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
    "labels of several errors, of which one has no code",
    `# Errors

| | |
|---|---|
| **Error** | \`bad_size\` |
| **Message** | The size is wrong. |
| | |
| **Error** | \`disk_missing\` |
| **Message** | The disk is missing. |
| | |
| **Error** | the name is too long |
| **Message** | The name is wrong. |`,
    ["bad_size: message The size is wrong.", "disk_missing: message The disk is missing."],
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
    "a table of one error that stands on its side",
    `<h1>Error reference</h1><table><tr><th>Error code</th><td>E1001</td></tr>
<tr><th>Message</th><td>Token missing</td></tr><tr><th>Resolution</th><td>Send a token.</td></tr></table>`,
    ["E1001: message Token missing, solution Send a token."],
  ],
  [
    "another topic in the heading of a page of codes",
    `# 公共错误码

## 请求类

| 代码 | 含义 |
|---|---|
| 4001 | 请求超时 |
| 4002 | 请求过大 |`,
    ["4001: description 请求超时", "4002: description 请求过大"],
  ],
  [
    "labels under one another, one table for all errors",
    `# Errors

| | |
|---|---|
| **Error** | QuotaExceeded |
| **Message** | The quota was used up. |
| **Solution** | Ask for more. |
| | |
| **Error** | TokenExpired |
| **Message** | The token has expired. |
| **Solution** | Sign in again. |`,
    [
      "QuotaExceeded: message The quota was used up., solution Ask for more.",
      "TokenExpired: message The token has expired., solution Sign in again.",
    ],
  ],
  [
    "a header row that an exporter broke",
    `# 错误码

| 错误码 | 说明 | 解决
方案 |
| --- | --- | --- |
| InvalidSize | 大小不正确 | 请修改 |
| InvalidName | 名称不正确 | 请改名 |`,
    ["InvalidSize: description 大小不正确, solution 请修改", "InvalidName: description 名称不正确, solution 请改名"],
  ],
  [
    "tables in a quote, in a list, glued to prose",
    `# Error codes

> | Code | Meaning |
> |---|---|
> | InvalidSize | The size is invalid. |
> | InvalidName | The name is invalid. |

- In lists:

  | Code | Meaning |
  |---|---|
  | InvalidDisk | The disk is invalid. |
  | InvalidUser | The user is invalid. |

The service returns these codes:
| Code | Meaning |
|---|---|
| InvalidHost | The host is invalid. |
| InvalidPort | The port is invalid. |
They may change.`,
    [
      "InvalidSize: description The size is invalid.",
      "InvalidName: description The name is invalid.",
      "InvalidDisk: description The disk is invalid.",
      "InvalidUser: description The user is invalid.",
      "InvalidHost: description The host is invalid.",
      "InvalidPort: description The port is invalid.",
    ],
  ],
  [
    "merged cells, a table in a cell",
    `<h1>Error codes</h1><table><tr><th>HTTP status</th><th>Code</th><th>Description</th></tr>
<tr><td rowspan=2>400</td><td>InvalidSize</td><td>The size is invalid.<table><tr><td>min</td><td>1</td></tr></table></td></tr>
<tr><td>InvalidName</td><td>The name is invalid.</td></tr></table>`,
    [
      "InvalidSize: httpStatus 400, description The size is invalid.",
      "InvalidName: httpStatus 400, description The name is invalid.",
    ],
  ],
  [
    "a status without a code of its own is no row of errors",
    "# Error codes\n\n| HTTP status | Error code | Description |\n|---|---|---|\n| 400 | bad_cart | The cart is empty. |\n| 404 | no_cart | There is no cart. |\n| 413 | Request Too Large | The cart is too large. |",
    [
      "bad_cart: httpStatus 400, description The cart is empty.",
      "no_cart: httpStatus 404, description There is no cart.",
    ],
  ],
  [
    "a table with a line of dashes below the header, as Pandoc writes it",
    "# Error codes\n\n     Code     Description              Hint\n  ----------- ------------------------ ------------------\n     4001     The cart is empty.       Fill the cart.\n   4002,4003  The cart is closed.      Open the cart.",
    [
      "4001: description The cart is empty., ignore Fill the cart.",
      "4002: description The cart is closed., ignore Open the cart.",
      "4003: description The cart is closed., ignore Open the cart.",
    ],
  ],
  [
    "bold names with escaped underscores in the terms of an HTML list",
    '# Error codes\n\n<dl> <dt>\n\n<span id="x"></span>**CART\\_E\\_EMPTY**\n</dt> <dd>\n\nThe cart is empty.\n</dd> <dt>\n\n<span id="x"></span>**CART\\_E\\_FULL**\n</dt> <dd>\n\nThe cart is full.\n</dd> </dl>',
    ["CART_E_EMPTY: description The cart is empty.", "CART_E_FULL: description The cart is full."],
  ],
  [
    "Korean, Japanese and traditional Chinese",
    `# 오류 코드

| 오류 코드 | 설명 | 해결 방법 |
|---|---|---|
| 1001 | 잘못된 매개변수입니다. | 매개변수를 확인하세요. |
| 1002 | 인증에 실패했습니다. | 키를 확인하세요. |

# エラーコード

| エラーコード | 説明 | 対処方法 |
|---|---|---|
| E1001 | パラメータが不正です。 | 確認してください。 |
| E1002 | 認証に失敗しました。 | キーを確認してください。 |

# 錯誤碼

| 錯誤碼 | 說明 | 解決方法 |
|---|---|---|
| F1001 | 參數不正確 | 請檢查 |
| F1002 | 驗證失敗 | 請重試 |`,
    [
      "1001: description 잘못된 매개변수입니다., solution 매개변수를 확인하세요.",
      "1002: description 인증에 실패했습니다., solution 키를 확인하세요.",
      "E1001: description パラメータが不正です。, solution 確認してください。",
      "E1002: description 認証に失敗しました。, solution キーを確認してください。",
      "F1001: description 參數不正確, solution 請檢查",
      "F1002: description 驗證失敗, solution 請重試",
    ],
  ],
  [
    "classes that are thrown beside codes",
    `# 错误码

| Code | Name | Message | Exception |
|---|---|---|---|
| 10001 | NOCONNECTION | Not connected | \`ConnectionError\` |
| 10002 | NOTLOGIN | Not logged in | \`AuthError\` |
| 10003 | NOTREADY | Not ready | \`RequestError\` |`,
    [
      "10001: name NOCONNECTION, message Not connected, ignore ConnectionError",
      "10002: name NOTLOGIN, message Not logged in, ignore AuthError",
      "10003: name NOTREADY, message Not ready, ignore RequestError",
    ],
  ],
  [
    "SQL states beside vendor codes",
    `# SQL errors

| SQL State | Vendor Code | Message |
|---|---|---|
| 42000 | 10000 | There is no database. |
| 08000 | 10001 | The URL is not recognized. |
| HY000 | 10002 | The column is ambiguous. |`,
    [
      "10000: subcode 42000, message There is no database.",
      "10001: subcode 08000, message The URL is not recognized.",
      "10002: subcode HY000, message The column is ambiguous.",
    ],
  ],
  [
    "a table of Yandex Flavored Markdown",
    `# Error codes

#|
|| **Code** | **What to do** ||
|| \`INTERNAL_ERROR\`, \`UNEXPECTED_ANSWER\` | Try again later. ||
|| \`ACCESS_DENIED\` | Ask for access:
the account has none. ||
|#`,
    [
      "INTERNAL_ERROR: solution Try again later.",
      "UNEXPECTED_ANSWER: solution Try again later.",
      "ACCESS_DENIED: solution Ask for access: the account has none.",
    ],
  ],
  [
    "ranges of letters",
    `# Códigos de erro

| Código | Descrição |
|---|---|
| RJ | Registro rejeitado |
| NR | Operação não realizada |
| DA–DF | Erro no lote |`,
    [
      "RJ: description Registro rejeitado",
      "NR: description Operação não realizada",
      "DA–DF (range): description Erro no lote",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
