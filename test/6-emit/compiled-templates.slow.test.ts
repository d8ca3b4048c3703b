import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { withMarkers, withoutMarkers } from "../../src/6-emit/templates/region-markers.ts";
import { compiledTemplatesJson } from "../../src/6-emit/templates/compiled-templates.ts";
import { compileModule, newProject, toCommonJs } from "../../src/6-emit/templates/compile-template.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { CATALOGS, SETTINGS, scan } from "./sample-catalogs.ts";

const { "prepared.json": _, ...sources } = await readTemplates();
const templates = { ...sources, "prepared.json": await compiledTemplatesJson(sources) };
const project = newProject();
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
  "filled JavaScript and declarations are those that the compiler makes of the filled source: %s",
  async (_name, catalogs) => {
    const files = await emitWhole(catalogs, SETTINGS, templates);
    const content = new Map(files.map((file) => [file.path, file.content]));
    const modules = files.filter(({ path }) => path.startsWith("src/") && !/\.(?:stub|d)\.ts$/.test(path));

    test.each(modules.map((file) => [file.path, file] as const))("%s", (_path, file) => {
      const base = file.path.replace(/^src\/(.*)\.ts$/, "$1");
      const filled = (folder: string, extension: string): string => content.get(`${folder}/${base}${extension}`) ?? "";
      const compiled = compileModule(project, file.content, "js");
      expect(tokens(filled("dist", ".js"))).toEqual(tokens(compiled));
      expect(tokens(filled("dist/_cjs", ".js"))).toEqual(tokens(toCommonJs(project, compiled)));
      expect(tokens(filled("dist", ".d.ts"))).toEqual(tokens(compileModule(project, file.content, "dts")));
      expect(filled("dist/_cjs", ".d.ts")).toBe(filled("dist", ".d.ts"));
    });
  },
  120_000,
);

test("a template that has changed since the build is compiled again", async () => {
  const path = "src/runtime/table.ts";
  const changed = { ...templates, [path]: `${sources[path]}\nexport const more: string = "more";\n` };
  const files = await emitWhole(CATALOGS, SETTINGS, changed);
  expect(files.find((file) => file.path === "dist/runtime/table.js")?.content).toContain("more");
}, 120_000);

test.each([
  ["statements", "//#region a\nexport const $x: 1 = 1;\n//#endregion\n"],
  ["members of an object", "export const x: unknown = {\n  //#region a\n  $x: 1,\n  //#endregion\n};\n"],
  ["members of an interface", "export interface X {\n  //#region a\n  $x: 1;\n  //#endregion\n}\n"],
  ["methods", "export class X {\n  a(): void {}\n  //#region a\n  $x(): void {}\n  //#endregion\n}\n"],
  ["elements", "export const x: unknown = [\n  //#region a\n  $x,\n  //#endregion\n];\n"],
  [
    "cases",
    "export function f(x: number): 1 {\n  switch (x) {\n    //#region a\n    case 1:\n    //#endregion\n    default:\n      return 1;\n  }\n}\n",
  ],
])("the comments of regions around %s are compiled in pairs, or dropped with their code", (_name, source) => {
  for (const form of ["js", "dts"] as const) {
    const { text, comments } = withMarkers(project, source, form);
    const compiled = withoutMarkers(compileModule(project, text, form), comments);
    const kept = compiled.match(/\/\/#\w+ ?\w*/g) ?? [];
    expect([[], ["//#region a", "//#endregion"]]).toContainEqual(kept);
    expect(compiled).not.toContain("$$region");
    if (form === "js" && !source.includes("interface")) expect(kept).toHaveLength(2);
  }
});

/** The tokens of a module, without commas and bars that change nothing, without imports of types only, and without the name of a map. */
function tokens(source: string): readonly string[] {
  const text = source.replace(/^import type .*$|^\/\/# sourceMappingURL=.*\n/gm, "");
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
