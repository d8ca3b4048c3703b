import { expect, test } from "vitest";
import { readTemplates } from "../../../src/1-read/read-templates.ts";
import { emitEach, fileVerifier, type FileRules } from "../../../src/6-emit/emit.ts";
import { cutTemplate } from "../../../src/6-emit/templates/cut-template.ts";
import { readingCatalog } from "../../../src/6-emit/verify/verify-json.ts";
import { readingBack } from "../../../src/6-emit/verify/match-template.ts";
import type { Catalog, ErrorInfo } from "../../../src/model/catalog.ts";
import { market, SETTINGS, scan } from "../sample-catalogs.ts";

const MANY = 3_000;

/** Catalogs of which nearly every file takes several pieces, with families and without. */
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

const CATALOGS = [large(scan, (index) => `Many.C${index}`, "Many"), large(market, (index) => `C${index}`)];

test("every file of a large package is read back the same in pieces and as a whole", async () => {
  const rules: FileRules[] = [];
  const readElsewhere = (told: FileRules): boolean => rules.push(told) > 0;
  const pieces = new Map<string, readonly string[]>();
  const materials = { catalogs: CATALOGS, settings: SETTINGS, templates: await readTemplates(), readElsewhere };
  for await (const file of emitEach(materials)) pieces.set(file.path, [...file.pieces]);
  const proofread = fileVerifier(rules[0] as FileRules);
  const read = (path: string, all: readonly string[]): string | undefined => {
    const reader = proofread(path);
    for (const piece of all) {
      const violation = reader.take(piece);
      if (violation !== undefined) return violation;
    }
    return reader.end();
  };
  for (const [path, all] of pieces) {
    expect(read(path, all)).toBeUndefined();
    expect(read(path, [all.join("")])).toBeUndefined();
  }
  expect(pieces.get("README.md")?.join("")).not.toContain("assertOnlyUnrecognized");
  const long = [...pieces].filter(([, all]) => all.length > 2);
  expect(long.map(([path]) => path.replace(/^.*\//, "")).sort()).toEqual(
    expect.arrayContaining(["README.md", "codes.ts", "en.ts", "errors.d.ts", "registry.js", "scan.json"]),
  );
  for (const [path, all] of long) {
    const before = all.slice(0, -1).join("");
    const line = before.split("\n").length;
    const spoiled = read(path, [...all.slice(0, -1), `\u0000${all.at(-1)}`]);
    expect(spoiled).toMatch(new RegExp(`^${path.replaceAll(".", "\\.")}:${line}:\\d+: `));
  }
}, 120_000);

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
  ["as a whole", [`${HEAD}  "a": 1,\n  "b": 1,\n${TAIL}`], undefined],
  ["a turn at a time", [HEAD, '  "a": 1,\n', '  "b": 1,\n', TAIL], undefined],
  ["a piece without anything", [HEAD, "", '  "a": 1,\n', TAIL, ""], undefined],
  ["no turn", [HEAD, TAIL], undefined],
  ["a name twice, in two pieces", [`${HEAD}  "a": 1,\n`, `  "a": 1,\n${TAIL}`], '"a" stands here twice'],
  ["a piece that ends in a token", [`${HEAD}  "a`, `": 1,\n${TAIL}`], "has no place in the hole $code"],
  ["a piece that ends in a turn", [`${HEAD}  "a"`, `: 1,\n${TAIL}`], "not what the template has here"],
  ["a turn that begins too late", [HEAD, TAIL, '  "a": 1,\n'], "more than the template has"],
  ["no end", [HEAD, '  "a": 1,\n'], "not what the template has here"],
  ["nothing at all", [], "not what the template has here"],
])("a module is read back: %s", (_, pieces, want) => {
  const reader = readingBack(cutTemplate(TEMPLATE), { names: new Set(), specifiers: new Set() });
  let trouble;
  for (const piece of pieces) trouble ??= reader.take(piece);
  trouble ??= reader.end();
  if (want === undefined) expect(trouble).toBeUndefined();
  else expect(trouble?.text).toContain(want);
});

test.each([
  ["an element that is no object", '\n    "a"', false],
  ["an object", '\n    {\n      "a": 1\n    }', true],
  ["an object in other clothes", '\n    {"a": 1}', false],
  ["a list that is closed early", '\n    {\n      "a": 1\n    }\n  ],\n  "more": [\n    {}', false],
])("a catalog is read back: %s", (_, elements, isRight) => {
  const reader = readingCatalog();
  const trouble =
    reader.take('{\n  "provider": "a",\n  "errors": [') ??
    reader.take(elements) ??
    reader.take("\n  ]\n}\n") ??
    reader.end();
  expect(trouble === undefined).toBe(isRight);
});
