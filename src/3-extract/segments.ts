import type { Row, Text } from "../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { headerSense, isForeignHeader, isHeaderWord } from "./headers.ts";
import { readLead } from "./lead.ts";
import { headerKey } from "./vocabulary.ts";

/** A run of rows under one header. */
export interface Segment {
  readonly header?: Row;
  /** The header row, and rows that say it again. */
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Row as it is read → row of the page, where a table was turned or its pairs of columns were stacked. */
  readonly source?: ReadonlyMap<Row, Row>;
}

/** Cuts a table into runs of rows under one header each: a header may be missing, come again, or change. */
export function segments(rows: readonly Row[]): Segment[] {
  const found: { header?: Row; headers: Row[]; rows: Row[] }[] = [];
  let current: (typeof found)[number] | undefined;
  for (const row of rows) {
    if (current !== undefined && current.header !== undefined && sameWords(row, current.header)) {
      current.headers.push(row);
    } else if (isHeader(row, current === undefined)) {
      if (current !== undefined && current.rows.length === 0 && sameWords(row, current.header ?? row)) {
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
export function stack(segment: Segment): Segment {
  const { header } = segment;
  if (header === undefined) return spread(segment);
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
          source.set(piece, segment.source?.get(row) ?? row);
      }
    }
    return { header: cut(header, 0), headers: segment.headers, rows: [...source.keys()], source };
  }
  return segment;
}

/** Cells that hold a code and its words each, in columns side by side, as rows of the two. */
function spread(segment: Segment): Segment {
  const width = segment.rows[0]?.cells.length ?? 0;
  const filled = segment.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  if (width < 2 || filled.length < 4) return segment;
  const source = new Map<Row, Row>();
  for (const row of segment.rows) {
    for (const cell of row.cells) {
      if (cell.text.trim() === "") continue;
      const led = ledBy(cell);
      if (led === undefined) return segment;
      source.set({ place: cell.place, cells: led }, row);
    }
  }
  return { ...segment, rows: [...source.keys()], source };
}

/** A code that hardly anything else looks like, and the words behind it. */
function ledBy(cell: Text): [Text, Text] | undefined {
  const lead = cell.text.length > 400 || readCodeCell(cell) !== undefined ? undefined : readLead(cell);
  const first = lead !== undefined && lead.shape.weight >= 0.8 && cell.text.trimStart().startsWith(lead.code.text);
  return first && lead.title !== undefined ? [lead.code, lead.title] : undefined;
}

function sameWords(a: Row, b: Row): boolean {
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
function isHeader(row: Row, first: boolean): boolean {
  // Hardly any row below the first is a header: the exact words decide that quickly.
  if (!first && !beginsLikeHeader(row)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  if (filled.length === 0) return first && row.cells.length > 0 && row.cells.every((cell) => cell.header);
  const senses = filled.map((cell) => headerSense(cell.text));
  const known = senses.filter(
    (sense, at) => (sense !== undefined && sense.strength >= 0.4) || isForeignHeader(filled[at]?.text ?? ""),
  ).length;
  const coded = filled.filter(
    (cell, at) => !(first && senses[at]?.role === "code") && (readCodeCell(cell)?.words[0]?.shape.weight ?? 0) >= 0.6,
  ).length;
  if (first && filled.every((cell) => cell.header)) {
    const sure = senses.filter((sense) => (sense?.strength ?? 0) >= 0.6).length;
    return coded === 0 || (known >= filled.length / 2 && sure > 0) || filled.length === 1;
  }
  if (filled.length < 2 || distinctWords(filled.map((cell) => cell.text)) < filled.length) return false;
  const strong = senses.filter((sense) => sense !== undefined && sense.strength === 1).length;
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

function distinctWords(texts: readonly string[]): number {
  return new Set(texts.map(headerKey)).size;
}
