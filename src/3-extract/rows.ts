import type { Draft, Field, LayoutTools, Outcome } from "../model/draft.ts";
import type { Cell, Row, Text } from "../model/page.ts";
import type { Role } from "../model/source.ts";
import { align } from "./align.ts";
import { type CodeCell, type CodeWord, readCodeCell } from "./code-cell.ts";
import { isNumeric } from "./code-shape.ts";
import type { Column } from "./columns.ts";
import { trailStatus } from "./labels.ts";
import { readLead } from "./lead.ts";
import { lines, slice } from "./text.ts";
import { catchAll, codeWord, noSuccess, successCode, successEnding, successName, successWords } from "./vocabulary.ts";

/** Rows with the columns they stand under and where they were found. */
export interface Grid {
  readonly layout: string;
  readonly trail: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What became of each row of a grid: drafts, a section row, or a problem at its line. */
export function readRows(grid: Grid, { report, reading }: LayoutTools): Outcome[] {
  const codeAt = grid.columns.findIndex((column) => column.role === "code");
  const subAt = grid.columns.findIndex(({ sense }) => sense?.role === "subcode");
  const namedAt = grid.columns.findIndex(({ sense, profile }) => sense?.role === "subcode" && profile.numeric < 0.5);
  const outcomes: Outcome[] = [];
  let trail = grid.trail;
  let above: { cells: readonly (Cell | undefined)[]; code: CodeCell } | undefined;
  for (const row of grid.rows) {
    const { place } = row;
    if (reading.ignore && isIgnored(row, reading.ignore)) {
      outcomes.push({ kind: "refused", place, reason: "ignored by source.json" });
      continue;
    }
    const section = sectionWords(row, codeAt);
    if (section !== undefined) {
      trail = section === "" ? trail : [...grid.trail, section];
      outcomes.push(section === "" ? { kind: "refused", place, reason: "an empty row" } : { kind: "header", place });
      continue;
    }
    const shifted = subAt > codeAt ? unshift(row, grid.columns, codeAt, subAt) : undefined;
    const short = shifted !== undefined || row.cells.length < grid.columns.length;
    const cells = fillLeft(shifted ?? align(row, grid.columns), above?.cells, short);
    if (saysNone(cells[codeAt]) && coarser(cells, grid.columns) === undefined) {
      outcomes.push({ kind: "refused", place, reason: "the row says that it has no code" });
      continue;
    }
    const code =
      codeOf(cells[codeAt], grid.columns[codeAt]) ??
      (isBlank(cells[codeAt]) ? (coarser(cells, grid.columns)?.[1] ?? above?.code) : undefined);
    if (code === undefined) {
      report("row-without-code", place, { row: shorten(row) });
      outcomes.push({ kind: "reported", place });
      continue;
    }
    if (row.cells.length < grid.columns.length) {
      report("row-cells-lost", place, { found: row.cells.length, expected: grid.columns.length, row: shorten(row) });
    }
    above = { cells, code };
    const other = isBlank(cells[codeAt]) ? coarser(cells, grid.columns) : subcode(cells, grid.columns, namedAt);
    const [at, own] = other ?? [codeAt, code];
    const under = trail === grid.trail ? grid : { ...grid, trail };
    outcomes.push({ kind: "read", place, drafts: drafts(under, cells, at, own, row) });
  }
  return outcomes;
}

/** A sub-code that is a name of its own stands for the row; the code above it is then its number. */
function subcode(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
  at: number,
): [number, CodeCell] | undefined {
  const cell = at < 0 ? undefined : cells[at];
  const read = cell === undefined ? undefined : readCodeCell(cell);
  const [word] = read?.words ?? [];
  const named = word !== undefined && !isNumeric(word.shape) && word.shape.weight >= 0.5;
  return read === undefined || !named || /sql/i.test(columns[at]?.header ?? "") ? undefined : [at, read];
}

/** Where the sub-code is empty the code itself stands for the row. */
function coarser(cells: readonly (Cell | undefined)[], columns: readonly Column[]): [number, CodeCell] | undefined {
  const at = columns.findIndex(({ role, sense }) => role === "number" && sense?.role === "code");
  const code = codeOf(cells[at], columns[at]);
  return code === undefined ? undefined : [at, code];
}

/** A cell of codes, or a code with words behind it. */
function codeOf(cell: Cell | undefined, column: Column | undefined): CodeCell | undefined {
  if (cell === undefined || column === undefined) return undefined;
  const read = rest(cell) ?? readCodeCell(cell) ?? leads(cell) ?? capitals(cell) ?? verbatim(cell, column);
  const [first] = read?.words ?? [];
  if (read === undefined || first === undefined) return undefined;
  const word = first.shape.kind === "word" && first.shape.weight < 0.3 && !/\d/.test(first.code.text);
  const odd = word && column.profile.numeric >= 0.8;
  return odd ? undefined : read;
}

/** Capitals with spaces between them, in a column of codes: `SERVER BUSY`. */
function capitals(cell: Cell): CodeCell | undefined {
  if (!/^[A-Z][A-Z0-9]*(?:[ _-][A-Z0-9]+){1,6}$/.test(cell.text.trim())) return undefined;
  return { words: [{ code: slice(cell, 0), shape: { kind: "screaming", weight: 0.5 } }] };
}

/** The row for every code that has none: kept apart like a range. */
function rest(cell: Cell): CodeCell | undefined {
  if (!catchAll.test(cell.text.trim())) return undefined;
  return { words: [{ code: slice(cell, 0), shape: { kind: "word", weight: 0.3 } }], range: true };
}

/** A single word, whatever it looks like, where the header says that codes stand here. */
function verbatim(cell: Cell, { header, sense, profile }: Column): CodeCell | undefined {
  const word = cell.text.trim();
  const headed = sense?.role === "code" && sense.strength >= 0.6 && codeWord.test(header);
  if (!headed || word === "" || word.length > 80 || /\s/.test(word)) return undefined;
  if (profile.codes >= 0.5 && !/[A-Za-z0-9]/.test(word)) return undefined;
  return { words: [{ code: slice(cell, 0), shape: { kind: "word", weight: 0.2 } }] };
}

/** Codes with words behind them: each line of the cell one, or the cell as a whole. */
function leads(cell: Cell): CodeCell | undefined {
  const words = lines(cell).flatMap((line) => readLead(line) ?? []);
  if (words.length > 1 && words.length === lines(cell).length && words.every(isStrong)) return { words };
  const word = readLead(cell);
  return word !== undefined && isStrong(word) ? { words: [word] } : undefined;
}

function isStrong({ shape }: CodeWord): boolean {
  return shape.weight >= 0.5;
}

function drafts(grid: Grid, cells: readonly (Cell | undefined)[], codeAt: number, code: CodeCell, row: Row): Draft[] {
  return code.words.map((word, nth) => {
    const fields = wordFields(word);
    for (let at = 0; at < grid.columns.length; at++) {
      const [column, cell] = [grid.columns[at] as Column, cells[at]];
      if (at === codeAt || cell === undefined || cell.text.trim() === "") continue;
      const role = column.role === "code" ? "number" : column.role;
      const text = share(cell, nth, code.words.length);
      fields.push(column.header === "" ? { role, text } : { role, header: column.header, text });
    }
    const known = fields.some((field) => field.role === "httpStatus");
    if (!known) fields.push(...trailStatus(grid.trail, row.place));
    const kind = code.range ? "range" : documentsSuccess(word, fields) ? "success" : undefined;
    const place = { line: word.code.place.line, column: row.place.column };
    const { trail, layout } = grid;
    const written = slice(word.code, 0);
    if (kind === undefined) return { code: written, fields, trail, place, layout };
    return { code: written, fields, trail, place, kind, layout };
  });
}

/** What stood beside the code in its own cell. */
export function wordFields(word: CodeWord): Field[] {
  const fields: Field[] = [];
  for (const role of BESIDE) {
    const text = word[role];
    if (text !== undefined) fields.push({ role, text });
  }
  return fields;
}

const BESIDE = ["name", "number", "subcode", "httpStatus", "title"] as const;

/** The part of a cell that belongs to the n-th of several codes: its line, where there is one for each. */
function share(cell: Cell, nth: number, codes: number): Text {
  if (codes < 2) return cell;
  const parts = lines(cell);
  return parts.length === codes ? (parts[nth] ?? cell) : cell;
}

/** Whether a code and its texts say that nothing went wrong. */
export function documentsSuccess(word: CodeWord, fields: readonly Field[]): boolean {
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
function unshift(
  row: Row,
  columns: readonly Column[],
  codeAt: number,
  subAt: number,
): (Cell | undefined)[] | undefined {
  const column = columns[codeAt];
  if (column === undefined) return undefined;
  const read = readCodeCell(row.cells[codeAt] ?? { text: "", place: row.place });
  const [word] = read?.words ?? [];
  if (word === undefined || isNumeric(word.shape)) return undefined;
  const end = row.cells.findLastIndex((cell) => cell.text.trim() !== "") + 1;
  const room = end + subAt - codeAt <= columns.length;
  const numbers = column.profile.numeric >= 0.15 && column.profile.numeric < 0.9;
  if (!numbers || !room || row.cells.length !== columns.length) return undefined;
  return columns.map((_, at) => (at < subAt ? undefined : row.cells[at - subAt + codeAt]));
}

/** Cells lost on the left were merged with the row above by whoever wrote the table. */
function fillLeft(
  cells: readonly (Cell | undefined)[],
  above: readonly (Cell | undefined)[] | undefined,
  short: boolean,
): readonly (Cell | undefined)[] {
  if (!short || above === undefined) return cells;
  const first = cells.findIndex((cell) => cell !== undefined);
  return cells.map((cell, at) => (at < first ? above[at] : cell));
}

/** The words of a row that spans the table as a heading; "" for an empty row. */
function sectionWords(row: Row, codeAt: number): string | undefined {
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
  return read === undefined || (read.words[0]?.shape.weight ?? 0) < 0.3 ? first.text : undefined;
}

function isIgnored(row: Row, ignore: readonly (string | number)[]): boolean {
  return ignore.some((entry) =>
    typeof entry === "number" ? row.place.line === entry : row.cells.some((cell) => cell.text.includes(entry)),
  );
}

/** A dash where a code should stand. */
function saysNone(cell: Cell | undefined): boolean {
  return cell !== undefined && /^[-–—]+$/.test(cell.text.trim());
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || /^[-–—\s"〃″]*$/.test(cell.text);
}

function shorten(row: Row): string {
  const words = row.cells.map((cell) => cell.text.replace(/\s+/g, " ")).join(" | ");
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
