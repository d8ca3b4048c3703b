import { expect, test } from "vitest";
import { read } from "./read-page-text.ts";

/** The codes of a page, each with its line. */
async function codesWithLines(text: string): Promise<string[]> {
  const { drafts } = await read(text);
  return drafts.map(({ code, place }) => `${code.text} ${place.line}`);
}

const pipeTable = (cell: string) => `# Error codes

| Code | Description |
|---|---|
| ${cell} | The input is invalid. |
| A9000 | The disk failed. |`;

test.each([
  ["one code", "A1001", ["A1001 5", "A9000 6"]],
  ["line breaks between codes", "A1001<br>A1002<br>A1003", ["A1001 5", "A1002 5", "A1003 5", "A9000 6"]],
  ["line breaks between codes with titles", "`A1001`: x<br>`A1002`: y", ["A1001 5", "A1002 5", "A9000 6"]],
  ["commas between codes", "A1001, A1002", ["A1001 5", "A1002 5", "A9000 6"]],
])("all codes of a row of a pipe table are on the line of the row: %s", async (_, cell, want) => {
  expect(await codesWithLines(pipeTable(cell))).toEqual(want);
});

test.each([
  ["line breaks on one line", "A1001<br>A1002<br>A1003", ["A1001 3", "A1002 3", "A1003 3"]],
  ["line breaks at the ends of lines", "A1001<br>\nA1002<br>\nA1003", ["A1001 3", "A1002 4", "A1003 5"]],
  ["a blank line", "A1001<br>\n\nA1002", ["A1001 3", "A1002 5"]],
  ["paragraphs", "<p>A1001</p>\n<p>A1002</p>", ["A1001 3", "A1002 4"]],
  ["titles", "<code>A1001</code>: x<br>\n<code>A1002</code>: y", ["A1001 3", "A1002 4"]],
])("each code of a cell of an HTML table has the line on which it stands: %s", async (_, cell, want) => {
  const page = `<h1>Error codes</h1>
<table><tr><th>Code</th><th>Description</th></tr>
<tr><td>${cell}</td><td>The input is invalid.</td></tr></table>`;
  expect(await codesWithLines(page)).toEqual(want);
});

test("a line of a paragraph has its line also after a line that is wrapped", async () => {
  const page = `# Error codes

A1001: The input
is invalid.<br>
A1002: The disk failed.<br>
A1003: The token expired.`;
  expect(await codesWithLines(page)).toEqual(["A1001 3", "A1002 5", "A1003 6"]);
});

test("every code of a cell is read, however many there are", async () => {
  const codes = Array.from({ length: 40 }, (_, index) => `A${1001 + index}`);
  for (const separator of [", ", "<br>", " / "]) {
    const want = [...codes.map((code) => `${code} 5`), "A9000 6"];
    expect(await codesWithLines(pipeTable(codes.join(separator)))).toEqual(want);
  }
  const withTitles = codes.map((code) => `\`${code}\`: The input is invalid.`).join("<br>");
  expect(await codesWithLines(pipeTable(withTitles))).toHaveLength(41);
});

test("a variable of an example is no code", async () => {
  const example = (code: string) => `# Errors

## Bad object

    missing_field_error ${code}
      "error": "bad_object"
    }
    unknown_field_error ${code}
      "error": "bad_object"
    }`;
  expect(await codesWithLines(example("= {"))).toEqual([]);
  expect(await codesWithLines(example(": {"))).not.toEqual([]);
});

const orderErrors = "# Order error codes\n\n1001: The order is locked\n\n1002: The order was not found\n\n";

test.each([
  ["a comma", ",", '"'],
  ["a semicolon", ";", "'"],
])("a string with %s behind it is read without its quotes", async (_, end, quote) => {
  const lines = ["LOCKED", "MISSING"].map(
    (name) => `ORDER_${name} = ${quote}order_${name.toLowerCase()}${quote}${end}`,
  );
  const page = `# Order error codes\n\n\`\`\`ts\n${lines.join("\n")}\n\`\`\``;
  expect(await codesWithLines(page)).toEqual(["order_locked 4", "order_missing 5"]);
});

test.each(["this", "self"])("the name that a class of errors gives itself is no code: %s.name", async (object) => {
  const names = ["OrderError", "LockError"].map((name) => `${object}.name = "${name}"`);
  const page = `${orderErrors}## Classes of the client\n\n\`\`\`\n${names.join("\n")}\n\`\`\``;
  expect(await codesWithLines(page)).toEqual(["1001 3", "1002 5"]);
});
