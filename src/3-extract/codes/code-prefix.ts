import type { Text } from "../../model/page.ts";
import { type CodeMatch, readCodeCell } from "./code-cell.ts";
import { stripDecoration, isNumeric, type CodeShape, shapeOf } from "./code-shape.ts";
import { headerMeaning } from "../classify/header-meaning.ts";
import { slice } from "../text-slices.ts";
import { announcesCode } from "../classify/vocabulary.ts";

/**
 * The code at the head of a text that goes on with words: a heading or a list item.
 *
 * @example readCodePrefix("1040: Too many connections") → 1040 title Too many connections
 * @example readCodePrefix("ERROR 1045 (28000): Access denied") → 1045 subcode 28000 title Access denied
 * @example readCodePrefix("ERROR 2013 (HY000)") → 2013 subcode HY000
 * @example readCodePrefix("404 Not Found") → 404 title Not Found
 * @example readCodePrefix("-1003 TOO_MANY_REQUESTS") → -1003 name TOO_MANY_REQUESTS
 * @example readCodePrefix("ERR_X — it broke") → ERR_X title it broke
 * @example readCodePrefix("NuGet Error NU1108") → NU1108
 * @example readCodePrefix("Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000") → 1002 name ER_NO subcode HY000
 * @example readCodePrefix("Invalid token (AUTH-1001)") → AUTH-1001 title Invalid token
 * @example readCodePrefix("Overview: what it is") → nothing
 */
export function readCodePrefix(text: Text): CodeMatch | undefined {
  const cell = readCodeCell(text);
  if (cell !== undefined) return cell.range || cell.codes.length !== 1 ? undefined : cell.codes[0];
  return (
    constantDeclaration(text) ??
    statusCodeText(text) ??
    labelledParts(text) ??
    markedCode(text) ??
    codeSuffix(text) ??
    matchPrefix(text, codePrefixPattern) ??
    matchPrefix(text, labelledCodePrefixPattern)
  );
}

/** A code, perhaps a second one in brackets, and what separates it from the words behind it. */
const codePrefixPattern =
  /^()["'`“[(（【]?([^\s:：,，;；()（）"'`“”[\]→【】]+(?:::?[^\s:：,，;；()（）"'`“”[\]→【】]+)*)["'`”\])）】]?(?:\s*[(（[]([\w.\-/]+)[)）\]])?\s*(?:[:：—–,，→]|-+(?=\s))?\s*/u;
/** The same behind words that announce a code. */
const labelledCodePrefixPattern =
  /^((?:\p{L}+[\s#]+){0,4}(?:\p{L}+\s?[:：#]\s?)?)["'`“[(]?([^\s:：,，;；()（）"'`“”[\]→]+(?:::?[^\s:：,，;；()（）"'`“”[\]→]+)*)["'`”\])]?(?:\s*[(（[]([\w.\-/]+)[)）\]])?\s*(?:[:：—–,，→]|-+(?=\s))?\s*/u;
const separator = /[:：—–=，,→]|\s-+\s?$|\s{2,}$|\s\|/;
/** Words before a number that counts: "Total error cases: 351". */
const countWords = /\b(?:total|count|sum|quantity)\b|总数|总计|合计|合計/i;
/** The type that reference pages print behind a member: "NotFound → const ErrorCode". */
const memberType = /^\s*→\s*(?:const|static|final)\s+\w+$/;

function matchPrefix(text: Text, pattern: RegExp): CodeMatch | undefined {
  const match = pattern.exec(text.text);
  if (match === null) return undefined;
  const [whole, label = "", written = "", second] = match;
  const shape = shapeOf(written);
  if (shape === undefined || (label !== "" && !announcesCode(label)) || countWords.test(label)) return undefined;
  const at = whole.indexOf(written, label.length);
  const typed = memberType.exec(whole.slice(at + written.length) + text.text.slice(whole.length));
  const strong = typed !== null || hasCodeMark(text, at, at + written.length);
  const bracketed = /^[(（[【]/.test(whole.slice(label.length)) && /^[)）\]】]/.test(whole.slice(at + written.length));
  if (bracketed && label !== "" && /^\d{1,2}$/.test(written)) return undefined;
  const separated = strong || bracketed || separator.test(whole.slice(at + written.length));
  const enough = isNumeric(shape) ? 0.6 : shape.kind === "screaming" ? 0.5 : 0.75;
  if (!separated && label === "" && shape.confidence < enough) return undefined;
  if (!strong && (shape.confidence < 0.3 || (shape.confidence < 0.6 && announcesCode(written)))) return undefined;
  const title = slice(text, typed === null ? whole.length : text.text.length);
  const from = second === undefined ? 0 : whole.indexOf(second, at + written.length);
  const role = second === undefined ? undefined : roleInBrackets(shape, second);
  return {
    code: slice(text, at, at + written.length),
    shape,
    ...(title.text === "" ? {} : { title }),
    ...(role === undefined ? {} : { [role]: slice(text, from, from + (second ?? "").length) }),
  };
}

/** What a word in brackets behind a code is to it. */
function roleInBrackets(shape: CodeShape, second: string): "name" | "number" | "subcode" | undefined {
  const other = shapeOf(second);
  if (other === undefined) return undefined;
  if (isNumeric(shape) && /^(?=.*\d)[0-9A-Z]{5}$/.test(stripDecoration(second))) return "subcode";
  return isNumeric(shape) && !isNumeric(other) ? "name" : "number";
}

/** Whether mark-up sets a part of the text apart. */
function hasCodeMark(text: Text, start: number, end: number): boolean {
  return (text.marks ?? []).some(
    (mark) => mark.kind !== "link" && mark.kind !== "emphasis" && mark.start <= start + 1 && mark.end >= end - 1,
  );
}

/** A code that mark-up sets apart at the head of the text, whatever stands right behind it. */
function markedCode(text: Text): CodeMatch | undefined {
  const mark = (text.marks ?? []).find(({ kind, start }) => start === 0 && (kind === "strong" || kind === "code"));
  const rest = mark === undefined ? "" : text.text.slice(mark.end);
  if (mark === undefined || !/^\s*[:：–—-]/.test(rest)) return undefined;
  const written = slice(text, 0, mark.end);
  const shape = shapeOf(written.text);
  if (shape === undefined || shape.confidence < 0.3) return undefined;
  const title = slice(text, mark.end + (/^\s*[:：–—-]+\s*/.exec(rest)?.[0].length ?? 0));
  return { code: written, shape, ...(title.text === "" ? {} : { title }) };
}

/** An HTTP status, the code behind it and its words: `400 => 09 => The store was not found.` */
function statusCodeText(text: Text): CodeMatch | undefined {
  const match = /^\[?([45]\d\d)\]?\s*(?:=>|->|→)\s*(\S+)\s*(?:=>|->|→|[-–—:：])\s+(?=\S)/.exec(text.text);
  const [whole = "", status = "", written = ""] = match ?? [];
  const shape = shapeOf(written);
  if (shape === undefined) return undefined;
  const at = text.text.indexOf(written, text.text.indexOf(status) + status.length);
  const from = text.text.indexOf(status);
  return {
    code: slice(text, at, at + written.length),
    shape,
    httpStatus: slice(text, from, from + status.length),
    title: slice(text, whole.length),
  };
}

/** A constant as it is declared, with its number and its words: `NOT_LOGIN(1, "the user is not logged in"),`. */
function constantDeclaration(text: Text): CodeMatch | undefined {
  const match = /^([A-Z][A-Z0-9_]+)\(\s*(-?\d+)\s*,\s*["'“](.*)["'”]\s*\)[,;]*$/.exec(text.text);
  const [, name = "", number = "", words = ""] = match ?? [];
  const shape = shapeOf(name);
  if (shape === undefined) return undefined;
  const part = (piece: string, from: number) =>
    slice(text, text.text.indexOf(piece, from), text.text.indexOf(piece, from) + piece.length);
  return {
    code: part(name, 0),
    shape,
    number: part(number, name.length),
    ...(words === "" ? {} : { title: part(words, name.length + number.length) }),
  };
}

/** A code in brackets behind the words: `Invalid token (AUTH-1001)`. */
function codeSuffix(text: Text): CodeMatch | undefined {
  const match = /^(\p{L}[^()（）[\]]{2,120}?)\s*[(（[](?:HTTP )?([^\s()（）[\]]+)[)）\]]$/u.exec(text.text.trimEnd());
  const [, words = "", code = ""] = match ?? [];
  const shape = shapeOf(code);
  const other = words.split(/\s+/).some((piece) => (shapeOf(piece)?.confidence ?? 0) >= 0.6);
  if (shape === undefined || shape.confidence < 0.6 || other || shapeOf(words) !== undefined) return undefined;
  // "User errors (30)" counts or numbers a group.
  if (/^\d{1,2}$/.test(code)) return undefined;
  const at = text.text.lastIndexOf(code);
  const sure =
    shape.confidence >= 0.8 ||
    hasCodeMark(text, at, at + code.length) ||
    announcesCode(words) ||
    /HTTP $/.test(text.text.slice(0, at));
  return sure ? { code: slice(text, at, at + code.length), shape, title: slice(text, 0, words.length) } : undefined;
}

/** Labelled parts on one line: `Error number: 1002; Symbol: ER_NO; SQLSTATE: HY000`. */
function labelledParts(text: Text): CodeMatch | undefined {
  if (text.text.length > 300 || !/[:：=]/.test(text.text)) return undefined;
  const found: Record<string, Text> = {};
  const line = text.text.split("\n", 1)[0] ?? "";
  let start = 0;
  let parts = 0;
  for (const piece of line.split(/[;；|]|,\s|，/)) {
    const label = /^\s*([^:：=]{2,30}?)\s*[:：=]\s*/.exec(piece);
    const sense = label === null ? undefined : headerMeaning(label[1] ?? "");
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
