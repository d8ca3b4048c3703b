import { expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "a column of words headed as errors, beside descriptions, holds the messages",
    `# Errors

| ID | Description | Error |
|---|---|---|
| QX1001 | The table in the query is unknown. | unknown table '%s' in query |
| QX1002 | The function takes one argument. | function '%s' takes a single argument |`,
    [
      "QX1001: description The table in the query is unknown., message unknown table '%s' in query",
      "QX1002: description The function takes one argument., message function '%s' takes a single argument",
    ],
  ],
  [
    "a column of operations is no column of names",
    `# Error codes

| Code | Description | Operation |
|---|---|---|
| 1001 | The order is not valid. | CreateOrder |
| 1002 | The order is closed. | UpdateOrder |
| 1003 | The order is gone. | UpdateOrder |`,
    [
      "1001: description The order is not valid., ignore CreateOrder",
      "1002: description The order is closed., ignore UpdateOrder",
      "1003: description The order is gone., ignore UpdateOrder",
    ],
  ],
  [
    "messages in a list are cases",
    `# Error codes

| Code | Message |
|---|---|
| 1001 | - the name is missing<br>- the name is too long |
| 1002 | The address is invalid.<br>The address is unknown. |
| 1003 | The disk is full, or the file<br>is too large. |`,
    [
      "1001: message the name is missing",
      "1001: message the name is too long",
      "1002: message The address is invalid.",
      "1002: message The address is unknown.",
      "1003: message The disk is full, or the file / is too large.",
    ],
  ],
  [
    "a description with a line for each message is shared out",
    `# Error codes

| Code | Message | Description |
|---|---|---|
| 1001 | \`no name\`<br>\`long name\` | The name is missing.<br>The name is too long. |
| 1002 | no disk | The disk is missing. |`,
    [
      "1001: message no name, description The name is missing.",
      "1001: message long name, description The name is too long.",
      "1002: message no disk, description The disk is missing.",
    ],
  ],
  [
    "messages in a list below their label are cases",
    `# Error codes

## E2001

Messages:

- The name is missing
- The name is too long

## E2002

The disk is full.`,
    [
      "E2001: message The name is missing",
      "E2001: message The name is too long",
      "E2002: description The disk is full.",
    ],
  ],
  [
    "a status in a heading over names is a group",
    `# Errors

## 400 Bad Request

**INVALID_SIZE**

The size is wrong.

**INVALID_NAME**

The name is wrong.

## 404 Not Found

**NO_DISK**

There is no disk.`,
    [
      "INVALID_SIZE: description The size is wrong., httpStatus 400",
      "INVALID_NAME: description The name is wrong., httpStatus 400",
      "NO_DISK: description There is no disk., httpStatus 404",
    ],
  ],
  [
    "statuses before names in paragraphs",
    `Errors

400 BAD_SIZE: The size is wrong.

401 NO_KEY: The key is missing.`,
    ["BAD_SIZE: httpStatus 400, title The size is wrong.", "NO_KEY: httpStatus 401, title The key is missing."],
  ],
  [
    "statuses beside cells that begin with names",
    `# Errors

| Status | Code and text | Description |
|---|---|---|
| 500 | \`TRUCK_BROKEN\` The truck is broken | An internal error |
| 403 | \`GATE_CLOSED\` The gate is closed | Access is denied |`,
    [
      "TRUCK_BROKEN: title The truck is broken, httpStatus 500, description An internal error",
      "GATE_CLOSED: title The gate is closed, httpStatus 403, description Access is denied",
    ],
  ],
  [
    "a name below a code is its name",
    `# Errors

- low_money
  - TRANSFER_LOW_MONEY
  - The account does not have enough money.
- bad_name
  - TRANSFER_BAD_NAME
  - The name is not valid.`,
    [
      "low_money: name TRANSFER_LOW_MONEY, description The account does not have enough money.",
      "bad_name: name TRANSFER_BAD_NAME, description The name is not valid.",
    ],
  ],
  [
    "codes with their fields in numbered lists",
    `# Failures

These failure codes are defined:

1. kind: STORE|2 (\`store_failure\`)

The store failed.

1. kind: SHOP|4 (\`invalid_shop\`)
2. data:
   * [\`u64\`:\`shop_id\`]

The shop is not valid.`,
    ["store_failure: title kind: STORE|2", "invalid_shop: title kind: SHOP|4"],
  ],
  [
    "declarations of numbers in code",
    `# Error codes

\`\`\`c
#define ER_NO_SHOP 601 // the shop does not exist
#define ER_SHOP_CLOSED 602 /* the shop is closed */
\`\`\`

## Orders

\`\`\`swift
case .orderMissing: return 1001
case .invalidOrder: return 1002
\`\`\``,
    [
      "601: name ER_NO_SHOP, title the shop does not exist",
      "602: name ER_SHOP_CLOSED, title the shop is closed",
      "1001: name orderMissing",
      "1002: name invalidOrder",
    ],
  ],
  [
    "products behind a preposition and header words are no codes",
    `# Errors

## Errors from OrderStore

The store forwards the errors of the database.

## Answers

- **Code** - The number of the error.
- **Message** - The text of the error.

## Codes

- \`SHOP_CLOSED\`: The shop is closed.
- \`SHOP_MISSING\`: The shop is missing.`,
    ["SHOP_CLOSED: title The shop is closed.", "SHOP_MISSING: title The shop is missing."],
  ],
  [
    "a code of one capital among others",
    `# Error codes

- \`LS\`: The limit was exceeded.
- \`T1\`: The transfer failed.
- \`K\`: The check failed.`,
    ["LS: title The limit was exceeded.", "T1: title The transfer failed.", "K: title The check failed."],
  ],
  [
    "permalinks and footnote marks are no text",
    `# Error codes

<ul><li><code>SHOP_SIX</code><sup><a href="#note">1</a></sup>: It failed.</li><li><code>SHOP_TEN</code>: It is missing.</li></ul>

## SHOP_ONE [#](#shop_one)

The shop is closed<sup>1</sup>.

## SHOP_TWO [¶](#shop_two "Link")

More than 10 m<sup>2</sup> are not allowed.`,
    [
      "SHOP_SIX: title It failed.",
      "SHOP_TEN: title It is missing.",
      "SHOP_ONE: description The shop is closed.",
      "SHOP_TWO: description More than 10 m2 are not allowed.",
    ],
  ],
];

test.each(pages)("%s", async (_name, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});

const languages: readonly (readonly [name: string, headers: string, want: readonly string[]])[] = [
  ["codes of languages", "en | zh", ["description en", "description zh"]],
  ["one role in two languages", "한글 메시지 | 영문 메시지", ["message ko", "message en"]],
  ["a second language only", "Message | Message (ja)", ["message", "message ja"]],
  ["different roles", "Message (en) | Description (en)", ["message", "description"]],
  ["one language", "Description (en) | Solution", ["description", "solution"]],
];

test.each(languages)("columns in several languages: %s", async (_name, headers, want) => {
  const { drafts } = await read(`# Error codes

| Code | ${headers} |
|---|---|---|
| 1001 | The disk is full. | 磁盘 已满 错误 |
| 1002 | The name is invalid. | 名称 无效 错误 |`);
  const fields = drafts.map((draft) => draft.fields.map(({ role, locale }) => [role, locale ?? []].flat().join(" ")));
  expect(fields).toEqual([want, want]);
});

test("each code has its line and column, also in HTML on one line", async () => {
  const row = (code: string, text: string) => `<tr><td>${code}</td><td>${text}</td></tr>`;
  const page = `<h1>Error codes</h1><table>${row("1001", "The disk is full.")}${row("1002", "The name is invalid.")}</table>`;
  const { drafts } = await read(page, {}, "page.html");
  expect(drafts.map(({ place }) => place)).toEqual([
    { line: 1, column: page.indexOf("1001") + 1 },
    { line: 1, column: page.indexOf("1002") + 1 },
  ]);
});
