import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/page.ts";
import { draftsOf, extract } from "../../src/3-extract/extract.ts";
import { parse } from "../../src/2-parse/parse.ts";
import { collectProblems } from "../../src/problems/problems.ts";

async function parsed(path: string, text: string) {
  const found = collectProblems();
  const page = await parse({ path, text }, found.on(path));
  return { page, found, extraction: extract(page, { hints: {} }, found.on(path)) };
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

const BOX =
  "+------+---------+\n| Code | Meaning |\n+------+---------+\n| 3001 | full    |\n| 3002 | lost    |\n+------+---------+";
const LINES =
  "┌──────┬─────────┐\n│ Code │ Meaning │\n├──────┼─────────┤\n│ 3001 │ full    │\n│ 3002 │ lost    │\n└──────┴─────────┘";
const PIPES = "| Code | Meaning |\n|---|---|\n| 3001 | full |\n| 3002 | lost |";
const ORG = "| Code | Meaning |\n|------+---------|\n| 3001 | full    |\n| 3002 | lost    |";
const CLIENT = " Code | Meaning \n------+---------\n 3001 | full\n 3002 | lost";
const fenced = (text: string, language = ""): string => `# Errors\n\n\`\`\`${language}\n${text}\n\`\`\``;

describe("drawn tables in code", () => {
  const codesOf = async (path: string, text: string): Promise<string[]> => {
    const { extraction } = await parsed(path, text);
    return draftsOf(extraction).map(
      ({ code, place: { line, column }, fields }) => `${line}:${column} ${code.text} ${fields[0]?.text.text}`,
    );
  };

  test.each<[name: string, path: string, text: string, want: string[]]>([
    ["box", "a.md", fenced(BOX), ["7:3 3001 full", "8:3 3002 lost"]],
    ["box of lines", "a.md", fenced(LINES), ["7:3 3001 full", "8:3 3002 lost"]],
    ["pipes", "a.md", fenced(PIPES), ["6:3 3001 full", "7:3 3002 lost"]],
    ["Org mode", "a.md", fenced(ORG), ["6:3 3001 full", "7:3 3002 lost"]],
    ["client of a database", "a.md", fenced(CLIENT), ["6:2 3001 full", "7:2 3002 lost"]],
    [
      "a language, and lines around",
      "a.md",
      fenced(`$ list\n${BOX}\n(2 rows)`, "console"),
      ["8:3 3001 full", "9:3 3002 lost"],
    ],
    ["indented", "a.md", `# Errors\n\n${indented(4, PIPES)}`, ["5:7 3001 full", "6:7 3002 lost"]],
    ["literal block", "a.rst", `Errors\n======\n\n::\n\n${indented(3, BOX)}`, ["9:6 3001 full", "10:6 3002 lost"]],
    ["listing block", "a.adoc", `= Errors\n\n----\n${BOX}\n----`, ["7:3 3001 full", "8:3 3002 lost"]],
    ["pre", "a.html", `<h1>Errors</h1>\n<pre>\n${CLIENT}</pre>`, ["5:2 3001 full", "6:2 3002 lost"]],
    ["example of a query", "a.md", fenced(BOX.replace("Code", "id  ").replace("Meaning", "name   "), "sql"), []],
    ["example with codes and no texts", "a.md", fenced(BOX.replace("Meaning", "wait   ")), []],
    ["text of a client", "a.txt", `Error codes\n\n${CLIENT}`, ["5:2 3001 full", "6:2 3002 lost"]],
    ["Org mode without code", "a.txt", `Error codes\n\n${ORG}`, ["5:3 3001 full", "6:3 3002 lost"]],
  ])("%s", async (_, path, text, want) => {
    expect(await codesOf(path, text)).toEqual(want);
  });

  test("the code around stays code", async () => {
    const { page } = await parsed("a.md", fenced(`  a\n${PIPES}\n\nb`));
    expect(page.sections[0]?.blocks).toMatchObject([
      { kind: "code", value: "  a", place: { line: 4, column: 1 } },
      { kind: "table", place: { line: 5, column: 1 } },
      { kind: "code", value: "\nb", place: { line: 9, column: 1 } },
    ]);
  });

  test.each([
    ["a single row", "| Code | Meaning |\n|---|---|\n| 3001 | full |"],
    ["a single column", "| Code |\n|---|\n| 3001 |\n| 3002 |"],
    ["dashes below a text without pipes", "The order\n----+----\n3001 | full\n3002 | lost"],
  ])("%s stays code", async (_, text) => {
    const { page } = await parsed("a.md", fenced(text));
    expect(page.sections[0]?.blocks).toMatchObject([{ kind: "code", value: text }]);
  });

  test("the numbers of an example of a query are not told as codes that were not read", async () => {
    const codes = "# Errors\n\n| Code | Meaning |\n|---|---|\n| 1001 | Order locked |\n| 1002 | Order closed |\n\n";
    const rows = Array.from({ length: 9 }, (_, at) => `| 20${10 + at} | ann |`).join("\n");
    const { found } = await parsed("a.md", `${codes}\`\`\`sql\n| id | name |\n|----+------|\n${rows}\n\`\`\``);
    expect(found.list.map(({ rule }) => rule)).toEqual([]);
  });
});
