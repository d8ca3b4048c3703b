import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { parse } from "../../src/2-parse/parse.ts";
import { collectProblems } from "../../src/problems/problems.ts";
import { runs } from "../runs.ts";
import { parsePage, printPage } from "./print-page.ts";

test.each([
  [
    "maps in a list",
    "errors:\n  - code: E1\n    text: a\n  - code: E2\n    status: 400\n    text: null\n",
    "# errors\n2:3 | #code | #text | #status\n2:11 | E1 | a | \n4:11 | E2 |  | 400",
  ],
  ["a map of maps", "E1: { text: a }\n'E2':\n  text: b\n", "1:1 | #key | #text\n1:1 | E1 | a\n2:1 | E2 | b"],
  ["a map of texts", "E1: a\nE2: b # c\n", "1:1 | E1 | a\n2:1 | E2 | b"],
  [
    "codes as they are written",
    "- code: 0010\n- code: 1.0\n- code: 0x1F\n- code: 1_000\n- code: yes\n- code: 2001-12-14\n- code: ~\n- code: '~'\n",
    "1:1 | #code\n1:9 | 0010\n2:9 | 1.0\n3:9 | 0x1F\n4:9 | 1_000\n5:9 | yes\n6:9 | 2001-12-14\n1:1 | \n8:9 | ~",
  ],
  [
    "texts of several lines",
    "- code: E1\n  text: |\n    a\n    b\n- code: E2\n  text: >-\n    a\n    b\n- code: E3\n  text: a\n    b\n",
    "1:1 | #code | #text\n1:9 | E1 | a⏎b⏎\n5:9 | E2 | a b\n9:9 | E3 | a b",
  ],
  [
    "Markdown",
    `data:\n  text: |\n    # B\n\n    | Code | Text |\n    |---|---|\n    | E1 | a |\n    ${"x".repeat(60)}\n`,
    `# data\n## text\n### B\n2:9 | #Code | #Text\n2:9 | E1 | a\n${"x".repeat(60)}`,
  ],
  ["several documents", "# a\n---\ncode: E1\n---\ncode: E2\n...\n---\n", "1:1 | #code\n3:7 | E1\n5:7 | E2"],
  [
    "tags, which have no meaning",
    "- !!js/function 'function () {}'\n- !a b\n- !!binary aGk=\n",
    "- function () {}\n- b\n- aGk=",
  ],
  [
    "aliases, which stand at the place of their value",
    "- &a { code: E1 }\n- *a\n- code: &b E2\n- code: *b\n",
    "1:1 | #code\n1:14 | E1\n1:14 | E1\n3:12 | E2\n3:12 | E2",
  ],
  [
    "merge keys",
    "- &a { code: E1, text: a }\n- { <<: *a, code: E2 }\n- <<: [*a, { status: 1 }]\n  code: E3\n- { <<: a, code: E4 }\n",
    "1:1 | #code | #text | #status | #<<\n1:14 | E1 | a |  | \n2:19 | E2 | a |  | \n4:9 | E3 | a | 1 | \n5:18 | E4 |  |  | a",
  ],
  [
    "merge keys of two maps with the same key, and a text that looks like one",
    '- &a { code: E1, text: a }\n- &b { code: E2, text: b, status: 1 }\n- <<: [*a, *b]\n- { "<<": { code: E3 } }\n',
    "1:1 | #code | #text | #status | #<<.code\n1:14 | E1 | a |  | \n2:14 | E2 | b | 1 | \n1:14 | E1 | a | 1 | \n4:19 |  |  |  | E3",
  ],
  ["an anchor at a key, and one that stands twice", "- &a E1: *a\n- &a E2\n- *a\n", "1:1 | #E1\n1:6 | E1\n- E2\n- E2"],
  ["a tag of something else", "- !!omap [a]\n- !!set { E1: b }\n- !!str ~\n", "1:1 | #E1\n2:15 | b\n1:10 | a\n- ~"],
  ["keys that are lists or stand twice", "[a, b]: c\nd: e\nd: f\n", "1:1 | [a, b] | c\n2:1 | d | e\n3:1 | d | f"],
  ["CRLF", "- code: E1\r\n  text: a\r\n- code: E2\r\n", "1:1 | #code | #text\n1:9 | E1 | a\n3:9 | E2 | "],
  ["no content", "# a\n", ""],
  ["an open bracket", "a:\n  b: [c\n", "! 3 page-yaml-invalid"],
  ["a tab as indent", "a:\n\t- b\n", "! 2 page-yaml-invalid"],
  ["a text with a colon", "a: b\nc: d: e\nf: g: h\n", "! 2 page-yaml-invalid"],
  ["an alias without an anchor", "a: b\nc: *d\n", "! 2 page-yaml-invalid"],
  ["an alias in its own value", "a: &b\n  - *b\n", "! 2 page-yaml-invalid"],
])("YAML with %s", async (_name, given, want) => {
  expect(await printPage(given, "yaml")).toBe(want);
});

test("a problem names the line, the column and the reason", async () => {
  const { list } = await parsePage("a: b\nc: d: e\n", "yaml");
  expect(list).toMatchObject([
    { line: 2, column: 4, text: expect.stringContaining("nested mappings are not allowed in compact mappings; page") },
  ]);
});

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>("E1", "a: b", "# c", "a\nb\n", "", " x ", "*a", "- b", "!t", "0010", "{", "null", null),
    fc.dictionary(
      fc.constantFrom("code", "text", "E1", "a b", "openapi", "responses", "404", "x-errors"),
      tie("value"),
    ),
    fc.array(tie("value"), { maxLength: 4 }),
  ),
})).value;

test("YAML is read like JSON of the same content", async () => {
  const contentOf = async (text: string, format: "json" | "yaml") => {
    const { page, list } = await parsePage(text, format);
    const content = JSON.stringify([page, list], (key, inner: unknown) => (key === "place" ? undefined : inner));
    return content;
  };
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      const document = [given, { responses: given }];
      const text = stringify(document, { aliasDuplicateObjects: false });
      expect(await contentOf(text, "yaml")).toBe(await contentOf(JSON.stringify(document), "json"));
      expect(await contentOf(JSON.stringify(document), "yaml")).toBe(await contentOf(JSON.stringify(document), "json"));
    }),
    runs(200),
  );
});

const nested = (count: number) => Array.from({ length: count }, (_, at) => `${" ".repeat(at)}a:`).join("\n");

test.each([
  ["brackets", "[".repeat(20_000) + "]".repeat(20_000)],
  ["open brackets", "[".repeat(20_000)],
  ["maps in brackets", "{a: ".repeat(20_000) + "}".repeat(20_000)],
  ["lists on one line", "- ".repeat(20_000)],
  ["keys on one line", "? ".repeat(20_000)],
  ["indents", nested(2000)],
])("a deep document is one problem: %s", async (_name, given) => {
  expect(await printPage(given, "yaml")).toBe(`! ${given.includes("\n") ? 500 : 1} page-yaml-invalid`);
});

test("a document of too many tokens is one problem", async () => {
  const { page, list } = await parsePage(`[${",".repeat(2_000_001)}`, "yaml");
  expect(page.sections).toEqual([]);
  expect(list).toMatchObject([
    { rule: "page-yaml-invalid", text: expect.stringContaining("more than 2000000 tokens") },
  ]);
});

test("a document of 400 levels is read", async () => {
  expect(await printPage(nested(400), "yaml")).toContain("# a");
  expect(await printPage("[".repeat(400) + "E1" + "]".repeat(400), "yaml")).toContain("E1");
});

test.each([
  [
    "lists of lists",
    ["a0: &a0 [x, x]", ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`)],
  ],
  [
    "merged maps",
    [
      "a0: &a0 {x: y}",
      ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} {b: *a${at}, <<: [*a${at}, *a${at}]}`),
    ],
  ],
  ["a long text", [`a: &a ${"x".repeat(100_000)}`, "b:", ...Array.from({ length: 20 }, () => "  - *a")]],
  ["keys", [`a: &a ${"x".repeat(100_000)}`, "b:", ...Array.from({ length: 20 }, () => "  *a : b")]],
])("aliases that repeat too much are one problem: %s", async (_name, lines) => {
  const { page, list } = await parsePage(lines.join("\n"), "yaml");
  expect(page.sections).toEqual([]);
  expect(list).toMatchObject([{ rule: "page-yaml-invalid", text: expect.stringContaining("aliases repeat") }]);
});

test("the path of `source.json` is one of keys, as in JSON", async () => {
  const { on, list } = collectProblems();
  const text = "other: [{ code: E0 }]\ndata:\n  errors:\n    - code: E1\n    - code: E2\n";
  const pageAt = (path: string[]) => parse({ path: "a.yml", text, hints: { path } }, on("a.yml"));
  const { sections } = await pageAt(["data", "errors"]);
  expect(JSON.stringify(sections)).toMatch(/^(?!.*E0).*E1.*E2/);
  expect((await pageAt(["data", "codes"])).sections).toEqual([]);
  expect(list).toMatchObject([{ rule: "override-unmatched" }]);
});
