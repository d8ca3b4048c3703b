import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import {
  commentLines,
  identifier,
  markdownCell,
  markdownCode,
  propertyKey,
  stringLiteral,
} from "../../src/6-emit/literal.ts";
import { fillTemplate } from "../../src/6-emit/templates/fill-template.ts";
import { cutTemplate, newProject } from "../../src/6-emit/templates/compile-template.ts";
import type { TemplatePart } from "../../src/6-emit/templates/template-parts.ts";
import { runs } from "../runs.ts";

const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "*/",
        "/*",
        "\\",
        '"',
        "'",
        "`",
        "${",
        "}",
        "\n",
        "\r",
        "\u2028",
        "\u202e",
        "@",
        "{@link",
        "//#",
        " ",
        "|",
        "<",
        "__proto__",
        "图",
        "\ud800",
      ),
    )
    .map((parts) => parts.join("")),
);

const project = newProject();
const cut = (source: string): readonly TemplatePart[] => cutTemplate(project, source);

describe("text of a page never becomes code", () => {
  test("a string literal evaluates to the same text, on one line", () => {
    fc.assert(
      fc.property(words, (text) => {
        const literal = stringLiteral(text);
        expect(new Function(`return ${literal}`)()).toBe(text);
        expect(JSON.parse(literal)).toBe(text);
        expect(literal).not.toMatch(/[\n\r\u2028\u2029\u202a-\u202e\u200b]/);
      }),
      runs(1000),
    );
  });

  test("a key makes an own member of that name", () => {
    fc.assert(
      fc.property(words, (name) => {
        expect(Object.entries(new Function(`return {${propertyKey(name)}: 1}`)() as object)).toEqual([[name, 1]]);
      }),
      runs(1000),
    );
  });

  test("text in a comment does not end it, and adds no tags", () => {
    const template = cut('/**\n * $doc\n */\nexport const $name = "$text";\n');
    fc.assert(
      fc.property(words, (text) => {
        const source = fillTemplate(template, { values: { doc: text, name: "value", text } });
        const file = ts.createSourceFile("x.ts", source, ts.ScriptTarget.ES2022, true);
        expect(file.statements.length).toBe(1);
        const [statement] = file.statements;
        expect(statement && ts.getJSDocTags(statement)).toEqual([]);
        expect(commentLines(text).join("\n")).not.toMatch(/\*\/|\/\*|# ?sourceMappingURL/);
      }),
      runs(1000),
    );
  });

  test("text does not end its cell", () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const cell of [markdownCell(text), markdownCode(text)]) {
          expect(cell).not.toMatch(/[\n\r\u2028\u2029]/);
          expect(cell.replace(/\\[\s\S]/g, "")).not.toContain("|");
        }
        // Text between backticks is no mark-up and cannot end the code span.
        const code = markdownCode(text).replace(/^`[^`]+`$/, "");
        expect(`${markdownCell(text)}${code}`).not.toMatch(/<(?!br>|\/?code>)/);
      }),
      runs(1000),
    );
  });

  test.each(["", "a-b", "1a", "a b", "a;b", "名"])("%j is no identifier", (name) => {
    expect(() => identifier(name)).toThrow("not an identifier");
  });
});

describe("a template", () => {
  test.each([
    ["an identifier", "let $a = 1;", { a: "x" }, "let x = 1;"],
    ["a whole string", 'let a = "$a";', { a: 'q"' }, 'let a = "q\\"";'],
    ["a part of a string", 'import "./$a.js";', { a: "zh-CN" }, 'import "./zh-CN.js";'],
    ["a member of an object", "f({ $a: 1 });", { a: "__proto__" }, 'f({ ["__proto__"]: 1 });'],
    ["a member of a type", "interface A { $a: 1 }", { a: "__proto__" }, 'interface A { "__proto__": 1 }'],
    ["a comment on one line", "/** $a. */", { a: "x\ny" }, "/** x y. */"],
    ["a comment of several lines", "  /**\n   * $a\n   */", { a: "x\n\ny" }, "  /**\n   * x\n   *\n   * y\n   */"],
    ["an import of a neighbour", 'import "./a.js";', { "./a.js": "b" }, 'import "b";'],
    ["an import that stays", 'import "./a.js";', {}, 'import "./a.js";'],
  ])("values %s", (_, template, values, want) => {
    expect(fillTemplate(cut(template), { values: values as Record<string, string> })).toBe(want);
  });

  test("repeats a region, and leaves out a region without iterations", () => {
    const parts = cut("a;\n//#region r\n$x;\n//#region s\n$y;\n//#endregion\n//#endregion\nb;\n");
    const regions = {
      r: [{ values: { x: "x1" }, regions: { s: [{ values: { y: "y1" } }] } }, { values: { x: "x2" } }],
    };
    expect(fillTemplate(parts, { values: {}, regions })).toBe("a;\nx1;\ny1;\nx2;\nb;\n");
    expect(fillTemplate(parts, { values: {} })).toBe("a;\nb;\n");
  });

  test("throws if a value, or the beginning or end of a region, is missing", () => {
    expect(() => fillTemplate(cut("$a;"), { values: {} })).toThrow("the hole $a of a template has no value");
    expect(() => cut("//#region r\n$a;\n")).toThrow("does not end its region r");
    expect(() => cut("//#endregion\n")).toThrow("does not begin");
  });
});
