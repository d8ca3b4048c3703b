import { describe, expect, test } from "vitest";
import { joinFragments } from "../../src/3-extract/tables/join-fragments.ts";
import { read, show } from "./read-page-text.ts";

describe("what a scraper damaged is read", () => {
  test.each<readonly [name: string, page: string, want: readonly string[]]>([
    [
      "each element inside a cell on a line of its own",
      `Error codes
Error code
Type
Message
Reason
7401
BAD_ARGUMENT
Missing field:
start_date
The field
start_date
is required.
7402
BAD_ARGUMENT
color
is not known
The field
color
has a value that is not known.
7403
NOT_FOUND
Lamp not found
No lamp has this name.`,
      [
        "7401: ignore BAD_ARGUMENT, message Missing field: start_date, description The field start_date is required.",
        "7402: ignore BAD_ARGUMENT, message color is not known, description The field color has a value that is not known.",
        "7403: ignore NOT_FOUND, message Lamp not found, description No lamp has this name.",
      ],
    ],
    [
      "a table of statuses and names below a table of statuses, without the empty cells",
      `错误码
HTTP Status Code
说明
400
请求的格式不对。
404
找不到对象。
下面是错误名称
HTTP Status Code
Error
Error Description
可能原因
400
bad_label
the label is wrong
标签填错了。
400
no_city
no city was given
没有写城市。
404
no_lamp
Lamp not found
没有这个灯。`,
      ["400", "404", "bad_label", "no_city", "no_lamp"],
    ],
    [
      "a row between lone pipes, with a status on each line of a cell",
      `Errors

| HTTP status | error code | Error message |
|---|---|---|
| 400 | 4000 |
The field is wrong |
|
500
502
|
5000
5002
|
It failed on our side |`,
      ["4000", "5000", "5002"],
    ],
    [
      "codes in brackets behind the titles of sections that explain error codes",
      `# Error codes in strict mode

## Check that names are defined [name-defined]

The check fails if a name has no definition.

## Check the arguments of calls [call-arg]

The number of arguments must match, or an error is reported.

## Check that indexes are numbers [index-range]

The index must be a number.`,
      ["name-defined", "call-arg", "index-range"],
    ],
    [
      "the number of the row before the code, separated by a blank",
      `错误码

序号 错误码 错误信息
1 6005 创建失败，请重试。
2 6007 名称已存在。
3 6008 名称不存在。`,
      ["6005", "6007", "6008"],
    ],
    [
      "aligned columns without a header, the first of which counts the rows",
      `Error codes

1   6005  The disk was not created, it failed.
2   6007  A disk has this name, it is invalid.
3   6008  The disk was not found.
4   6044  The disk is locked, access is denied.`,
      ["6005", "6007", "6008", "6044"],
    ],
    [
      "numbers of another system beside codes with letters",
      `# Errors

| ID | Description | Error | SQL Error Code |
|---|---|---|---|
| QT0301 | The argument is wrong. | wrong argument '%s' | 1149 |
| QT0302 | The table is unknown. | unknown table '%s' | 1149 |
| QT0303 | The column is unknown. | unknown column '%s' | 1149 |
| QT0304 | The lock is lost. | lost lock | 1205 |`,
      ["QT0301", "QT0302", "QT0303", "QT0304"],
    ],
    [
      "a key cell of two lines, of which the second is the code",
      `Error codes

Error                 Message
Parser error Q2200    'name': is defined already
Parser error          'name': must be visible in every part of
Q2201                 the program
Parser error          the loop cannot have bounds that are
Q2202                 not numbers
Parser error          'type': is defined within parentheses in
Q2203                 a list`,
      ["Q2200", "Q2201", "Q2202", "Q2203"],
    ],
  ])("%s", async (_, page, want) => {
    const { drafts } = await read(page);
    expect(drafts.map((draft) => (want[0]?.includes(": ") ? show(draft) : draft.code.text))).toEqual(want);
  });

  const failures = [
    "lamp is off",
    "lamp is broken",
    "lamp is not found",
    "room is locked",
    "room is full",
    "key is lost",
  ];
  const running = (codes: readonly string[], label = ""): string =>
    failures.map((words, nth) => `${label}${codes[nth]} The ${words}, so that the request failed again.`).join(" ");

  test.each<readonly [name: string, codes: readonly string[]]>([
    [
      "names that begin with a small letter",
      ["lampOff", "lampBroken", "lampNotFound", "roomLocked", "roomFull", "keyLost"],
    ],
    [
      "names with a slash",
      ["lamp/not-found", "lamp/unauthorized", "room/quota-exceeded", "room/invalid-name", "key/unknown", "key/failed"],
    ],
    ["numbers of nine digits", failures.map((_, nth) => String(100_000_001 + nth))],
  ])("running text with %s", async (_, codes) => {
    const { drafts, problems } = await read(`# Error codes\n\nCode Description ${running(codes)}`);
    expect(drafts.map(({ code }) => code.text)).toEqual(codes);
    expect(problems.map(({ rule }) => rule)).toContain("running-text");
  });

  test("the label that running text has before each code is no end of the text before", async () => {
    const { drafts } = await read(
      `# Error codes\n\n${running(["C101", "C102", "C103", "C104", "C105", "C106"], "Lamp error ")}`,
    );
    expect(drafts.slice(0, 2).map(show)).toEqual([
      "C101: title The lamp is off, so that the request failed again.",
      "C102: title The lamp is broken, so that the request failed again.",
    ]);
  });
});

describe("numbers and targets of links in plain text", () => {
  const rows = ["no disk was found", "the disk is full", "the disk is locked", "the disk is lost", "the disk is bad"];

  test("numbers before the texts of links, as terminal browsers write them", async () => {
    const lines = rows.map((words, nth) => `   [${nth + 3}]Q220${nth}   ${words}`);
    const { drafts } = await read(`Error codes\n\n   Error      Message\n${lines.join("\n")}`);
    expect(drafts.map(({ code }) => code.text)).toEqual(rows.map((_, nth) => `Q220${nth}`));
  });

  test("targets behind the texts of links, as html-to-text writes them", async () => {
    const lines = rows.map(
      (words, nth) => `Q220${nth} [errors/q220${nth}.html]: ${words} [https://docs.example.com/${nth}].`,
    );
    const { drafts } = await read(`Error codes\n\n${lines.join("\n")}`);
    expect(drafts.map(show)).toEqual(rows.map((words, nth) => `Q220${nth}: title ${words}.`));
  });

  test("brackets that do not count up are text", async () => {
    const { drafts } = await read(`Error codes\n\nQ2200: the index [0]x is wrong\nQ2201: the index [7]x is wrong`);
    expect(drafts.map(show)).toEqual(["Q2200: title the index [0]x is wrong", "Q2201: title the index [7]x is wrong"]);
  });
});

describe("what cannot be read is told", () => {
  test("names in pairs that are both written like codes", async () => {
    const names = ["OFF", "BROKEN", "LOST", "LOCKED", "FULL", "BAD", "OLD", "NEW"];
    const lines = names.map((name) => `LAMPREASON_${name}`);
    const { problems } = await read(`# Lamp errors\n\nerror name\n\nThe error code\n\n${lines.join("\n\n")}`);
    const told = problems.map(({ text }) => text).join("\n");
    for (const line of lines.filter((_, nth) => nth % 2 === 0)) expect(told).toContain(line);
  });

  test("texts that begin in the middle of a sentence", async () => {
    const parts = ["name", "type", "value", "size"];
    const rows = parts.map((part, nth) => `Q220${nth}: ", the ${part}" is wrong`.replaceAll('"', ""));
    const { extraction } = await read(`Error codes\n\n${rows.join("\n")}`);
    expect(extraction.reliability?.alarms).toEqual([3, 4, 5, 6]);
  });
});

test("codes of another subject on a page without a heading are not read", async () => {
  const { drafts } = await read(`Supplier codes

| Code | Description | Products |
|---|---|---|
| 215f | Northwind | Plug |
| 2037 | Contoso | Sensor, cube |
| 2110 | Fabrikam | Shutter |`);
  expect(drafts).toEqual([]);
});

describe("fragments of cells", () => {
  test.each<readonly [name: string, lines: readonly string[], want: readonly string[]]>([
    ["words in small letters go on", ["The field", "state", "is empty."], ["The field state is empty."]],
    ["a text ends with its sentence", ["It failed.", "the next"], ["It failed.", "the next"]],
    ["a code ends", ["Q2200", "the disk is full"], ["Q2200", "the disk is full"]],
    [
      "a quotation mark opens a text behind a code",
      ["Q2200", "'", "name", "': is wrong"],
      ["Q2200", "'name': is wrong"],
    ],
    ["a code span after an unfinished text", ["Use the", "MAX_SIZE", "option."], ["Use the MAX_SIZE option."]],
    ["closing punctuation goes on", ["See page", ", or ask."], ["See page, or ask."]],
  ])("%s", (_, lines, want) => {
    const texts = lines.map((text, nth) => ({ text, place: { line: nth + 1, column: 1 } }));
    expect(joinFragments(texts).map(({ text }) => text)).toEqual(want);
  });
});
