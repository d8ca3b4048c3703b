/**
 * A text of a page on one line, safe for a terminal and for a CI log. Control, bidi and invisible characters and lone
 * surrogates become escapes. Commands of CI runners are broken by an escape.
 *
 * @example
 * printable("a\u001b[31mb") // "a\\u001b[31mb"
 * printable("first\nsecond") // "first\\nsecond"
 * printable("::error::x") // "\\u003a:error::x"
 * printable("::1 is a private address") // "::1 is a private address"
 * printable("图片模糊。") // "图片模糊。"
 */
export function printable(text: string): string {
  return withoutCommands(visible(text));
}

/**
 * What a command prints: lines, colours and tabs stay. Everything that is printed passes through this function, after its
 * parts passed through `printable`. The escapes are those of JSON, so a document still parses to the same value.
 *
 * @example
 * printableOutput("\u001b[1ma\u001b[0m\n\u001b[2J") // "\u001b[1ma\u001b[0m\n\\u001b[2J"
 * printableOutput('{ "a": "##vso[x]" }') // '{ "a": "#\\u0023vso[x]" }'
 */
export function printableOutput(text: string): string {
  const kept = (hidden: string, at: number): boolean =>
    /[\t\n]/.test(hidden) || isColor(text, at) || text.startsWith("\r\n", at);
  if (isPlain(text)) return withoutCommands(text);
  return withoutCommands(text.replace(HIDDEN, (char, at: number) => (kept(char, at) ? char : unicodeEscape(char))));
}

function isColor(text: string, at: number): boolean {
  COLOR.lastIndex = at;
  return COLOR.test(text);
}

/** The colours and styles of picocolors that errsmith uses. Others hide text, or change it until the terminal is closed. */
const COLOR = /\u001b\[(?:[012]|22|3[1-69]|90)m/y;

/**
 * Escapes one character of each command of a CI runner: of GitHub (`##[name]`, `::name::` at the beginning of a line),
 * Azure (`##vso[name]`), TeamCity (`##teamcity[name]`) and GitLab (`section_start:1:name`).
 */
function withoutCommands(text: string): string {
  return text
    .replace(/##(?=\w*\[)/g, "#\\u0023")
    .replace(/(?<![^\n])([^\S\n]*):(?=:(?:\S+|[A-Za-z][^\s:]*[^\S\n].*)::)/g, "$1\\u003a")
    .replace(/(section_(?:start|end)):(?=\d+:)/g, "$1\\u003a");
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

/** A text on one line, with escapes in place of hidden characters. `printable` also breaks commands of CI runners. */
export function visible(text: string): string {
  if (isPlain(text) && !text.includes("\n")) return text;
  return text.replace(HIDDEN, (hidden) => SHORT[hidden] ?? unicodeEscape(hidden));
}

function unicodeEscape(hidden: string): string {
  return hidden
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
