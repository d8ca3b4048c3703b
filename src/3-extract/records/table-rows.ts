import { append } from "../../lib/collections.ts";
import type { Draft, Field, LayoutTools, Outcome } from "../../model/draft.ts";
import type { Cell, Row, Text } from "../../model/page.ts";
import { isNamedBy } from "../blocks-in-order.ts";
import { alignCells } from "../tables/align-cells.ts";
import { outcomesByPageRow, type TableSegment } from "../tables/segment.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { type CellCodes, type CodeMatch, matchPatterns } from "../codes/code-match.ts";
import { capitalWords, otherCodes, singleWord, smallWords } from "../codes/code-patterns.ts";
import { isNumeric } from "../codes/code-shape.ts";
import { type Column, isHeadedAsCodes, TEXT_ROLES } from "../classify/column-roles.ts";
import { codeDraft } from "./code-drafts.ts";
import { settleDrafts } from "./settle-drafts.ts";
import { httpStatusOfTrail } from "./text-labels.ts";
import { readCodePrefix } from "../codes/code-prefix.ts";
import { textLines, slice } from "../text-slices.ts";

/** Rows of a table with their columns, and the position of the table. */
export interface ColumnRows {
  readonly layout: string;
  readonly trail: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The outcomes of the headers and the rows of a segment of a table. */
export function segmentOutcomes(
  segment: TableSegment,
  grid: Omit<ColumnRows, "rows">,
  tools: LayoutTools,
): readonly Outcome[] {
  const headers = segment.headers.map(({ place }): Outcome => ({ kind: "header", place }));
  return [...headers, ...outcomesByPageRow(segment, readRows({ ...grid, rows: segment.rows }, tools))];
}

/** The outcome of each row: drafts, a header, a refusal, or a reported problem. */
export function readRows(grid: ColumnRows, { report, hints }: LayoutTools): Outcome[] {
  const codeAt = grid.columns.findIndex((column) => column.role === "code");
  const namedAt = grid.columns.findIndex(
    ({ meaning, profile }) => meaning?.role === "subcode" && profile.numeric < 0.5,
  );
  const outcomes: Outcome[] = [];
  let trail = grid.trail;
  let above: { cells: readonly (Cell | undefined)[]; code: CellCodes } | undefined;
  for (const row of grid.rows) {
    const { place } = row;
    if (hints.ignore?.some((entry) => row.cells.some(({ text }) => isNamedBy(entry, place.line, text)))) {
      outcomes.push({ kind: "refused", place, reason: "ignored by source.json" });
      continue;
    }
    const section = sectionRowText(row, codeAt);
    if (section !== undefined) {
      trail = section === "" ? trail : [...grid.trail, section];
      outcomes.push(section === "" ? { kind: "refused", place, reason: "empty row" } : { kind: "header", place });
      continue;
    }
    const short = row.cells.length < grid.columns.length;
    const aligned = fillMergedCells(alignCells(row, grid.columns), above?.cells, short);
    const cells = aligned.map((cell, at) => (isUnclearText(cell, grid.columns[at]) ? undefined : cell));
    if (isNoCode(cells[codeAt]) && codeWithoutSubcode(cells, grid.columns) === undefined) {
      outcomes.push({ kind: "refused", place, reason: "the row has a dash instead of a code" });
      continue;
    }
    const code =
      codesOfCell(cells[codeAt], grid.columns[codeAt]) ??
      (isBlankCell(cells[codeAt]) ? (codeWithoutSubcode(cells, grid.columns)?.[1] ?? above?.code) : undefined);
    if (code === undefined && documentsStatus(cells, grid.columns, codeAt)) {
      outcomes.push({ kind: "refused", place, reason: "the row documents an HTTP status without a code of its own" });
      continue;
    }
    if (code === undefined) {
      report("row-without-code", place, { row: rowExcerpt(row) });
      outcomes.push({ kind: "reported", place });
      continue;
    }
    if (row.cells.length < grid.columns.length) {
      report("row-cells-lost", place, { found: row.cells.length, expected: grid.columns.length, row: rowExcerpt(row) });
    }
    if (aligned.some((cell, at) => isUnclearText(cell, grid.columns[at])))
      report("row-text-unclear", place, { row: rowExcerpt(row) });
    const isRest =
      above !== undefined &&
      isBlankCell(cells[codeAt]) &&
      above.cells.every((cell, at) => at === codeAt || isBlankCell(cell));
    // The row above has the code alone, and this row its texts.
    if (isRest) outcomes.splice(-1, 1, { kind: "read", place: outcomes.at(-1)?.place ?? place, drafts: [] });
    above = { cells, code };
    const other = isBlankCell(cells[codeAt])
      ? codeWithoutSubcode(cells, grid.columns)
      : namedSubcode(cells, grid.columns, namedAt);
    const [at, own] = other ?? [codeAt, code];
    const under = trail === grid.trail ? grid : { ...grid, trail };
    outcomes.push({ kind: "read", place, drafts: rowDrafts(under, cells, at, own, row) });
  }
  return settleDrafts(outcomes);
}

/** Whether the text of a cell may belong to another row. */
function isUnclearText(cell: Cell | undefined, column: Column | undefined): boolean {
  return cell?.isUnclear === true && TEXT_ROLES.has(column?.role ?? "ignore");
}

/** Whether a row has an HTTP status, and words where most rows have a code: `413 | Request Entity Too Large`. */
function documentsStatus(cells: readonly (Cell | undefined)[], columns: readonly Column[], codeAt: number): boolean {
  const status = columns.findIndex(({ role }) => role === "httpStatus");
  return (
    (columns[codeAt]?.profile.codes ?? 0) >= 0.5 &&
    /^[1-5]\d\d$/.test(cells[status]?.text.trim() ?? "") &&
    /^\p{L}+(?: \p{L}+)+$/u.test(cells[codeAt]?.text.trim() ?? "")
  );
}

/** The sub-code of a row, if it is a name: then it is the code of the row, and the main code is its number. */
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

/** The main code of a row whose sub-code is empty. */
function codeWithoutSubcode(
  cells: readonly (Cell | undefined)[],
  columns: readonly Column[],
): [number, CellCodes] | undefined {
  const at = columns.findIndex(({ role, meaning }) => role === "number" && meaning?.role === "code");
  const code = codesOfCell(cells[at], columns[at]);
  return code === undefined ? undefined : [at, code];
}

/** The codes of a cell in the column of codes, alone or with other text. */
function codesOfCell(cell: Cell | undefined, column: Column | undefined): CellCodes | undefined {
  if (cell === undefined || column === undefined) return undefined;
  const text = slice(cell, 0);
  const found =
    matchPatterns(text, [otherCodes]) ??
    readCodeCell(text) ??
    codesWithTexts(text) ??
    matchPatterns(text, [
      capitalWords,
      ...(holdsPhrases(column) ? [smallWords] : []),
      ...(mayHoldAnyWord(text, column) ? [singleWord] : []),
    ]);
  const [first] = found?.codes ?? [];
  if (found === undefined || first === undefined) return undefined;
  const isPlainWord = first.shape.kind === "word" && first.shape.confidence < 0.3 && !/\d/.test(first.code.text);
  return isPlainWord && column.profile.numeric >= 0.8 ? undefined : found;
}

/** Whether a column is headed as codes, so that a cell may hold a code of any shape. */
function mayHoldAnyWord({ text }: Text, column: Column): boolean {
  return isHeadedAsCodes(column) && (column.profile.codes < 0.5 || /[A-Za-z0-9]/.test(text));
}

/** Whether a column is headed as codes and holds different words in small letters and no numbers. */
function holdsPhrases(column: Column): boolean {
  const { phrasesOfWords, distinct } = column.profile;
  return isHeadedAsCodes(column) && phrasesOfWords >= 0.9 && distinct >= 0.9;
}

/** Codes with text after them: one code on each line of the cell, or one code for the whole cell. */
function codesWithTexts(cell: Text): CellCodes | undefined {
  const lines = textLines(cell);
  const codes = lines.flatMap((line) => readCodePrefix(line) ?? []);
  if (codes.length > 1 && codes.length === lines.length && codes.every(isConfidentCode)) return { codes };
  const code = readCodePrefix(cell);
  return code !== undefined && isConfidentCode(code) ? { codes: [code] } : undefined;
}

function isConfidentCode({ shape }: CodeMatch): boolean {
  return shape.confidence >= 0.5;
}

function rowDrafts(
  { columns, trail, layout }: ColumnRows,
  cells: readonly (Cell | undefined)[],
  codeAt: number,
  { codes, range }: CellCodes,
  row: Row,
): Draft[] {
  return codes.map((match, nth) => {
    const fields: Field[] = [];
    for (const [at, { role, header, locale }] of columns.entries()) {
      const cell = cells[at];
      if (at === codeAt || cell === undefined || cell.text.trim() === "") continue;
      const text = textForCode(cell, nth, codes.length);
      fields.push({
        role: role === "code" ? "number" : role,
        text,
        ...(header !== "" && { header }),
        ...(locale && { locale }),
      });
    }
    const hasStatus = match.httpStatus !== undefined || fields.some(({ role }) => role === "httpStatus");
    if (!hasStatus) append(fields, httpStatusOfTrail(trail, row.place));
    const { place } = match.code;
    return codeDraft(
      { ...match, code: slice(match.code, 0) },
      { fields, trail, place, layout, isRange: range === true },
    );
  });
}

/** The text of a cell for the n-th of several codes: the n-th line if the cell has a line for each code. */
function textForCode(cell: Cell, nth: number, codes: number): Text {
  if (codes < 2) return cell;
  const parts = textLines(cell);
  return parts.length === codes ? (parts[nth] ?? cell) : cell;
}

/** Fills the missing first cells of a row from the row above, with which they were merged. */
function fillMergedCells(
  cells: readonly (Cell | undefined)[],
  above: readonly (Cell | undefined)[] | undefined,
  short: boolean,
): readonly (Cell | undefined)[] {
  if (!short || above === undefined) return cells;
  const first = cells.findIndex((cell) => cell !== undefined);
  return cells.map((cell, at) => (at < first ? above[at] : cell));
}

/** The text of a row that is a heading inside a table; "" for an empty row; `undefined` for other rows. */
function sectionRowText(row: Row, codeAt: number): string | undefined {
  const isFilled = (cell: Cell): boolean => cell.text.trim() !== "";
  const first = row.cells.find(isFilled);
  if (first === undefined) return "";
  if (row.cells.length < 2 || row.cells.some((cell) => cell.text !== first.text && isFilled(cell))) return undefined;
  const filled = row.cells.filter(isFilled);
  // In a table of two columns, a text is a heading only in the code column: other texts continue the row above.
  const short = first.text.length <= 80 && !/[.。]$/.test(first.text);
  const wide = row.cells.length > 2 || (short && (codeAt > 0 || (codeAt === 0 && /^\p{Lu}\S* \S/u.test(first.text))));
  const alone = filled.length === 1 && wide && row.cells[0] === first;
  const spread = filled.length === row.cells.length && filled.some((cell) => cell.spanned);
  if (!alone && !spread) return undefined;
  const read = readCodeCell(codeAt >= 0 && filled.length > 1 ? (row.cells[codeAt] ?? first) : first);
  return read === undefined || (read.codes[0]?.shape.confidence ?? 0) < 0.3 ? first.text : undefined;
}

/** Whether a cell is a dash. */
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
