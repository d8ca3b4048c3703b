import { describe, expect, test } from "vitest";
import { read, show } from "./read-page-text.ts";

// What stands beside, between and below codes, and is no code: numbers of rows, headings, other columns, repeated codes.

const column = (...cells: string[]): string => cells.join("\n");

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "a column that counts the rows, each cell a line",
    `# Error codes\n\n${column("S.No", "Error Code", "Description", "1", "SH003", "The shop is closed.", "2", "SH901", "The cart is empty.", "3", "SH902", "The cart is locked.")}`,
    [
      "SH003: number 1, description The shop is closed.",
      "SH901: number 2, description The cart is empty.",
      "SH902: number 3, description The cart is locked.",
    ],
  ],
  [
    "a column that counts the rows, between spaces",
    `Error codes\n\n${column("Sr. No Error Code Description", "1 SH003 The shop is closed.", "2 SH901 The cart is empty.")}`,
    ["SH003: description The shop is closed.", "SH901: description The cart is empty."],
  ],
  [
    "an unknown last header, and its cells",
    `Error codes\n\n${column("Error code", "Description", "Fatal*", "5", "The data is wrong", "+", "13", "The server is busy", "-", "78", "The order is locked", "+")}`,
    [
      "5: description The data is wrong, ignore +",
      "13: description The server is busy, ignore -",
      "78: description The order is locked, ignore +",
    ],
  ],
  [
    "the heading of the next table, each cell a line",
    `# Errors\n\n${column("Code", "Description", "11", "The name is missing", "12", "The size is missing", "Orders.Create", "Code", "Description", "14", "The order is invalid", "15", "The cart is locked")}`,
    [
      "11: description The name is missing",
      "12: description The size is missing",
      "14: description The order is invalid",
      "15: description The cart is locked",
    ],
  ],
  [
    "a column of names between the codes and their texts",
    `Error codes\n\nThese errors occur.\n\n\n${column("HTTP Status", "Error Code", "Error Message", "Description", "Common Causes", "", "", "400", "BAD_ORDER_ERROR", "BadOrderError", "The order is invalid", "• A wrong size• A wrong name", "401", "UNAUTHORIZED", "UnAuthorized", "The token has expired", "• An old token• A bad token", "429", "TOO_MANY_ORDERS", "TooManyOrders", "The limit is exceeded", "• A loop• A crowd")}`,
    [
      "BAD_ORDER_ERROR: httpStatus 400, message BadOrderError, description The order is invalid",
      "UNAUTHORIZED: httpStatus 401, message UnAuthorized, description The token has expired",
      "TOO_MANY_ORDERS: httpStatus 429, message TooManyOrders, description The limit is exceeded",
    ],
  ],
  [
    "lines below each code that repeat it or give the code of another product",
    `Disk errors\n\n${["7001 full", "7002 locked", "7003 lost", "7004 closed"]
      .map((row) => row.split(" "))
      .map(([code = "", word]) =>
        column(
          `ERROR ${code} (HY000): The disk is ${word}`,
          `Disk error code: ${code}`,
          `Client error code: ${Number(code) - 4000}`,
          "Call the support.",
        ),
      )
      .join("\n\n")}`,
    ["full", "locked", "lost", "closed"].map(
      (word, nth) =>
        `700${nth + 1}: subcode HY000, title The disk is ${word}, number 700${nth + 1}, number 300${nth + 1}, description Call the support.`,
    ),
  ],
  [
    "lines that name the class of the next codes",
    `# Error codes\n\n${column("07001", "The list is wrong", "07009", "The index is invalid", "Class 08 (Connection error)", "08001", "The client failed", "08003", "The connection was lost")}`,
    [
      "07001: description The list is wrong",
      "07009: description The index is invalid",
      "08001: description The client failed",
      "08003: description The connection was lost",
    ],
  ],
  [
    "statuses without a header beside names, of which some are those of HTTP",
    `# Errors\n\n| \`400\` | \`BAD_REQUEST_ERROR\` | BadRequestError | The request is invalid |\n| --- | --- | --- | --- |\n| \`401\` | \`UNAUTHORIZED\` | UnAuthorized | The session has expired |\n| \`403\` | \`FORBIDDEN\` | Forbidden | The order is not yours |\n| \`404\` | \`NOT_FOUND_ERROR\` | NotFoundError | The order was not found |\n| \`405\` | \`METHOD_NOT_ALLOWED\` | Forbidden | The method is wrong |\n| \`429\` | \`TOO_MANY_REQUESTS\` | TooManyRequests | The limit is exceeded |`,
    [
      "BAD_REQUEST_ERROR: httpStatus 400, name BadRequestError, description The request is invalid",
      "UNAUTHORIZED: httpStatus 401, name UnAuthorized, description The session has expired",
      "FORBIDDEN: httpStatus 403, name Forbidden, description The order is not yours",
      "NOT_FOUND_ERROR: httpStatus 404, name NotFoundError, description The order was not found",
      "METHOD_NOT_ALLOWED: httpStatus 405, name Forbidden, description The method is wrong",
      "TOO_MANY_REQUESTS: httpStatus 429, name TooManyRequests, description The limit is exceeded",
    ],
  ],
  [
    "SQL states that end like a unit",
    "| SQLSTATE | Description |\n|---|---|\n| 22001 | The text is too long |\n| 2200D | The escape is invalid |\n| 2200G | The types differ |",
    [
      "22001: description The text is too long",
      "2200D: description The escape is invalid",
      "2200G: description The types differ",
    ],
  ],
  [
    "the fences of pandoc in a cell",
    `# Error codes\n\n${column(
      "+-----------+--------+--------------------+",
      "| Code      | HTTP   | Description        |",
      "|           | status |                    |",
      "+===========+========+====================+",
      "| ::: {#    | 503    | The disk is full.  |",
      "| shop000}  |        |                    |",
      "| SHOP000   |        |                    |",
      "| :::       |        |                    |",
      "+-----------+--------+--------------------+",
      "| ::: {#    | 504    | The disk is lost.  |",
      "| shop001}  |        |                    |",
      "| SHOP001   |        |                    |",
      "| :::       |        |                    |",
      "+-----------+--------+--------------------+",
    )}`,
    [
      "SHOP000: httpStatus 503, description The disk is full.",
      "SHOP001: httpStatus 504, description The disk is lost.",
    ],
  ],
])("%s", async (_, page, want) => {
  const { drafts, problems } = await read(page);
  expect(drafts.map(show)).toEqual(want);
  expect(problems.filter(({ severity }) => severity !== "note").map(({ text }) => text)).toEqual([]);
});

test("numbers that rise before capitals begin rows, whatever their digits", async () => {
  const { drafts } = await read(
    `Error codes\n\n${column("Error code Description", "5 The data is wrong", "13 The server is busy", "150 The login failed after too many tries or the last", "12000 logins were refused", "700 The limit is exceeded")}`,
    { layouts: ["unspaced-rows"] },
  );
  expect(drafts.map(show)).toEqual([
    "5: description The data is wrong",
    "13: description The server is busy",
    "150: description The login failed after too many tries or the last / 12000 logins were refused",
    "700: description The limit is exceeded",
  ]);
});

test("letters and a number behind the number of a row or the end of a sentence, without a space", async () => {
  const codes = Array.from({ length: 9 }, (_, nth) => `SH00${nth + 1}`);
  const rows = codes.map((code, nth) => `${nth + 1}${code}The cart ${nth} is locked, because the order failed.`);
  for (const text of [rows.join(""), rows.map((row) => row.slice(1)).join("")]) {
    const { drafts } = await read(`Error codes of the shop: ${text}`);
    expect(drafts.map(({ code }) => code.text)).toEqual(codes);
  }
});

test("lines below the same headers as lines that were read are read in other parts of the page", async () => {
  const { drafts } = await read(`# Errors

Code  Description  Fix
40001 The key is invalid  Check the key
40002 The session has expired  Log in
40003 The login failed  Check the password

# Usage

Call the shop.

Code  Description
1 The name is missing
4 The list is missing`);
  expect(drafts.map(({ code }) => code.text)).toEqual(["40001", "40002", "40003", "1", "4"]);
});

test("cells of one word that were read and ranges are no unread codes, and a row of one cell is a group", async () => {
  const cells = [
    ...["HTTP Status", "Error Code", "Error Message", "Description"],
    ...["400", "BAD_ORDER", "BadOrderError", "The order is invalid"],
    ...["401", "NO_TOKEN", "NoTokenError", "The token has expired"],
    ...["404", "NO_CART", "NoCartError", "The cart was not found"],
  ];
  const ranges = column("SH001", "The cart is empty.", "SH002–SH004", "The cart is locked.", "SH005", "It failed.");
  const groups = "| Code | Description |\n|---|---|\n| Orders and carts | |\n| SH001 | The cart is empty. |";
  for (const page of [column(...cells), `${column("Error code", "Description")}\n${ranges}`, groups]) {
    const { problems } = await read(`# Errors\n\n${page}\n`);
    expect(problems.filter(({ severity }) => severity !== "note")).toEqual([]);
  }
});

describe("bare names in another section of a page with codes", () => {
  const names = ["card_declined", "card_frozen", "card_stolen", "payment_late"];
  const page = (title: string, heading: string, list = names): string => `# ${title}

## Orders

| Error code | Description |
|---|---|
| order_invalid | The order is invalid |
| order_missing | The order is missing |

## ${heading}

${list.map((name) => `- \`${name}\``).join("\n")}`;
  const table = ["order_invalid", "order_missing"];

  test.each<[name: string, page: string, want: readonly string[], isTold: boolean]>([
    ["are no codes and told", page("Errors and limits", "Payments"), table, true],
    ["are codes if the page is about error codes", page("Error codes", "Payments"), [...table, ...names], false],
    ["are codes if their heading is about errors", page("Limits", "Payment errors"), [...table, ...names], false],
    [
      "are codes if they name failures",
      page("Errors and limits", "Payments", ["card_invalid", "card_expired", "card_missing", "payment_failed"]),
      [...table, "card_invalid", "card_expired", "card_missing", "payment_failed"],
      false,
    ],
  ])("%s", async (_, text, want, isTold) => {
    const { drafts, problems } = await read(text);
    expect(drafts.map(({ code }) => code.text)).toEqual(want);
    expect(problems.some(({ rule }) => rule === "codes-refused")).toBe(isTold);
  });
});
