import { largest } from "../lib/largest.ts";
import type { Row, Text } from "../model/page.ts";
import { readCodeCell } from "./code-cell.ts";
import { isNumeric, type Shape, shapeOf } from "./code-shape.ts";
import { namesFailure } from "./profile.ts";
import { type HeaderSense, labelSense, isForeignHeader } from "./headers.ts";
import { headerKey } from "./vocabulary.ts";

/** A table found in a run of loose cells: where its header and its rows begin and end in the run. */
export interface Unflattened {
  readonly header: Row;
  readonly headers: readonly Row[];
  readonly rows: readonly Row[];
  /** Indices of the cells it is made of. */
  readonly cells: readonly number[];
  /** Index of the first cell behind it. */
  readonly end: number;
}

/** Longest header, widest table, most stray cells between two rows. */
const maxHeader = 60;
const maxWidth = 10;
const maxStray = 4;

/** Cells behind the best end of a table at which a better one is still looked for. */
const maxBeyond = 300;

/** The tables in a run of cells that lost their grid: a header's words in a row, then rows of as many cells. */
export function unflatten(cells: readonly Text[]): Unflattened[] {
  const found: Unflattened[] = [];
  const senses = cells.map((cell) => (cell.text.length > maxHeader ? undefined : labelSense(cell.text)));
  const named = cells.map((cell, at) => known(cell, senses[at]));
  // A cell is looked at for every table that might reach it.
  const shapes = new Map<number, Shape | undefined>();
  const shape = (at: number): Shape | undefined => {
    if (!shapes.has(at)) shapes.set(at, shapeAt(cells[at]));
    return shapes.get(at);
  };
  for (let at = 0; at < cells.length; at++) {
    if (!named[at]) continue;
    let stop = at;
    while (
      stop < cells.length &&
      stop - at < 2 * maxWidth &&
      (named[stop] || (named[stop + 1] && isShort(cells[stop])))
    )
      stop++;
    const table = widest(cells, senses, shape, at, stop);
    if (table !== undefined) found.push(table);
    at = Math.max(at, (table?.end ?? stop) - 1);
  }
  return found;
}

/** A short word between header words may be a header that nobody knows. */
function isShort(cell: Text | undefined): boolean {
  return cell !== undefined && /^[\p{L}\p{N} _-]{1,20}$/u.test(cell.text) && readCodeCell(cell) === undefined;
}

function known(cell: Text, sense: HeaderSense | undefined): boolean {
  if (sense?.strength !== 1 && (shapeOf(cell.text)?.weight ?? 0) >= 0.6) return false;
  return (
    (sense !== undefined && sense.strength >= 0.4) || (cell.text.length <= maxHeader && isForeignHeader(cell.text))
  );
}

/** The best reading of a run of header words: any of its ends may belong to a heading or to the first row. */
function widest(
  cells: readonly Text[],
  senses: readonly (HeaderSense | undefined)[],
  shape: ShapeOf,
  start: number,
  stop: number,
): Unflattened | undefined {
  const readings: { table: Unflattened; quality: number }[] = [];
  for (let end = stop; end >= start + 2 && end > stop - 3; end--) {
    for (let from = start; from <= end - 2; from++) {
      const width = period(cells, from, end);
      if (width > maxWidth || width < 2) continue;
      const code = codeIndex(senses.slice(from, from + width));
      if (code < 0) continue;
      const read = fill(cells, senses.slice(from, from + width), shape, end, code);
      if (read.rows.length === 0) continue;
      const headers = [];
      for (let at = from; at < end; at += width) headers.push(row(cells.slice(at, at + width)));
      const [header] = headers;
      if (header === undefined) continue;
      const used = [...Array.from({ length: end - from }, (_, nth) => from + nth), ...read.used];
      const unknown = senses.slice(from, from + width).filter((sense) => sense === undefined).length;
      // Headings over the header speak of codes as well.
      const more = Math.max(0, senses.slice(from, from + width).filter((sense) => sense?.role === "code").length - 1);
      const strength = senses[from + code]?.role === "code" ? (senses[from + code]?.strength ?? 0) : 0;
      readings.push({
        quality:
          read.score / read.rows.length + strength - (from - start) * 0.05 - (stop - end) - unknown * 0.3 - more * 0.6,
        table: { header, headers: [...headers, ...read.headers], rows: read.rows, cells: used, end: read.end },
      });
    }
  }
  const most = largest(
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
function period(cells: readonly Text[], from: number, end: number): number {
  const keys = cells.slice(from, end).map((cell) => headerKey(cell.text));
  for (let width = 2; width <= keys.length / 2; width++) {
    if (keys.length % width === 0 && keys.every((key, at) => key === keys[at % width])) return width;
  }
  return keys.length;
}

function codeIndex(senses: readonly (HeaderSense | undefined)[]): number {
  let best = -1;
  let top = 0.3;
  for (const [at, sense] of senses.entries()) {
    const weight =
      sense?.role === "code"
        ? sense.strength
        : sense?.role === "subcode"
          ? 0.7 * sense.strength
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

interface Step {
  readonly score: number;
  /** Cells of the row that ends here; 0 for a stray cell, -1 for a header said again. */
  readonly length: number;
  readonly from: number;
  readonly stray: number;
}

/** Lays the cells behind a header into rows, so that codes stand in the code column and words in the others. */
function fill(
  cells: readonly Text[],
  senses: readonly (HeaderSense | undefined)[],
  shape: ShapeOf,
  start: number,
  code: number,
) {
  const width = senses.length;
  const model = shape(start + code);
  const steps: (Step | undefined)[] = [{ score: 0, length: 0, from: -1, stray: 0 }];
  let best = 0;
  const offer = (at: number, step: Step) => {
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
      const worth = rowWorth(cells, start + at, length, senses, code, model, shape);
      if (worth > -2)
        offer(at + length, { score: here.score + worth - (width - length) * 0.6, length, from: at, stray: 0 });
    }
    if (here.stray < maxStray && at > 0)
      offer(at + 1, { score: here.score - 0.8, length: 0, from: at, stray: here.stray + 1 });
  }
  const end = steps[last];
  if (end !== undefined && end.length > 0 && end.score >= (steps[best]?.score ?? 0)) best = last;
  return { ...trace(cells, steps, start, best), score: steps[best]?.score ?? 0, end: start + best };
}

function trace(cells: readonly Text[], steps: readonly (Step | undefined)[], start: number, end: number) {
  const rows: Row[] = [];
  const headers: Row[] = [];
  const used: number[] = [];
  let at = end;
  for (let step = steps[at]; step !== undefined && step.from >= 0; step = steps[at]) {
    if (step.length > 0) {
      const first = start + step.from;
      const made = row(cells.slice(first, first + step.length));
      (made.cells.every((cell) => labelSense(cell.text) !== undefined && cell.text.length <= maxHeader) &&
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
function rowWorth(
  cells: readonly Text[],
  at: number,
  length: number,
  senses: readonly (HeaderSense | undefined)[],
  code: number,
  model: Shape | undefined,
  shape: ShapeOf,
): number {
  const found = shape(at + code);
  if (found === undefined) return -9;
  const word = cells[at + code]?.text ?? "";
  const plain = found.kind === "word" && found.weight < 0.3 && !namesFailure(word) && (model?.weight ?? 0) >= 0.5;
  let worth =
    0.6 + found.weight - (plain ? 1.5 : 0) + (model !== undefined && isNumeric(model) !== isNumeric(found) ? -1 : 0.5);
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
      if (other !== undefined && other.weight >= 0.5 && (model === undefined || isNumeric(other) === isNumeric(model)))
        worth -= 1.2;
    }
  }
  return worth;
}

type ShapeOf = (at: number) => Shape | undefined;

function shapeAt(cell: Text | undefined): Shape | undefined {
  if (cell === undefined || cell.text.length > 200) return undefined;
  const read = readCodeCell(cell);
  if (read !== undefined) return read.range ? undefined : read.words[0]?.shape;
  // "404 Not Found" in a cell of its own.
  return /^[1-5]\d\d [A-Z][\p{L} -]{2,40}$/u.test(cell.text) ? { kind: "number", weight: 0.6 } : undefined;
}

function row(cells: readonly Text[]): Row & Text {
  const [first] = cells;
  return { place: first?.place ?? { line: 1, column: 1 }, cells, text: first?.text ?? "" };
}
