import { expect, test } from "vitest";
import { readPage } from "../../src/pipeline.ts";

/** The lines of the texts that are not read as Markdown: these tests count, so that a limit is as it is, on any machine. */
async function unreadLines(text: string): Promise<(readonly [rule: string, line: number | undefined])[]> {
  const { problems } = await readPage({ path: "a", text, format: "markdown" }, { layouts: [] });
  return problems
    .filter(({ rule }) => rule === "too-much-markup" || rule === "markdown-limits")
    .map(({ rule, line }) => [rule, line]);
}

/** Paragraphs of a number of characters with a meaning in Markdown. */
const paragraphs = (count: number, marks: number): string => `${"*a* ".repeat(marks / 2)}\n\n`.repeat(count);

test("characters of mark-up in one text: 1,000", async () => {
  expect(await unreadLines(paragraphs(1, 1000))).toEqual([]);
  expect(await unreadLines(paragraphs(1, 1002))).toEqual([["too-much-markup", 1]]);
});

test("effort for the mark-up of all texts: 50 of the largest", async () => {
  expect(await unreadLines(paragraphs(51, 1000))).toEqual([["too-much-markup", 101]]);
});

/** A block of a number of lines, which ends at the heading below it. */
const blocks = (count: number, lines: number): string => `${"a\n".repeat(lines - 1)}\n`.repeat(count);

test("lines of one block: 1,000", async () => {
  expect(await unreadLines(`${blocks(1, 1000)}b\n`)).toEqual([]);
  expect(await unreadLines(`${blocks(1, 1001)}b\n`)).toEqual([["markdown-limits", 1]]);
});

test("effort for all blocks: 20 of the largest", async () => {
  expect(await unreadLines(blocks(21, 1000))).toEqual([["markdown-limits", 20_001]]);
});
