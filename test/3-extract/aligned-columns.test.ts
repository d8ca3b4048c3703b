import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
import { read, show } from "./read-page-text.ts";

const pages: readonly (readonly [name: string, page: string, want: readonly string[]])[] = [
  [
    "a wrapped last cell",
    `Error codes

Code     Message          Meaning
70101    Order unknown    The order does not exist.
70102    Order closed     The order was closed and cannot
                          be changed any more.
70103    Order locked     The order is locked.`,
    [
      "70101: message Order unknown, description The order does not exist.",
      "70102: message Order closed, description The order was closed and cannot be changed any more.",
      "70103: message Order locked, description The order is locked.",
    ],
  ],
  [
    "box-drawing characters with a rule between rows",
    `Error codes

┌──────┬─────────────┬───────────────────────┐
│ Code │   Message   │        Meaning        │
├──────┼─────────────┼───────────────────────┤
│70201 │no such disk │The disk was not found.│
├──────┼─────────────┼───────────────────────┤
│70202 │disk is full │The disk is full and   │
│      │             │cannot be written.     │
└──────┴─────────────┴───────────────────────┘`,
    [
      "70201: message no such disk, description The disk was not found.",
      "70202: message disk is full, description The disk is full and cannot be written.",
    ],
  ],
  [
    "a long cell between short ones leaves one blank before the last column",
    `Error codes

 Status  Name          Text                                                  Cause
 400     no_grant      no such user                                          The user is unknown.
 400     no_grant      the name “cart” is taken                              The name is not free.
 400     bad_json      unexpected token “=” at the end of line 1, column 23  The body is no JSON.
 401     no_token      the token has expired                                 The token is too old.`,
    [
      "no_grant: httpStatus 400, description no such user, cause The user is unknown.",
      "no_grant: httpStatus 400, description the name “cart” is taken, cause The name is not free.",
      "bad_json: httpStatus 400, description unexpected token “=” at the end of line 1, column 23, cause The body is no JSON.",
      "no_token: httpStatus 401, description the token has expired, cause The token is too old.",
    ],
  ],
  [
    "blanks of a text that stand below each other by chance",
    `Error codes

Error code  Description
10000       The order was refused has
            expired order order.
10001       The order was refused has
            expired order order.
10002       The order has expired was
            refused order.
10003       The order order order
            order order order.
10004       The was refused.
10005       The order order order
            order.`,
    [
      "10000: description The order was refused has expired order order.",
      "10001: description The order was refused has expired order order.",
      "10002: description The order has expired was refused order.",
      "10003: description The order order order order order order.",
      "10004: description The was refused.",
      "10005: description The order order order order.",
    ],
  ],
  [
    "a blank line between rows",
    `Error codes

  Code        Message          Meaning
  ----------- ---------------- ------------------------
  70301       no such image    The image is missing.

  70302       image too large  The image exceeds the
                               limit of the account.

  70303       image refused    The image is invalid.`,
    [
      "70301: message no such image, description The image is missing.",
      "70302: message image too large, description The image exceeds the limit of the account.",
      "70303: message image refused, description The image is invalid.",
    ],
  ],
  [
    "centred cells between rules",
    `Error codes

+----------------------------------------------+
| Code   | Message             | Note          |
|--------+---------------------+---------------|
| 704011 | the queue is not    | send failed   |
|        | known               |               |
|--------+---------------------+---------------|
|        | the queue is closed |               |
| 704012 | or was deleted by   | read failed   |
|        | its owner           |               |
|--------+---------------------+---------------|
| 704013 | the queue is full   | send failed   |
+----------------------------------------------+`,
    [
      "704011: message the queue is not known, description send failed",
      "704012: message the queue is closed or was deleted by its owner, description read failed",
      "704013: message the queue is full, description send failed",
    ],
  ],
  [
    "centred cells without rules",
    `Errors

Error code  Name              Description
                              The field region is
70501       INVALID_ARGUMENT  missing, or it has an
                              unknown value.
                              The account cannot be
70502       FAILED_CONDITION  closed before its orders
                              are paid.
70503       NOT_FOUND         The order was not found.`,
    [
      "70501: name INVALID_ARGUMENT, description The field region is missing, or it has an unknown value.",
      "70502: name FAILED_CONDITION, description The account cannot be closed before its orders are paid.",
      "70503: name NOT_FOUND, description The order was not found.",
    ],
  ],
  [
    "wide characters, and a header with one blank",
    `基础错误码

   枚举值 说明
   706    参数错误，请检查
          请求的参数。
   707    余额不足。
   708    账号不存在。
   709    签名已过期。`,
    [
      "706: description 参数错误，请检查请求的参数。",
      "707: description 余额不足。",
      "708: description 账号不存在。",
      "709: description 签名已过期。",
    ],
  ],
];

test.each(pages)("%s", async (_, page, want) => {
  const { drafts } = await read(page);
  expect(drafts.map(show)).toEqual(want);
});

test("where nothing shows to which row a line belongs, the text is left out and reported", async () => {
  const { drafts, problems } = await read(`Errors

Error code  Description
70601       The disk is missing
            or it is not ready
70602       and was not mounted
            The disk is broken
            or it is not known
70603       and was not formatted
            The disk is too small`);
  const told = problems.filter(({ rule }) => rule === "row-text-unclear").map(({ line }) => line);
  expect(drafts.map((draft) => draft.code.text)).toEqual(["70601", "70602", "70603"]);
  expect(told.length).toBeGreaterThan(0);
  for (const draft of drafts) expect(draft.fields.length === 0 ? told : [draft.place.line]).toContain(draft.place.line);
});

test("a sentence above the header is no row, also if it has blanks where the table has some", async () => {
  const codes = Array.from({ length: 26 }, (_, nth) => String(601 + nth));
  const { drafts } = await read(`Error codes

utilise the integration of orders.
 Code of
                    Category                              Description
     error
                Codes of the
000                                 Wrong order.
                response
                Codes of the
200                                 Wrong name.
                response
                Codes of the
400                                 Wrong request.
                response
${codes.map((code) => `${code}             Preview             The cart ${code} is not valid.`).join("\n")}`);
  expect(drafts.map(({ code }) => code.text)).toEqual(["000", "200", "400", ...codes]);
  expect(drafts[0]?.fields.at(-1)).toMatchObject({ header: "Description", text: { text: "Wrong order." } });
});

test("lines that centred cells explain better than cells at the top are reported", async () => {
  const { drafts, problems } = await read(`Error codes

Error code  Description
10000       The order.
10001       The order.
10002       The order order has expired.
            The order was refused has
10003       expired order order has
            expired.`);
  const told = problems.filter(({ rule }) => rule === "row-text-unclear").map(({ line }) => line);
  expect(drafts.map((draft) => draft.code.text)).toEqual(["10000", "10001", "10002", "10003"]);
  expect(told).toEqual([6, 8]);
});

const words = fc.constantFrom("order", "region", "image", "token", "quota", "was refused", "is missing", "has expired");
const text = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => `The ${list.join(" ")}.`);
const entries = fc.uniqueArray(fc.record({ code: fc.integer({ min: 10_000, max: 99_999 }).map(String), text }), {
  minLength: 4,
  maxLength: 10,
  selector: ({ code }) => code,
});

/** The lines of a text of at most `width` characters. */
function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

type Align = (lines: number) => number;
const top: Align = () => 0;
const middle: Align = (lines) => (lines - 1) >> 1;

/** Rows of a code and a wrapped text; `place` is the line of the code in its row. */
function rowsOf(list: readonly { code: string; text: string }[], width: number, place: Align): [string, string][][] {
  return list.map(({ code, text }) => {
    const lines = wrap(text, width);
    return lines.map((line, at): [string, string] => [at === place(lines.length) ? code : "", line]);
  });
}

const header: [string, string] = ["Error code", "Description"];
const aligned = (rows: readonly [string, string][][], width: number): string =>
  [[header], ...rows]
    .flat()
    .map(([code, line]) => `${code.padEnd(12)}${line.padEnd(width)}`.trimEnd())
    .join("\n");
const boxed = (rows: readonly [string, string][][], width: number): string => {
  const rule = `+${"-".repeat(14)}+${"-".repeat(width + 2)}+`;
  const line = ([code, words]: [string, string]): string => `| ${code.padEnd(12)} | ${words.padEnd(width)} |`;
  return [rule, line(header), ...rows.flatMap((row) => [rule, ...row.map(line)]), rule].join("\n");
};

test.each([
  ["wrapped columns", aligned, top],
  ["centred columns", aligned, middle],
  ["boxes", boxed, top],
  ["boxes with centred cells", boxed, middle],
])("a catalog in %s is read back, or what is unclear is told", async (_, render, place) => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 24, max: 48 }), async (list, width) => {
      const { drafts, problems } = await read(`Error codes\n\n${render(rowsOf(list, width, place), width)}\n`);
      const told = new Set(problems.filter(({ rule }) => rule === "row-text-unclear").map(({ line }) => line));
      expect(drafts.map(({ code }) => code.text)).toEqual(list.map(({ code }) => code));
      for (const [at, draft] of drafts.entries())
        if (!told.has(draft.place.line)) expect(draft.fields[0]?.text.text).toBe(list[at]?.text);
    }),
    runs(200, 30),
  );
});
