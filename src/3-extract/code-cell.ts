import type { Text } from "../model/page.ts";
import { bare, isNumeric, type Shape, shapeOf } from "./code-shape.ts";
import { headerSense } from "./headers.ts";
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
 * @example readCodeCell("A1001, A1002 and A1003") → A1001 | A1002 | A1003
 * @example readCodeCell("Compiler error C2200") → C2200
 * @example readCodeCell("120001 - 130000") → range 120001 - 130000
 * @example readCodeCell("5xx") → range 5xx
 * @example readCodeCell("The request was not signed.") → nothing
 */
export function readCodeCell(cell: Text): CodeCell | undefined {
  const text = cell.text.trim();
  if (text === "" || text.length > 4000) return undefined;
  if (isRange(text)) return { words: [{ code: slice(cell, 0), shape: { kind: "number", weight: 0.5 } }], range: true };
  const whole = shapeOf(text);
  if (whole !== undefined) return { words: [{ code: slice(cell, 0), shape: whole }] };
  const word = stacked(cell) ?? pair(cell) ?? labelled(cell);
  if (word !== undefined) return { words: [word] };
  const words = several(cell);
  return words === undefined ? undefined : { words };
}

/**
 * The code at the head of a text that goes on with words: a heading or a list item.
 *
 * @example readLead("1040: Too many connections") → 1040 title Too many connections
 * @example readLead("ERROR 1045 (28000): Access denied") → 1045 subcode 28000 title Access denied
 * @example readLead("ERROR 2013 (HY000)") → 2013 subcode HY000
 * @example readLead("404 Not Found") → 404 title Not Found
 * @example readLead("-1003 TOO_MANY_REQUESTS") → -1003 name TOO_MANY_REQUESTS
 * @example readLead("ERR_X — it broke") → ERR_X title it broke
 * @example readLead("NuGet Error NU1108") → NU1108
 * @example readLead("Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000") → 1002 name ER_NO subcode HY000
 * @example readLead("Invalid token (AUTH-1001)") → AUTH-1001 title Invalid token
 * @example readLead("Overview: what it is") → nothing
 */
export function readLead(text: Text): CodeWord | undefined {
  const cell = readCodeCell(text);
  if (cell !== undefined) return cell.range || cell.words.length !== 1 ? undefined : cell.words[0];
  const told = assigned(text) ?? trailing(text);
  if (told !== undefined) return told;
  const match = leadPattern.exec(text.text);
  if (match === null) return undefined;
  const [head, label = "", code = "", state] = match;
  const shape = shapeOf(code);
  if (shape === undefined || (label !== "" && !codeLabel(label))) return undefined;
  const at = label.length;
  const separated = separator.test(head.slice(at + code.length)) || marked(text, at, at + code.length);
  if (!separated && label === "" && shape.weight < (isNumeric(shape) ? 0.6 : shape.kind === "screaming" ? 0.5 : 0.7))
    return undefined;
  if (separated && shape.kind === "word" && shape.weight < 0.3 && !marked(text, at, at + code.length)) return undefined;
  const title = slice(text, head.length);
  const second = state === undefined ? undefined : shapeOf(state);
  const stateAt = state === undefined ? 0 : head.lastIndexOf(state);
  return {
    code: slice(text, at, at + code.length),
    shape,
    ...(title.text === "" ? {} : { title }),
    ...(second === undefined
      ? {}
      : isNumeric(shape) && second.kind !== "sqlstate" && !isNumeric(second)
        ? { name: slice(text, stateAt, stateAt + (state ?? "").length) }
        : second.kind === "sqlstate" || /^\d{5}$/.test(bare(state ?? ""))
          ? { subcode: slice(text, stateAt, stateAt + (state ?? "").length) }
          : { number: slice(text, stateAt, stateAt + (state ?? "").length) }),
  };
}

/** A code in brackets behind the words: `Invalid token (AUTH-1001)`. */
function trailing(text: Text): CodeWord | undefined {
  const match = /^(\p{L}[^()（）[\]]{2,120}?)\s*[(（[]([^\s()（）[\]]+)[)）\]]$/u.exec(text.text.trimEnd());
  const [, words = "", code = ""] = match ?? [];
  const shape = shapeOf(code);
  const other = words.split(/\s+/).some((piece) => (shapeOf(piece)?.weight ?? 0) >= 0.6);
  if (shape === undefined || shape.weight < 0.6 || other || shapeOf(words) !== undefined) return undefined;
  const at = text.text.lastIndexOf(code);
  const sure = shape.weight >= 0.8 || marked(text, at, at + code.length) || codeLabel(words);
  return sure ? { code: slice(text, at, at + code.length), shape, title: slice(text, 0, words.length) } : undefined;
}

/** Labelled parts on one line: `Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000`. */
function assigned(text: Text): CodeWord | undefined {
  if (text.text.length > 300 || !/[:：=]/.test(text.text)) return undefined;
  const found: { [role: string]: Text } = {};
  const line = text.text.split("\n", 1)[0] ?? "";
  let start = 0;
  let parts = 0;
  for (const piece of line.split(/[;；|]|,\s|，/)) {
    const label = /^\s*([^:：=]{2,30}?)\s*[:：=]\s*/.exec(piece);
    const sense = label === null ? undefined : headerSense(label[1] ?? "");
    const value = slice(text, start + (label?.[0].length ?? 0), start + piece.length);
    start +=
      piece.length +
      (/^[,，]/.test(line.slice(start + piece.length)) ? (line[start + piece.length] === "," ? 2 : 1) : 1);
    if (sense === undefined || value.text === "") continue;
    parts++;
    found[sense.role] ??= value;
  }
  const { code, name, number, subcode, message, title } = found;
  const shape = code === undefined ? undefined : shapeOf(code.text);
  if (code === undefined || shape === undefined || parts < 2) return undefined;
  const words = message ?? title;
  return {
    code,
    shape,
    ...(name === undefined ? {} : { name }),
    ...(number === undefined ? {} : { number }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(words === undefined ? {} : { title: words }),
  };
}

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
 */
export function isRange(text: string): boolean {
  const word = text
    .normalize("NFKC")
    .replace(/[–—−~〜]/g, "-")
    .trim();
  const span = /^([+-]?\w{1,20}?\d+)\s*(?:-+|to|through|至|到|\.\.+)\s*([+-]?\w{0,20}?\d+)$/i.exec(word);
  if (span?.[1] !== undefined && span[2] !== undefined) return ascending(span[1], span[2]);
  return /^[+-]?\d{1,8}[x*X]{1,4}$|^[\w.]+[.*]\*$|^\w+[_-]\*$|^[<>≥≤]=?\s*-?\d+$/.test(word);
}

function ascending(from: string, to: string): boolean {
  const low = Number(/\d+$/.exec(from)?.[0]);
  const high = Number(/\d+$/.exec(to)?.[0]);
  return Math.abs(high) > Math.abs(low) && from.length <= to.length + 4;
}

const separator = /[:：—–=，,]|\s-+\s?$|\s{2,}$|\s\|/;
const leadPattern =
  /^((?:[\p{L}]+[\s#]+){0,4}(?:[\p{L}]+\s?[:：#]\s?)?)?["'`“[(]?([^\s:：,，;；()（）"'`“”[\]]+(?:[:.][^\s:：,，;；()（）"'`“”[\]]+)*)["'`”\])]?(?:\s*[(（[]([\w.\-/]+)[)）\]])?\s*(?:[:：—–,，]|-+(?=\s))?\s*/u;

function marked(text: Text, start: number, end: number): boolean {
  return (text.marks ?? []).some(
    (mark) => mark.kind !== "link" && mark.kind !== "emphasis" && mark.start <= start + 1 && mark.end >= end - 1,
  );
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
  const match = /^([^\s()（）=]+)\s*(?:[(（[]\s*([^()（）]+?)\s*[)）\]]|(?:[=:：]|\s-\s)\s*([^\s]+)|\s([^\s]+))$/.exec(
    cell.text.trim(),
  );
  if (match === null) return undefined;
  const [, left = "", bracketed, assigned, beside] = match;
  const right = bracketed ?? assigned ?? beside ?? "";
  const at = cell.text.lastIndexOf(right);
  const second = slice(cell, at, at + right.length);
  const first = slice(cell, cell.text.indexOf(left), cell.text.indexOf(left) + left.length);
  const found = pairOf(first, second);
  if (found !== undefined) return found;
  const shape = shapeOf(left);
  if (shape === undefined || bracketed === undefined || shape.weight < 0.5) return undefined;
  return { code: first, shape, title: second };
}

/** One of two words is a number and the other a name: the number's text, the name's text. */
function pairOf(first: Text, second: Text): CodeWord | undefined {
  const a = shapeOf(first.text);
  const b = shapeOf(second.text);
  if (a === undefined || b === undefined) return undefined;
  if (isNumeric(a) && !isNumeric(b) && b.kind !== "prefixed") return { code: first, shape: a, name: second };
  if (!isNumeric(a) && isNumeric(b) && a.weight >= 0.3) return { code: first, shape: a, number: second };
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
  if (shape === undefined || shape.weight < 0.6 || !codeLabel(label)) return undefined;
  const inner = code.replace(/[)\]）"'`”]+$/, "");
  const at = text.lastIndexOf(inner);
  return { code: slice(cell, at, at + inner.length), shape };
}

/** Several codes of one family in a cell; nothing when any piece is not a code. */
function several(cell: Text): CodeWord[] | undefined {
  const words: CodeWord[] = [];
  const splitter =
    /\s*(?:[,，、;；\n|]|\s\/\s|(?<=\d)\/(?=[-\d])|\s+(?:or|and|oder|et|ou|y|e)\s+|\s*[或和及]\s*)\s*/giu;
  let start = 0;
  for (const match of [...cell.text.matchAll(splitter), undefined]) {
    const piece = slice(cell, start, match?.index ?? cell.text.length);
    start = (match?.index ?? 0) + (match?.[0].length ?? 0);
    if (piece.text === "") continue;
    const shape = shapeOf(piece.text);
    const word = shape === undefined ? (stacked(piece) ?? pair(piece)) : { code: piece, shape };
    if (word === undefined || word.shape.weight < 0.3) return undefined;
    words.push(word);
  }
  const [first] = words;
  if (first === undefined || words.length < 2) return undefined;
  return words.every((word) => isNumeric(word.shape) === isNumeric(first.shape)) ? words : undefined;
}
