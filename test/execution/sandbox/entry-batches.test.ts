import { expect, test } from "vitest";
import { entriesOfBatch, entryBatches } from "../../../src/execution/sandbox/entry-batches.ts";
import type { CodeEntry } from "../../../src/model/page-entries.ts";

const [list, other] = [["Errors"], ["Errors", "Common"]];

function entry(number: number): CodeEntry {
  return {
    code: `Broken.N${number}`,
    text: number % 2 ? { title: "\ud800 图片" } : {},
    facts: { httpStatus: { value: 400, origin: "column" } },
    place: { line: number, column: 1 },
    trail: number % 3 ? list : other,
  };
}

test.each([0, 1, 2000, 2001, 4500])("%i entries come back as they were", (count) => {
  const entries = Array.from({ length: count }, (_, number) => entry(number));
  const parts = [...entryBatches(entries)];
  expect(parts.length).toBe(Math.ceil(count / 2000));
  expect(parts.flatMap(entriesOfBatch)).toEqual(entries);
});

test("headings that neighbours share are written once", () => {
  const entries = [1, 2, 4].map(entry);
  const [part = ""] = entryBatches(entries);
  expect(part.split('"Errors"').length).toBe(2);
  const [first, second] = entriesOfBatch(part);
  expect(first?.trail).toBe(second?.trail);
});
