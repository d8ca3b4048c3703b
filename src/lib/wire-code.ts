/** A wire code and what had to be taken away to get it. */
export interface WireCode {
  /** The code as a server would send it. */
  readonly code: string;
  /** What was noise, in words for a person; empty when the page was clean. */
  readonly noise: readonly string[];
}

// Control and format characters: zero-width, bidi, soft hyphen, byte-order mark, tags.
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;
const QUOTES = /^(?:"([^"]+)"|'([^']+)'|`([^`]+)`|“([^”]+)”|「([^」]+)」|『([^』]+)』|\[([^\]]+)\])$/;

/** What most codes are made of, and no noise is. */
const CLEAN = /^[A-Za-z0-9_.:-]+$/;

/**
 * Takes the noise of typing and typesetting off a code, and nothing that a server could send.
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
  const step = (name: string, before: string, after: string): string => {
    if (after !== before) noise.push(name);
    return after;
  };
  let code = written.replace(/[\s\u00a0\u3000]+/g, " ").trim();
  code = step("a hidden character", code, code.replace(HIDDEN, "")).trim();
  code = step("quotation marks", code, QUOTES.exec(code)?.slice(1).find(Boolean)?.trim() ?? code);
  code = step("a footnote mark", code, code.replace(/(?<=[\p{L}\p{N}])\s*(?:\[\d{1,2}\]|[†‡]|\*{1,2})$/u, ""));
  return { code: step("a space inside", code, closeUp(code)), noise };
}

// A space beside a dot, an underscore or a hyphen of a code-like word is typesetting: a server never sends it.
// Numbers on both sides of a dash are a range.
function closeUp(code: string): string {
  const word = /^[\p{L}\p{N}]+(?: ?[._-] ?[\p{L}\p{N}]+)+$/u.test(code) && !/\d - \d/.test(code);
  return word ? code.replace(/ ?([._-]) ?/g, "$1") : code;
}
