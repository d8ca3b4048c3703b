import type { Row, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { headerMeaning, isForeignHeader, isHeaderWord } from "../classify/header-meaning.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import { headerKey } from "../classify/vocabulary.ts";

/** A run of rows under one header. */
export interface TableSegment {
  readonly header?: Row;
  /** The header row, and rows that say it again. */
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Row as it is read → row of the page, where a table was turned or its pairs of columns were stacked. */
  readonly pageRows?: ReadonlyMap<Row, Row>;
}

/** Cuts a table into runs of rows under one header each: a header may be missing, come again, or change. */
export function tableSegments(rows: readonly Row[]): TableSegment[] {
  const found: { header?: Row; headers: Row[]; rows: Row[] }[] = [];
  let current: (typeof found)[number] | undefined;
  for (const row of rows) {
    if (current !== undefined && current.header !== undefined && sameHeaderText(row, current.header)) {
      current.headers.push(row);
    } else if (isHeaderRow(row, current === undefined)) {
      if (current !== undefined && current.rows.length === 0 && sameHeaderText(row, current.header ?? row)) {
        current.headers.push(row);
      } else {
        current = { header: row, headers: [row], rows: [] };
        found.push(current);
      }
    } else {
      if (current === undefined) {
        current = { headers: [], rows: [] };
        found.push(current);
      }
      current.rows.push(row);
    }
  }
  return found;
}

/** Pairs of columns side by side, laid one below the other: `Code | Meaning | Code | Meaning`. */
export function stackColumnGroups(segment: TableSegment): TableSegment {
  const { header } = segment;
  if (header === undefined) return splitCodeTextCells(segment);
  const keys = header.cells.map((cell) => headerKey(cell.text));
  const width = keys.length;
  for (let period = 2; period <= width / 2; period++) {
    if (width % period !== 0 || !keys.every((key, at) => key !== "" && key === keys[at % period])) continue;
    const cut = (row: Row, part: number): Row => {
      const cells = row.cells.slice(part * period, (part + 1) * period);
      return { place: cells.find((cell) => cell.text !== "")?.place ?? row.place, cells };
    };
    const source = new Map<Row, Row>();
    for (let part = 0; part < width / period; part++) {
      for (const row of segment.rows) {
        const piece = cut(row, part);
        if (part === 0 || piece.cells.some((cell) => cell.text !== ""))
          source.set(piece, segment.pageRows?.get(row) ?? row);
      }
    }
    return { header: cut(header, 0), headers: segment.headers, rows: [...source.keys()], pageRows: source };
  }
  return segment;
}

/** Cells that hold a code and its words each, in columns side by side, as rows of the two. */
function splitCodeTextCells(segment: TableSegment): TableSegment {
  const width = segment.rows[0]?.cells.length ?? 0;
  const filled = segment.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  if (width < 2 || filled.length < 4) return segment;
  const source = new Map<Row, Row>();
  for (const row of segment.rows) {
    for (const cell of row.cells) {
      if (cell.text.trim() === "") continue;
      const led = codeAndText(cell);
      if (led === undefined) return segment;
      source.set({ place: cell.place, cells: led }, row);
    }
  }
  return { ...segment, rows: [...source.keys()], pageRows: source };
}

/** A code that hardly anything else looks like, and the words behind it. */
function codeAndText(cell: Text): [Text, Text] | undefined {
  const lead = cell.text.length > 400 || readCodeCell(cell) !== undefined ? undefined : readCodePrefix(cell);
  const first = lead !== undefined && lead.shape.confidence >= 0.8 && cell.text.trimStart().startsWith(lead.code.text);
  return first && lead.title !== undefined ? [lead.code, lead.title] : undefined;
}

function sameHeaderText(a: Row, b: Row): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells[0]?.text.length === b.cells[0]?.text.length &&
    a.cells.every(
      (cell, at) =>
        headerKey(cell.text) === headerKey(b.cells[at]?.text ?? "") && (cell.text.trim() !== "" || a.cells.length > 1),
    ) &&
    a.cells.some((cell) => cell.text.trim() !== "")
  );
}

/** Whether a row names columns: marked as header cells, or made of header words and holding no code. */
function isHeaderRow(row: Row, first: boolean): boolean {
  // Hardly any row below the first is a header: the exact words decide that quickly.
  if (!first && !beginsLikeHeader(row)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  if (filled.length === 0) return first && row.cells.length > 0 && row.cells.every((cell) => cell.header);
  const senses = filled.map((cell) => headerMeaning(cell.text));
  const known = senses.filter(
    (sense, at) => (sense !== undefined && sense.confidence >= 0.4) || isForeignHeader(filled[at]?.text ?? ""),
  ).length;
  const coded = filled.filter(
    (cell, at) =>
      !(first && senses[at]?.role === "code") && (readCodeCell(cell)?.codes[0]?.shape.confidence ?? 0) >= 0.6,
  ).length;
  if (first && filled.every((cell) => cell.header)) {
    const sure = senses.filter((sense) => (sense?.confidence ?? 0) >= 0.6).length;
    return coded === 0 || (known >= filled.length / 2 && sure > 0) || filled.length === 1;
  }
  if (filled.length < 2 || distinctHeaders(filled.map((cell) => cell.text)) < filled.length) return false;
  const strong = senses.filter((sense) => sense !== undefined && sense.confidence === 1).length;
  return first
    ? known > filled.length / 2 && strong >= 1 && coded === 0
    : known === filled.length && strong >= 1 && senses.some((sense) => sense?.role === "code") && coded === 0;
}

/** Whether one of the first two cells that are not empty is a header word. */
function beginsLikeHeader({ cells }: Row): boolean {
  let filled = 0;
  for (const { text } of cells) {
    if (text.trim() === "") continue;
    if (isHeaderWord(text)) return true;
    if (++filled === 2) break;
  }
  return false;
}

function distinctHeaders(texts: readonly string[]): number {
  return new Set(texts.map(headerKey)).size;
}
