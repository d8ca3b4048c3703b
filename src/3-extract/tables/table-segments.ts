import type { Outcome } from "../../model/draft.ts";
import type { Row, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { headerMeaning, isForeignHeader, isHeaderWord } from "../classify/header-meaning.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import { headerKey } from "../classify/vocabulary.ts";

/** A run of rows under one header. */
export interface TableSegment {
  readonly header?: Row;
  /** The header row and its repetitions. */
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Row as read → row of the page, for a table that was transposed or whose columns were regrouped. */
  readonly pageRows?: ReadonlyMap<Row, Row>;
}

/** Cuts a table into segments. A header may be missing, may be repeated, and may change inside a table. */
export function tableSegments(rows: readonly Row[]): TableSegment[] {
  const segments: { header?: Row; headers: Row[]; rows: Row[] }[] = [];
  let current: (typeof segments)[number] | undefined;
  for (const row of rows) {
    if (current !== undefined && current.header !== undefined && sameHeaderText(row, current.header)) {
      current.headers.push(row);
    } else if (isHeaderRow(row, current === undefined)) {
      if (current !== undefined && current.rows.length === 0 && sameHeaderText(row, current.header ?? row)) {
        current.headers.push(row);
      } else {
        current = { header: row, headers: [row], rows: [] };
        segments.push(current);
      }
    } else {
      if (current === undefined) {
        current = { headers: [], rows: [] };
        segments.push(current);
      }
      current.rows.push(row);
    }
  }
  return segments;
}

/** Moves groups of columns with the same headers below each other: `Code | Meaning | Code | Meaning`. */
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
    const pageRows = new Map<Row, Row>();
    for (let part = 0; part < width / period; part++) {
      for (const row of segment.rows) {
        const piece = cut(row, part);
        if (part === 0 || piece.cells.some((cell) => cell.text !== ""))
          pageRows.set(piece, segment.pageRows?.get(row) ?? row);
      }
    }
    return { header: cut(header, 0), headers: segment.headers, rows: [...pageRows.keys()], pageRows };
  }
  return segment;
}

/** Turns a table without a header, whose cells hold a code and its text each, into rows of a code and a text. */
function splitCodeTextCells(segment: TableSegment): TableSegment {
  const width = segment.rows[0]?.cells.length ?? 0;
  const filled = segment.rows.flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ""));
  if (width < 2 || filled.length < 4) return segment;
  const pageRows = new Map<Row, Row>();
  for (const row of segment.rows) {
    for (const cell of row.cells) {
      if (cell.text.trim() === "") continue;
      const led = codeAndText(cell);
      if (led === undefined) return segment;
      pageRows.set({ place: cell.place, cells: led }, row);
    }
  }
  return { ...segment, rows: [...pageRows.keys()], pageRows };
}

/** The code at the start of a cell, if its shape is certain, and the text after it. */
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

/** Whether a row is a header: its cells are marked as headers, or are header words, and hold no code. */
function isHeaderRow(row: Row, first: boolean): boolean {
  // Hardly any row after the first is a header, and exact header words are cheap to test.
  if (!first && !beginsLikeHeader(row)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  if (filled.length === 0) return first && row.cells.length > 0 && row.cells.every((cell) => cell.header);
  const meanings = filled.map((cell) => headerMeaning(cell.text));
  const knownCount = meanings.filter(
    (meaning, at) => (meaning !== undefined && meaning.confidence >= 0.4) || isForeignHeader(filled[at]?.text ?? ""),
  ).length;
  const coded = filled.filter(
    (cell, at) =>
      !(first && meanings[at]?.role === "code") && (readCodeCell(cell)?.codes[0]?.shape.confidence ?? 0) >= 0.6,
  ).length;
  if (first && filled.every((cell) => cell.header)) {
    const sure = meanings.filter((meaning) => (meaning?.confidence ?? 0) >= 0.6).length;
    return coded === 0 || (knownCount >= filled.length / 2 && sure > 0) || filled.length === 1;
  }
  if (filled.length < 2 || distinctHeaders(filled.map((cell) => cell.text)) < filled.length) return false;
  const strong = meanings.filter((meaning) => meaning !== undefined && meaning.confidence === 1).length;
  return first
    ? knownCount > filled.length / 2 && strong >= 1 && coded === 0
    : knownCount === filled.length &&
        strong >= 1 &&
        meanings.some((meaning) => meaning?.role === "code") &&
        coded === 0;
}

/** Whether one of the first two filled cells is a header word. */
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

/** One outcome for each row of the page. The drafts from several parts of a row are merged. */
export function outcomesByPageRow({ rows, pageRows }: TableSegment, outcomes: readonly Outcome[]): readonly Outcome[] {
  if (pageRows === undefined) return outcomes;
  const merged = new Map<Row, Outcome>();
  for (const [at, row] of rows.entries()) {
    const key = pageRows.get(row) ?? row;
    const outcome = outcomes[at];
    const before = merged.get(key);
    if (outcome === undefined) continue;
    if (before?.kind === "read" && outcome.kind === "read") {
      merged.set(key, { ...before, drafts: [...before.drafts, ...outcome.drafts] });
    } else if (before?.kind !== "read") merged.set(key, { ...outcome, place: key.place });
  }
  return [...merged.values()];
}
