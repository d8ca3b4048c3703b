import type { Text } from "../model/page.ts";
import { isNumeric, type Shape, shapeOf } from "./code-shape.ts";
import { slice } from "./text.ts";
import { codeLabel } from "./vocabulary.ts";

/** A code as it stands in a cell, a heading or at the head of an item, with what stood beside it. */
export interface CodeWord {
  readonly code: Text;
  readonly shape: Shape;
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
export interface CodeCell {
  readonly words: readonly CodeWord[];
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
export function readCodeCell(cell: Text): CodeCell | undefined {
  const text = cell.text.trim();
  if (text === "" || text.length > 4000 || PROSE.test(text)) return undefined;
  if (isRange(text)) return { words: [{ code: slice(cell, 0), shape: { kind: "number", weight: 0.5 } }], range: true };
  const whole = shapeOf(text);
  if (whole !== undefined) return { words: [{ code: slice(cell, 0), shape: whole }] };
  const word = stacked(cell) ?? pair(cell) ?? labelled(cell);
  if (word !== undefined) return { words: [word] };
  const words = several(cell);
  return words === undefined ? undefined : { words };
}

/** Seven words that are nothing but words, the first no name: no code, pair, label or list begins so, and most texts do. */
const PROSE = /^[A-Z]?[a-z]+(?: [A-Za-z]+){5} \S/;

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
  if (span?.[1] !== undefined && span[2] !== undefined) return ascending(span[1], span[2]);
  const letters = /^([A-Z]{2,4})\s*[–—~〜]\s*([A-Z]{2,4})$/.exec(text.trim());
  if (letters !== null && (letters[1] ?? "").length === letters[2]?.length && (letters[1] ?? "") < letters[2])
    return true;
  return /^[+-]?\d{1,8}[x*X]{1,4}$|^[\w.]+[.*]\*$|^[A-Z0-9]{1,4}\*$|^\w+[_-]\*$|^[<>≥≤]=?\s*-?\d+$/.test(word);
}

function ascending(from: string, to: string): boolean {
  const low = Number(/\d+$/.exec(from)?.[0]);
  const high = Number(/\d+$/.exec(to)?.[0]);
  return Math.abs(high) > Math.abs(low) && digits(from) <= digits(to);
}

function digits(word: string): number {
  return /\d+$/.exec(word)?.[0].length ?? 0;
}

/** Two lines in a cell: a number above its name, a name above its value, a code above a phrase. */
function stacked(cell: Text): CodeWord | undefined {
  const at = cell.text.indexOf("\n");
  if (at < 0 || cell.text.indexOf("\n", at + 1) >= 0) return undefined;
  const first = slice(cell, 0, at);
  const second = slice(cell, at + 1);
  const shape = shapeOf(first.text);
  if (shape === undefined) return pairOf(first, second);
  const below = shapeOf(second.text);
  if (below === undefined || below.kind === "word") return { code: first, shape, title: second };
  return pairOf(first, second);
}

/** A number and a name on one line: `X (5)`, `X = 5`, `5 - X`, `5 X`. */
function pair(cell: Text): CodeWord | undefined {
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
  const found = pairOf(first, second) ?? (/=\s*["'`]/.test(cell.text) ? valueOf(first, second) : undefined);
  if (found !== undefined) return found;
  const shape = shapeOf(left);
  if (shape === undefined || bracketed === undefined || shape.weight < 0.5) return undefined;
  return { code: first, shape, title: second };
}

/** A member of an enumeration and the string it stands for, which is what a server sends: `NotFound = "not_found"`. */
function valueOf(name: Text, value: Text): CodeWord | undefined {
  const inner = slice(value, 1, value.text.length - 1);
  const shape = shapeOf(inner.text);
  return shape === undefined ? undefined : { code: inner, shape, name };
}

/** One of two words is a number and the other a name: the number's text, the name's text. */
function pairOf(first: Text, second: Text): CodeWord | undefined {
  const a = shapeOf(first.text);
  const b = shapeOf(second.text);
  if (a === undefined || b === undefined) return undefined;
  if (isNumeric(a) && !isNumeric(b) && b.kind !== "prefixed") return { code: first, shape: a, name: second };
  if (!isNumeric(a) && isNumeric(b) && a.weight >= 0.3 && !(a.weight < 0.6 && codeLabel(first.text)))
    return { code: first, shape: a, number: second };
  if (a.kind === "hex" && b.kind === "number") return { code: first, shape: a, number: second };
  if (a.kind === "number" && b.kind === "hex") return { code: first, shape: a, number: second };
  return undefined;
}

/** A code behind words that say that it is one: "Compiler error C2200", "错误码：1001". */
function labelled(cell: Text): CodeWord | undefined {
  const text = cell.text;
  const match = /^((?:[\p{L}.#]+[\s:：]+){1,5}|[\p{L}]+[:：]\s*)["'`“(]?([^\s:：]+)$/u.exec(text.trimEnd());
  const [, label = "", code = ""] = match ?? [];
  const shape = shapeOf(code);
  if (shape === undefined || shape.weight < 0.6 || !(codeLabel(label) || /^http\s/i.test(label))) return undefined;
  // A code before the last word: that word ends its sentence.
  if (label.split(/[\s:：]+/).some((word) => (shapeOf(word)?.weight ?? 0) >= 0.8)) return undefined;
  // "Network errors (002)" is a heading over codes.
  if (/[)）]$/.test(code) && (/(?:errors|warnings|codes|exceptions)\s*$/i.test(label) || /^\d{1,2}\W/.test(code)))
    return undefined;
  const inner = code.replace(/[)\]）"'`”]+$/, "");
  const at = text.lastIndexOf(inner);
  return { code: slice(cell, at, at + inner.length), shape };
}

/** Several codes of one family in a cell; nothing when any piece is not a code. */
function several(cell: Text): CodeWord[] | undefined {
  return listed(cell, separators) ?? listed(cell, /\s+/g, 0.6) ?? listed(cell, /\s*\/\s*/g, 0.6);
}

const separators =
  /\s*(?:[,，、;；\n|]|\s\/\s|(?<=\d)\/(?=[-\d])|\s+(?:or|and|oder|et|ou|y|e)\s+|\s*[或和及]\s*)\s*/giu;

function listed(cell: Text, splitter: RegExp, least = 0.3): CodeWord[] | undefined {
  const words: CodeWord[] = [];
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
    const word = shape === undefined ? (stacked(piece) ?? pair(piece)) : { code: piece, shape };
    if (word === undefined || word.shape.weight < least) return undefined;
    words.push(word);
  }
  const [first] = words;
  if (first === undefined || words.length < 2) return undefined;
  return words.every((word) => isNumeric(word.shape) === isNumeric(first.shape)) ? words : undefined;
}
