import type { Text } from "../../model/page.ts";
import { CLOSING_BRACKETS, OPENING_BRACKETS } from "./brackets.ts";
import type { CodeShape } from "./code-shape.ts";
import { slice } from "../text-slices.ts";

/** A code that counts as one only beside others, with its shape. */
export interface CodeBeside {
  readonly code: Text;
  readonly shape: CodeShape;
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

/** Decimal numbers and codes of a letter and a digit that are enough for others to be like them. */
const MIN_CODES = 3;
const MIN_GLUED = 5;

/**
 * Returns a reader of codes that are codes only beside others at the heads of `texts`: hexadecimal numbers of two or four
 * digits without a prefix beside decimal ones, as far as one has a digit in front (`0A` beside `09`), and two capitals
 * beside codes of the first letter and a digit (`PA` beside `P9`).
 */
export function codesBeside(texts: readonly Text[]): ReadBeside {
  const counts = new Map<string, number>();
  const count = (key: string): number => counts.get(key) ?? 0;
  for (const { text } of texts) {
    const word = HEAD.exec(text)?.[1];
    for (const key of word === undefined ? [] : keysOf(word)) counts.set(key, count(key) + 1);
    const glued = /^[A-Z]\d$/.exec(GLUED_HEAD.exec(text)?.[1] ?? "")?.[0];
    if (glued) for (const key of [GLUED, GLUED + glued[0]]) counts.set(key, count(key) + 1);
  }
  const isHex = (key: string): boolean => count(`${key} mixed`) > 0 && count(`${key} decimal`) >= MIN_CODES;
  return (text) => {
    const head = HEAD.exec(text.text);
    const [, word = ""] = head ?? [];
    const hex = hexKey(word);
    const isPair = /^[A-Z]{2}$/.test(word) && count(PAIR + word[0]) >= MIN_CODES;
    if (hex !== undefined && isHex(hex) && (hex.endsWith("h") || /\D/.test(word)))
      return codeIn(text, head, { kind: "hex", confidence: 0.6 }, false);
    if (isPair) return codeIn(text, head, { kind: "prefixed", confidence: 0.5 }, false);
    if (count(GLUED) < MIN_GLUED) return undefined;
    const glued = GLUED_HEAD.exec(text.text);
    const isKnown = glued?.[1] !== undefined && count(GLUED + glued[1][0]) > 0;
    return isKnown ? codeIn(text, glued, { kind: "prefixed", confidence: 0.5 }, true) : undefined;
  };
}

const PAIR = "pair ";
const GLUED = "glued ";

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

function codeIn(text: Text, match: RegExpExecArray | null, shape: CodeShape, isGlued: boolean): CodeBeside {
  const [whole = "", word = ""] = match ?? [];
  return { code: slice(text, whole.length - word.length, whole.length), shape, isGlued };
}
