import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "a header of cells begins a table of its own",
    `Error codes

Status code
Description
400
The request is not valid.
401
The token is missing.
HTTP status
Error
Error description
Possible cause
400
no_grant
the name is wrong
The name of the user is wrong.
400
bad_json
the body is no JSON
The body is not closed.
404
no_cart
there is no such cart
The cart was deleted.`,
    [
      "400: description The request is not valid.",
      "401: description The token is missing.",
      "no_grant: httpStatus 400, description the name is wrong, cause The name of the user is wrong.",
      "bad_json: httpStatus 400, description the body is no JSON, cause The body is not closed.",
      "no_cart: httpStatus 404, description there is no such cart, cause The cart was deleted.",
    ],
  ],
  [
    "a bold code ends the text of a heading that is a code",
    `# Error codes

## NotFound.Cart

- HTTP status: 404
- Error message: The cart does not exist.

**NotFound.Order**

- HTTP status: 404
- Error message: The order does not exist.

## NotFound.User

- HTTP status: 404
- Error message: The user does not exist.`,
    [
      "NotFound.Cart: httpStatus 404, message The cart does not exist.",
      "NotFound.User: httpStatus 404, message The user does not exist.",
      "NotFound.Order: httpStatus 404, message The order does not exist.",
    ],
  ],
  [
    "a bold code behind its family, without a space",
    `# Error codes

**NotFound****NotFound.Cart**

- HTTP status: 404
- Error message: The cart does not exist.

**NotFound.Order**

- HTTP status: 404
- Error message: The order does not exist.`,
    [
      "NotFound.Cart: httpStatus 404, message The cart does not exist.",
      "NotFound.Order: httpStatus 404, message The order does not exist.",
    ],
  ],
  [
    "a second table of other columns, one cell a line",
    `Errors

State |
When |
Example code |
400 |
The body is malformed |
BAD_CART |
401 |
There is no badge |
NO_BADGE |
Common codes
code |
Status |
Description |
NO_STREET |
409 |
The street does not exist |
NO_TOWN |
422 |
The town does not exist |`,
    [
      "BAD_CART: httpStatus 400, description The body is malformed",
      "NO_BADGE: httpStatus 401, description There is no badge",
      "NO_STREET: httpStatus 409, description The street does not exist",
      "NO_TOWN: httpStatus 422, description The town does not exist",
    ],
  ],
  [
    "pipe rows that were wrapped before or behind their pipe",
    `# Error codes

Code | Meaning
---|---
4100
| The cart was not found
4101 | The request is wrong, because its address is unknown or the
method is not supported
4102 | The body is missing`,
    [
      "4100: description The cart was not found",
      "4101: description The request is wrong, because its address is unknown or the method is not supported",
      "4102: description The body is missing",
    ],
  ],
  [
    "a definition list for each code",
    `<h1>Symbols of system errors</h1>
${[
  ["EALPHA", "The operation is not permitted"],
  ["EBETA", "Protocol family"],
  ["EGAMMA", "There is no such device"],
  ["EDELTA", "Level 3 halted"],
]
  .map(([code, text]) => `<dl><dt><code>${code}</code></dt><dd><p>${text}</p></dd></dl>`)
  .join("\n")}`,
    [
      "EALPHA: description The operation is not permitted",
      "EBETA: description Protocol family",
      "EGAMMA: description There is no such device",
      "EDELTA: description Level 3 halted",
    ],
  ],
  [
    "labelled numbers of any length",
    `# Errors

## Error 7

The door is open.

## Error 12

The drawer is empty.

## Error 103

There is no paper.`,
    ["7: description The door is open.", "12: description The drawer is empty.", "103: description There is no paper."],
  ],
  [
    "a list below a heading that is a code",
    `# Error codes

## INVALID_ORDER

- MISSING_PRICE: the price is missing.
- MISSING_AMOUNT: the amount is missing.

## UNKNOWN_ORDER

The order does not exist.

## CLOSED_ORDER

The order is closed.`,
    [
      "INVALID_ORDER: description MISSING_PRICE: the price is missing. / MISSING_AMOUNT: the amount is missing.",
      "UNKNOWN_ORDER: description The order does not exist.",
      "CLOSED_ORDER: description The order is closed.",
    ],
  ],
  [
    "fields that are explained in the same way as the codes below them",
    `Error codes

An error has these fields:

error_code
The code of the error
error_id
A number for the support

HTTP 403 Forbidden

stock.key.missing
The header X-Key is missing.
stock.key.invalid
The key in the header is not valid.
stock.token.expired
The token has expired.`,
    [
      "stock.key.missing: description The header X-Key is missing.",
      "stock.key.invalid: description The key in the header is not valid.",
      "stock.token.expired: description The token has expired.",
    ],
  ],
  [
    "lists under sister headings, of which one mentions no failure",
    `<h2>System errors</h2><ul><li>10100 The system failed.</li><li>10101 The request timed out.</li></ul>
<h2>Parameters</h2><ul><li>20100 Give the amount</li><li>20101 Give the number</li></ul>
<h2>Rooms</h2><ul><li>301 Give the amount</li><li>302 Give the number</li></ul>`,
    [
      "10100: title The system failed.",
      "10101: title The request timed out.",
      "20100: title Give the amount",
      "20101: title Give the number",
    ],
  ],
  [
    "numbers of sections are no codes",
    `# Error codes

There are two types of error codes.

## 1. Client error codes

| Error code | Description |
|---|---|
| InvalidCart | The cart is invalid. |

## 2. Server error codes

| Error code | Description |
|---|---|
| CartLocked | The cart is locked. |`,
    ["InvalidCart: description The cart is invalid.", "CartLocked: description The cart is locked."],
  ],
])("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
