import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { emit } from "../../src/6-emit/emit.ts";
import { withMarkers, withoutMarkers } from "../../src/6-emit/templates/region-markers.ts";
import { compiledTemplatesJson } from "../../src/6-emit/templates/compiled-templates.ts";
import { transpile } from "../../src/6-emit/templates/transpile-module.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { CATALOGS, SETTINGS, scan } from "./sample-catalogs.ts";

const { "prepared.json": _, ...sources } = await readTemplates();
const bare: Catalog = {
  ...scan,
  names: { prefix: "Scan", families: {} },
  errors: scan.errors.slice(0, 1).map(({ code, name, scope, cases }) => ({ code, name, family: code, scope, cases })),
};

describe.each([
  ["the sample", CATALOGS],
  ["a service of one code without a family", [bare]],
  ["a service without codes", [{ ...bare, errors: [] }]],
] as const)(
  "what is filled is what the compiler makes of the filled source: %s",
  async (_name, catalogs) => {
    const files = await emit(catalogs, SETTINGS, sources);
    const content = new Map(files.map((file) => [file.path, file.content]));
    const modules = files.filter(({ path }) => path.startsWith("src/") && !/\.(?:stub|d)\.ts$/.test(path));

    test.each(modules.map((file) => [file.path, file] as const))("%s", (_path, file) => {
      const compiled = transpile(file);
      expect(compiled).toHaveLength(2);
      for (const made of compiled) expect(tokens(content.get(made.path) ?? "")).toEqual(tokens(made.content));
    });
  },
  120_000,
);

test("what the build keeps of the templates gives the same files", async () => {
  const prepared = { ...sources, "prepared.json": await compiledTemplatesJson(sources) };
  expect(await emit(CATALOGS, SETTINGS, prepared)).toEqual(await emit(CATALOGS, SETTINGS, sources));
}, 120_000);

test("what the build kept of a template that has changed since does not count", async () => {
  const path = "src/runtime/table.ts";
  const changed = { ...sources, [path]: `${sources[path]}\nexport const more: string = "more";\n` };
  const files = await emit(CATALOGS, SETTINGS, { ...changed, "prepared.json": await compiledTemplatesJson(sources) });
  expect(files.find((file) => file.path === "dist/runtime/table.js")?.content).toContain("more");
}, 120_000);

test.each([
  ["statements", "//#region a\nexport const $x: 1 = 1;\n//#endregion\n"],
  ["members of an object", "export const x: unknown = {\n  //#region a\n  $x: 1,\n  //#endregion\n};\n"],
  ["members of an interface", "export interface X {\n  //#region a\n  $x: 1;\n  //#endregion\n}\n"],
  ["elements", "export const x: unknown = [\n  //#region a\n  $x,\n  //#endregion\n];\n"],
  [
    "cases",
    "export function f(x: number): 1 {\n  switch (x) {\n    //#region a\n    case 1:\n    //#endregion\n    default:\n      return 1;\n  }\n}\n",
  ],
])("marks of regions around %s stay, in pairs, where they are not left out", (_name, source) => {
  const path = "src/x.ts";
  for (const form of [".js", ".d.ts"] as const) {
    const { text, names } = withMarkers(source, form);
    const made = transpile({ path, content: text }).find((file) => file.path.endsWith(form))?.content ?? "";
    const marks = withoutMarkers(made, names).match(/\/\/#\w+ ?\w*/g) ?? [];
    expect([[], ["//#region a", "//#endregion"]]).toContainEqual(marks);
    expect(withoutMarkers(made, names)).not.toContain("$$region");
    if (form === ".js" && !source.includes("interface")) expect(marks).toHaveLength(2);
  }
});

/** The tokens of a module; commas and bars that change nothing, and imports of nothing but types, are left out. */
function tokens(source: string): readonly string[] {
  const text = source.replace(/^import type .*$/gm, "");
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard, text);
  const found: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    found.push(scanner.getTokenText());
  }
  return found.filter((token, i) => {
    if (token === ",") return !/^[\]})]$/.test(found[i + 1] ?? "");
    return token !== "|" || !/^[<,=:]$/.test(found[i - 1] ?? "");
  });
}
