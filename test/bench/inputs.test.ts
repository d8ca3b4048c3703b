import { expect, test } from "vitest";
import { type Format, pageOf, rowsOf } from "../../bench/speed/inputs.ts";
import { problems } from "../../src/problems/report.ts";
import { extractPage } from "../../src/pipeline.ts";

const FORMATS: readonly Format[] = ["markdown", "html", "text"];

test("the same seed gives the same rows, another one others, and no code stands twice", () => {
  expect(rowsOf(50, 7)).toEqual(rowsOf(50, 7));
  expect(rowsOf(50, 7)).not.toEqual(rowsOf(50, 8));
  expect(new Set(rowsOf(5000, 7).map(({ code }) => code)).size).toBe(5000);
});

test.each(FORMATS)("what the benchmark measures is read to the last row: %s", async (format) => {
  const rows = rowsOf(300, 3);
  const found = problems();
  const { reading } = await extractPage({ path: "page", text: pageOf(rows, format) }, { layouts: [] }, found);
  expect(reading.entries.map(({ code, words }) => [code, words.description, words.solution])).toEqual(
    rows.map(({ code, description, solution }) => [code, description, solution]),
  );
  expect(found.list).toEqual([]);
});
