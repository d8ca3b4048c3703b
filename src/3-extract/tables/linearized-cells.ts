import { maxOf } from "../../lib/collections.ts";
import type { Row, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { codesBeside, type ReadBeside } from "../codes/codes-beside.ts";
import { isStatus } from "../codes/code-form.ts";
import { isNumeric, type CodeShape } from "../codes/code-shape.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { type HeaderMeaning, labelMeaning } from "../classify/header-meaning.ts";
import { headerKey, rowNumberHeader } from "../classify/vocabulary.ts";
import { headerCells, isLastHeader, isNameWithNumber, isShortWord, maxHeaderCell } from "./header-cells.ts";

/** A table that was found in a sequence of cells. */
export interface LinearizedTable {
  readonly header: Row;
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Indices of the cells of the table. */
  readonly cells: readonly number[];
  /** Index of the first cell after the table. */
  readonly end: number;
}

/** Columns of a table, and cells between two rows that belong to no row, at most. */
const maxTableWidth = 10;
const maxStray = 4;

/** Cells after the best end of a table that are searched for a better end. */
const maxBeyond = 300;

/** The tables in a sequence of cells: the cells of a header, then rows with the same number of cells. */
export function findLinearizedTables(cells: readonly Text[]): LinearizedTable[] {
  const tables: LinearizedTable[] = [];
  const { meanings, named, nextHeader } = headerCells(cells);
  const besideIn = codesBeside(cells);
  // A cell is tested for every table that may include it.
  const shapes = new Map<number, CodeShape | undefined>();
  const shape = (at: number): CodeShape | undefined => {
    if (!shapes.has(at)) shapes.set(at, shapeOfCell(cells[at], besideIn));
    return shapes.get(at);
  };
  for (let at = 0; at < cells.length; at++) {
    if (!named[at]) continue;
    let stop = at;
    while (
      stop < cells.length &&
      stop - at < 2 * maxTableWidth &&
      (named[stop] || (named[stop + 1] && isShortWord(cells[stop])))
    )
      stop++;
    // The last header may be unknown.
    if (stop > at + 1 && isLastHeader(cells[stop]) && (shape(stop)?.confidence ?? 0) < 0.5 && shape(stop + 1)) stop++;
    const table = bestTable(cells, meanings, shape, at, stop, nextHeader(at, stop));
    if (table !== undefined) tables.push(table);
    at = Math.max(at, (table?.end ?? stop) - 1);
  }
  return tables;
}

/** The best table for a sequence of header words, whose ends may belong to a heading or to the first row. */
function bestTable(
  cells: readonly Text[],
  meanings: readonly (HeaderMeaning | undefined)[],
  shape: ShapeAt,
  start: number,
  stop: number,
  limit: number,
): LinearizedTable | undefined {
  const readings: { table: LinearizedTable; quality: number }[] = [];
  for (let end = stop; end >= start + 2 && end > stop - 3; end--) {
    for (let from = start; from <= end - 2; from++) {
      const width = headerWidth(cells, from, end);
      if (width > maxTableWidth || width < 2) continue;
      const code = codeIndex(meanings.slice(from, from + width));
      if (code < 0) continue;
      const read = layRows(cells, meanings.slice(from, from + width), shape, { start: end, limit }, code);
      if (read.rows.length === 0) continue;
      const headers = [];
      for (let at = from; at < end; at += width) headers.push(rowOfCells(cells.slice(at, at + width)));
      const [header] = headers;
      if (header === undefined) continue;
      const used = [...Array.from({ length: end - from }, (_, nth) => from + nth), ...read.used];
      const unknown = meanings.slice(from, from + width).filter((meaning) => meaning === undefined).length;
      const strength = meanings[from + code]?.role === "code" ? (meanings[from + code]?.confidence ?? 0) : 0;
      // A second header of a code, or a name beside a weak one, is the header, and the first is a heading above the table.
      const more = Math.max(
        0,
        meanings
          .slice(from, from + width)
          .filter((meaning) => meaning?.role === "code" || (meaning?.role === "name" && strength < 0.6)).length - 1,
      );
      // Statuses below another header than that of statuses, which stands before it, are shifted.
      const isShifted =
        meanings[from - 1]?.role === "httpStatus" && read.rows.every(({ cells: row }) => isStatusCell(row[code]));
      readings.push({
        quality:
          read.score / read.rows.length +
          strength -
          (from - start) * 0.05 -
          (stop - end) -
          unknown * 0.3 -
          more * 0.6 -
          (isShifted ? 0.6 : 0),
        table: { header, headers: [...headers, ...read.headers], rows: read.rows, cells: used, end: read.end },
      });
    }
  }
  const most = maxOf(
    readings.map(({ table }) => table.cells.length),
    0,
  );
  const worth = ({ quality, table }: (typeof readings)[number]) => quality * Math.sqrt(table.cells.length / most);
  return readings.reduce<(typeof readings)[number] | undefined>(
    (best, reading) => (best === undefined || worth(reading) > worth(best) ? reading : best),
    undefined,
  )?.table;
}

function isStatusCell(cell: Text | undefined): boolean {
  return isStatus(cell?.text ?? "");
}

/** The number of columns of a header: less than the number of its cells if the header is repeated. */
function headerWidth(cells: readonly Text[], from: number, end: number): number {
  const keys = cells.slice(from, end).map((cell) => headerKey(cell.text));
  for (let width = 2; width <= keys.length / 2; width++) {
    if (keys.length % width === 0 && keys.every((key, at) => key === keys[at % width])) return width;
  }
  return keys.length;
}

function codeIndex(meanings: readonly (HeaderMeaning | undefined)[]): number {
  let best = -1;
  let top = 0.3;
  for (const [at, meaning] of meanings.entries()) {
    const weight =
      meaning?.role === "code"
        ? meaning.confidence
        : meaning?.role === "httpStatus" || meaning?.role === "name"
          ? 0.35
          : 0;
    if (weight > top) {
      top = weight;
      best = at;
    }
  }
  return best;
}

interface LayoutStep {
  readonly score: number;
  /** Cells of the row that ends here; 0 for a cell that belongs to no row. */
  readonly length: number;
  readonly from: number;
  readonly stray: number;
}

/** Divides the cells after a header into rows, with codes in the code column and text in the others. */
function layRows(
  cells: readonly Text[],
  meanings: readonly (HeaderMeaning | undefined)[],
  shape: ShapeAt,
  { start, limit }: { readonly start: number; readonly limit: number },
  code: number,
) {
  const width = meanings.length;
  const model = shape(start + code);
  const onlyCode = code === 0 && !meanings.slice(1).some((meaning) => mayHoldCode(meaning?.role));
  const headers = new Set(cells.slice(start - width, start).map(({ text }) => headerKey(text)));
  const steps: (LayoutStep | undefined)[] = [{ score: 0, length: 0, from: -1, stray: 0 }];
  let best = 0;
  const offer = (at: number, step: LayoutStep) => {
    const now = steps[at];
    if (now === undefined || step.score > now.score) steps[at] = step;
  };
  const last = limit - start;
  for (let at = 0; at < last && at <= best + maxBeyond; at++) {
    const here = steps[at];
    if (here === undefined) {
      if (at > best + width * 3) break;
      continue;
    }
    if (here.score >= (steps[best]?.score ?? 0) && (here.length !== 0 || at === 0)) best = at;
    // A code above another one has lost all of its texts.
    const isAlone = onlyCode && isStrongName(shape(start + at)) && isStrongName(shape(start + at + 1));
    for (let length = Math.min(width, last - at); length >= (isAlone ? 1 : Math.max(2, code + 1)); length--) {
      const worth = rowScore(cells, start + at, length, meanings, code, model, shape, headers);
      if (worth > -2)
        offer(at + length, { score: here.score + worth - (width - length) * 0.6, length, from: at, stray: 0 });
    }
    // A status and texts: a row whose code is missing.
    const isCodeless = code > 0 && meanings[0]?.role === "httpStatus" && isStatusCell(cells[start + at]);
    if (isCodeless && shape(start + at + code) === undefined && at + width - 1 <= last)
      offer(at + width - 1, { score: here.score - 0.4, length: 0, from: at, stray: 0 });
    if (here.stray < maxStray && at > 0)
      offer(at + 1, { score: here.score - 0.8, length: 0, from: at, stray: here.stray + 1 });
  }
  const end = steps[last];
  if (end !== undefined && end.length > 0 && end.score >= (steps[best]?.score ?? 0)) best = last;
  return { ...rowsOfPath(cells, steps, start, best), score: steps[best]?.score ?? 0, end: start + best };
}

function rowsOfPath(cells: readonly Text[], steps: readonly (LayoutStep | undefined)[], start: number, end: number) {
  const rows: Row[] = [];
  const headers: Row[] = [];
  const used: number[] = [];
  let at = end;
  for (let step = steps[at]; step !== undefined && step.from >= 0; step = steps[at]) {
    if (step.length > 0) {
      const first = start + step.from;
      const made = rowOfCells(cells.slice(first, first + step.length));
      (made.cells.every((cell) => labelMeaning(cell.text) !== undefined && cell.text.length <= maxHeaderCell) &&
      readCodeCell(made.cells[0] ?? made) === undefined
        ? headers
        : rows
      ).unshift(made);
      for (let nth = 0; nth < step.length; nth++) used.push(first + nth);
    }
    at = step.from;
  }
  return { rows, headers, used };
}

/** How well a sequence of cells fits as a row: very low if the code column holds no code. */
function rowScore(
  cells: readonly Text[],
  at: number,
  length: number,
  meanings: readonly (HeaderMeaning | undefined)[],
  code: number,
  model: CodeShape | undefined,
  shape: ShapeAt,
  headers: ReadonlySet<string>,
): number {
  const codeShape = shape(at + code);
  const word = cells[at + code]?.text ?? "";
  if (codeShape === undefined) {
    // A row of a status with a dash instead of a code.
    const status = meanings.findIndex((meaning) => meaning?.role === "httpStatus");
    return /^[-–—]$/.test(word) && status >= 0 && status < code && isStatusCell(cells[at + status]) ? 0.4 : -9;
  }
  if (rowNumberHeader.test(word)) return -9;
  const hasNames = model !== undefined && !isNumeric(model);
  if (hasNames && isStatusCell(cells[at + code]) && meanings.some((meaning) => meaning?.role === "httpStatus"))
    return -9;
  const plain =
    codeShape.kind === "word" && codeShape.confidence < 0.3 && !namesFailure(word) && (model?.confidence ?? 0) >= 0.5;
  let worth =
    0.6 +
    codeShape.confidence -
    (plain ? 1.5 : 0) +
    (model !== undefined && isNumeric(model) !== isNumeric(codeShape) ? -1 : 0.5);
  for (let nth = 0; nth < length; nth++) {
    if (nth === code) continue;
    const role = meanings[nth]?.role;
    const text = cells[at + nth]?.text ?? "";
    const other = shape(at + nth);
    // A heading and the first header of the next table are no row.
    if (text.length <= maxHeaderCell && headers.has(headerKey(text)) && !headers.has(headerKey(word))) return -9;
    // Cells before the code are in their columns, also if a cell is missing behind it.
    if (role === "httpStatus" && (nth < code || length === meanings.length))
      worth += /^[1-5]\d\d(?!\d)/.test(text) ? 0.4 : -1.2;
    // Two cells of a name with its number are two rows: `NOT_FOUND 404`.
    else if (isNameWithNumber(word) && isNameWithNumber(text)) return -9;
    else if (!mayHoldCode(role)) {
      if (
        other !== undefined &&
        other.confidence >= 0.5 &&
        (model === undefined || other.kind === model.kind || (isNumeric(other) && isNumeric(model)))
      )
        worth -= 1.2;
    }
  }
  return worth;
}

/** Whether a column may hold words of the form of the codes. */
function mayHoldCode(role: Role | undefined): boolean {
  return role === undefined || ["code", "subcode", "number", "name", "httpStatus", "ignore"].includes(role);
}

function isStrongName(shape: CodeShape | undefined): boolean {
  return shape !== undefined && shape.confidence >= 0.5 && !isNumeric(shape);
}

type ShapeAt = (at: number) => CodeShape | undefined;

function shapeOfCell(cell: Text | undefined, besideIn: ReadBeside): CodeShape | undefined {
  if (cell === undefined || cell.text.length > 200) return undefined;
  const [beside, read] = [besideIn(cell), readCodeCell(cell)];
  if (beside?.code.text === cell.text.trim()) return beside.shape;
  if (read !== undefined) return read.range ? undefined : read.codes[0]?.shape;
  // An HTTP status with its phrase: "404 Not Found".
  return /^[1-5]\d\d [A-Z][\p{L} -]{2,40}$/u.test(cell.text) ? { kind: "number", confidence: 0.6 } : undefined;
}

function rowOfCells(cells: readonly Text[]): Row & Text {
  const [first] = cells;
  return { place: first?.place ?? { line: 1, column: 1 }, cells, text: first?.text ?? "" };
}
