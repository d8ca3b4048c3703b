import { pascalCase } from "./identifier.ts";

/**
 * Whether a wire code is a number, which says nothing: digits with at most three letters in a row, as of SQL states.
 *
 * @example
 * isNumberCode("-1002") // true
 * isNumberCode("22P02") // true
 * isNumberCode("ORA-00942") // true
 * isNumberCode("Error404") // false
 * isNumberCode("Timeout") // false
 */
export function isNumberCode(code: string): boolean {
  return /\d/.test(code) && !/[A-Za-z]{4}|[^\x20-\x7e]/.test(code);
}

/**
 * Whether a text is a symbolic name that a program may use, and no words for people. As a key of a literal, `__proto__`
 * would set the prototype.
 *
 * @example
 * isSymbol("INSUFFICIENT_BALANCE") // true
 * isSymbol("SQLITE_IOERR.READ") // true
 * isSymbol("Insufficient balance") // false
 * isSymbol("E1001") // false
 * isSymbol("__proto__") // false
 */
export function isSymbol(text: string): boolean {
  return (
    text.length <= MAX_LENGTH &&
    text !== "__proto__" &&
    SYMBOL.test(text) &&
    /[A-Za-z]{2}/.test(text) &&
    !isNumberCode(text)
  );
}

const MAX_LENGTH = 200;
const SYMBOL = /^_{0,2}[A-Za-z][A-Za-z0-9]*(?:[_.:-]{1,2}[A-Za-z0-9]+)*_{0,2}$/;

/**
 * A symbolic name as a part of an identifier. A word in capitals is a word.
 *
 * @example
 * symbolStem("INSUFFICIENT_BALANCE") // "InsufficientBalance"
 * symbolStem("UNKNOWN") // "Unknown"
 * symbolStem("ER_NO") // "ErNo"
 * symbolStem("null_value_not_allowed") // "NullValueNotAllowed"
 */
export function symbolStem(symbol: string): string {
  return pascalCase(/^[A-Z]{4,}$/.test(symbol) ? symbol.toLowerCase() : symbol);
}
