import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "a first row of a number and a word of headers is no header",
    "Error codes\n\n1\tError\n2\tThe disk is full\n3\tThe disk is lost",
    ["1: description Error", "2: description The disk is full", "3: description The disk is lost"],
  ],
  [
    "a heading about errors above the header of a table, a cell a line, of which some rows have no description",
    `Error codes
Cart errors
Name
Retriable
Description
CART_LOCKED
True
The cart is locked.
VOUCHER_EXPIRED
CART_NOT_FOUND
The cart does not exist.
VOUCHER_NOT_FOUND
The voucher does not exist.
CART_TOO_LARGE
The cart has too many items.
VOUCHER_IN_USE
The voucher is used by another cart.`,
    [
      "CART_LOCKED: retryable True, description The cart is locked.",
      "VOUCHER_EXPIRED: ",
      "CART_NOT_FOUND: description The cart does not exist.",
      "VOUCHER_NOT_FOUND: description The voucher does not exist.",
      "CART_TOO_LARGE: description The cart has too many items.",
      "VOUCHER_IN_USE: description The voucher is used by another cart.",
    ],
  ],
  [
    "a row with a dash instead of a code, a cell a line",
    `Error codes
HTTP status
Error code
Message
Description
400
CART-102
The cart is locked
Wait for the other call.
400
CART-103
The cart is empty
Add an item.
404
-
-
There is no such method.
409
CART-104
The cart is full
Remove an item.`,
    [
      "CART-102: httpStatus 400, message The cart is locked, description Wait for the other call.",
      "CART-103: httpStatus 400, message The cart is empty, description Add an item.",
      "CART-104: httpStatus 409, message The cart is full, description Remove an item.",
    ],
  ],
  [
    "rows broken behind their pipes",
    `错误码 | 错误描述 | HTTP 状态码 |
---|---|---|
1 |
The account is suspended |
403 |
2 |
The signature has expired | 401 |
3 | There is no such resource | 404 |`,
    [
      "1: description The account is suspended, httpStatus 403",
      "2: description The signature has expired, httpStatus 401",
      "3: description There is no such resource, httpStatus 404",
    ],
  ],
  [
    "a header broken over lines, and the same over a single row",
    `Error handling
The API answers with these codes.
400 BAD REQUEST
Code |
Type |
Description |
40001 | Invalid Body | The body is not valid. |
40002 | Invalid Query | The query is not valid. |
404 NOT FOUND
Code |
Type |
Description |
404001 | Not Found | A resource was not found. |`,
    [
      "40001: ignore Invalid Body, description The body is not valid.",
      "40002: ignore Invalid Query, description The query is not valid.",
      "404001: ignore Not Found, description A resource was not found.",
    ],
  ],
  [
    "group names and wrapped texts between rows without outer pipes",
    `# Error codes

CODE | MEANING
---|---
0
| The request was handled
Orders and payments
30 | The order is wrong: the street is missing, or its number is not one
of the known numbers
31 | The order is wrong: the amount is not a number
Refunds and returns
40 | The refund has been paid already`,
    [
      "0 (success): description The request was handled",
      "30: description The order is wrong: the street is missing, or its number is not one of the known numbers",
      "31: description The order is wrong: the amount is not a number",
      "40: description The refund has been paid already",
    ],
  ],
  [
    "one cell a line, and rows whose name is missing",
    `# Results

HTTP status

Error

Description

Cause

400

bad_street

the street is wrong

The street has no number.

400

no_city

no city was given

The city is empty.

400

the parcel was lost

A truck is missing.

401

no_key

the key was refused

The key has expired.`,
    [
      "bad_street: httpStatus 400, description the street is wrong, cause The street has no number.",
      "no_city: httpStatus 400, description no city was given, cause The city is empty.",
      "no_key: httpStatus 401, description the key was refused, cause The key has expired.",
    ],
  ],
  [
    "numbers with a dot",
    `# Status codes

| Code | Description |
|---|---|
| 200.0001 | The order has expired. |
| 200.0014 | The street is invalid. |
| 310.0200 | The amount is missing. |`,
    [
      "200.0001: description The order has expired.",
      "200.0014: description The street is invalid.",
      "310.0200: description The amount is missing.",
    ],
  ],
  [
    "numbers of errors beside HTTP statuses, in Russian",
    `# Ошибки

| Номер | Статус код | Описание |
|---|---|---|
| 0 | 500 | unknown error |
| 1 | 403 | site limit is exceeded |
| 13 | 409 | domain already exists |`,
    [
      "0: httpStatus 500, description unknown error",
      "1: httpStatus 403, description site limit is exceeded",
      "13: httpStatus 409, description domain already exists",
    ],
  ],
  [
    "numbers without a header, each in two languages",
    `-11 | 密钥为空 |
-11 | The key is empty |
-12 | 签名错误 |
-12 | The signature is incorrect |
-99 | 系统错误 |
-99 | System error |`,
    [
      "-11: description 密钥为空",
      "-11: description The key is empty",
      "-12: description 签名错误",
      "-12: description The signature is incorrect",
      "-99: description 系统错误",
      "-99: description System error",
    ],
  ],
  [
    "a header row without words above the headers, of which one is written like a code",
    `## Errors

|  |  |  |
| --- | --- | --- |
| HttpCode | 错误码 | 说明 |
| 400 | invalideChatId | 不合法的chatId |`,
    ["invalideChatId: httpStatus 400, description 不合法的chatId"],
  ],
  [
    "a first row of data below a header row without words",
    `## Error codes

|  |  |
| --- | --- |
| InvalidSize | The size is invalid. |
| InvalidName | The name is invalid. |`,
    ["InvalidSize: description The size is invalid.", "InvalidName: description The name is invalid."],
  ],
  [
    "a last cell that begins below its row, behind blank lines",
    `## Error codes

| Code | Value | Message | Action |
| --- | --- | --- | --- |
| NO_PAY_OPTIONS | F | No payment methods are available. | 

Contact support.



 |
| ORDER_IS_CLOSED | F | The order is closed. | Use a new order. |`,
    [
      "NO_PAY_OPTIONS: name F, message No payment methods are available., solution Contact support.",
      "ORDER_IS_CLOSED: name F, message The order is closed., solution Use a new order.",
    ],
  ],
  [
    "cells of many lines with line breaks in a table without outer pipes",
    `## Error codes

HTTP status | Error code | Description
--- | --- | ---
400 | 230013 | The user is not reachable.\u0020\u0020
Solutions:\u0020\u0020
1. Sign in.\u0020\u0020
2. Open the app.\u0020\u0020
3. Open the settings.\u0020\u0020
4. Add the user.\u0020\u0020
5. Save the settings.\u0020\u0020
6. Publish the app.\u0020\u0020
The guide has more about it.
400 | 230045 | The chat does not exist.`,
    [
      "230013: httpStatus 400, description The user is not reachable. Solutions: / 1. Sign in. / 2. Open the app. / 3. Open the settings. / 4. Add the user. / 5. Save the settings. / 6. Publish the app. The guide has more about it.",
      "230045: httpStatus 400, description The chat does not exist.",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
