/** A name of several words, of one way to write them, that does not end in a digit. */
const NAME =
  "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_[A-Z0-9]*[A-Z]|[A-Z][a-z]+(?:\\.?[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[a-z]+(?:-[a-z]+)+";
/** A status that servers send. */
const STATUS = "20[0-6]|30[0-8]|4(?:[012]\\d|31|51)|50\\d|51[01]";

const WHOLE_STATUS = new RegExp(`^(?:${STATUS})$`);
const NUMBERED = new RegExp(`^(${NAME})(?:${STATUS}|\\d{4,8})$`);
const BEFORE_TEXT = new RegExp(`^(${NAME}|[A-Z]{4,})(${STATUS})(?=[^\\w.-]|\\p{Lu}|$)`, "u");
const BEFORE_SPACED_TEXT = /^([A-Za-z\d][\w.-]*) ([1-5]\d\d)(?= |$)/;

/** Whether a word is a status that servers send: `404`, but not `444`. */
export function isSentStatus(word: string): boolean {
  return WHOLE_STATUS.test(word);
}

/**
 * The name and the HTTP status behind it at the beginning of a row, as `match[1]` and `match[2]`: `NOT_FOUND404No such
 * order`, or `NOT_FOUND 404 No such order` if the cells have a space between them.
 */
export function nameBeforeStatus(row: string, isSpaced = false): RegExpExecArray | null {
  return (isSpaced ? BEFORE_SPACED_TEXT : BEFORE_TEXT).exec(row);
}

/**
 * The codes to which the HTTP status or the number of the next cell may be glued: three or more different names, and half of
 * all codes. Nobody can tell such a status from the end of a name. Names that are alike but for the number end in this number.
 *
 * @example
 * [...gluedNumbers(["NOT_FOUND404", "ORDER_LOCKED409", "TOKEN_EXPIRED4011"])] // ["NOT_FOUND404", "ORDER_LOCKED409", "TOKEN_EXPIRED4011"]
 * gluedNumbers(["HTTP_ERROR404", "HTTP_ERROR409", "HTTP_ERROR500"]).size // 0
 * gluedNumbers(["AUTH_404", "CART_409", "E500"]).size // 0
 */
export function gluedNumbers(codes: readonly string[]): ReadonlySet<string> {
  const nameOf = new Map<string, string>();
  for (const code of codes) {
    const [, name] = NUMBERED.exec(code) ?? [];
    if (name !== undefined) nameOf.set(code, name);
  }
  const names = new Set(nameOf.values()).size;
  const areGlued = names >= 3 && names >= 0.8 * nameOf.size && nameOf.size >= 0.5 * new Set(codes).size;
  return new Set(areGlued ? nameOf.keys() : []);
}
