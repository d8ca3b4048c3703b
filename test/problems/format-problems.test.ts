import fc from "fast-check";
import { createColors } from "picocolors";
import { describe, expect, test } from "vitest";
import { printable, printableJson } from "../../src/lib/printable.ts";
import { formatProblems } from "../../src/problems/format-problems.ts";
import { collectProblems, WHOLE_FILE } from "../../src/problems/problems.ts";
import { runs } from "../runs.ts";

const plain = createColors(false);
const HOSTILE = "\u001b[31m\u202eevil\u2066\u0007\u009b1m\r\n::error::x\u2028##[group]\ud800\u{e0041}";
const UNSAFE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|^\s*::|##\[/u;

describe("problems", () => {
  test("one line each, aligned, sorted by file and line", () => {
    const found = collectProblems();
    found.on("b.md")("no-errors-found", { line: 1, column: 1 });
    found.on("a.md")("row-without-code", { line: 12, column: 3 }, { row: "x | y" });
    found.on("a.md")("row-without-code", { line: 2, column: 1 }, { row: "z" });
    found.on("a.md")("file-not-found", WHOLE_FILE);
    expect(formatProblems(found.list, plain)).toBe(`a.md       error    not found  file-not-found
a.md:2:1   warning  this row has no error code: z  row-without-code
a.md:12:3  warning  this row has no error code: x | y  row-without-code
b.md:1:1   error    no error code found on this page  no-errors-found
`);
  });

  test("nothing is nothing", () => {
    expect(formatProblems([], plain)).toBe("");
  });

  test("hostile names and rows stay on their line and harmless; long ones are cut", () => {
    const found = collectProblems();
    found.on(HOSTILE)("row-without-code", { line: 1, column: 1 }, { row: HOSTILE + "x".repeat(1000) });
    const printed = formatProblems(found.list, plain);
    expect(printed.endsWith("\n")).toBe(true);
    expect(printed.slice(0, -1)).not.toMatch(UNSAFE);
    expect(printed.length).toBeLessThan(1000);
  });
});

describe("printable", () => {
  test("nothing that moves a cursor, turns text round or commands a CI is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printable(text)).not.toMatch(UNSAFE);
      }),
      runs(1000),
    );
  });

  test("words of any language stay as they are", () => {
    for (const text of ["图片模糊。", "画像が不鮮明です", "Ошибка: 5 %", "a::b", "⚠️ 注意"])
      expect(printable(text)).toBe(text);
  });

  test("a JSON document means the same, without hidden characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const json = printableJson({ [text]: [text] });
        expect(json.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ [text]: [text] })));
      }),
      runs(1000),
    );
  });
});
