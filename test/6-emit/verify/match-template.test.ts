import { expect, test } from "vitest";
import { readTemplates } from "../../../src/1-read/read-templates.ts";
import { cutTemplate, newProject } from "../../../src/6-emit/templates/compile-template.ts";
import { matchTemplate } from "../../../src/6-emit/verify/match-template.ts";
import { catalogViolation } from "../../../src/6-emit/verify/verify-json.ts";
import type { Catalog, ErrorInfo } from "../../../src/model/catalog.ts";
import { emitWhole } from "../emit-whole.ts";
import { market, SETTINGS, scan } from "../sample-catalogs.ts";

const MANY = 1_000;

/** A catalog of many codes with aliases, several cases and placeholders. */
function large(catalog: Catalog, codeOf: (index: number) => string, family?: string): Catalog {
  const errors = Array.from({ length: MANY }, (_, index): ErrorInfo => ({
    ...{ code: codeOf(index), name: `Number${index}Error`, family: family ?? codeOf(index), scope: "business" },
    aliases: index % 5 === 0 ? [`other-${index}`] : [],
    cases: [0, 1].map((line) => ({
      at: { page: "a.md", line: 2 * index + line + 1 },
      message: `number ${index} of %s`,
      texts: Object.fromEntries(catalog.locales.map((locale) => [locale, { title: `t${line}`, description: "d" }])),
    })),
  }));
  return {
    ...catalog,
    names: { prefix: catalog.names.prefix, families: family ? { [family]: "ManyError" } : {} },
    errors,
  };
}

test("the files of a large package pass, and its README has no switch over all codes", async () => {
  const catalogs = [large(scan, (index) => `Many.C${index}`, "Many"), large(market, (index) => `C${index}`)];
  const files = await emitWhole(catalogs, SETTINGS, await readTemplates());
  expect(files.find(({ path }) => path === "README.md")?.content).not.toContain("assertOnlyUnrecognized");
});

const TEMPLATE = `export const all = {
  //#region code
  $code: 1,
  //#endregion
};
export const last = 2;
`;
const HEAD = "export const all = {\n";
const TAIL = "};\nexport const last = 2;\n";

test.each([
  ["two iterations", `${HEAD}  "a": 1,\n  "b": 1,\n${TAIL}`, undefined],
  ["no iteration", `${HEAD}${TAIL}`, undefined],
  ["a member twice", `${HEAD}  "a": 1,\n  "a": 1,\n${TAIL}`, "a member that stands here twice"],
  ["an expression in a hole", `${HEAD}  a: 1,\n${TAIL}`, "has no place in the hole $code"],
  ["an iteration that goes on", `${HEAD}  "a": 1 + 1,\n${TAIL}`, "not what the template has here"],
  ["an iteration behind the end", `${HEAD}${TAIL}  "a": 1,\n`, "more than the template has"],
  ["no end", `${HEAD}  "a": 1,\n`, "not what the template has here"],
  ["an empty file", "", "not what the template has here"],
])("a module is matched against its template: %s", (_, content, want) => {
  const parts = cutTemplate(newProject(), TEMPLATE);
  const violation = matchTemplate(content, parts, { names: new Set(), specifiers: new Set() });
  if (want === undefined) expect(violation).toBeUndefined();
  else expect(violation?.text).toContain(want);
});

test("objects of different iterations may have the same members", () => {
  const parts = cutTemplate(
    newProject(),
    "//#region r\nf({\n  //#region s\n  $code: 1,\n  //#endregion\n});\n//#endregion\n",
  );
  const match = (content: string) => matchTemplate(content, parts, { names: new Set(), specifiers: new Set() });
  expect(match('f({\n  "a": 1,\n});\nf({\n  "a": 1,\n});\n')).toBeUndefined();
  expect(match('f({\n  "a": 1,\n  "a": 1,\n});\n')?.text).toContain("stands here twice");
});

test.each([
  [
    "a catalog",
    '{\n  "provider": "a",\n  "errors": [\n    {\n      "cases": [\n        1\n      ]\n    }\n  ]\n}\n',
    true,
  ],
  ["an element that is no object", '{\n  "provider": "a",\n  "errors": [\n    "a"\n  ]\n}\n', false],
  ["other white space", '{\n  "provider": "a",\n  "errors": [\n    {"code": "A"}\n  ]\n}\n', false],
  [
    "a fact on several lines",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ],\n      "c": {\n        "d": 1\n      }\n    }\n  ]\n}\n',
    false,
  ],
  ["no errors", '{\n  "provider": "a",\n  "errors": []\n}\n', true],
  [
    "two errors",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    },\n    {\n      "b": [\n        1\n      ],\n      "c": { "d": 1, "e": {} }\n    }\n  ]\n}\n',
    true,
  ],
  [
    "two errors without a comma",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    }\n    {\n      "b": [\n        1\n      ]\n    }\n  ]\n}\n',
    false,
  ],
  [
    "a comma behind the last error",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    },\n  ]\n}\n',
    false,
  ],
  [
    "a list that ends early",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    }\n  ],\n  "more": [\n    {\n      "a": [\n        1\n      ]\n    }\n  ]\n}\n',
    false,
  ],
  [
    "operations",
    '{\n  "provider": "a",\n  "operations": [\n    {\n      "codes": [\n        { "code": "A" },\n        { "code": "B", "case": 1 }\n      ]\n    }\n  ],\n  "errors": []\n}\n',
    true,
  ],
  [
    "an operation on several lines",
    '{\n  "operations": [\n    {\n      "codes": [\n        {\n          "code": "A"\n        }\n      ]\n    }\n  ],\n  "errors": []\n}\n',
    false,
  ],
  ["an operation that is no object", '{\n  "operations": [\n    "a"\n  ],\n  "errors": []\n}\n', false],
  [
    "operations behind the errors",
    '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    }\n  ],\n  "operations": [\n    {\n      "a": [\n        1\n      ]\n    }\n  ]\n}\n',
    false,
  ],
  ["text behind the document", '{\n  "errors": [\n    {\n      "a": [\n        1\n      ]\n    }\n  ]\n}\n}\n', false],
  ["a key twice", '{\n  "provider": "a",\n  "provider": "a"\n}\n', false],
  ["an unknown member", '{\n  "more": 1\n}\n', false],
  ["a list", "[]\n", false],
])("a catalog is verified: %s", (_, content, isValid) => {
  expect(catalogViolation(content) === undefined).toBe(isValid);
});
