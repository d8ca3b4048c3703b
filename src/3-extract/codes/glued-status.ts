/** A name of several words, of one way to write them, that does not end in a digit. */
const NAME =
  "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_[A-Z0-9]*[A-Z]|[A-Z][a-z]+(?:\\.?[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[a-z]+(?:-[a-z]+)+";
/** A status that servers send. */
const STATUS = "20[0-6]|30[0-8]|4(?:[012]\\d|31|51)|50\\d|51[01]";

const WHOLE_STATUS = new RegExp(`^(?:${STATUS})$`);
const NUMBERED = new RegExp(`^(${NAME})\\d{4,8}$`);
const WHOLE = new RegExp(`^(${NAME})(${STATUS})$`);
const BEFORE_TEXT = new RegExp(`^(${NAME})(${STATUS})(?=[^\\w.-]|\\p{Lu}|$)`, "u");
const BEFORE_SPACED_TEXT = /^([A-Za-z][\w.-]*) ([1-5]\d\d)(?= |$)/;

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
 * The codes to which the HTTP status of the next cell is glued, each with the length of its name: three or more
 * different names, and half of all codes. Names that are alike but for the number end in this number.
 *
 * @example
 * gluedStatuses(["NOT_FOUND404", "ORDER_LOCKED409", "TOKEN_EXPIRED401"]).get("NOT_FOUND404") // 9
 * gluedStatuses(["HTTP_ERROR404", "HTTP_ERROR409", "HTTP_ERROR500"]).size // 0
 * gluedStatuses(["AUTH_404", "CART_409", "E500"]).size // 0
 */
export function gluedStatuses(codes: readonly string[]): ReadonlyMap<string, number> {
  return gluedTo(WHOLE, codes);
}

/** The same for the number of the next cell, `NOT_FOUND4001`, which may as well be the end of the name. */
export function gluedNumbers(codes: readonly string[]): ReadonlyMap<string, number> {
  return gluedTo(NUMBERED, codes);
}

function gluedTo(pattern: RegExp, codes: readonly string[]): ReadonlyMap<string, number> {
  const different = new Set(codes);
  const glued = new Map<string, number>();
  const names = new Set<string>();
  for (const code of different) {
    const [, name] = pattern.exec(code) ?? [];
    if (name === undefined) continue;
    glued.set(code, name.length);
    names.add(name);
  }
  const areGlued = names.size >= 3 && names.size >= 0.8 * glued.size && glued.size >= 0.5 * different.size;
  return areGlued ? glued : new Map();
}
