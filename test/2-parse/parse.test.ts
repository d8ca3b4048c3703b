import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_CONTAINER_DEPTH, MAX_HTML_DEPTH, MAX_SPANNED_CELLS } from "../../src/2-parse/parse-limits.ts";
import { placesOf, printPage, parsePage, sizeOf } from "./print-page.ts";
import { runs } from "../runs.ts";

const formats = ["markdown", "html", "text", undefined] as const;

const soup = fc
  .array(
    fc.constantFrom(
      ..."a E1 A_B 错误码 400 ` `` ``` ~~~ * ** _ __ ~~ | \\| || |--|--| --- === # ## > - + 1. 404. : :: ::: [ ] ]( ) [^1] [a]: ![ < > <!-- --> {/* */} { } &amp; &lt; &#0; \\ / =".split(
        " ",
      ),
      ..."<table> </table> <tr> <td> <td rowspan=3 colspan=2> <th> <tbody> <p> <br> <ul> <li> <dl> <dt> <dd> <pre> <h2> <b> <a href=b> </a> <div> </div> <Tab> <Tab x={ <sup> <script> <style> <title>".split(
        " ",
      ),
      "\n",
      "\n",
      "\n\n",
      " ",
      "    ",
      "\t",
      "\u0000",
      "\u200b",
      "\ufeff",
      "\u2028",
      "import a from 'b'",
      "---\na: b\n---\n",
      "+---+---+\n|",
    ),
    { maxLength: 60 },
  )
  .map((tokens) => tokens.join(""));

describe.each(formats)("any text read as %s", (format) => {
  test.each([
    ["characters", fc.string({ unit: "grapheme", maxLength: 200 })],
    ["marks", soup],
  ])("%s: gives a page and problems with places inside the page", async (_name, texts) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { page, list } = await parsePage(text, format);
        const lines = text.split("\n");
        for (const { line, column } of [...placesOf(page), ...list]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      }),
      runs(300, 30),
    );
  });
});

test("the same table is read from every format", async () => {
  const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}(?: [a-z]{1,8}){0,2}$/);
  const rows = fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const [head = [], ...body] = cells;
      const pipes = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
      const bare = (row: readonly string[]): string => `${row.join(" | ")} |`;
      const given: readonly [string, "markdown" | "html" | "text"][] = [
        [[pipes(head), "|---|---|---|", ...body.map(pipes)].join("\n"), "markdown"],
        [["x", bare(head), "---|---|---|", ...body.map(bare), "y"].join("\n"), "text"],
        [cells.map((row) => row.join("\t")).join("\n"), "text"],
        [`<table>${cells.map((row) => `<tr><td>${row.join("<td>")}`).join("")}</table>`, "html"],
        [
          `# T\n> <table>\n>\n> ${cells.map((row) => `<tr><td>${row.join("<td>")}`).join("\n>\n> ")}</table>`,
          "markdown",
        ],
      ];
      for (const [text, format] of given) {
        const { page } = await parsePage(text, format);
        const tables = page.sections.flatMap((section) => section.blocks.filter((block) => block.kind === "table"));
        expect(tables.map((table) => table.rows.map((row) => row.cells.map((cell) => cell.text)))).toEqual([cells]);
      }
    }),
    runs(60, 10),
  );
});

test.each([
  ["of old Macs", "\r"],
  ["of Windows", "\r\n"],
])("line ends are line feeds: %s", async (_, lineEnd) => {
  const page = "# A\n\na\n---\nb\n\n| C | D |\n|---|---|\n| 1 | x |\n\n- c\n";
  expect(await printPage(page.replaceAll("\n", lineEnd), "markdown")).toBe(await printPage(page, "markdown"));
});

describe("four times the input gives four times the page, not more", () => {
  test.each([
    ["rows", "| A | B |\n|--|--|\n", "| `E` | x_y |\n"],
    ["open rows", "| A | B | C |\n|--|--|--|\n", "| E\n\n"],
    ["titles", "", "a\n=\n\n"],
    ["items", "# T\n", "- a\n  - b\n* c\n"],
    ["dashes", "# T\n", "- - - x\n"],
    ["tables", "# T\n", "<table><tr><td>a\n\n"],
    ["unclosed cells", "<table>", "<tr><td>a<tbody>"],
    ["spans", "<table>", "<tr><td rowspan=9 colspan=9>a"],
    ["braces", "", "{\n"],
    ["terms", "# T\n", "a\n: b\n"],
  ])("%s", async (_name, before, unit) => {
    const [one, four] = await Promise.all(
      [100, 400].map(async (n) => sizeOf((await parsePage(before + unit.repeat(n))).page)),
    );
    expect(four).toBeLessThanOrEqual(4.2 * (one ?? 0) + 100);
  });
});

describe("limits are reported once, and the rest is read", () => {
  test.each([
    [
      "quotes",
      `${"> ".repeat(MAX_CONTAINER_DEPTH + 9)}a\n\n# B`,
      "markdown",
      `${"> ".repeat(9)}a\n# B\n! 1 nested-too-deep`,
    ],
    [
      "quotes in lists",
      `${"- > ".repeat(MAX_CONTAINER_DEPTH)}a\n\n# B`,
      "markdown",
      `${"- > ".repeat(MAX_CONTAINER_DEPTH)}a\n# B\n! 1 nested-too-deep`,
    ],
    [
      "lists in quotes, more than the stack has",
      `${">- ".repeat(20_000)}a\n\n# B`,
      "markdown",
      `${"- >".repeat(19_999)}- a\n# B\n! 1 nested-too-deep`,
    ],
    [
      "elements",
      `${"<div>".repeat(MAX_HTML_DEPTH + 9)}a${"</div>".repeat(MAX_HTML_DEPTH + 9)}<h1>B</h1>`,
      "html",
      "a\n# B\n! 1 nested-too-deep",
    ],
    [
      "cells",
      "<table><tr><td rowspan=999 colspan=999>a".concat("<tr><td>b".repeat(200), "</table><p>c"),
      "html",
      undefined,
    ],
  ] as const)("%s", async (_name, given, format, want) => {
    const { list } = await parsePage(given, format);
    expect(list).toHaveLength(1);
    if (want !== undefined) expect(await printPage(given, format)).toBe(want);
    else expect(list[0]?.text).toContain(String(MAX_SPANNED_CELLS));
  });
});

test("a long thematic break is no nested list", async () => {
  const { list } = await parsePage(`a\n\n${"- ".repeat(MAX_CONTAINER_DEPTH + 9)}\n\n# B`, "markdown");
  expect(list).toEqual([]);
});

test("a page of unclosed marks is read in linear time", async () => {
  const bombs = [
    "- ".repeat(10_000),
    "> ".repeat(10_000),
    "*_".repeat(10_000),
    "[".repeat(40_000),
    "<![CDATA[".repeat(5_000),
  ];
  for (const bomb of bombs)
    expect((await parsePage(`# T\n\n${bomb}\n\n# End`, "markdown")).page.sections.at(-1)?.heading?.text).toBe("End");
});

test("the tables of the committed pages have all rows", async () => {
  const sources = new URL("../../sources/", import.meta.url);
  const counts: Record<string, number> = {};
  for (const path of readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(?:md|txt|html)$/.test(path),
  )) {
    const { page, list } = await parsePage(readFileSync(new URL(path, sources), "utf8"));
    const tables = page.sections.flatMap((section) => section.blocks.filter((block) => block.kind === "table"));
    counts[path.replace(/^.*\//, "")] = tables.reduce((sum, table) => sum + table.rows.length - 1, 0);
    expect(list).toEqual([]);
  }
  expect(Object.values(counts).sort((a, b) => a - b)).toEqual([0, 18, 40, 48, 108]);
});
