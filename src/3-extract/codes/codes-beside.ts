import type { Text } from "../../model/page.ts";
import { CLOSING_BRACKETS, OPENING_BRACKETS } from "./brackets.ts";
import { formKey } from "./code-form.ts";
import type { CodeShape } from "./code-shape.ts";
import { slice } from "../text-slices.ts";

/** A code that counts as one only beside others, with its shape. */
export interface CodeBeside {
  readonly code: Text;
  readonly shape: CodeShape;
  /** A code that is one alone, written like this one: `P1` for `PA`. */
  readonly model: string;
  /** The text begins where the code ends: `PHVoltage is too high`. */
  readonly isGlued: boolean;
}

/** Reads the code at the head of a text. */
export type ReadBeside = (text: Text) => CodeBeside | undefined;

const OPEN = `["'\`“”‘*${OPENING_BRACKETS}]`;
const CLOSE = `["'\`”’*${CLOSING_BRACKETS}]`;
const HEAD = new RegExp(`^${OPEN}{0,3}([\\dA-Za-z]{2,5})(?=${CLOSE}{0,3}(?:\\s*[:：=—–-]|\\s|[^\\p{ASCII}]|$))`, "u");
/** The same, where the text is glued to the code: a word with a capital, or an abbreviation of three letters or more. */
const GLUED_HEAD = /^([A-Z][\dA-Za-z])(?=\p{Lu}(?:\p{Ll}|\p{Lu}{2})\p{L}*(?:[\s/,.;:]|$))/u;

/** A code of letters and digits, where the text is glued to it; alone, `E101Error` is a name. */
const GLUED_CODE = /^([A-Z]{1,8}-?\d{2,6})(?=\p{Lu}\p{Ll}+[\s/])/u;

/** A number that ends with a letter, which is no article: `301B`. */
const NUMBER_WITH_LETTER = /^\d{3,6}[B-Z](?=[\s:：])/;
/** A number and a text that begins with an article, which is no digit of a hexadecimal number: `40001A key is missing`. */
export const NUMBER_BEFORE_ARTICLE = /^[+-]?\d{3,}A(?= \p{Ll})/u;

/** Decimal numbers and codes of a letter and a digit that are enough for others to be like them. */
const MIN_CODES = 3;
const MIN_GLUED = 5;

/**
 * Returns a reader of codes that are codes only beside others at the heads of `texts`: hexadecimal numbers of two or four
 * digits without a prefix beside decimal ones, as far as one has a digit in front (`0A` beside `09`), two capitals beside
 * codes of the first letter and a digit (`PA` beside `P9`), `301A the order is closed` beside `301B`, and
 * `E101Error of the shop` beside `E102Order not found`.
 */
export function codesBeside(texts: readonly Text[]): ReadBeside {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  for (const { text } of texts) {
    const word = HEAD.exec(text)?.[1];
    for (const key of word === undefined ? [] : keysOf(word)) counts.set(key, count(key) + 1);
    if (NUMBER_WITH_LETTER.test(text)) counts.set(LETTER, 1);
    const code = GLUED_CODE.exec(text)?.[1];
    if (code) counts.set(GLUED + formKey(code), count(GLUED + formKey(code)) + 1);
    const glued = /^[A-Z]\d$/.exec(GLUED_HEAD.exec(text)?.[1] ?? "")?.[0];
    if (glued) for (const key of [GLUED, GLUED + glued[0]]) counts.set(key, count(key) + 1);
  }
  const isHex = (key: string): boolean => count(`${key} mixed`) > 0 && count(`${key} decimal`) >= MIN_CODES;
  return (text) => {
    const head = HEAD.exec(text.text);
    const [, word = ""] = head ?? [];
    const hex = hexKey(word);
    if (hex !== undefined && isHex(hex) && (hex.endsWith("h") || /\D/.test(word)))
      return besideAt(text, head, { kind: "hex", confidence: 0.6 }, word.replace(/[A-F]/g, "1"));
    if (/^[A-Z]{2}$/.test(word) && count(PAIR + word[0]) >= MIN_CODES)
      return besideAt(text, head, PREFIXED, `${word[0]}1`);
    const number = count(LETTER) > 0 ? NUMBER_BEFORE_ARTICLE.exec(text.text) : null;
    if (number) return besideAt(text, number, { kind: "number", confidence: 0.5 }, number[0].replace("A", "B"));
    const code = GLUED_CODE.exec(text.text);
    if (code?.[1] && count(GLUED + formKey(code[1])) >= MIN_GLUED)
      return { ...besideAt(text, code, PREFIXED, code[1]), isGlued: true };
    const glued = count(GLUED) < MIN_GLUED ? null : GLUED_HEAD.exec(text.text);
    const letter = glued?.[1]?.[0] ?? "";
    if (count(GLUED + letter) === 0) return undefined;
    return glued ? { ...besideAt(text, glued, PREFIXED, `${letter}1`), isGlued: true } : undefined;
  };
}

const PAIR = "pair ";
const GLUED = "glued ";
const LETTER = "letter";
const PREFIXED: CodeShape = { kind: "prefixed", confidence: 0.5 };

/** What a word counts for. */
function keysOf(word: string): readonly string[] {
  if (/^[A-Z]\d$/.test(word)) return [PAIR + word[0]];
  const key = hexKey(word);
  if (key === undefined || !/^\d/.test(word)) return [];
  return [`${key} ${/[A-Fa-f]/.test(word) ? "mixed" : "decimal"}`];
}

/** The number of digits of a hexadecimal number of two or four digits in capitals, with `h` behind it or not. */
function hexKey(word: string): string | undefined {
  const [, digits, suffix] = /^((?:[\dA-F]{2}){1,2})(h?)$/.exec(word) ?? [];
  return digits === undefined ? undefined : `${digits.length}${suffix}`;
}

/** The code at the end of a match. */
function besideAt(text: Text, match: RegExpExecArray | null, shape: CodeShape, model: string): CodeBeside {
  const [whole = "", word = whole] = match ?? [];
  return { code: slice(text, whole.length - word.length, whole.length), shape, model, isGlued: false };
}
