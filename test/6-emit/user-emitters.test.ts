import { describe, expect, test, vi } from "vitest";
import { readTemplates } from "../../src/1-read/read-templates.ts";
import { Failure } from "../../src/lib/failure.ts";
import type { Catalog } from "../../src/model/catalog.ts";
import type { Emitter, EmitterTools, SafeText, TemplateData } from "../../src/model/output.ts";
import { emitWhole } from "./emit-whole.ts";
import { CATALOGS, SETTINGS } from "./sample-catalogs.ts";

vi.setConfig({ testTimeout: 60_000 });

const templates = await readTemplates();

test("an emitter of the user adds files", async () => {
  const list = {
    name: "list",
    emit: (catalogs: readonly Catalog[]) => [{ path: "docs/codes.txt", content: `${catalogs.length}\n` }],
  };
  const extended = await emitWhole(CATALOGS, SETTINGS, templates, [list]);
  expect(extended.find(({ path }) => path === "docs/codes.txt")?.content).toBe("3\n");
});

const file = (path: unknown, content: unknown = ""): (() => unknown) => {
  return () => [{ path, content }];
};

test.each<[name: string, emitOwn: () => unknown, says: string]>([
  ["replaces a file of errsmith", file("package.json", "{}"), "makes package.json, which is there already"],
  [
    "throws",
    () => {
      throw new Error("no network");
    },
    "failed: no network",
  ],
  [
    "throws a value that is no error",
    () => {
      throw { code: 1 } as unknown as Error;
    },
    "failed: ",
  ],
  ["returns nothing", () => undefined, "returned no list of files"],
  ["returns a promise", () => Promise.resolve([]), "returned no list of files"],
  ["returns a list of nothing", () => [null], "returned a file without `path`"],
  ["gives no path", file(undefined), "returned a file without `path`"],
  ["gives no content", file("a.txt", 1), "returned a.txt without `content`"],
  ["gives a path outside", file("../a.txt"), "returned the path ../a.txt: paths are relative"],
  ["gives a path that goes up inside", file("src/../../a.txt"), "paths are relative"],
  ["gives an absolute path", file("/etc/a.txt"), "paths are relative"],
  ["gives a path of Windows", file("C:\\a.txt"), "paths are relative"],
  ["gives an empty path", file(""), "paths are relative"],
  ["gives a module that does not compile", file("src/own.ts", "export const = 1;"), "returned a module that does not"],
])("an emitter that %s makes a failure with its name", async (_, emitOwn, says) => {
  const emitter = { name: "mine", emit: emitOwn as () => [] };
  const failure = await emitWhole(CATALOGS, SETTINGS, templates, [emitter]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ exit: 2 });
  expect((failure as Failure).message).toContain("the emitter mine ");
  expect((failure as Failure).message).toContain(says);
});

describe("the tools of an emitter", () => {
  /** Emits one file of an emitter that uses the tools. */
  async function contentWith(write: (tools: EmitterTools) => string): Promise<string | undefined> {
    const emit: Emitter["emit"] = (_catalogs, _settings, tools) => [{ path: "own.txt", content: write(tools) }];
    const files = await emitWhole(CATALOGS, SETTINGS, templates, [{ name: "mine", emit }]);
    return files.find(({ path }) => path === "own.txt")?.content;
  }

  test("escape text of a page for its place", async () => {
    expect(await contentWith(({ literal }) => literal.stringLiteral('a"\u202e'))).toBe('"a\\"\\u202e"');
    expect(await contentWith(({ literal }) => literal.markdownCell("a|b"))).toBe("a\\|b");
  });

  test("fill a template", async () => {
    const template = '/** $doc */\nexport const $name = { $key: "$text" };\n';
    const values = { doc: "x */ y", name: "table", key: "__proto__", text: '"; alert(1); "' };
    expect(await contentWith(({ fill }) => fill(template, { values }))).toBe(
      '/** x *\\/ y */\nexport const table = { ["__proto__"]: "\\"; alert(1); \\"" };\n',
    );
  });

  test("make a ts-morph project", async () => {
    const content = await contentWith(({ project }) => {
      const file = project().createSourceFile("/a.ts");
      file.addInterface({ name: "A", properties: [{ name: "b", type: "string" }] });
      return file.getFullText();
    });
    expect(content).toBe("interface A {\n    b: string;\n}\n");
  });

  test.each<[name: string, template: string, values: TemplateData["values"], message: string]>([
    ["code in place of a string", 'f("$a");\n', { a: { text: "alert(1)" as SafeText } }, "at 1:3, has no place"],
    [
      "a comment that ends early",
      "/** $a */\n",
      { a: { lines: ["*/ f(); /*" as SafeText] } },
      "has no place in the hole",
    ],
    ["a name of a global", "class $a {}\n", { a: "Promise" }, "has no place in the hole $a"],
    ["a name that is none", "class $a {}\n", { a: "a b" }, "not an identifier"],
    ["a member twice", "const a = { $a: 1, $b: 1 };\n", { a: "x", b: "x" }, "a member that stands here twice"],
    ["no value", "f($a);\n", {}, "the hole $a of a template has no value"],
    ["no line end", "f()", {}, "no line end at the end of the file"],
  ])("refuse %s in a template", async (_, template, values, message) => {
    const failure = await contentWith(({ fill }) => fill(template, { values })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect((failure as Failure).message).toContain("the emitter mine failed: ");
    expect((failure as Failure).message).toContain(message);
  });
});
