import fc from "fast-check";
import { expect, test } from "vitest";
import { withJsonValue, withoutJsonValue } from "../../src/lib/json-edit.ts";
import type { JsonPath } from "../../src/lib/json-places.ts";

const MANIFEST = `{
  "services": {
    "a": {
      "pages": [
        { "file": "a.md", "locale": "en" },
        {
          "file": "b.md",
          "columns": { "Meaning": "title" }
        }
      ]
    }
  }
}
`;
const PAGE = ["services", "a", "pages"];

test.each<[name: string, path: JsonPath, value: unknown, from: string, to: string]>([
  ["replaces a value", [...PAGE, 0, "locale"], "zh-CN", '"locale": "en"', '"locale": "zh-CN"'],
  ["adds a member to a line", [...PAGE, 0, "ignore"], ["x", 4], '"en" }', '"en", "ignore": ["x", 4] }'],
  [
    "creates what is missing",
    [...PAGE, 0, "columns", 'The "code"'],
    "code",
    '"en" }',
    '"en", "columns": { "The \\"code\\"": "code" } }',
  ],
  [
    "adds a line to lines",
    [...PAGE, 1, "locale"],
    "en",
    '{ "Meaning": "title" }\n',
    '{ "Meaning": "title" },\n          "locale": "en"\n',
  ],
  [
    "appends an element",
    [...PAGE, 2],
    { file: "c.md" },
    "        }\n      ]",
    '        },\n        { "file": "c.md" }\n      ]',
  ],
  [
    "writes a long element on several lines",
    [...PAGE, 2],
    { file: `${"c".repeat(100)}.md`, set: { code: "A" } },
    "        }\n      ]",
    `        },\n        {\n          "file": "${"c".repeat(100)}.md",\n          "set": { "code": "A" }\n        }\n      ]`,
  ],
])("withJsonValue %s", (_, path, value, from, to) => {
  expect(MANIFEST).toContain(from);
  expect(withJsonValue(MANIFEST, path, value)).toBe(MANIFEST.replace(from, () => to));
});

test.each<[name: string, path: JsonPath, from: string, to: string]>([
  ["the last member", [...PAGE, 0, "locale"], ', "locale": "en"', ""],
  ["the first member", [...PAGE, 0, "file"], '"file": "a.md", ', ""],
  ["the only member", [...PAGE, 1, "columns", "Meaning"], '{ "Meaning": "title" }', "{}"],
  ["an element", [...PAGE, 0], '{ "file": "a.md", "locale": "en" },\n        ', ""],
  ["nothing, if it is not there", [...PAGE, 0, "columns", "x"], "", ""],
  ["nothing, in a text", [...PAGE, 0, "file", "x"], "", ""],
])("withoutJsonValue removes %s", (_, path, from, to) => {
  expect(withoutJsonValue(MANIFEST, path)).toBe(MANIFEST.replace(from, to));
});

test("a value that is set is there, whatever keys and values are, and removing it gives the document again", () => {
  const document = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { noNullPrototype: true });
  const indent = fc.constantFrom(0, 2);
  fc.assert(
    fc.property(document, fc.string(), fc.jsonValue({ maxDepth: 3 }), indent, (before, key, value, spaces) => {
      fc.pre(key !== "__proto__" && !Object.hasOwn(before, "__proto__") && !Object.hasOwn(before, key));
      const text = JSON.stringify(before, null, spaces);
      const added = withJsonValue(text, [key], value);
      expect(JSON.parse(added)).toEqual(JSON.parse(JSON.stringify({ ...before, [key]: value })));
      expect(JSON.parse(withoutJsonValue(added, [key]))).toEqual(JSON.parse(text));
    }),
  );
});
