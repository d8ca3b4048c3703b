import { isNumberCode } from "../lib/symbol.ts";
import type { CodeIndex } from "./code-index.ts";
import { isDistinctive } from "./distinctive.ts";
import { mayImport } from "./service-module.ts";

/** Decides whether a file may use a code, which takes a fraction of the time of parsing. */
export type MayUse = (text: string) => boolean;

/**
 * A test for texts of files. A file may use a code if it has one that only codes look like, a constant, an import of a
 * service, or the code of an error beside a documented code, a number, or a text that may be a mistyped code.
 */
export function mayUse({ codes, constants, families, services }: CodeIndex): MayUse {
  const words = new Set<string>(constants.keys());
  const ambiguous = new Set<string>();
  // A code of other characters is not one word.
  const texts: string[] = [];
  for (const code of codes.keys()) {
    if (!WORD.test(code)) texts.push(code);
    else if (isDistinctive(code)) words.add(code);
    else ambiguous.add(code);
  }
  const hasNumbers = [...codes.keys()].some(isNumberCode);
  return (text) => {
    if (ERROR_CODE.test(text) || (families.size > 0 && FAMILY.test(text))) return true;
    const mentionsCode = MENTIONS_CODE.test(text);
    const mayBeCode = (word: string): boolean => words.has(word) || (mentionsCode && ambiguous.has(word));
    for (const [word] of text.matchAll(/\w+(?:[.:-]+\w+)*/g)) {
      // A word with dots may be a code, or names of which the last one is a code or a constant.
      if (mayBeCode(word) || (!/^\w+$/.test(word) && word.split(/[.:-]+/).some(mayBeCode))) return true;
    }
    if (texts.some((code) => text.includes(code))) return true;
    return (hasNumbers && mentionsCode && /\.code\b/i.test(text)) || mayImport(text, services);
  };
}

const WORD = /^\w+(?:[.:-]+\w+)*$/;

/** What is near each word that is a use. */
const MENTIONS_CODE = /code|retry|retri|transient|\.is\(|\.name\b|\.type\b/i;

/** `is(…)` with the key of a family, and a test for the beginning of a code. */
const FAMILY = /\.is\([^()]{0,200}\.\*["'`]|code(?:\(\))?[?!]?\.startsWith\(/i;

/** A field or variable that is certainly the code of an error: what it is compared with may be a mistyped code. */
const ERROR_CODE = /\b(?:e|ex|\w*(?:err|error|exception|cause))[?!]?\.code\b|err(?:or)?_?codes?\b/i;
