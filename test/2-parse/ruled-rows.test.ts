import { expect, test } from "vitest";
import { read, show } from "../3-extract/read-page-text.ts";

const ROWS = ["1 | There is no such order.", "2 | The order is locked.", "3 | The order is late."];
const READ = [
  "1: description There is no such order.",
  "2: description The order is locked.",
  "3: description The order is late.",
];

/** A table below a title, with a line of `between` below the header and below each row. */
function page(between: string, rows: readonly string[] = ROWS): string {
  return `# Order errors\n\n${["Code | Meaning", ...rows].map((row) => `${row}\n${between}`).join("\n")}\n`;
}

test.each<[name: string, page: string, want: readonly string[]]>([
  ["rules", page("---|---"), READ],
  ["rules of another number of columns", page("---|"), READ],
  ["the last pipe of a row above each rule", page("|\n---|"), READ],
  ["rules of signs that cross", page("---+---"), READ],
  [
    "rules and a row of two lines",
    page("|\n---|", [
      "1 | There is no such order,\nor it is old.",
      "2 | The order is locked.",
      "3 | The order is late.",
    ]),
    ["1: description There is no such order, or it is old.", ...READ.slice(1)],
  ],
])("a table with %s between its rows", async (_, text, want) => {
  for (const path of ["page.txt", "page.md"]) {
    const { drafts } = await read(text, {}, path);
    expect(drafts.map(show), path).toEqual(want);
  }
});

test("a table of several rows below another one keeps its header", async () => {
  const table = (...rows: string[]): string => [rows[0], "---|---", ...rows.slice(1)].join("\n");
  const text = `# Order errors\n\n${[
    table("Code | Meaning", "E1 | The order is locked.", "E2 | The order is late."),
    table("Field | Type", "amount | number", "shop | text"),
    table("Code | Meaning", "E5 | The shop is locked.", "E6 | The shop is late."),
  ].join("\n")}\n`;
  const { drafts } = await read(text, {}, "page.md");
  expect(drafts.map(show)).toEqual([
    "E1: description The order is locked.",
    "E2: description The order is late.",
    "E5: description The shop is locked.",
    "E6: description The shop is late.",
  ]);
});
