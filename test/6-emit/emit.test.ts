import { Ajv2020 } from "ajv/dist/2020.js";
import { ts } from "ts-morph";
import { expect, test, vi } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import { emitWhole } from "./emit-whole.ts";
import { CATALOGS, hostile, market, SETTINGS, scan } from "./sample-catalogs.ts";

vi.setConfig({ testTimeout: 60_000 });

const templates = await readTemplates();
const files = await emitWhole(CATALOGS, SETTINGS, templates);
const content = (path: string): string => files.find((file) => file.path === path)?.content ?? "";

test.each(["see @internal notes", "ask ops@internal.example.com", "\\@internal"])(
  "compiler tags in a text do not remove the error: %s",
  async (description) => {
    const [first, ...others] = scan.errors;
    if (!first) throw new Error("the sample has no errors");
    const cases = first.cases.map((one) => ({ ...one, texts: { en: { description } } }));
    const emitted = await emitWhole([{ ...scan, errors: [{ ...first, cases }, ...others] }], SETTINGS, templates);
    const declared = emitted.filter(({ path }) => path.endsWith(".d.ts")).map((file) => file.content);
    expect(declared.join("\n")).toContain(`class ${first.name} `);
    expect(declared.filter((one) => one.includes(JSON.stringify(first.code))).length).toBeGreaterThan(1);
  },
);

test("a cause is in the catalog and in documentation comments", async () => {
  const [first, ...others] = scan.errors;
  if (!first) throw new Error("the sample has no errors");
  const cases = first.cases.map((one) => ({ ...one, texts: { en: { description: "d", cause: "Because of rain." } } }));
  const emitted = await emitWhole([{ ...scan, errors: [{ ...first, cases }, ...others] }], SETTINGS, templates);
  const holding = emitted.filter((file) => file.content.includes("Because of rain.")).map(({ path }) => path);
  expect(holding).toEqual(
    expect.arrayContaining(["catalog/acme/scan.json", "src/acme/scan/codes.ts", "src/acme/scan/errors.ts"]),
  );
});

test("a service has a catalog, modules and their compiled forms", () => {
  const paths = files.map(({ path }) => path).filter((path) => path.includes("acme/scan"));
  const modules = [
    "catalog",
    "codes",
    "errors",
    "handlers",
    "index",
    "messages/en",
    "messages/index",
    "messages/lazy",
    "messages/zh-CN",
    "registry",
    "testing",
  ];
  expect(paths).toEqual([
    "catalog/acme/scan.json",
    ...[...modules, "facts"]
      .sort()
      .flatMap((module) => [`dist/acme/scan/${module}.d.ts`, `dist/acme/scan/${module}.js`]),
    // Facts change with the lines of pages, so only the catalog and the types are committed.
    ...[...modules, "facts.d", "handlers.stub"].map((module) => `src/acme/scan/${module}.ts`).sort(),
  ]);
});

test("every target of `exports` and `files` exists, with types first", () => {
  const { exports, files: shipped } = JSON.parse(content("package.json")) as {
    exports: Record<string, string | Record<string, string>>;
    files: string[];
  };
  for (const target of Object.values(exports)) {
    if (typeof target !== "string") expect(Object.keys(target)).toEqual(["types", "default"]);
    for (const path of typeof target === "string" ? [target] : Object.values(target)) {
      expect(content(path.slice(2)), path).not.toBe("");
    }
  }
  for (const path of shipped)
    expect(files.some((file) => file.path === path || file.path.startsWith(`${path}/`))).toBe(true);
});

test("the bytes do not depend on the order of object members", async () => {
  const again = await emitWhole(CATALOGS.map(reversed), SETTINGS, templates);
  expect(again).toEqual(files);
  expect(files.map(({ path }) => path)).toEqual([...files.map(({ path }) => path)].sort());
});

test("every catalog is valid against the published schema and has all data", () => {
  const valid = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(
    JSON.parse(content("catalog.schema.json")) as object,
  );
  for (const catalog of CATALOGS) {
    const written = JSON.parse(content(`catalog/${catalog.provider}/${catalog.service}.json`)) as object;
    expect(valid(written), JSON.stringify(valid.errors)).toBe(true);
    expect(written).toEqual({ $schema: "../../catalog.schema.json", ...catalog });
  }
});

test("a removed row removes one line of `codes.ts`", { timeout: 60_000 }, async () => {
  const [first, ...rest] = scan.errors;
  const changed: Catalog = { ...scan, errors: rest };
  const after = await emitWhole([hostile, market, changed], SETTINGS, templates);
  const gone = content("src/acme/scan/codes.ts")
    .split("\n")
    .filter((line) => !(after.find(({ path }) => path === "src/acme/scan/codes.ts")?.content ?? "").includes(line));
  expect(gone.filter((line) => !line.includes("*"))).toEqual([`  "${first?.code}": never;`]);
});

test("a row inserted above a code changes one line with its place in two files, and nothing else", async () => {
  const moved = await emitWhole([hostile, market, inserted(scan)], SETTINGS, templates);
  const changes = moved.flatMap((file) => {
    const before = content(file.path).split("\n");
    const lines = file.content.split("\n").filter((line, index) => line !== before[index]);
    return lines.length > 0 && !file.path.startsWith("dist/") ? [[file.path, lines.length]] : [];
  });
  const places = scan.errors.flatMap(({ cases }) => cases).length;
  const borrowed = scan.errors.flatMap(({ cases }) => cases).filter(({ texts }) => texts.en?.from).length;
  const again = scan.errors.flatMap(({ cases }) => cases).flatMap(({ alsoAt = [] }) => alsoAt).length;
  expect(changes).toEqual([
    ["catalog/acme/scan.json", places + borrowed + again],
    ["src/acme/scan/codes.ts", places],
  ]);
});

test("generated code has no static field, enum, decorator, namespace or any", () => {
  const kinds = new Set<ts.SyntaxKind>();
  const visit = (node: ts.Node): void => {
    kinds.add(node.kind);
    ts.forEachChild(node, visit);
  };
  for (const { path, content } of files.filter(({ path }) => /^src\/acme\/.*\.ts$/.test(path))) {
    visit(ts.createSourceFile(path, content, ts.ScriptTarget.ES2022, true));
  }
  const { PropertyDeclaration, EnumDeclaration, Decorator, ModuleDeclaration, AnyKeyword } = ts.SyntaxKind;
  const unwanted = [PropertyDeclaration, EnumDeclaration, Decorator, ModuleDeclaration, AnyKeyword];
  expect(kinds.has(ts.SyntaxKind.ClassDeclaration)).toBe(true);
  expect(unwanted.filter((kind) => kinds.has(kind)).map((kind) => ts.SyntaxKind[kind])).toEqual([]);
});

/** The catalog of a page with a new row above all others. */
function inserted<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(inserted) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "line" ? (member as number) + 1 : (inserted(member) as unknown),
    ]),
  ) as Value;
}

function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  ) as Value;
}
