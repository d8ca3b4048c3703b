import { identifierWords } from "../lib/identifier-words.ts";

/**
 * Whether a text in an application is a documented code wherever it stands: only codes have its form. Any other text, such
 * as a number or a word, is a use only where the program shows that it is the code of an error.
 *
 * The runtime of a package has another question, whether a code belongs to one service, and so another function.
 *
 * @example
 * isDistinctive("FailedOperation.ImageBlur") // true
 * isDistinctive("Card.Declined") // true
 * isDistinctive("INVALID_DOCUMENT_PAGE_RANGE") // true
 * isDistinctive("ResourceNotFound") // false
 * isDistinctive("not_found") // false
 * isDistinctive("app.title") // false
 * isDistinctive("461") // false
 */
export function isDistinctive(code: string): boolean {
  if (!/^[A-Za-z][\w.:-]*$/.test(code)) return false;
  const words = identifierWords(code).filter((word) => /[a-z]{2}/.test(word));
  const parts = code.split(/[.:]/);
  const isQualified = parts.length > 1 && parts.every((part) => /[A-Za-z]{2}/.test(part));
  if (isQualified) return parts.every((part) => /^[A-Z]/.test(part)) || words.length >= 3;
  return words.length >= 4;
}
