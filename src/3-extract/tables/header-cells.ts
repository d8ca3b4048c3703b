import type { Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { type HeaderMeaning, isForeignHeader, labelMeaning } from "../classify/header-meaning.ts";
import { headerKey, rowNumberHeader } from "../classify/vocabulary.ts";
import { readCodeCell } from "../codes/code-cell.ts";
import { readCodes } from "../codes/code-prefix.ts";
import { shapeOf } from "../codes/code-shape.ts";
import { headerWords } from "./header-words.ts";

/** The header words in a sequence of cells. */
export interface HeaderCells {
  readonly meanings: readonly (HeaderMeaning | undefined)[];
  /** Whether a cell is a header word, also of tables of other subjects. */
  readonly named: readonly boolean[];
  /**
   * Index of the first cell from `from` on where a header begins for certain that has another first word than the header
   * at cell `header`; the number of cells if there is none. `from` must not be smaller than in the call before.
   */
  readonly nextHeader: (header: number, from: number) => number;
}

/** Characters of a header word at most. */
export const maxHeaderCell = 60;

/** Finds the header words in a sequence of cells. */
export function headerCells(cells: readonly Text[]): HeaderCells {
  const meanings = cells.map((cell) => (cell.text.length > maxHeaderCell ? undefined : labelMeaning(cell.text)));
  const named = cells.map((cell, at) => isHeaderText(cell, meanings[at]) && !isHeaderOfLines(cells, at));
  return { meanings, named, nextHeader: headersAhead(cells, headerStarts(named, meanings)) };
}

/** Whether a cell is a short word: between header words, it may be an unknown header. */
export function isShortWord(cell: Text | undefined): cell is Text {
  return isFewWords(cell) && readCodeCell(cell) === undefined;
}

/** Whether a cell has only letters, digits and spaces, and perhaps a footnote mark. */
function isFewWords(cell: Text | undefined): cell is Text {
  return cell !== undefined && /^[\p{L}\p{N} _-]{1,20}[*.†¹]?$/u.test(cell.text);
}

function isHeaderText(cell: Text, meaning: HeaderMeaning | undefined): boolean {
  if (cell.text.length <= maxHeaderCell && rowNumberHeader.test(cell.text)) return true;
  const beginsWithCode = /^\d/.test(cell.text) || (shapeOf(cell.text)?.confidence ?? 0) >= 0.6;
  if (meaning?.confidence !== 1 && beginsWithCode) return false;
  return (
    (meaning !== undefined && meaning.confidence >= 0.4) ||
    (cell.text.length <= maxHeaderCell && isForeignHeader(cell.text))
  );
}

/** Whether a cell has the headers of a table of which each row is one cell: `Code Description` above `1001 Order closed`. */
function isHeaderOfLines(cells: readonly Text[], at: number): boolean {
  const rows = cells.slice(at + 1, at + 3);
  const areLines =
    rows.length === 2 && rows.every((row) => readCodes(row)?.codes.some(({ title, name }) => title ?? name));
  return areLines && headerWords(cells[at]?.text ?? "") !== undefined;
}

/** Where the headers of tables begin for certain: at header words of which one means code and one means text. */
function headerStarts(named: readonly boolean[], meanings: readonly (HeaderMeaning | undefined)[]): number[] {
  const isHeader = (at: number, least = 0.4): boolean => named[at] === true && (meanings[at]?.confidence ?? 0) >= least;
  return [...named.keys()].filter((at) => {
    if (!isHeader(at) || isHeader(at - 1)) return false;
    let end = at;
    while (isHeader(end)) end++;
    const certain = meanings.slice(at, end).filter((_, nth) => isHeader(at + nth, 0.8)).length;
    const roles = meanings.slice(at, end).map((meaning) => meaning?.role ?? "ignore");
    if (certain < 2 && (certain === 0 || end - at < 3)) return false;
    return roles.some((role) => CODE_ROLES.has(role)) && roles.some((role) => !CODE_ROLES.has(role));
  });
}

function headersAhead(cells: readonly Text[], starts: readonly number[]): HeaderCells["nextHeader"] {
  const keys = starts.map((start) => headerKey(cells[start]?.text ?? ""));
  const others: number[] = [];
  for (let nth = starts.length - 1; nth >= 0; nth--)
    others[nth] = keys[nth + 1] === keys[nth] ? (others[nth + 1] ?? starts.length) : nth + 1;
  let nth = 0;
  return (header, from) => {
    const key = headerKey(cells[header]?.text ?? "");
    while (nth < starts.length && (starts[nth] ?? 0) < from) nth++;
    return starts[keys[nth] === key ? (others[nth] ?? starts.length) : nth] ?? cells.length;
  };
}

const CODE_ROLES: ReadonlySet<Role> = new Set(["code", "httpStatus", "subcode"]);

/** Whether a cell may be the last word of a header that has an unknown word there. */
export function isLastHeader(cell: Text | undefined): boolean {
  return isFewWords(cell) && /^\p{L}/u.test(cell.text);
}

/** Whether a cell holds a name and its number: `NOT_FOUND 404`, `NOT_FOUND(404)`. */
export function isNameWithNumber(cell: string): boolean {
  return /^[A-Za-z_.]+(?: \d{3,}| ?\(\d+\))$/.test(cell);
}
