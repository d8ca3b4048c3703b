import type { Row } from "../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { headerSense } from "./headers.ts";
import type { Segment } from "./segments.ts";
import { headerKey } from "./vocabulary.ts";

/** More rows than this under one another are no description of a single code. */
const maxLabels = 12;

/** A table whose first column holds the headers (`Code | 1001`, `Meaning | …`), turned so that they stand above. */
export function turn(segment: Segment): Segment {
  const rows = [...segment.headers, ...segment.rows];
  const label = labelOf(rows[0]);
  const again = rows.slice(1, 2 * maxLabels).some((row) => labelOf(row) === label);
  const blocks = again ? blocksOf(rows) : [];
  if (blocks.length > 1) return turned(rows, blocks) ?? segment;
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || rows.length > maxLabels || width < 2) return segment;
  const above = segment.header?.cells.slice(1) ?? [];
  if (above.some((cell) => headerSense(cell.text) !== undefined)) return segment;
  const senses = rows.map((row) => headerSense(row.cells[0]?.text ?? ""));
  const known = senses.filter((sense) => sense !== undefined);
  const codeAt = senses.findIndex((sense) => sense?.role === "code" && sense.strength >= 0.5);
  if (codeAt < 0 || known.length < 2 || known.length < rows.length * 0.6) return segment;
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
    source: new Map(columns.map((row) => [row, code])),
  };
}

/** The rows of each error, where the label of the first row comes again for every error: `Code`, `Meaning`, `Code`, … */
export function blocksOf(rows: readonly Row[]): Row[][] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ""));
  if (filled.length < 2 || filled.some((row) => row.cells.length !== 2)) return [];
  const first = labelOf(filled[0]);
  const blocks: Row[][] = [];
  for (const row of filled) {
    if (labelOf(row) === first) blocks.push([]);
    blocks.at(-1)?.push(row);
  }
  return blocks.every((block) => codeRow(block) !== undefined) ? blocks : [];
}

function labelOf(row: Row | undefined): string {
  return headerKey(row?.cells[0]?.text ?? "");
}

/** The row that is labelled as the code, and holds one. */
function codeRow(block: readonly Row[]): Row | undefined {
  return block.find((row) => {
    const sense = headerSense(labelOf(row));
    return sense?.role === "code" && sense.strength >= 0.5 && readCodeCell(row.cells[1] ?? empty(row)) !== undefined;
  });
}

/** Such rows as a table with a row for each error and a column for each label; nothing where a label is no header word. */
export function turned(all: readonly Row[], blocks: readonly Row[][]): Segment | undefined {
  const labels = new Map<string, Row>();
  for (const row of blocks.flat()) {
    const key = labelOf(row);
    if (!labels.has(key)) labels.set(key, row);
  }
  const known = [...labels.keys()].filter((label) => headerSense(label) !== undefined);
  if (labels.size < 2 || labels.size > maxLabels || known.length < labels.size * 0.6) return undefined;
  const source = new Map<Row, Row>();
  const rows = blocks.map((block) => {
    const head = codeRow(block);
    const cells = [...labels.keys()].map(
      (label) => block.find((row) => labelOf(row) === label)?.cells[1] ?? empty(head),
    );
    const row: Row = { place: cells[0]?.place ?? empty(head).place, cells };
    if (head !== undefined) source.set(row, head);
    return row;
  });
  const [first] = all;
  if (first === undefined) return undefined;
  const header: Row = { place: first.place, cells: [...labels.values()].map((row) => row.cells[0] ?? empty(row)) };
  const heads = new Set(source.values());
  return { header, headers: all.filter((row) => !heads.has(row)), rows, source };
}

function empty(row: Row | undefined) {
  return { text: "", place: row?.place ?? { line: 1, column: 1 } };
}
