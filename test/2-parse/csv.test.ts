import { expect, test } from "vitest";
import { parsePage, printPage } from "./print-page.ts";

test.each([
  ["a header row", "Code,Text\nE1,x", "1:1 | #Code | #Text\n2:1 | E1 | x"],
  [
    "quotes, doubled quotes and line breaks",
    'A,B\n"1,2","a ""b""\nc"\n3,d',
    '1:1 | #A | #B\n2:2 | 1,2 | a "b"⏎c\n4:1 | 3 | d',
  ],
  ["tabs", "A\tB\n1\tx, y\n2\tz", "1:1 | #A | #B\n2:1 | 1 | x, y\n3:1 | 2 | z"],
  ["semicolons", "A;B\n1;x, y\n2;z, y", "1:1 | #A | #B\n2:1 | 1 | x, y\n3:1 | 2 | z, y"],
  ["a named delimiter", "sep=|\nA|B\n1|x", "2:1 | #A | #B\n3:1 | 1 | x"],
  ["a title above the header", "Errors\n\nA,B\n1,x", "Errors\n3:1 | #A | #B\n4:1 | 1 | x"],
  ["no header", "101,x\n102,y", "1:1 | 101 | x\n2:1 | 102 | y"],
  ["a quote without an end is text", 'A,B\n1,"x\n2,y', '1:1 | #A | #B\n2:1 | 1 | "x\n3:1 | 2 | y'],
  ["mark-up is text", "A,B\n1,`x` <b>", "1:1 | #A | #B\n2:1 | 1 | `x` <b>"],
  ["an empty file", "", ""],
])("CSV with %s", async (_name, given, want) => {
  expect(await printPage(given, "csv")).toBe(want);
});

test("100,000 rows, and a quote that never ends, take linear time", async () => {
  const rows = "E1,text\n".repeat(100_000);
  const { page } = await parsePage(`A,"B\n${rows}`, "csv");
  expect(page.sections[0]?.blocks[0]).toMatchObject({ kind: "table", rows: { length: 100_001 } });
});
