import { maxOf } from "../../lib/collections.ts";
import type { Section, Text } from "../../model/page.ts";
import { type Line, placeOfLine, splitLines } from "../page-lines.ts";
import { sectionBuilder } from "../section-builder.ts";
import { readCsvRows } from "../tables/csv.ts";
import { type CellLines, tableBlock, verbatim } from "../tables/raw-table.ts";

const DELIMITERS = [",", "\t", ";", "|"];

/** Reads a page of comma-separated or tab-separated values. Rows with one cell above the header are paragraphs. */
export function parseCsv(source: string): readonly Section[] {
  const builder = sectionBuilder();
  const lines = splitLines(source);
  const [, named] = /^sep=(.)$/.exec(lines[0]?.text ?? "") ?? [];
  const rows = readCsvRows(named === undefined ? lines : lines.slice(1), named ?? delimiterOf(lines));
  const header = Math.max(
    0,
    rows.findIndex((row) => row.length > 1),
  );
  for (const cell of rows.slice(0, header).flat()) {
    const text = textOf(cell);
    if (text.text !== "") builder.block({ kind: "paragraph", place: text.place, text });
  }
  const [first] = rows[header] ?? [];
  if (!first?.[0]) return builder.sections();
  // A number is no column name.
  const hasHeader = rows[header]?.every(([cell]) => !/^\s*[+-]?\d/.test(cell?.text ?? "")) === true;
  const table = { rows: rows.slice(header), hasHeader, next: lines.length };
  builder.block(tableBlock(table, placeOfLine(first[0]), verbatim));
  return builder.sections();
}

/** The delimiter that divides the most of the first rows into the same number of cells. */
function delimiterOf(lines: readonly Line[]): string {
  const sample = lines.slice(0, 20);
  const scores = DELIMITERS.map((delimiter) => {
    const widths = readCsvRows(sample, delimiter).flatMap((row) => (row.length > 1 ? [row.length] : []));
    return maxOf(
      widths.map((width) => widths.filter((other) => other === width).length),
      0,
    );
  });
  return DELIMITERS[scores.indexOf(maxOf(scores, 0))] ?? ",";
}

function textOf(cell: CellLines): Text {
  const [first] = cell;
  const text = cell.map((line) => line.text.trim()).join("\n");
  return { text: text.trim(), place: first ? placeOfLine(first) : { line: 1, column: 1 } };
}
