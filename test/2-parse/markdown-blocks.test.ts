import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/model/page.ts";
import { parsePage, printPage } from "./print-page.ts";

const lineOf = (block: Block): string => `${block.kind} ${block.place.line}:${block.place.column}`;

describe("every block has the line and column on which it begins", () => {
  test.each([
    ["paragraphs", "a\nb\n\n c", ["paragraph 1:1", "paragraph 4:2"]],
    ["below front matter", "---\na: 1\n---\n\nb\n\n- c", ["paragraph 5:1", "list 7:1"]],
    ["below a comment", "<!-- a\nb -->\nc\n\n`d`", ["paragraph 3:1", "paragraph 5:1"]],
    ["behind a comment", "<!-- a --> b", ["paragraph 1:12"]],
    ["in a quote", "> a\n>\n> - b\n> > ```\n> > c\n> > ```", ["paragraph 1:3", "list 3:3", "code 5:5"]],
    ["around a table", "a\n| B |\n|---|\n| c |\n\nd", ["paragraph 1:1", "table 2:1", "paragraph 6:1"]],
    ["around HTML", "a\n<ul><li>b\n\n<li>c</ul>\nd", ["paragraph 1:1", "list 2:1", "paragraph 5:1"]],
    ["around a sample", 'a\n{\n"b": 1\n}\nc', ["paragraph 1:1", "code 2:1", "paragraph 5:1"]],
    ["below site syntax", ":::note\na\n:::\n{% b %}\n\n1) c", ["paragraph 2:1", "list 6:1"]],
    ["numbers below a paragraph", "a\n404. b\n405. c", ["paragraph 1:1", "list 2:1"]],
    ["definitions", "a\n\nB\n: c\n\nd", ["paragraph 1:1", "definitions 3:1", "paragraph 6:1"]],
    ["footnotes", "a[^1]\n\n[^1]: b", ["paragraph 1:1", "paragraph 3:7"]],
    ["code", "a\n\n    b\n\n~~~\nc\n~~~", ["paragraph 1:1", "code 3:5", "code 6:1"]],
  ])("%s", async (_name, given, want) => {
    const { page } = await parsePage(given, "markdown");
    expect(page.sections.flatMap((section) => section.blocks.map(lineOf))).toEqual(want);
  });

  test("headings in each form", async () => {
    const { page } = await parsePage("# A\n\n##B\n\nC\n===\n> #D d\n\n  ### E", "markdown");
    expect(page.sections.map(({ heading, place }) => `${heading?.text} ${place.line}:${place.column}`)).toEqual([
      "A 1:3",
      "B 3:3",
      "C 5:1",
      "E 9:7",
    ]);
  });
});

describe("a page that is parsed in pieces", () => {
  test("has each list, ordered list and definition list whole", async () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
    const lists = [
      numbers.map((number) => `- a ${number}\n  b`).join("\n"),
      numbers.map((number) => `${number}. a`).join("\n"),
      numbers.map((number) => `T${number}\n: d`).join("\n\n"),
    ];
    const { page } = await parsePage(`# H\n\n${lists.join("\n\nwords\n\n")}`, "markdown");
    const counts = page.sections[0]?.blocks.map((block) => ("items" in block ? block.items.length : block.kind));
    expect(counts).toEqual([300, "paragraph", 300, "paragraph", 300]);
  });

  test("has the right place for every block", async () => {
    const paragraph = fc.constantFrom("a", "- b", "1. c", "## D", "> e", "```\nf\n\ng\n```", "| H |\n|---|\n| i |");
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 300, maxLength: 400 }), async (paragraphs) => {
        const text = paragraphs.join("\n\n");
        const lines = text.split("\n");
        const { page } = await parsePage(text, "markdown");
        const places = page.sections.flatMap(({ blocks, heading }) => [...(heading ? [heading] : []), ...blocks]);
        for (const { place } of places) expect(lines[place.line - 1]?.charAt(place.column - 1)).toMatch(/[a-fD|1-]/);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a block beyond the limits of the Markdown parser is read as plain text", () => {
  test.each([
    ["lines", `# A\n\n${"> b\n".repeat(1001)}\n# C`, 3],
    ["characters", `# A\n\n${"b ".repeat(100_001)}\n\n# C`, 3],
  ])("%s", async (_name, given, line) => {
    const { page, list } = await parsePage(given, "markdown");
    expect(list.filter(({ rule }) => rule === "markdown-limits")).toMatchObject([{ line }]);
    expect(page.sections.map(({ heading }) => heading?.text)).toEqual(["A", "C"]);
    expect(page.sections[0]?.blocks).toHaveLength(1);
  });

  test("a table in the block is a table", async () => {
    const given = `${"- a\n  - b\n".repeat(1)}${"  - c\n".repeat(1001)}\n  | D |\n  |---|\n  | e |`;
    expect(await printPage(given, "markdown")).toMatch(/#D\n.*\| e\n! 1 markdown-limits$/);
  });
});
