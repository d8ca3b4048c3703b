import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, path: string, page: string, want: readonly string[]])[] = [
  [
    "keywords with a namespace as headings",
    "errors.md",
    `# Error codes

## Order errors

### \`:order/not-found\`

**Status:** 404

No order has this number.

### \`order-already-paid\`

**Status:** 409

The order is already paid.

### \`:card/declined\`

**Status:** 402

The bank declined the card.`,
    [
      ":order/not-found: number 404, description No order has this number.",
      "order-already-paid: number 409, description The order is already paid.",
      ":card/declined: number 402, description The bank declined the card.",
    ],
  ],
  [
    "a label with a colon behind the code of a cell",
    "errors.rst",
    `Errors
======

+----------------+-----------------------------+
| Error code     | Description                 |
+================+=============================+
| **Error 200:** | **The order is not known.** |
+----------------+-----------------------------+
| **Error 501:** | **The card was declined.**  |
+----------------+-----------------------------+`,
    ["200: description The order is not known.", "501: description The card was declined."],
  ],
  [
    "codes that refer to footnotes",
    "errors.rst",
    `Errors
======

======= ========= =========================
Number  Component Message
======= ========= =========================
[3101]_ orders    The order is not known.
[3201]_ cards     The card was declined.
======= ========= =========================

.. [3101] Check the number of the order [3201]_.`,
    ["3101: ignore orders, message The order is not known.", "3201: ignore cards, message The card was declined."],
  ],
  [
    "a column of small numbers headed with the word for a code",
    "errors.md",
    `# 错误码

| 码 | 名称 | 说明 |
|--|--|--|
| 1 | UNKNOWN_ORDER | 订单不存在 |
| 2 | CARD_DECLINED | 银行卡被拒绝 |`,
    ["1: name UNKNOWN_ORDER, description 订单不存在", "2: name CARD_DECLINED, description 银行卡被拒绝"],
  ],
  [
    "codes from 100 to 399 beside names are no HTTP statuses",
    "errors.md",
    `# Error codes

| Code | Name | Description |
|---|---|---|
| 150 | ORDER_ERR_UNKNOWN | The order is not known. |
| 151 | ORDER_ERR_PAID | The order is already paid. |
| 152 | ORDER_ERR_CLOSED | The order is closed. |

| Code | Name | Description |
|---|---|---|
| 100 | CARD_ERR_DECLINED | The card was declined. |
| 101 | CARD_ERR_EXPIRED | The card has expired. |`,
    [
      "150: name ORDER_ERR_UNKNOWN, description The order is not known.",
      "151: name ORDER_ERR_PAID, description The order is already paid.",
      "152: name ORDER_ERR_CLOSED, description The order is closed.",
      "100: name CARD_ERR_DECLINED, description The card was declined.",
      "101: name CARD_ERR_EXPIRED, description The card has expired.",
    ],
  ],
  [
    "headings that name the range of the codes below, and paragraphs of two lines",
    "errors.txt",
    `Error codes

# 700 - 800 for orders
700 - The order is not known
701 - The order is already paid

# 1000-1500 for cards
1000 - Declined
1001 - The card has expired
1002 - The card is locked`,
    [
      "700: title The order is not known",
      "701: title The order is already paid",
      "1000: name Declined",
      "1001: title The card has expired",
      "1002: title The card is locked",
    ],
  ],
  [
    "titles between rules in plain text",
    "errors.txt",
    `Error codes

---- ORDERS
ERR_ORDER_UNKNOWN 0x001
ERR_ORDER_PAID 0x002

**** CARDS ****
ERR_CARD_DECLINED 0x100
ERR_CARD_EXPIRED 0x101`,
    [
      "ERR_ORDER_UNKNOWN: number 0x001",
      "ERR_ORDER_PAID: number 0x002",
      "ERR_CARD_DECLINED: number 0x100",
      "ERR_CARD_EXPIRED: number 0x101",
    ],
  ],
];

test.each(pages)("%s", async (_, path, page, want) => {
  const { drafts } = await read(page, {}, path);
  expect(drafts.map(show)).toEqual(want);
});
