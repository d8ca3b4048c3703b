import { maxOf } from "../../lib/max-of.ts";
import type { Row, Text } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { isNumeric, type CodeShape, shapeOf } from "../codes/code-shape.ts";
import { namesFailure } from "../classify/cell-profile.ts";
import { type HeaderMeaning, labelMeaning, isForeignHeader } from "../classify/header-meaning.ts";
import { headerKey } from "../classify/vocabulary.ts";

/** A table found in a run of loose cells: where its header and its rows begin and end in the run. */
export interface LinearizedTable {
  readonly header: Row;
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Indices of the cells it is made of. */
  readonly cells: readonly number[];
  /** Index of the first cell behind it. */
  readonly end: number;
}

/** Longest header, widest table, most stray cells between two rows. */
const maxHeaderCell = 60;
const maxTableWidth = 10;
const maxStray = 4;

/** Cells behind the best end of a table at which a better one is still looked for. */
const maxBeyond = 300;

/** The tables in a run of cells that lost their grid: a header's words in a row, then rows of as many cells. */
export function findLinearizedTables(cells: readonly Text[]): LinearizedTable[] {
  const found: LinearizedTable[] = [];
  const senses = cells.map((cell) => (cell.text.length > maxHeaderCell ? undefined : labelMeaning(cell.text)));
  const named = cells.map((cell, at) => isHeaderText(cell, senses[at]));
  // A cell is looked at for every table that might reach it.
  const shapes = new Map<number, CodeShape | undefined>();
  const shape = (at: number): CodeShape | undefined => {
    if (!shapes.has(at)) shapes.set(at, shapeOfCell(cells[at]));
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
    const table = bestTable(cells, senses, shape, at, stop);
    if (table !== undefined) found.push(table);
    at = Math.max(at, (table?.end ?? stop) - 1);
  }
  return found;
}

/** A short word between header words may be a header that nobody knows. */
function isShortWord(cell: Text | undefined): boolean {
  return cell !== undefined && /^[\p{L}\p{N} _-]{1,20}$/u.test(cell.text) && readCodeCell(cell) === undefined;
}

function isHeaderText(cell: Text, sense: HeaderMeaning | undefined): boolean {
  if (sense?.confidence !== 1 && (shapeOf(cell.text)?.confidence ?? 0) >= 0.6) return false;
  return (
    (sense !== undefined && sense.confidence >= 0.4) ||
    (cell.text.length <= maxHeaderCell && isForeignHeader(cell.text))
  );
}

/** The best reading of a run of header words: any of its ends may belong to a heading or to the first row. */
function bestTable(
  cells: readonly Text[],
  senses: readonly (HeaderMeaning | undefined)[],
  shape: ShapeAt,
  start: number,
  stop: number,
): LinearizedTable | undefined {
  const readings: { table: LinearizedTable; quality: number }[] = [];
  for (let end = stop; end >= start + 2 && end > stop - 3; end--) {
    for (let from = start; from <= end - 2; from++) {
      const width = headerWidth(cells, from, end);
      if (width > maxTableWidth || width < 2) continue;
      const code = codeIndex(senses.slice(from, from + width));
      if (code < 0) continue;
      const read = layRows(cells, senses.slice(from, from + width), shape, end, code);
      if (read.rows.length === 0) continue;
      const headers = [];
      for (let at = from; at < end; at += width) headers.push(rowOfCells(cells.slice(at, at + width)));
      const [header] = headers;
      if (header === undefined) continue;
      const used = [...Array.from({ length: end - from }, (_, nth) => from + nth), ...read.used];
      const unknown = senses.slice(from, from + width).filter((sense) => sense === undefined).length;
      // Headings over the header speak of codes as well.
      const more = Math.max(0, senses.slice(from, from + width).filter((sense) => sense?.role === "code").length - 1);
      const strength = senses[from + code]?.role === "code" ? (senses[from + code]?.confidence ?? 0) : 0;
      readings.push({
        quality:
          read.score / read.rows.length + strength - (from - start) * 0.05 - (stop - end) - unknown * 0.3 - more * 0.6,
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

/** The header's width: shorter than the run when the same words stand in it several times. */
function headerWidth(cells: readonly Text[], from: number, end: number): number {
  const keys = cells.slice(from, end).map((cell) => headerKey(cell.text));
  for (let width = 2; width <= keys.length / 2; width++) {
    if (keys.length % width === 0 && keys.every((key, at) => key === keys[at % width])) return width;
  }
  return keys.length;
}

function codeIndex(senses: readonly (HeaderMeaning | undefined)[]): number {
  let best = -1;
  let top = 0.3;
  for (const [at, sense] of senses.entries()) {
    const weight =
      sense?.role === "code"
        ? sense.confidence
        : sense?.role === "subcode"
          ? 0.7 * sense.confidence
          : sense?.role === "httpStatus" || sense?.role === "name"
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
  /** Cells of the row that ends here; 0 for a stray cell, -1 for a header said again. */
  readonly length: number;
  readonly from: number;
  readonly stray: number;
}

/** Lays the cells behind a header into rows, so that codes stand in the code column and words in the others. */
function layRows(
  cells: readonly Text[],
  senses: readonly (HeaderMeaning | undefined)[],
  shape: ShapeAt,
  start: number,
  code: number,
) {
  const width = senses.length;
  const model = shape(start + code);
  const steps: (LayoutStep | undefined)[] = [{ score: 0, length: 0, from: -1, stray: 0 }];
  let best = 0;
  const offer = (at: number, step: LayoutStep) => {
    const now = steps[at];
    if (now === undefined || step.score > now.score) steps[at] = step;
  };
  const last = cells.length - start;
  for (let at = 0; at < last && at <= best + maxBeyond; at++) {
    const here = steps[at];
    if (here === undefined) {
      if (at > best + width * 3) break;
      continue;
    }
    if (here.score >= (steps[best]?.score ?? 0) && (here.length !== 0 || at === 0)) best = at;
    for (let length = Math.min(width, last - at); length >= Math.max(2, code + 1); length--) {
      const worth = rowScore(cells, start + at, length, senses, code, model, shape);
      if (worth > -2)
        offer(at + length, { score: here.score + worth - (width - length) * 0.6, length, from: at, stray: 0 });
    }
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

/** How much some cells in a row look like a row of the table; very low when no code stands where it should. */
function rowScore(
  cells: readonly Text[],
  at: number,
  length: number,
  senses: readonly (HeaderMeaning | undefined)[],
  code: number,
  model: CodeShape | undefined,
  shape: ShapeAt,
): number {
  const found = shape(at + code);
  if (found === undefined) return -9;
  const word = cells[at + code]?.text ?? "";
  const plain =
    found.kind === "word" && found.confidence < 0.3 && !namesFailure(word) && (model?.confidence ?? 0) >= 0.5;
  let worth =
    0.6 +
    found.confidence -
    (plain ? 1.5 : 0) +
    (model !== undefined && isNumeric(model) !== isNumeric(found) ? -1 : 0.5);
  for (let nth = 0; nth < length; nth++) {
    if (nth === code) continue;
    const role = senses[nth]?.role;
    const text = cells[at + nth]?.text ?? "";
    const other = shape(at + nth);
    if (role === "httpStatus" && length === senses.length) worth += /^[1-5]\d\d(?!\d)/.test(text) ? 0.4 : -1.2;
    else if (
      role === "message" ||
      role === "description" ||
      role === "cause" ||
      role === "solution" ||
      role === "title"
    ) {
      if (
        other !== undefined &&
        other.confidence >= 0.5 &&
        (model === undefined || isNumeric(other) === isNumeric(model))
      )
        worth -= 1.2;
    }
  }
  return worth;
}

type ShapeAt = (at: number) => CodeShape | undefined;

function shapeOfCell(cell: Text | undefined): CodeShape | undefined {
  if (cell === undefined || cell.text.length > 200) return undefined;
  const read = readCodeCell(cell);
  if (read !== undefined) return read.range ? undefined : read.codes[0]?.shape;
  // "404 Not Found" in a cell of its own.
  return /^[1-5]\d\d [A-Z][\p{L} -]{2,40}$/u.test(cell.text) ? { kind: "number", confidence: 0.6 } : undefined;
}

function rowOfCells(cells: readonly Text[]): Row & Text {
  const [first] = cells;
  return { place: first?.place ?? { line: 1, column: 1 }, cells, text: first?.text ?? "" };
}
