import { rowNumberHeader } from "../classify/vocabulary.ts";
import { isNumeric, shapeOf } from "../codes/code-shape.ts";
import type { ReadBeside } from "../codes/codes-beside.ts";
import { nameBeforeStatus } from "../codes/glued-status.ts";
import type { Text } from "../../model/page.ts";
import { slice } from "../text-slices.ts";
import type { HeaderWord } from "./header-words.ts";

/** A row of the text: its status, its code, and the lines of its texts; without a code if its end is unknown. */
export interface OpenRow {
  readonly line: Text;
  readonly status?: Text;
  readonly code?: Text;
  readonly texts: Text[];
}

/** What the rows below a header have: its words, cells without a space between them, and codes that are like others. */
export interface HeaderOfRows {
  readonly words: readonly HeaderWord[];
  readonly isGlued: boolean;
  readonly besideIn: ReadBeside;
}

/** The row that begins with a line; `undefined` for another line. `rows` are the rows above. */
export function openRow(
  line: Text,
  { words, isGlued, besideIn }: HeaderOfRows,
  rows: readonly OpenRow[],
  above: Text | undefined,
): OpenRow | undefined {
  const [first, second] = words;
  const isStatusNext = first?.role === "code" && second?.role === "httpStatus";
  const withStatus = isStatusNext ? rowWithStatus(line, isGlued) : undefined;
  if (withStatus !== undefined) return withStatus;
  const isStatusFirst = first?.role === "httpStatus" && second?.role === "code";
  const numberBefore = rowNumberHeader.test(first?.text ?? "") ? /^\d+\s+/ : /^/;
  const start = (isStatusFirst ? /^\s*[1-5]\d\d\s?(?=\S)/ : numberBefore).exec(line.text)?.[0].length;
  const row = start === undefined ? undefined : slice(line, start);
  const status = isStatusFirst ? { status: slice(line, 0, start) } : {};
  const beside = row && besideIn(row);
  if (beside?.isGlued === isGlued && row?.text.startsWith(beside.code.text))
    return { line, ...status, code: beside.code, texts: [slice(row, beside.code.text.length)] };
  const head = row && codeAtStart(row, words, isStatusFirst ? 1 : 0);
  if (head === undefined) return undefined;
  const isBeforeSpace = /\s/.test(head.behind);
  const isSpaced = !isGlued && isBeforeSpace;
  if (isGlued && isBeforeSpace && head.isNumber) return undefined;
  if (!isSameKind(head, rows, isSpaced ? above : undefined)) return undefined;
  const isEndKnown = !(isStatusNext && isGlued) && (isSpaced || isBorder(head));
  return {
    line,
    ...status,
    ...(isEndKnown && { code: head.code }),
    texts: isEndKnown && head.text.text.trim() !== "" ? [head.text] : [],
  };
}

/** A row of a code and its status. Only a name that ends in a letter can be told from a status without a space before it. */
function rowWithStatus(line: Text, isGlued: boolean): OpenRow | undefined {
  const [head = "", name = ""] = nameBeforeStatus(line.text, !isGlued) ?? [];
  if (name === "") return undefined;
  const [status, text] = [slice(line, head.length - 3, head.length), slice(line, head.length)];
  return { line, code: slice(line, 0, name.length), status, texts: text.text === "" ? [] : [text] };
}

/** The code at the start of a row, with the text and the first character behind it. */
interface RowHead {
  readonly code: Text;
  readonly text: Text;
  readonly behind: string;
  readonly isNumber: boolean;
}

/** The code at the start of a row, which may end later; `undefined` if the row begins with none. */
function codeAtStart(row: Text, words: readonly HeaderWord[], column: number): RowHead | undefined {
  const match = /^([A-Za-z][\w.-]*|(0x[\da-fA-F]+(?=\s)|[+-]?\d+)(?:\s?[,，、/]\s?[+-]?\d+)*)(?=([^\n]|$))/.exec(
    row.text,
  );
  const [, written = "", number, behind = ""] = match ?? [];
  const word = number ?? written;
  const shape = match ? shapeOf(word) : undefined;
  if (!shape || (shape.confidence < 0.5 && !isWordInCapitals(word, words, column))) return undefined;
  // A word alone on its line has lost the texts of several columns.
  const isAlone = behind === "" && written.length === row.text.length && words.length > 2;
  if (isAlone || /^[:：,，、;；=.。)）]/.test(behind)) return undefined;
  const text = slice(row, written.length);
  const isNumber = isNumeric(shape);
  if (isNumber && /^\s*xx/i.test(text.text)) return undefined;
  return { code: slice(row, 0, written.length), text, behind, isNumber };
}

/** Whether a code ends where another script begins, or where a capital follows a number. */
function isBorder({ code, behind, isNumber }: RowHead): boolean {
  const isOtherScript = /[^\p{ASCII}\s]/u.test(behind) && !/[a-z][A-Z]{2,}$/.test(code.text);
  return isOtherScript || (isNumber && /\p{Lu}/u.test(behind));
}

/** Whether a word in capitals stands where the header has codes: `NOAUTH`. Elsewhere it may be any abbreviation. */
function isWordInCapitals(word: string, words: readonly HeaderWord[], column: number): boolean {
  return words[column]?.role === "code" && /^[A-Z]{4,}$/.test(word);
}

/**
 * Whether a code is like that of the first row, and a number before a space stands not in the middle of a sentence: it
 * has as many digits as the first code, or a minus sign, or is larger than the last one and stands before a capital.
 */
function isSameKind(
  { code: { text: code }, text, isNumber }: RowHead,
  rows: readonly OpenRow[],
  above: Text | undefined,
): boolean {
  const [model, last] = [rows[0], rows.at(-1)].map((row) => row && (row.code?.text ?? row.line.text.trim()));
  if (model === undefined || last === undefined) return true;
  if (isNumber !== /^[+-]?\d/.test(model)) return false;
  const isNegative = code.startsWith("-");
  const isEnded = above === undefined || /[.。!！?？)）]\s*$/.test(above.text);
  const isNext = Number(code) > Number.parseInt(last, 10) && /^\s*[\p{Lu}\p{Lo}]/u.test(text.text);
  return !isNumber || isNegative || isEnded || isNext || /\d+/.exec(code)?.[0].length === /\d+/.exec(model)?.[0].length;
}
