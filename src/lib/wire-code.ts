/** A wire code, and the noise that was removed from the documented code. */
export interface WireCode {
  /** The code as the server sends it. */
  readonly code: string;
  /** A phrase for each kind of noise that was removed. */
  readonly noise: readonly string[];
}

/** Control and format characters: zero-width, bidi, soft hyphen, byte-order mark, tags. */
const FORMAT_CHARACTERS = /[\p{Cc}\p{Cf}]/gu;
const QUOTES = /^(?:"([^"]+)"|'([^']+)'|`([^`]+)`|“([^”]+)”|「([^」]+)」|『([^』]+)』|\[([^\]]+)\])$/;

/** A code without any noise: most codes. */
const CLEAN = /^[A-Za-z0-9_.:-]+$/;

/**
 * Removes hidden characters, quotation marks, footnote marks and wrong spaces from a documented code. Everything that a
 * server could send stays.
 *
 * @example
 * wireCode(" InvalidInstanceId. RegionMismatch ") // { code: "InvalidInstanceId.RegionMismatch", noise: ["a space inside"] }
 * wireCode("MissingParameter.") // { code: "MissingParameter.", noise: [] }
 * wireCode("`E\u200b1`") // { code: "E1", noise: ["a hidden character", "quotation marks"] }
 * wireCode("DB：0140") // { code: "DB：0140", noise: [] }
 */
export function wireCode(written: string): WireCode {
  if (CLEAN.test(written)) return { code: written, noise: [] };
  const noise: string[] = [];
  const step = (name: string, input: string, output: string): string => {
    if (output !== input) noise.push(name);
    return output;
  };
  let code = written.replace(/[\s\u00a0\u3000]+/g, " ").trim();
  code = step("a hidden character", code, code.replace(FORMAT_CHARACTERS, "")).trim();
  code = step("quotation marks", code, QUOTES.exec(code)?.slice(1).find(Boolean)?.trim() ?? code);
  code = step("a footnote mark", code, code.replace(/(?<=[\p{L}\p{N}])\s*(?:\[\d{1,2}\]|[†‡]|\*{1,2})$/u, ""));
  return { code: step("a space inside", code, closeUp(code)), noise };
}

/** Removes the spaces beside the dots, underscores and hyphens of a code. `400 - 499` is a range and stays. */
function closeUp(code: string): string {
  const isCode = /^[\p{L}\p{N}]+(?: ?[._-] ?[\p{L}\p{N}]+)+$/u.test(code) && !/\d - \d/.test(code);
  return isCode ? code.replace(/ ?([._-]) ?/g, "$1") : code;
}

/**
 * The family of a wire code: the part before the first dot, or the whole code if it has no dot or begins with one.
 *
 * @example
 * familyOf("FailedOperation.ImageBlur") // "FailedOperation"
 * familyOf("461") // "461"
 * familyOf(".hidden") // ".hidden"
 */
export function familyOf(code: string): string {
  const dot = code.indexOf(".");
  return dot > 0 ? code.slice(0, dot) : code;
}

/**
 * What stands for all codes of a family in tables of handlers, in `is(…)` and in uses.
 *
 * @example
 * familyKey("FailedOperation") // "FailedOperation.*"
 */
export function familyKey(family: string): string {
  return `${family}.*`;
}

/**
 * Whether a text is the key of a family.
 *
 * @example
 * isFamilyKey("FailedOperation.*") // true
 * isFamilyKey("FailedOperation.ImageBlur") // false
 */
export function isFamilyKey(text: string): boolean {
  return text.endsWith(".*");
}

/**
 * The family and the last part of a wire code, as lower-case letters: what the name of a code says is in these.
 *
 * @example
 * endsOf("LimitExceeded.Image_2.Count") // ["limitexceeded", "count"]
 * endsOf("461") // ["", ""]
 */
export function endsOf(code: string): readonly [family: string, leaf: string] {
  const parts = code.split(".").map((part) => part.replace(/[^A-Za-z]/g, "").toLowerCase());
  return [parts[0] ?? "", parts.at(-1) ?? ""];
}
