import type { Draft, Field, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Cell, Row, Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { alignCells } from "../tables/align-cells.ts";
import { type CellCodes, type CodeMatch, readCodeCell } from "../codes/code-cell.ts";
import { isNumeric } from "../codes/code-shape.ts";
import type { Column } from "../classify/column-roles.ts";
import { httpStatusOfTrail } from "./text-labels.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import { textLines, slice } from "../text-slices.ts";
import {
  catchAll,
  codeHeaderWord,
  noSuccess,
  successCode,
  successEnding,
  successName,
  successWords,
} from "../classify/vocabulary.ts";

/** Rows with the columns they stand under and where they were found. */
export interface ColumnRows {
  readonly layout: string;
  readonly trail: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What became of each row of a grid: drafts, a section row, or a problem at its line. */
export function readRows(grid: ColumnRows, { report, hints: reading }: LayoutTools): Outcome[] {
  const codeAt = grid.columns.findIndex((column) => column.role === "code");
  const subAt = grid.columns.findIndex(({ meaning: sense }) => sense?.role === "subcode");
  const namedAt = grid.columns.findIndex(
    ({ meaning: sense, profile }) => sense?.role === "subcode" && profile.numeric < 0.5,
  );
  const outcomes: Outcome[] = [];
  let trail = grid.trail;
  let above: { cells: readonly (Cell | undefined)[]; code: CellCodes } | undefined;
  for (const row of grid.rows) {
    const { place } = row;
    if (reading.ignore && isIgnoredRow(row, reading.ignore)) {
      outcomes.push({ kind: "refused", place, reason: "ignored by source.json" });
      continue;
    }
    const section = sectionRowText(row, codeAt);
    if (section !== undefined) {
      trail = section === "" ? trail : [...grid.trail, section];
      outcomes.push(section === "" ? { kind: "refused", place, reason: "an empty row" } : { kind: "header", place });
      continue;
    }
    const shifted = subAt > codeAt ? shiftRight(row, grid.columns, codeAt, subAt) : undefined;
    const short = shifted !== undefined || row.cells.length < grid.columns.length;
    const cells = fillMergedCells(shifted ?? alignCells(row, grid.columns), above?.cells, short);
    if (isNoCode(cells[codeAt]) && codeWithoutSubcode(cells, grid.columns) === undefined) {
      outcomes.push({ kind: "refused", place, reason: "the row says that it has no code" });
      continue;
    }
    const code =
      codesOfCell(cells[codeAt], grid.columns[codeAt]) ??
      (isBlankCell(cells[codeAt]) ? (codeWithoutSubcode(cells, grid.columns)?.[1] ?? above?.code) : undefined);
    if (code === undefined) {
      report("row-without-code", place, { row: rowExcerpt(row) });
      outcomes.push({ kind: "reported", place });
      continue;
    }
    if (row.cells.length < grid.columns.length) {
      report("row-cells-lost", place, { found: row.cells.length, expected: grid.columns.length, row: rowExcerpt(row) });
    }
    above = { cells, code };
    const other = isBlankCell(cells[codeAt])
      ? codeWithoutSubcode(cells, grid.columns)
      : namedSubcode(cells, grid.columns, namedAt);
    const [at, own] = other ?? [codeAt, code];
    const under = trail === grid.trail ? grid : { ...grid, trail };
    outcomes.push({ kind: "read", place, drafts: rowDrafts(under, cells, at, own, row) });
  }
  return outcomes;
}

/** A sub-code that is a name of its own stands for the row; the code above it is then its number. */
function namedSubcode(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
  at: number,
): [number, CellCodes] | undefined {
  const cell = at < 0 ? undefined : cells[at];
  const read = cell === undefined ? undefined : readCodeCell(cell);
  const [word] = read?.codes ?? [];
  const named = word !== undefined && !isNumeric(word.shape) && word.shape.confidence >= 0.5;
  return read === undefined || !named || /sql/i.test(columns[at]?.header ?? "") ? undefined : [at, read];
}

/** Where the sub-code is empty the code itself stands for the row. */
function codeWithoutSubcode(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
): [number, CellCodes] | undefined {
  const at = columns.findIndex(({ role, meaning: sense }) => role === "number" && sense?.role === "code");
  const code = codesOfCell(cells[at], columns[at]);
  return code === undefined ? undefined : [at, code];
}

/** A cell of codes, or a code with words behind it. */
function codesOfCell(cell: Cell | undefined, column: Column | undefined): CellCodes | undefined {
  if (cell === undefined || column === undefined) return undefined;
  const read =
    catchAllCode(cell) ??
    readCodeCell(cell) ??
    codesWithTexts(cell) ??
    capitalWordsCode(cell) ??
    singleWordCode(cell, column);
  const [first] = read?.codes ?? [];
  if (read === undefined || first === undefined) return undefined;
  const word = first.shape.kind === "word" && first.shape.confidence < 0.3 && !/\d/.test(first.code.text);
  const odd = word && column.profile.numeric >= 0.8;
  return odd ? undefined : read;
}

/** Capitals with spaces between them, in a column of codes: `SERVER BUSY`. */
function capitalWordsCode(cell: Cell): CellCodes | undefined {
  if (!/^[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+){1,6}$/.test(cell.text.trim())) return undefined;
  return { codes: [{ code: slice(cell, 0), shape: { kind: "screaming", confidence: 0.5 } }] };
}

/** The row for every code that has none: kept apart like a range. */
function catchAllCode(cell: Cell): CellCodes | undefined {
  if (!catchAll.test(cell.text.trim())) return undefined;
  return { codes: [{ code: slice(cell, 0), shape: { kind: "word", confidence: 0.3 } }], range: true };
}

/** A single word, whatever it looks like, where the header says that codes stand here. */
function singleWordCode(cell: Cell, { header, meaning: sense, profile }: Column): CellCodes | undefined {
  const word = cell.text.trim();
  const headed = sense?.role === "code" && sense.confidence >= 0.6 && codeHeaderWord.test(header);
  if (!headed || word === "" || word.length > 80 || /\s/.test(word)) return undefined;
  if (profile.codes >= 0.5 && !/[A-Za-z0-9]/.test(word)) return undefined;
  return { codes: [{ code: slice(cell, 0), shape: { kind: "word", confidence: 0.2 } }] };
}

/** Codes with words behind them: each line of the cell one, or the cell as a whole. */
function codesWithTexts(cell: Cell): CellCodes | undefined {
  const words = textLines(cell).flatMap((line) => readCodePrefix(line) ?? []);
  if (words.length > 1 && words.length === textLines(cell).length && words.every(isConfidentCode))
    return { codes: words };
  const word = readCodePrefix(cell);
  return word !== undefined && isConfidentCode(word) ? { codes: [word] } : undefined;
}

function isConfidentCode({ shape }: CodeMatch): boolean {
  return shape.confidence >= 0.5;
}

function rowDrafts(
  grid: ColumnRows,
  cells: readonly (Cell | undefined)[],
  codeAt: number,
  code: CellCodes,
  row: Row,
): Draft[] {
  return code.codes.map((word, nth) => {
    const fields = fieldsOfCode(word);
    for (let at = 0; at < grid.columns.length; at++) {
      const [column, cell] = [grid.columns[at] as Column, cells[at]];
      if (at === codeAt || cell === undefined || cell.text.trim() === "") continue;
      const role = column.role === "code" ? "number" : column.role;
      const text = textForCode(cell, nth, code.codes.length);
      fields.push(column.header === "" ? { role, text } : { role, header: column.header, text });
    }
    const known = fields.some((field) => field.role === "httpStatus");
    if (!known) fields.push(...httpStatusOfTrail(grid.trail, row.place));
    const kind = code.range ? "range" : documentsSuccess(word, fields) ? "success" : undefined;
    const place = { line: word.code.place.line, column: row.place.column };
    const { trail, layout } = grid;
    const written = slice(word.code, 0);
    if (kind === undefined) return { code: written, fields, trail, place, layout };
    return { code: written, fields, trail, place, kind, layout };
  });
}

/** What stood beside the code in its own cell. */
export function fieldsOfCode(word: CodeMatch): Field[] {
  const fields: Field[] = [];
  for (const role of FIELDS_OF_CODE) {
    const text = word[role];
    if (text !== undefined) fields.push({ role, text });
  }
  return fields;
}

const FIELDS_OF_CODE = ["name", "number", "subcode", "httpStatus", "title"] as const;

/** The part of a cell that belongs to the n-th of several codes: its line, where there is one for each. */
function textForCode(cell: Cell, nth: number, codes: number): Text {
  if (codes < 2) return cell;
  const parts = textLines(cell);
  return parts.length === codes ? (parts[nth] ?? cell) : cell;
}

/** Whether a code and its texts say that nothing went wrong. */
export function documentsSuccess(word: CodeMatch, fields: readonly Field[]): boolean {
  const of = (role: Role): string[] => {
    const texts = [word.code.text];
    for (const field of fields) if (field.role === role) texts.push(field.text.text);
    return texts;
  };
  const names = of("name");
  if (!names.some((name) => successCode.test(name.trim()))) return false;
  const numbers = of("number");
  if (names.some((name) => successName.test(name.trim()))) return true;
  const texts = fields
    .filter((field) => ["title", "message", "description"].includes(field.role))
    .map((field) => field.text.text.trim().replace(/[.。!！]$/, ""));
  const named = names.some((name) => successEnding.test(name.trim()));
  if (named && (texts.length === 0 || numbers.some((number) => /^0+(x0+)?$/i.test(number.trim())))) return true;
  return texts.some((text) => successWords.test(text) && !noSuccess.test(text));
}

/**
 * A row that lost merged cells on the left and was filled up on the right: a name stands where numbers stand, and
 * the column of sub-codes is empty. Its cells belong further right.
 */
function shiftRight(
  row: Row,
  columns: readonly Column[],
  codeAt: number,
  subAt: number,
): (Cell | undefined)[] | undefined {
  const column = columns[codeAt];
  if (column === undefined) return undefined;
  const read = readCodeCell(row.cells[codeAt] ?? { text: "", place: row.place });
  const [word] = read?.codes ?? [];
  if (word === undefined || isNumeric(word.shape)) return undefined;
  const end = row.cells.findLastIndex((cell) => cell.text.trim() !== "") + 1;
  const room = end + subAt - codeAt <= columns.length;
  const numbers = column.profile.numeric >= 0.15 && column.profile.numeric < 0.9;
  if (!numbers || !room || row.cells.length !== columns.length) return undefined;
  return columns.map((_, at) => (at < subAt ? undefined : row.cells[at - subAt + codeAt]));
}

/** Cells lost on the left were merged with the row above by whoever wrote the table. */
function fillMergedCells(
  cells: readonly (Cell | undefined)[],
  above: readonly (Cell | undefined)[] | undefined,
  short: boolean,
): readonly (Cell | undefined)[] {
  if (!short || above === undefined) return cells;
  const first = cells.findIndex((cell) => cell !== undefined);
  return cells.map((cell, at) => (at < first ? above[at] : cell));
}

/** The words of a row that spans the table as a heading; "" for an empty row. */
function sectionRowText(row: Row, codeAt: number): string | undefined {
  const isFilled = (cell: Cell): boolean => cell.text.trim() !== "";
  const first = row.cells.find(isFilled);
  if (first === undefined) return "";
  if (row.cells.length < 2 || row.cells.some((cell) => cell.text !== first.text && isFilled(cell))) return undefined;
  const filled = row.cells.filter(isFilled);
  // In two columns only words where codes stand are a heading: texts alone go on from the row above.
  const wide = row.cells.length > 2 || (codeAt > 0 && first.text.length <= 80 && !/[.。]$/.test(first.text));
  const alone = filled.length === 1 && wide && row.cells[0] === first;
  const spread = filled.length === row.cells.length && filled.some((cell) => cell.spanned);
  if (!alone && !spread) return undefined;
  const read = readCodeCell(codeAt >= 0 && filled.length > 1 ? (row.cells[codeAt] ?? first) : first);
  return read === undefined || (read.codes[0]?.shape.confidence ?? 0) < 0.3 ? first.text : undefined;
}

function isIgnoredRow(row: Row, ignore: readonly (string | number)[]): boolean {
  return ignore.some((entry) =>
    typeof entry === "number" ? row.place.line === entry : row.cells.some((cell) => cell.text.includes(entry)),
  );
}

/** A dash where a code should stand. */
function isNoCode(cell: Cell | undefined): boolean {
  return cell !== undefined && /^[-–—]+$/.test(cell.text.trim());
}

function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || /^[-–—\s"〃″]*$/.test(cell.text);
}

function rowExcerpt(row: Row): string {
  const words = row.cells.map((cell) => cell.text.replace(/\s+/g, " ")).join(" | ");
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
