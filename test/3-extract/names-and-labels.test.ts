import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "labels in the lines of an item are fields",
    `# Error reference

- Error code: **\`1201\`**
  **Name**: Disk gone
  **Description**: The disk was removed.
  **Solution**: Attach the disk.
- Error code: **\`1202\`**
  **Name**: Disk full
  **Description**: The disk is full.
  **Solution**: Add a disk.`,
    [
      "1201: name Disk gone, description The disk was removed., solution Attach the disk.",
      "1202: name Disk full, description The disk is full., solution Add a disk.",
    ],
  ],
  [
    "words before the first label are the title",
    `# Error codes

- \`DISK_NOT_FOUND\`: The disk is gone\\
  Cause: It was removed.
- \`DISK_FULL_ERROR\`: The disk is full\\
  Cause: Nothing was deleted.`,
    [
      "DISK_NOT_FOUND: title The disk is gone, cause It was removed.",
      "DISK_FULL_ERROR: title The disk is full, cause Nothing was deleted.",
    ],
  ],
  [
    "one word in small letters among headings of names with underscores is a name",
    `# Errors

## Codes

### not_found

The order does not exist.

### conflict

The order was changed by someone else.

### rate_limit_exceeded

There were too many requests.

### internal_error

The server failed.`,
    [
      "not_found: description The order does not exist.",
      "conflict: description The order was changed by someone else.",
      "rate_limit_exceeded: description There were too many requests.",
      "internal_error: description The server failed.",
    ],
  ],
  [
    "such a word beside headings of another level is none",
    `# Errors

## overview

These are the errors of orders.

### not_found

The order does not exist.

### rate_limit_exceeded

There were too many requests.

### internal_error

The server failed.`,
    [
      "not_found: description The order does not exist.",
      "rate_limit_exceeded: description There were too many requests.",
      "internal_error: description The server failed.",
    ],
  ],
  [
    "a colon behind a code is no part of it",
    `# Error codes

| Code | Description |
|---|---|
| QUOTA_EXCEEDED: | The quota is used up. |
| DISK_GONE： | The disk was removed. |`,
    ["QUOTA_EXCEEDED: description The quota is used up.", "DISK_GONE: description The disk was removed."],
  ],
  [
    "white lenticular brackets and a hyphen around a code are no part of the code or the text",
    `错误码

〖11〗-订单不存在
〖12〗-余额不足
〖13〗-系统繁忙`,
    ["11: title 订单不存在", "12: title 余额不足", "13: title 系统繁忙"],
  ],
  [
    "tortoise shell brackets and a hyphen around a code are no part of the code or the text",
    `错误码

〔11〕-订单不存在
〔12〕-余额不足
〔13〕-系统繁忙`,
    ["11: title 订单不存在", "12: title 余额不足", "13: title 系统繁忙"],
  ],
  [
    "square brackets and a hyphen around a code are no part of the code or the text",
    `错误码

[11]-订单不存在
[12]-余额不足
[13]-系统繁忙`,
    ["11: title 订单不存在", "12: title 余额不足", "13: title 系统繁忙"],
  ],
  [
    "the type of a declaration is no code",
    `# Errors

kind: OrderErrorKind;

ORDER_NOT_FOUND: The order does not exist.

ORDER_CLOSED: The order is closed.`,
    ["ORDER_NOT_FOUND: title The order does not exist.", "ORDER_CLOSED: title The order is closed."],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});
