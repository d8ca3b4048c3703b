import { headerMeaning } from "../classify/header-meaning.ts";
import { announcesCode } from "../classify/vocabulary.ts";
import type { Text } from "../../model/page.ts";
import type { Role } from "../../model/source.ts";
import { slice, textPieces } from "../text-slices.ts";
import { CLOSING_BRACKETS, OPENING_BRACKETS } from "./brackets.ts";
import { type CodeFields, type CodePattern, fieldsOf, matchPatterns, type PatternMatch } from "./code-match.ts";
import { type CodeShape, isNumeric, type ShapeKind, shapeOf, stripDecoration } from "./code-shape.ts";

/** A whole text as one code. */
export function wholeText(text: Text, kind: ShapeKind, confidence: number): CodeFields {
  return { code: slice(text, 0), shape: { kind, confidence } };
}

/** A code and the other word, where one of the two is a number and the other one its name. */
export function nameAndNumber(first: Text, second: Text): CodeFields | undefined {
  const a = shapeOf(first.text);
  const b = shapeOf(second.text);
  if (a === undefined || b === undefined) return undefined;
  if (isNumeric(a) && !isNumeric(b) && b.kind !== "prefixed") return { code: first, shape: a, name: second };
  const isName = !isNumeric(a) && a.confidence >= 0.3 && !(a.confidence < 0.6 && announcesCode(first.text));
  const isHexAndDecimal = isNumeric(a) && isNumeric(b) && a.kind !== b.kind;
  return (isName && isNumeric(b)) || isHexAndDecimal ? { code: first, shape: a, number: second } : undefined;
}

/** Whether `to` ends in a greater number than `from`, and one with at least as many digits. */
export function isAscending(from: string, to: string): boolean {
  const [low = "", high = ""] = [from, to].map((text) => /(?<!\d)\d+$/.exec(text)?.[0]);
  return Number(high) > Number(low) && low.length <= high.length;
}

/** A code and the words in brackets after it. */
export function codeAndTitle(match: PatternMatch): CodeFields | undefined {
  const fields = fieldsOf(match, "title");
  return fields !== undefined && fields.shape.confidence >= 0.5 ? fields : undefined;
}

/** A code after a label that announces a code. */
export function codeOfLabel(match: PatternMatch): CodeFields | undefined {
  const { group } = match;
  const label = group("label");
  const fields = fieldsOf(match);
  if (fields === undefined || fields.shape.confidence < 0.6) return undefined;
  if (!isCodeLabel(label, fields.shape) && !/^http\s/i.test(label)) return undefined;
  // With a code before the last word, that word ends a sentence.
  if (label.split(/[\s:：]+/).some((word) => (shapeOf(word)?.confidence ?? 0) >= 0.8)) return undefined;
  // "Network errors (002)" is a heading over codes.
  const isCount = /(?:errors|warnings|codes|exceptions)\s*$/i.test(label) || /^\d{1,2}$/.test(group("code"));
  return /[)）]$/.test(group("close")) && isCount ? undefined : fields;
}

/** Whether a text before a word of the given shape announces a code: "Errors from PostgreSQL" names a product. */
export function isCodeLabel(label: string, shape: CodeShape | undefined): boolean {
  const isProduct = shape !== undefined && !isNumeric(shape) && PREPOSITION.test(label);
  return announcesCode(label) && !isProduct;
}

const PREPOSITION = /(?:^|\s)(?:from|of|in|by|for|with|to|on|at|von|aus|de|du|des|del|da|do|di|от|из|в|для)\s+$/i;

/** The codes of a list: all of one kind, numeric or not. `undefined` if an element is no code. */
export function codeList(
  text: Text,
  separator: RegExp,
  minConfidence: number,
  elementPatterns: readonly CodePattern[],
): CodeFields[] | undefined {
  const codes: CodeFields[] = [];
  for (const element of textPieces(text, separator)) {
    if (element.text === "") continue;
    // "E1001: INVALID_NAME" is a code with its title.
    if (/[:：]$/.test(element.text)) return undefined;
    const [code] = matchPatterns(element, elementPatterns)?.codes ?? [];
    if (code === undefined || code.shape.confidence < minConfidence) return undefined;
    codes.push(code);
  }
  const [first] = codes;
  if (first === undefined || codes.length < 2) return undefined;
  return codes.every(({ shape }) => isNumeric(shape) === isNumeric(first.shape)) ? codes : undefined;
}

/** Several codes before one title, which they share. */
export function codesAndTitle(patterns: readonly CodePattern[]): CodePattern["fields"] {
  return ({ part }) => {
    const codes = matchPatterns(part("codes"), patterns);
    if (codes === undefined || codes.range || codes.codes.length < 2) return undefined;
    return codes.codes.map((code) => ({ ...code, title: part("title") }));
  };
}

/** A number, its name and a title: the name has a code mark or the shape of a name. */
export function numberNameTitle(match: PatternMatch): CodeFields | undefined {
  const shape = shapeOf(match.group("name"));
  if (shape === undefined || shape.kind === "prefixed") return undefined;
  const isName = shape.kind !== "word" && shape.kind !== "kebab" && shape.confidence >= 0.5;
  return isName || hasCodeMark(match.part("name")) ? fieldsOf(match, "name", "title") : undefined;
}

/** A number after a number sign, which makes a small number as certain as a large one. */
export function signedNumber(match: PatternMatch): CodeFields | undefined {
  const fields = fieldsOf(match, "title");
  return fields && { ...fields, shape: { ...fields.shape, confidence: Math.max(fields.shape.confidence, 0.6) } };
}

/** The only text with a code mark in a title, if its shape is not the one of a function. */
export function codeInWords(match: PatternMatch): CodeFields | undefined {
  const fields = fieldsOf(match);
  const code = match.part("code");
  return fields !== undefined && fields.shape.confidence >= 0.5 && fields.shape.kind !== "mixed" && hasCodeMark(code)
    ? fields
    : undefined;
}

/** Labelled parts on one line: the part that is labelled as the code, and the others by their labels. */
export function labelledParts({ part }: PatternMatch): CodeFields | undefined {
  const parts: Partial<Record<Role, Text>> = {};
  let count = 0;
  for (const piece of textPieces(part("line"), /[;；|]|,\s|，/g)) {
    const label = /^([^:：=]{2,30}?)\s*[:：=]\s*/.exec(piece.text);
    const meaning = headerMeaning(label?.[1] ?? "");
    const value = slice(piece, label?.[0].length ?? 0);
    if (label === null || meaning === undefined || value.text === "") continue;
    count++;
    parts[meaning.role] ??= value;
  }
  const { code, name, number, subcode, title } = { ...parts, title: parts.message ?? parts.title };
  const shape = shapeOf(code?.text ?? "");
  if (code === undefined || shape === undefined || count < 2) return undefined;
  return {
    code,
    shape,
    ...(name && { name }),
    ...(number && { number }),
    ...(subcode && { subcode }),
    ...(title && { title }),
  };
}

/** A code with a mark at the start of a text, and the text after a separator. */
export function markedCode({ text }: PatternMatch): CodeFields | undefined {
  const mark = text.marks?.find(({ kind, start }) => start === 0 && (kind === "strong" || kind === "code"));
  const separator = mark && /^\s*[:：–—-]+\s*/.exec(text.text.slice(mark.end))?.[0];
  if (mark === undefined || separator === undefined) return undefined;
  const code = slice(text, 0, mark.end);
  const shape = shapeOf(code.text);
  if (shape === undefined || shape.confidence < 0.3) return undefined;
  const title = slice(text, mark.end + separator.length);
  return { code, shape, ...(title.text !== "" && { title }) };
}

/** A code in brackets after its title, if no other word of the title may be a code. */
export function suffixFields(match: PatternMatch): CodeFields | undefined {
  const { group, part } = match;
  const [title, code] = [group("title"), group("code")];
  const isMarked = hasCodeMark(part("code"));
  const fields = fieldsOf(match, "title");
  if (fields === undefined || shapeOf(title) !== undefined) return undefined;
  // "Check that the name exists [name-defined]": square brackets at the end of three words or more hold an identifier.
  if (group("open") === "[" && /^[a-z]+(-[a-z]+)*$/.test(code) && title.split(/\s+/).length > 2)
    return { ...fields, shape: { kind: "kebab", confidence: 0.5 } };
  if (fields.shape.confidence < 0.6) return undefined;
  if (!isMarked && title.split(/\s+/).some((word) => (shapeOf(word)?.confidence ?? 0) >= 0.6)) return undefined;
  // "User errors (30)" is the number or the size of a group.
  if (/^\d{1,2}$/.test(code)) return undefined;
  const isAnnounced = group("http") !== "" || announcesCode(title) || isMarked;
  return fields.shape.confidence >= 0.8 || isAnnounced ? fields : undefined;
}

/** Whether a mark, brackets or a separator divide a code from the text after it. */
export function isSeparated({ group, part }: PatternMatch): boolean {
  return isInBrackets(group) || /[:：—–，,→]|\s-+\s?$|\s\s$/.test(group("between")) || hasCodeMark(part("code"));
}

/** Whether the shape of a code needs no separator after it. */
export function isConfidentAlone({ group }: PatternMatch): boolean {
  const shape = shapeOf(group("code"));
  if (shape === undefined) return false;
  return shape.confidence >= (isNumeric(shape) ? 0.6 : shape.kind === "screaming" ? 0.5 : 0.75);
}

/** A code at the start of a text, with its title and what stands in brackets between the two. */
export function prefixFields(match: PatternMatch): CodeFields | undefined {
  const { group, part } = match;
  const fields = fieldsOf(match, "httpStatus", "title");
  if (fields === undefined || OPERATOR.test(group("title"))) return undefined;
  if (isNumeric(fields.shape) && END_OF_RANGE.test(group("title"))) return undefined;
  const { shape } = fields;
  const written = group("code");
  // "Errors (30)" is the number or the size of a group.
  if (isInBrackets(group) && group("label") !== "" && /^\d{1,2}$/.test(written)) return undefined;
  const isWeak = shape.confidence < 0.3 || (shape.confidence < 0.6 && announcesCode(written));
  if (isWeak && !hasCodeMark(part("code"))) return undefined;
  const brackets = group("brackets");
  const other = shapeOf(brackets);
  if (other === undefined) return fields;
  const isSqlState = isNumeric(shape) && /^(?=.*\d)[0-9A-Z]{5}$/.test(stripDecoration(brackets));
  const role = isSqlState ? "subcode" : isNumeric(shape) && !isNumeric(other) ? "name" : "number";
  return { ...fields, [role]: part("brackets") };
}

/** The other end of a range of numbers in a sentence: `60000 to 79999), see`. */
const END_OF_RANGE = /^(?:to|through|bis|à|a|до|[~～〜至到])\s?-?\d{3,}(?!\d)/iu;

/** The operator of an expression: what stands before it is not a code. */
const OPERATOR = /^(?:[=!]==?|[<>]=?|&&|\|\||\+=?)\s/;

const isOpened = new RegExp(`[${OPENING_BRACKETS}]`);
const isClosed = new RegExp(`[${CLOSING_BRACKETS}]`);

function isInBrackets(group: PatternMatch["group"]): boolean {
  return isOpened.test(group("open")) && isClosed.test(group("close"));
}

/** Whether a mark other than a link or emphasis covers the text of a code. */
function hasCodeMark({ text, marks = [] }: Text): boolean {
  return marks.some(
    ({ kind, start, end }) => kind !== "link" && kind !== "emphasis" && start <= 1 && end >= text.length - 1,
  );
}
