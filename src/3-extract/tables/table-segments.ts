import type { Cell, Row, Table } from "../../model/page.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { formKey } from "../codes/code-form.ts";
import { type HeaderMeaning, headerMeaning, isForeignHeader, isHeaderWord } from "../classify/header-meaning.ts";
import { TEXT_ROLES } from "../classify/column-roles.ts";
import { headerKey, isTypeName } from "../classify/vocabulary.ts";
import { stackColumnGroups } from "./column-groups.ts";
import { transposeLabelTable } from "./label-tables.ts";
import type { TableSegment } from "./segment.ts";

/**
 * The segments of a table, as columns: labels that stand in rows, and groups of columns beside each other, are moved. A
 * table in a code block has none without headers of codes and of texts, because it is an example: `id | name`.
 */
export function tableSegments({ rows, isData, isListing }: Table): readonly TableSegment[] {
  const [header, ...data] = rows;
  if (isData && header) return [{ header, headers: [header], rows: data }];
  if (isListing && !isHeaderOfErrors(header)) return [];
  return cutAtHeaders(rows).map(transposeLabelTable).map(stackColumnGroups);
}

/** Cuts a table into segments. A header may be missing, may be repeated, and may change inside a table. */
function cutAtHeaders(rows: readonly Row[]): TableSegment[] {
  const segments: { header?: Row; headers: Row[]; rows: Row[] }[] = [];
  let current: (typeof segments)[number] | undefined;
  for (const [at, row] of rows.entries()) {
    if (current !== undefined && current.header !== undefined && sameHeaderText(row, current.header)) {
      current.headers.push(row);
    } else if (isHeaderRow(row, current === undefined || isBlankHeader(current), rows[at + 1])) {
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

/** Whether a segment has a header row without words and no rows, as exporters write above a table without header cells. */
function isBlankHeader({ header, rows }: TableSegment): boolean {
  return rows.length === 0 && header?.cells.every(({ text }) => text.trim() === "") === true;
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

/** Whether a row above the row `below` is a header: its cells are marked as headers, or are header words, and hold no code. */
function isHeaderRow(row: Row, first: boolean, below: Row | undefined): boolean {
  // Hardly any row after the first is a header, and exact header words are cheap to test.
  if (!first && !beginsLikeHeader(row)) return false;
  const filled = row.cells.filter((cell) => cell.text.trim() !== "");
  if (filled.length === 0) return first && row.cells.length > 0 && row.cells.every((cell) => cell.header);
  // A header begins with no number, also where a format marks the first row of each table as its header.
  if (/^[+-]?\d+$/.test(filled[0]?.text.trim() ?? "")) return false;
  // The row of a field with its type: `errcode | number | Error code`.
  if (!first && filled.some(({ text }) => isTypeName(text))) return false;
  const meanings = filled.map((cell) => headerMeaning(cell.text));
  const knownCount = meanings.filter(
    (meaning, at) => (meaning !== undefined && meaning.confidence >= 0.4) || isForeignHeader(filled[at]?.text ?? ""),
  ).length;
  const coded = filled.filter((cell, at) => {
    const under = below?.cells[row.cells.indexOf(cell)];
    if (first && (isCodeHeader(meanings[at]) || isTextWithNumber(cell, under))) return false;
    return (readCodeCell(cell)?.codes[0]?.shape.confidence ?? 0) >= 0.6 || (first && isNumberedLike(cell, under));
  }).length;
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

/** Whether a meaning is that of a header of codes or statuses, which may be written like a code: `HttpCode`. */
function isCodeHeader(meaning: HeaderMeaning | undefined): boolean {
  return meaning?.role === "code" || (meaning?.role === "httpStatus" && meaning.confidence === 1);
}

/** Whether a marked header cell has codes and text, and the cell below it no code of their form: `997 / 999 segment`. */
function isTextWithNumber(cell: Cell, below: Cell | undefined): boolean {
  const last = readCodeCell(cell)?.codes.at(-1);
  if (!cell.header || below?.header || !(last?.title ?? last?.name)) return false;
  const [other] = (below && readCodeCell(below)?.codes) ?? [];
  return other === undefined || formKey(other.code.text) !== formKey(last.code.text);
}

/** Whether two cells are codes of one form with a number: `E1` above `E2`. */
function isNumberedLike(cell: Cell, below: Cell | undefined): boolean {
  if (!/^\S{0,20}\d$/.test(cell.text) || !below) return false;
  const [own, other] = [cell, below].map((text) => readCodeCell(text)?.codes[0]?.code.text);
  return own !== undefined && other !== undefined && formKey(own) === formKey(other);
}

/** Whether a header names a column of codes, and one of texts or names. */
function isHeaderOfErrors(header: Row | undefined): boolean {
  const roles = (header?.cells ?? []).map(({ text }) => {
    const { role, confidence } = headerMeaning(text) ?? { confidence: 0 };
    return confidence >= 0.6 ? role : undefined;
  });
  return roles.includes("code") && roles.some((role) => role && (role === "name" || TEXT_ROLES.has(role)));
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
