import type { Row } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { headerMeaning } from "../classify/header-meaning.ts";
import type { TableSegment } from "./segment.ts";
import { headerKey } from "../classify/vocabulary.ts";

/** A table with more rows does not describe one code. */
const maxLabels = 12;

/** Transposes a table whose first column holds the headers: `Code | 1001`, `Meaning | …`. */
export function transposeLabelTable(segment: TableSegment): TableSegment {
  const rows = [...segment.headers, ...segment.rows];
  const label = labelKey(rows[0]);
  const again = rows.slice(1, 2 * maxLabels).some((row) => labelKey(row) === label);
  const blocks = again ? labelBlocks(rows) : [];
  if (blocks.length > 1) return tableOfLabelBlocks(rows, blocks) ?? segment;
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || rows.length > maxLabels || width < 2) return segment;
  const above = segment.header?.cells.slice(1) ?? [];
  if (above.some((cell) => headerMeaning(cell.text) !== undefined)) return segment;
  const meanings = rows.map((row) => headerMeaning(row.cells[0]?.text ?? ""));
  const knownLabels = meanings.filter((meaning) => meaning !== undefined);
  const codeAt = meanings.findIndex((meaning) => meaning?.role === "code" && meaning.confidence >= 0.5);
  if (codeAt < 0 || knownLabels.length < 2 || knownLabels.length < rows.length * 0.6) return segment;
  const codes = rows[codeAt]?.cells.slice(1) ?? [];
  if (!codes.every((cell) => readCodeCell(cell) !== undefined)) return segment;
  const column = (at: number): Row => {
    const cells = rows.map((row) => row.cells[at]).filter((cell) => cell !== undefined);
    return { place: rows[codeAt]?.cells[at]?.place ?? rows[0]?.place ?? { line: 1, column: 1 }, cells };
  };
  const columns = Array.from({ length: width - 1 }, (_, at) => column(at + 1));
  const code = rows[codeAt] ?? column(0);
  return {
    header: column(0),
    headers: rows.filter((row) => row !== code),
    rows: columns,
    pageRows: new Map(columns.map((row) => [row, code])),
  };
}

/** The rows of each error, if the label of the first row is repeated for every error: `Code`, `Meaning`, `Code`, … */
export function labelBlocks(rows: readonly Row[]): Row[][] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ""));
  if (filled.length < 2 || filled.some((row) => row.cells.length !== 2)) return [];
  const first = labelKey(filled[0]);
  const blocks: Row[][] = [];
  for (const row of filled) {
    if (labelKey(row) === first) blocks.push([]);
    blocks.at(-1)?.push(row);
  }
  const read = blocks.filter((block) => isCodeRow(codeRowOf(block)));
  // A value that is no code belongs to an error of its own, which is refused.
  return read.length >= blocks.length * 0.6 && blocks.every(codeRowOf) ? blocks : [];
}

function labelKey(row: Row | undefined): string {
  return headerKey(row?.cells[0]?.text ?? "");
}

/** The row whose label means code: the first with a code, if there is one. */
function codeRowOf(block: readonly Row[]): Row | undefined {
  const labelled = block.filter((row) => {
    const meaning = headerMeaning(labelKey(row));
    return meaning?.role === "code" && meaning.confidence >= 0.5;
  });
  return labelled.find(isCodeRow) ?? labelled[0];
}

function isCodeRow(row: Row | undefined): boolean {
  return row?.cells[1] !== undefined && readCodeCell(row.cells[1]) !== undefined;
}

/** A table with a row for each block and a column for each label; `undefined` if too few labels are header words. */
export function tableOfLabelBlocks(all: readonly Row[], blocks: readonly Row[][]): TableSegment | undefined {
  const labels = new Map<string, Row>();
  for (const row of blocks.flat()) {
    const key = labelKey(row);
    if (!labels.has(key)) labels.set(key, row);
  }
  const knownLabels = [...labels.keys()].filter((label) => headerMeaning(label) !== undefined);
  if (labels.size < 2 || labels.size > maxLabels || knownLabels.length < labels.size * 0.6) return undefined;
  const pageRows = new Map<Row, Row>();
  const rows = blocks.map((block) => {
    const head = codeRowOf(block);
    const cells = [...labels.keys()].map(
      (label) => block.find((row) => labelKey(row) === label)?.cells[1] ?? emptyCell(head),
    );
    const row: Row = { place: cells[0]?.place ?? emptyCell(head).place, cells };
    if (head !== undefined) pageRows.set(row, head);
    return row;
  });
  const [first] = all;
  if (first === undefined) return undefined;
  const header: Row = { place: first.place, cells: [...labels.values()].map((row) => row.cells[0] ?? emptyCell(row)) };
  const heads = new Set(pageRows.values());
  return { header, headers: all.filter((row) => !heads.has(row)), rows, pageRows };
}

function emptyCell(row: Row | undefined) {
  return { text: "", place: row?.place ?? { line: 1, column: 1 } };
}
