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
  return JSON.stringify(value, null, 2).replace(HIDDEN, (found) => (found === "\n" ? found : unicodeEscape(found)));
}

const HIDDEN =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (found) => SHORT[found] ?? unicodeEscape(found));
}

function unicodeEscape(found: string): string {
  return Array.from({ length: found.length }, (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`).join(
    "",
  );
}
