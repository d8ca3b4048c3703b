import { describe, expect, test } from "vitest";
import { matchPatterns } from "../../src/3-extract/codes/code-match.ts";
import { codePatterns } from "../../src/3-extract/codes/code-patterns.ts";
import type { Mark, Text } from "../../src/model/page.ts";
import { read } from "./read-page-text.ts";

/** An example as a text: what stands in backticks gets a code mark. */
function textOf(example: string): Text {
  const marks: Mark[] = [];
  let text = "";
  for (const [index, part] of example.split("`").entries()) {
    if (index % 2 === 1) marks.push({ kind: "code", start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, place: { line: 1, column: 1 }, ...(marks.length > 0 && { marks }) };
}

describe.each(codePatterns.map((pattern, index) => ({ ...pattern, index })))("$name", ({ index, name, example }) => {
  test(`reads ${JSON.stringify(example)}`, () => {
    const codes = matchPatterns(textOf(example), codePatterns.slice(index, index + 1))?.codes ?? [];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.map(({ pattern }) => pattern)).toEqual(codes.map(() => name));
  });

  test("is the first pattern that does", () => {
    expect(matchPatterns(textOf(example), codePatterns)?.codes[0]?.pattern).toBe(name);
  });
});

test("each pattern has a name of its own", () => {
  expect(new Set(codePatterns.map(({ name }) => name)).size).toBe(codePatterns.length);
});

test("a draft has the name of the pattern that recognised its code", async () => {
  const { drafts } = await read(`# Error codes

- \`A1001\`: The input is invalid.
- \`A1002\` (42): The disk failed.
- A1003`);
  expect(drafts.map(({ pattern }) => pattern)).toEqual(["marked-code-separator-title", "code-separator-title", "code"]);
});
