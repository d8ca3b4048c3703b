import type { Text } from "../../model/page.ts";
import { isNumeric, type CodeShape, shapeOf } from "./code-shape.ts";
import { slice } from "../text-slices.ts";
import { announcesCode } from "../classify/vocabulary.ts";

/** A code as it stands in a cell, a heading or at the head of an item, with what stood beside it. */
export interface CodeMatch {
  readonly code: Text;
  readonly shape: CodeShape;
  /** A symbol beside a number, or the number beside a symbol. */
  readonly name?: Text;
  readonly number?: Text;
  /** Words behind the code: "Too many connections". */
  readonly title?: Text;
  /** The SQL state in brackets behind the code. */
  readonly subcode?: Text;
  /** The HTTP status in front of the code. */
  readonly httpStatus?: Text;
}

/** What a cell of codes holds. */
export interface CellCodes {
  readonly codes: readonly CodeMatch[];
  /** The cell names many codes by their ends or by a wildcard. */
  readonly range?: true;
}

/**
 * The codes of a cell that holds nothing else.
 *
 * @example readCodeCell("NotFound") → NotFound
 * @example readCodeCell("0x0 (PDH_X)") → 0x0 name PDH_X
 * @example readCodeCell("200\nSuccess") → 200 title Success
 * @example readCodeCell("404\nInvalidSubnetID") → 404 name InvalidSubnetID
 * @example readCodeCell("E_FAIL = 5") → E_FAIL number 5
 * @example readCodeCell("NotFound = 'not_found'") → not_found name NotFound
 * @example readCodeCell("A1001, A1002 and A1003") → A1001 | A1002 | A1003
 * @example readCodeCell("A1001/A1002") → A1001 | A1002
 * @example readCodeCell("A1001 [1]") → A1001
 * @example readCodeCell("Compiler error C2200") → C2200
 * @example readCodeCell("120001 - 130000") → range 120001 - 130000
 * @example readCodeCell("5xx") → range 5xx
 * @example readCodeCell("ERROR: 30899") → 30899
 * @example readCodeCell("The request was not signed.") → nothing
 */
export function readCodeCell(cell: Text): CellCodes | undefined {
  const text = cell.text.trim();
  if (text === "" || text.length > 4000 || PROSE_START.test(text)) return undefined;
  if (isRange(text))
    return { codes: [{ code: slice(cell, 0), shape: { kind: "number", confidence: 0.5 } }], range: true };
  const whole = shapeOf(text);
  if (whole !== undefined) return { codes: [{ code: slice(cell, 0), shape: whole }] };
  const word = twoLines(cell) ?? nameAndNumber(cell) ?? labelledCode(cell);
  if (word !== undefined) return { codes: [word] };
  const words = codeList(cell);
  return words === undefined ? undefined : { codes: words };
}

/** Seven words that are nothing but words, the first no name: no code, pair, label or list begins so, and most texts do. */
const PROSE_START = /^[A-Z]?[a-z]+(?: [A-Za-z]+){5} \S/;

/**
 * Whether a text names many codes by their ends or by a wildcard.
 *
 * @example
 * isRange("1000-1099") // true
 * isRange("112～116") // true
 * isRange("-32000 to -32099") // true
 * isRange("5xx") // true
 * isRange("InvalidParameter.*") // true
 * isRange("ORA-00001") // false
 * isRange("001-03") // false
 */
export function isRange(text: string): boolean {
  if (/^[A-Za-z ,.:;'"()/_-]*$/.test(text)) return false;
  const word = text
    .normalize("NFKC")
    .replace(/[–—−~〜]/g, "-")
    .trim();
  const span =
    /^([+-]?(?:[A-Za-z]{1,8}-)?\w{1,20}?\d+)\s*(?:-+|to|through|至|到|\.\.+)\s*([+-]?(?:[A-Za-z]{1,8}-)?\w{0,20}?\d+)$/i.exec(
      word,
    );
  if (span?.[1] !== undefined && span[2] !== undefined) return isAscendingRange(span[1], span[2]);
  const letters = /^([A-Z]{2,4})\s*[–—~〜]\s*([A-Z]{2,4})$/.exec(text.trim());
  if (letters !== null && (letters[1] ?? "").length === letters[2]?.length && (letters[1] ?? "") < letters[2])
    return true;
  return /^[+-]?\d{1,8}[x*X]{1,4}$|^[\w.]+[.*]\*$|^[A-Z0-9]{1,4}\*$|^\w+[_-]\*$|^[<>≥≤]=?\s*-?\d+$/.test(word);
}

function isAscendingRange(from: string, to: string): boolean {
  const low = Number(/\d+$/.exec(from)?.[0]);
  const high = Number(/\d+$/.exec(to)?.[0]);
  return Math.abs(high) > Math.abs(low) && digitCount(from) <= digitCount(to);
}

function digitCount(word: string): number {
  return /\d+$/.exec(word)?.[0].length ?? 0;
}

/** Two lines in a cell: a number above its name, a name above its value, a code above a phrase. */
function twoLines(cell: Text): CodeMatch | undefined {
  const at = cell.text.indexOf("\n");
  if (at < 0 || cell.text.indexOf("\n", at + 1) >= 0) return undefined;
  const first = slice(cell, 0, at);
  const second = slice(cell, at + 1);
  const shape = shapeOf(first.text);
  if (shape === undefined) return numberAndName(first, second);
  const below = shapeOf(second.text);
  if (below === undefined || below.kind === "word") return { code: first, shape, title: second };
  return numberAndName(first, second);
}

/** A number and a name on one line: `X (5)`, `X = 5`, `5 - X`, `5 X`. */
function nameAndNumber(cell: Text): CodeMatch | undefined {
  const match =
    /^([^\s()（）=]+?)\s*(?:[(（[]\s*([^()（）]+?)\s*[)）\]]|(?:[=:：]|\s-{1,2}\s)\s*([^\s]+)|\s([^\s]+))$/.exec(
      cell.text.trim(),
    );
  if (match === null) return undefined;
  const [, left = "", bracketed, assigned, beside] = match;
  const right = bracketed ?? assigned ?? beside ?? "";
  const at = cell.text.lastIndexOf(right);
  const second = slice(cell, at, at + right.length);
  const first = slice(cell, cell.text.indexOf(left), cell.text.indexOf(left) + left.length);
  // A footnote mark is no number.
  if (/\[\d{1,2}\]$/.test(cell.text.trim())) {
    const noted = shapeOf(left);
    return noted === undefined ? undefined : { code: first, shape: noted };
  }
  const found = numberAndName(first, second) ?? (/=\s*["'`]/.test(cell.text) ? enumMember(first, second) : undefined);
  if (found !== undefined) return found;
  const shape = shapeOf(left);
  if (shape === undefined || bracketed === undefined || shape.confidence < 0.5) return undefined;
  return { code: first, shape, title: second };
}

/** A member of an enumeration and the string it stands for, which is what a server sends: `NotFound = "not_found"`. */
function enumMember(name: Text, value: Text): CodeMatch | undefined {
  const inner = slice(value, 1, value.text.length - 1);
  const shape = shapeOf(inner.text);
  return shape === undefined ? undefined : { code: inner, shape, name };
}

/** One of two words is a number and the other a name: the number's text, the name's text. */
function numberAndName(first: Text, second: Text): CodeMatch | undefined {
  const a = shapeOf(first.text);
  const b = shapeOf(second.text);
  if (a === undefined || b === undefined) return undefined;
  if (isNumeric(a) && !isNumeric(b) && b.kind !== "prefixed") return { code: first, shape: a, name: second };
  if (!isNumeric(a) && isNumeric(b) && a.confidence >= 0.3 && !(a.confidence < 0.6 && announcesCode(first.text)))
    return { code: first, shape: a, number: second };
  if (a.kind === "hex" && b.kind === "number") return { code: first, shape: a, number: second };
  if (a.kind === "number" && b.kind === "hex") return { code: first, shape: a, number: second };
  return undefined;
}

/** A code behind words that say that it is one: "Compiler error C2200", "错误码：1001". */
function labelledCode(cell: Text): CodeMatch | undefined {
  const text = cell.text;
  const match = /^((?:[\p{L}.#]+[\s:：]+){1,5}|[\p{L}]+[:：]\s*)["'`“(]?([^\s:：]+)$/u.exec(text.trimEnd());
  const [, label = "", code = ""] = match ?? [];
  const shape = shapeOf(code);
  if (shape === undefined || shape.confidence < 0.6 || !(announcesCode(label) || /^http\s/i.test(label)))
    return undefined;
  // A code before the last word: that word ends its sentence.
  if (label.split(/[\s:：]+/).some((word) => (shapeOf(word)?.confidence ?? 0) >= 0.8)) return undefined;
  // "Network errors (002)" is a heading over codes.
  if (/[)）]$/.test(code) && (/(?:errors|warnings|codes|exceptions)\s*$/i.test(label) || /^\d{1,2}\W/.test(code)))
    return undefined;
  const inner = code.replace(/[)\]）"'`”]+$/, "");
  const at = text.lastIndexOf(inner);
  return { code: slice(cell, at, at + inner.length), shape };
}

/** Several codes of one family in a cell; nothing when any piece is not a code. */
function codeList(cell: Text): CodeMatch[] | undefined {
  return splitCodes(cell, listSeparators) ?? splitCodes(cell, /\s+/g, 0.6) ?? splitCodes(cell, /\s*\/\s*/g, 0.6);
}

const listSeparators =
  /\s*(?:[,，、;；\n|]|\s\/\s|(?<=\d)\/(?=[-\d])|\s+(?:or|and|oder|et|ou|y|e)\s+|\s*[或和及]\s*)\s*/giu;

function splitCodes(cell: Text, splitter: RegExp, least = 0.3): CodeMatch[] | undefined {
  const words: CodeMatch[] = [];
  let start = 0;
  // Most cells are prose, which the first piece shows: the others are not looked for.
  const matches = cell.text.matchAll(splitter);
  for (let end = false; !end;) {
    const { done = false, value: match } = matches.next() as IteratorResult<RegExpExecArray, undefined>;
    end = done;
    const piece = slice(cell, start, match?.index ?? cell.text.length);
    start = (match?.index ?? 0) + (match?.[0].length ?? 0);
    if (piece.text === "") continue;
    // "E1001: INVALID_NAME" is a code and its title.
    if (/[:：]$/.test(piece.text)) return undefined;
    const shape = shapeOf(piece.text);
    const word = shape === undefined ? (twoLines(piece) ?? nameAndNumber(piece)) : { code: piece, shape };
    if (word === undefined || word.shape.confidence < least) return undefined;
    words.push(word);
  }
  const [first] = words;
  if (first === undefined || words.length < 2) return undefined;
  return words.every((word) => isNumeric(word.shape) === isNumeric(first.shape)) ? words : undefined;
}
