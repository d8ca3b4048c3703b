import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/page.ts";
import { draftsOf, extract } from "../../src/3-extract/extract.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { collectProblems } from "../../src/problems/problems.ts";

async function parsed(path: string, text: string) {
  const found = collectProblems();
  const page = await parse({ path, text }, found.on(path));
  return { page, extraction: extract(page, { hints: {} }, found.on(path)) };
}

const ROWS = "E_DISK_FULL: The disk is full.\nE_DISK_LOST: The disk was lost.\nE_DISK_SLOW: The disk is slow.";
const indented = (width: number, text = ROWS): string => text.replace(/^/gm, " ".repeat(width));

test.each<[name: string, path: string, text: string]>([
  ["fenced", "a.md", `# Errors\n\n\`\`\`\n${ROWS}\n\`\`\``],
  ["fenced in a quote", "a.md", `# Errors\n\n> \`\`\`\n${ROWS.replace(/^/gm, "> ")}\n> \`\`\``],
  ["indented in Markdown", "a.md", `# Errors\n\n${indented(4)}`],
  ["literal block", "a.rst", `Errors\n======\n\nThe codes::\n\n${indented(3)}`],
  ["directive", "a.rst", `Errors\n======\n\n.. code-block:: text\n\n${indented(3)}`],
  ["listing block", "a.adoc", `= Errors\n\n----\n${ROWS}\n----`],
  ["literal paragraph", "a.adoc", `= Errors\n\nThe codes:\n\n${indented(1)}`],
  ["pre on the line of its text", "a.html", `<h1>Errors</h1>\n<pre>${ROWS}</pre>`],
  ["pre above its text", "a.html", `<h1>Errors</h1>\n<pre>\n${ROWS}\n</pre>`],
  ["code in a pre", "a.html", `<h1>Errors</h1>\n<pre><code class="x">${ROWS}</code></pre>`],
])("each code of a listing has the line and the column on which it stands: %s", async (_, path, text) => {
  const { extraction } = await parsed(path, text);
  const lines = text.split("\n");
  const places = draftsOf(extraction).map(({ place }) => lines[place.line - 1]?.slice(place.column - 1).slice(0, 11));
  expect(places).toEqual(["E_DISK_FULL", "E_DISK_LOST", "E_DISK_SLOW"]);
});

const TABLE = `Name       \tValue   \tText
E_FULL     \t3001    \tThe disk is full.
E_LOST     \t3002    \tThe disk was lost.
E_SLOW     \t3003    \tThe disk is slow.`;

describe("a listing without a language that is a table of plain text is one", () => {
  const blocksOf = async (path: string, text: string): Promise<string[]> => {
    const { page } = await parsed(path, text);
    const show = (block: Block): string =>
      block.kind === "table" ? `table of ${block.rows.length}, ${block.rows[0]?.cells.length}` : block.kind;
    return page.sections.flatMap(({ blocks }) => blocks.map(show));
  };

  test.each<[name: string, path: string, text: string, want: string[]]>([
    ["literal block", "a.rst", `Errors\n======\n\n::\n\n${indented(3, TABLE)}`, ["table of 4, 3"]],
    ["fence", "a.md", `# Errors\n\n\`\`\`\n${TABLE}\n\`\`\``, ["table of 4, 3"]],
    ["listing block", "a.adoc", `= Errors\n\n----\n${TABLE}\n----`, ["table of 4, 3"]],
    ["pre", "a.html", `<h1>Errors</h1><pre>${TABLE}</pre>`, ["table of 4, 3"]],
    ["aligned", "a.adoc", `= Errors\n\n----\n${TABLE.replaceAll("\t", "  ")}\n----`, ["table of 4, 3"]],
    ["a language", "a.md", `# Errors\n\n\`\`\`c\n${TABLE}\n\`\`\``, ["code"]],
    ["a program", "a.adoc", "= Errors\n\n----\nint  main() {\nfail  = 1;\nlost  = 2;\nslow  = 3;\n}\n----", ["code"]],
    ["a table and more", "a.md", `# Errors\n\n\`\`\`\n${TABLE}\n\nThat is all.\n\`\`\``, ["code"]],
    ["a single row", "a.md", `# Errors\n\n\`\`\`\n${TABLE.split("\n").slice(0, 2).join("\n")}\n\`\`\``, ["code"]],
  ])("%s", async (_, path, text, want) => {
    expect(await blocksOf(path, text)).toEqual(want);
  });
});

describe("an array of JSON objects with codes is a table", () => {
  const json = `[{ "code": 1001, "name": "CartNotFound", "description": "The cart was not found." },
  { "code": 1002,
    "name": "CartLocked" }, { "code": 1003 }]`;
  const codesOf = async (path: string, text: string): Promise<string[]> => {
    const { extraction } = await parsed(path, text);
    const lines = text.split("\n");
    return draftsOf(extraction).map(
      ({ code, place }) => `${code.text} ${lines[place.line - 1]?.slice(place.column - 1).slice(0, 5)}`,
    );
  };
  const want = ["1001 1001,", "1002 1002,", "1003 1003 "];

  test.each<[name: string, path: string, text: string, want: string[]]>([
    ["literal block", "a.rst", `Error codes\n===========\n\n::\n\n${indented(3, json)}`, want],
    ["fence", "a.md", `# Error codes\n\n\`\`\`json\n${json}\n\`\`\``, want],
    ["listing block", "a.adoc", `= Error codes\n\n[source,json]\n----\n${json}\n----`, want],
    ["pre", "a.html", `<h1>Error codes</h1><pre>${json}</pre>`, want],
    ["objects without codes", "a.md", `# Error codes\n\n\`\`\`json\n${json.replaceAll("code", "size")}\n\`\`\``, []],
    [
      "a response with two errors, whose first line is read",
      "a.md",
      `# Error codes\n\n\`\`\`json\n${json.replace(', { "code": 1003 }', "")}\n\`\`\``,
      ["1001 1001,"],
    ],
    [
      "the same code twice, as above",
      "a.md",
      `# Error codes\n\n\`\`\`json\n${json.replace("1002", "1001")}\n\`\`\``,
      ["1001 1001,"],
    ],
    ["objects in objects", "a.md", `# Error codes\n\n\`\`\`json\n${json.replace("1001", "{}")}\n\`\`\``, []],
    [
      "no valid JSON, whose lines are read",
      "a.md",
      `# Error codes\n\n\`\`\`json\n${json.slice(0, -1)}\n\`\`\``,
      ["1001 1001,"],
    ],
    ["another topic", "a.md", `# Countries\n\n\`\`\`json\n${json.replaceAll(/Cart|not /gi, "")}\n\`\`\``, []],
  ])("%s", async (_, path, text, codes) => {
    expect(await codesOf(path, text)).toEqual(codes);
  });
});
