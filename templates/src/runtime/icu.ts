import type { LocaleTexts } from "./describe.js";
import { escapedTexts, type PlaceholderOptions } from "./placeholder-texts.js";

export type { LocaleTexts } from "./describe.js";
export type { PlaceholderOptions } from "./placeholder-texts.js";

/**
 * The texts of a module `messages/<locale>` in ICU MessageFormat, for FormatJS and other libraries: braces, tags and
 * apostrophes of the page are escaped.
 */
export function icuMessages(texts: LocaleTexts, options: PlaceholderOptions = {}): Record<string, string> {
  return escapedTexts(texts, options, toIcu);
}

/**
 * A text in ICU MessageFormat: apostrophes are doubled, and braces and angle brackets are quoted, except those of
 * placeholders.
 *
 * @example
 * toIcu("l'{0} <b>", ["0"]) // "l''{0} '<'b'>'"
 */
export function toIcu(text: string, params: readonly string[]): string {
  // Literal text is escaped in one piece, because adjacent quotes are read as an apostrophe.
  const parts = params.length === 0 ? [text] : text.split(new RegExp(`(\\{(?:${params.join("|")})\\})`));
  return parts.map((part, index) => (index % 2 === 1 ? part : escapeIcu(part))).join("");
}

function escapeIcu(text: string): string {
  return text.replace(/[{}<>](?:'*[{}<>])*|'/g, (syntax) => {
    const doubled = syntax.replace(/'/g, "''");
    return syntax === "'" ? doubled : `'${doubled}'`;
  });
}
