import { expect, test } from "vitest";
import { parsePage, printPage } from "./print-page.ts";

test.each([
  [
    "objects",
    '{ "errors": [\n  { "code": "E1", "text": "a" },\n  { "code": "E2", "status": 400, "text": null }\n] }',
    "# errors\n1:13 | #code | #text | #status\n2:13 | E1 | a | \n3:13 | E2 |  | 400",
  ],
  [
    "objects in objects, as columns",
    '[{ "error": { "code": "E1", "info": { "text": "a" } } }]',
    "1:1 | #error.code | #error.info.text\n1:23 | E1 | a",
  ],
  ["lists of texts, as cells", '[{ "code": "E1", "causes": ["a", "b"] }]', "1:1 | #code | #causes\n1:12 | E1 | a, b"],
  [
    "a map of objects",
    '{ "E1": { "text": "a" }, "E2": { "text": "b" } }',
    "1:1 | #key | #text\n1:3 | E1 | a\n1:26 | E2 | b",
  ],
  ["a map of texts", '{ "E1": "a", "E2": "b" }', "1:3 | E1 | a\n1:14 | E2 | b"],
  [
    "objects beside texts, and objects in lists of lists",
    '[{ "code": "E1" }, "E2: a", [[{ "code": "E3" }]]]',
    "1:1 | #code\n1:12 | E1\n- E2: a\n1:30 | #code\n1:41 | E3",
  ],
  [
    "examples of OpenAPI, each once, below their operation",
    '{"openapi":"3.1.0","paths":{"/a":{"get":{"operationId":"getA","summary":"b","responses":{"404":{"x-errors":["E1"],"content":{"c":{"examples":{"d":{"value":{"code":"E2"}},"e":{"value":{"code":"E2"}}}}}}}}}}}',
    "# getA\n## 404\n### errors\n1:109 | #error code\n1:109 | E1\n# Error responses\n1:164 | #code | #HTTP status\n1:164 | E2 | 404",
  ],
  ["one key that OpenAPI has as well", '{ "components": [{ "code": "E1" }] }', "# components\n1:17 | #code\n1:28 | E1"],
  ["another key that OpenAPI has as well", '{ "openapi": [{ "code": "E1" }] }', "# openapi\n1:14 | #code\n1:25 | E1"],
  ["arrays of arrays", '[["E1", "a"], ["E2", "b"]]', "1:2 | E1 | a\n1:15 | E2 | b"],
  ["texts", '["E1: a", "E2: b"]', "- E1: a\n- E2: b"],
  [
    "tables below keys",
    '{ "Create": { "errors": { "400": [{ "code": "E1" }], "404": [{ "code": "E2" }] } } }',
    "# Create\n## errors\n### 400\n1:34 | #code\n1:45 | E1\n### 404\n1:61 | #code\n1:72 | E2",
  ],
  [
    "tables inside rows, below the first cell",
    '[{ "name": "Create", "errors": [{ "code": "E1" }] }]',
    "1:1 | #name\n1:12 | Create\n# Create\n## errors\n1:32 | #code\n1:43 | E1",
  ],
  [
    "HTML, which stands at the place of its text",
    `{ "title": "A", "content": ${JSON.stringify(`<h1>B</h1>\n<table><tr><th>Code</th><th>Text</th></tr><tr><td>E1</td><td>a</td></tr></table>`)} }`,
    "1:3 | title | A\n# content\n## B\n1:28 | #Code | #Text\n1:28 | E1 | a",
  ],
  [
    "Markdown",
    JSON.stringify({ data: { text: `# B\n\n| Code | Text |\n|---|---|\n| E1 | a |\n${" ".repeat(60)}` } }),
    "# data\n## text\n### B\n1:17 | #Code | #Text\n1:17 | E1 | a",
  ],
  [
    "Markdown with other line ends",
    JSON.stringify(
      ["\r", "\r\n"].map((end) => `# B\n\n| Code |\n|---|\n| E1 |\n${" ".repeat(80)}`.replaceAll("\n", end)),
    ),
    "## B\n1:2 | #Code\n1:2 | E1\n## B\n1:117 | #Code\n1:117 | E1",
  ],
  ["texts with other line ends", '["E1\\r\\nE2\\rE3"]', "- E1⏎E2⏎E3"],
  ["an empty object", "{}", ""],
  ["a document that is cut off", '{ "errors": [\n  { "code"', "! 2 page-json-invalid"],
])("JSON with %s", async (_name, given, want) => {
  expect(await printPage(given, "json")).toBe(want);
});

test("facts at the top are front matter", async () => {
  const { page } = await parsePage('{ "title": "Error codes", "version": 2, "errors": [] }', "json");
  expect(page.matter).toMatchObject({ title: "Error codes", version: "2" });
});

test("a deep document is read, or is one problem", async () => {
  expect(await printPage(`${"[".repeat(20_000)}${"]".repeat(20_000)}`, "json")).toBe("! 1 page-json-invalid");
  expect(await printPage(`${'{"a":'.repeat(500)}"b"${"}".repeat(500)}`, "json")).toContain("# a");
});

test("objects that share no keys take linear time", async () => {
  const objects = Array.from({ length: 60_000 }, (_, at) => ({ [`E${at}`]: `text ${at}` }));
  await parsePage(JSON.stringify(Object.assign({ inner: [{}] }, ...objects)), "json");
  expect((await parsePage(JSON.stringify(objects), "json")).page.sections[0]?.blocks).toHaveLength(60_000);
});

test("objects that share hardly any keys are no table, whose empty cells would outnumber the values", async () => {
  const objects = Array.from({ length: 3000 }, (_, index) => ({ [`key${index % 900}`]: "a" }));
  const { page } = await parsePage(JSON.stringify(objects), "json");
  const tables = page.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? block : [])),
  );
  const cells = tables.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0), 0);
  expect(cells).toBeLessThan(5 * objects.length);
});
