import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
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
    "a title over codes is no code",
    `# JSON-RPC error codes

* -32700 – Parse error
* -32600 – Invalid request
* -32601 – Method not found`,
    ["-32700: title Parse error", "-32600: title Invalid request", "-32601: title Method not found"],
  ],
  [
    "an enumeration's name over its definitions",
    `<h1>ErrorCodeType</h1><dl><dt>QuotaExceeded</dt><dd>The quota was used up.</dd><dt>TokenExpired</dt><dd>The token has expired.</dd></dl>`,
    ["QuotaExceeded: description The quota was used up.", "TokenExpired: description The token has expired."],
  ],
  [
    "codes in bold, glued to their colon",
    `# Response codes

* **1008**:The card has expired.
* **1009**:The card was refused.
* **1010**:The limit is exceeded.`,
    ["1008: title The card has expired.", "1009: title The card was refused.", "1010: title The limit is exceeded."],
  ],
  [
    "lists of one item, a section each",
    `# Error codes

## Rights

- 000 - No rights

## Objects

- 100 - Object not found

## Values

- 200 - Value missing`,
    ["000: title No rights", "100: title Object not found", "200: title Value missing"],
  ],
  [
    "small numbers that rise, lines of one paragraph",
    `# Error codes

0 – UNKNOWN The error is unknown.
1 – DENIED Access was denied.
2 – MISSING A value is missing.
3 – EXPIRED The token has expired.`,
    [
      "0: title UNKNOWN The error is unknown.",
      "1: title DENIED Access was denied.",
      "2: title MISSING A value is missing.",
      "3: title EXPIRED The token has expired.",
    ],
  ],
  [
    "members with the signature that reference pages print",
    `<h1>ErrorCode</h1><dl><dt>InvalidArgument → const ErrorCode</dt><dd>An argument is invalid.</dd><dt>NotAllowed → const ErrorCode</dt><dd>The call is not allowed.</dd></dl>`,
    ["InvalidArgument: description An argument is invalid.", "NotAllowed: description The call is not allowed."],
  ],
  [
    "labelled lines of one paragraph",
    `# Errors

#### Bad request

**URL**: \`/errors/bad_request\`
**Error Code**: \`bad_request\`
**HTTP Status**: \`400\`

#### Bad token

**URL**: \`/errors/bad_token\`
**Error Code**: \`bad_token\`
**HTTP Status**: \`401\``,
    ["bad_request: httpStatus 400", "bad_token: httpStatus 401"],
  ],
  [
    "a label before a number",
    `# ERROR: 30899

The script threw an error.`,
    ["30899: description The script threw an error."],
  ],
  [
    "headings in code spans",
    `# Errors

### \`ratelimited\`

You were too quick.

### \`not_authed\`

No token was given.

### \`account_inactive\`

The account was closed.`,
    [
      "ratelimited: description You were too quick.",
      "not_authed: description No token was given.",
      "account_inactive: description The account was closed.",
    ],
  ],
  [
    "a code in front matter",
    `---
title: The quota was used up
error_code: QuotaExceeded
---

Ask for more, or wait.`,
    ["QuotaExceeded: description Ask for more, or wait."],
  ],
  [
    "a title that calls its code an error",
    `# QuotaExceeded error

The quota was used up.

## Solution

Ask for more.`,
    ["QuotaExceeded: solution Ask for more., description The quota was used up."],
  ],
  [
    "unknown labels that look like known ones",
    `# 错误码

## E1001

**原因**

大小不正确。

**相关链接**

无关的文字。

## E1002

**原因**

名称不正确。`,
    ["E1001: cause 大小不正确。", "E1002: cause 名称不正确。"],
  ],
  [
    "a bold code, its words and its HTTP status on lines of one paragraph",
    `# Errors

**InvalidSize**
The size is invalid.
HTTP Status Code: 400

**InvalidName**
The name is invalid.
HTTP Status Code: 404`,
    [
      "InvalidSize: httpStatus 400, description The size is invalid.",
      "InvalidName: httpStatus 404, description The name is invalid.",
    ],
  ],
  [
    "definitions in Markdown",
    `# Error codes

InvalidSize
: The size is invalid.

InvalidName
: The name is invalid.
: Give another one.`,
    [
      "InvalidSize: description The size is invalid.",
      "InvalidName: description The name is invalid. / Give another one.",
    ],
  ],
  [
    "nested lists of fields",
    `# Errors

- \`InvalidSize\`
  - Description: The size is invalid.
  - HTTP status: 400
  - Solution: Choose another.
- \`InvalidName\`
  - Description: The name is invalid.
  - HTTP status: 404`,
    [
      "InvalidSize: description The size is invalid., httpStatus 400, solution Choose another.",
      "InvalidName: description The name is invalid., httpStatus 404",
    ],
  ],
  [
    "headings with a tab behind their numbers",
    "错误返回码\n\n##### 1001\t令牌已过期。\n##### 1002\t用户不存在。\n##### 1003\t缺少权限。",
    ["1001: title 令牌已过期。", "1002: title 用户不存在。", "1003: title 缺少权限。"],
  ],
  [
    "lines that begin with names of failures, below a line of prose",
    "Error response codes\n\nSee the documentation for details.\nJobNotFoundError - There is no such job.\nTooManyRequests - Try again later.\nRequestAbortedByClient - Aborted by the client.",
    [
      "JobNotFoundError: title There is no such job.",
      "TooManyRequests: title Try again later.",
      "RequestAbortedByClient: title Aborted by the client.",
    ],
  ],
  [
    "paragraphs that begin with names of failures",
    "Authorization errors\n\nThe error is a code from the following list:\n\n    invalid_request: A parameter is missing.\n\n    access_denied: The owner denied the request.\n\n    invalid_scope: The scope is unknown.",
    [
      "invalid_request: title A parameter is missing.",
      "access_denied: title The owner denied the request.",
      "invalid_scope: title The scope is unknown.",
    ],
  ],
  [
    "numbers after a number sign",
    `= Error codes

=== # 1 Timeout

The disk did not answer in time.

=== # 101 DocumentNotFound

The document was not found on the disk.`,
    [
      "1: title Timeout, description The disk did not answer in time.",
      "101: title DocumentNotFound, description The document was not found on the disk.",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
