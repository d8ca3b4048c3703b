/**
 * A text of a page on one line, safe for a terminal and for a CI log. Control, bidi and invisible characters and lone
 * surrogates become escapes. Command prefixes of CI runners (`::`, `##[`) are escaped.
 *
 * @example
 * printable("a\u001b[31mb") // "a\\u001b[31mb"
 * printable("first\nsecond") // "first\\nsecond"
 * printable("::error::x") // "\\u003a:error::x"
 * printable("图片模糊。") // "图片模糊。"
 */
export function printable(text: string): string {
  return escapeHidden(text)
    .replace(/^(\s*):(?=:)/, "$1\\u003a")
    .replaceAll("##[", "#\\u0023[");
}

/** Indented JSON, safe for a terminal: hidden characters become JSON escapes, so the text parses to the same value. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return isPlain(text) ? text : text.replace(HIDDEN, (hidden) => (hidden === "\n" ? hidden : unicodeEscape(hidden)));
}

/**
 * Characters that are invisible or change how others look: controls, lone surrogates, fillers, private use, joiners, bidi
 * marks, tags, and variation selectors that do not follow an emoji. The ranges are explicit, because Unicode properties
 * change with the version of Node and the output must not.
 */
export const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]|(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu;

/** True if a text consists of common visible characters and line ends only: a fast test that it has no hidden ones. */
export function isPlain(text: string): boolean {
  return !RARE.test(text);
}

const RARE =
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u0400-\u04ff\u2010-\u2027\u2190-\u21ff\u3001-\u3163\u3165-\u9fff\uff01-\uff5e]/;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeHidden(text: string): string {
  if (isPlain(text) && !text.includes("\n")) return text;
  return text.replace(HIDDEN, (hidden) => SHORT[hidden] ?? unicodeEscape(hidden));
}

function unicodeEscape(hidden: string): string {
  return hidden
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
