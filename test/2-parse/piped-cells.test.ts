import { expect, test } from "vitest";
import { read, show } from "../3-extract/read-page-text.ts";

/** A table of which each cell is a line that ends in a pipe, and each row begins with a line of nothing but a pipe. */
function table(...rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => ["|", ...cells.map((cell) => (cell === "" ? "|" : `${cell} |`))].join("\n")).join("\n");
}

const header = ["HTTP code", "Code", "Description"];

test.each<[name: string, page: string, want: readonly string[]]>([
  [
    "empty cells",
    `Order errors\nThe service answers with these error codes.\n${table(
      header,
      ["404", "NO_ORDER", "There is no such order."],
      ["409", "LOCKED_ORDER", ""],
      ["", "LATE_ORDER", "It is too late."],
      ["500", "NO_DISK", "The disk is full."],
    )}\nAsk us for more.`,
    [
      "NO_ORDER: httpStatus 404, description There is no such order.",
      "LOCKED_ORDER: httpStatus 409",
      "LATE_ORDER: description It is too late.",
      "NO_DISK: httpStatus 500, description The disk is full.",
    ],
  ],
  [
    "a cell of two lines",
    `# Order errors\n\n${table(
      ["Code", "Description"],
      ["NO_ORDER", "There is no such order.\nIt may be old."],
      ["NO_DISK", "The disk is full."],
    )}`,
    ["NO_ORDER: description There is no such order. It may be old.", "NO_DISK: description The disk is full."],
  ],
])("a table with a cell on each line: %s", async (_, page, want) => {
  for (const path of ["page.txt", "page.md"]) {
    const { drafts } = await read(page, {}, path);
    expect(drafts.map(show)).toEqual(want);
  }
});

test("the line below the table is none of its cells", async () => {
  const page = `# Order errors\n\n${table(["Code", "Description"], ["NO_ORDER", "It is gone."], ["NO_DISK", "It is full."])}\n|\nNO_CART |`;
  const { drafts } = await read(page, {}, "page.txt");
  expect(drafts.map(show)).toEqual(["NO_ORDER: description It is gone.", "NO_DISK: description It is full."]);
});
