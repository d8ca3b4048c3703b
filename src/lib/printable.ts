/**
 * Makes words from a document safe to show on a terminal or in a CI log, on one line: control, bidi and invisible
 * characters and lone surrogates become escapes, and nothing is left that a CI runner takes for a command.
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

/**
 * The same for a JSON document: hidden characters inside its strings become JSON escapes, so that it still parses to
 * the same value.
 */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return isPlain(text) ? text : text.replace(HIDDEN, (found) => (found === "\n" ? found : unicodeEscape(found)));
}

/**
 * Characters that a reader does not see, or that change what a reader sees of others: controls, lone surrogates, fillers, private use,
 * joiners, bidi marks, tags, variation selectors that choose no emoji. In numbers, since the properties of Unicode grow
 * with the versions of Node, and output must not.
 */
export const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]|(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu;
/** Whether a text has none of them, and no character that is rarely seen: what most texts are can be told quickly. */
export function isPlain(text: string): boolean {
  return !RARE.test(text);
}

const RARE =
  /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u0400-\u04ff\u2010-\u2027\u2190-\u21ff\u3001-\u3163\u3165-\u9fff\uff01-\uff5e]/;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeHidden(text: string): string {
  if (isPlain(text) && !text.includes("\n")) return text;
  return text.replace(HIDDEN, (found) => SHORT[found] ?? unicodeEscape(found));
}

function unicodeEscape(found: string): string {
  return Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`).join(
    "",
  );
}
