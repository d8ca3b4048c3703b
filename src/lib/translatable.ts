import { digest } from "./digest.ts";
import type { Case } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslatedField, Translation } from "../model/translation.ts";
import { messageWithNames, placeholdersOf, tokensOf, withNames } from "./placeholders.ts";

/** The text of one field of a case, as given to translators. */
export interface Translatable extends Pick<Translation, "field" | "hash"> {
  /** The text of the page. `{name}` stands for a placeholder of the server's message. */
  readonly text: string;
}

/**
 * The texts of a case to translate from one locale: its title and description, or the server's message if it has
 * neither. Borrowed texts and translations are not translated.
 */
export function translatable({ message = "", texts }: Case, locale: Locale): readonly Translatable[] {
  const text = Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  if (text === undefined || text.from || text.translated) return [];
  const placeholders = placeholdersOf(message);
  const fieldOf = (field: TranslatedField, value: string): Translatable => ({
    field,
    text: value,
    hash: textHash(value),
  });
  const fields = (["title", "description"] as const).flatMap((field) => {
    const value = text[field];
    return value ? [fieldOf(field, withNames(value, placeholders))] : [];
  });
  if (fields.length > 0 || message === "") return fields;
  return [fieldOf("description", messageWithNames(message, placeholders))];
}

/**
 * A function from a code to its present code: an alias gives the code that has the alias, any other code gives itself.
 * Translations of a renamed code thus stay in use.
 *
 * @example
 * presentCodes([{ code: "A.New", aliases: ["A.Old"] }])("A.Old") // "A.New"
 * presentCodes([{ code: "A.New", aliases: ["A.Old"] }, { code: "A.Old" }])("A.Old") // "A.Old"
 */
export function presentCodes(
  errors: readonly { readonly code: string; readonly aliases?: readonly string[] }[],
): (code: string) => string {
  const codes = new Set(errors.map(({ code }) => code));
  const present = new Map(errors.flatMap(({ code, aliases = [] }) => aliases.map((alias) => [alias, code])));
  return (code) => (codes.has(code) ? code : (present.get(code) ?? code));
}

/** Key of a text of a case, by field and hash. */
export function textKey({ field, hash }: Pick<Translation, "field" | "hash">): string {
  return `${field} ${hash}`;
}

/**
 * The hash that identifies a translated text: the first 16 digits of the SHA-256 of the text with collapsed white space.
 *
 * @example
 * textHash("The image is blurred.") // "4bec826a80b25f13"
 */
export function textHash(text: string): string {
  return digest(text.replace(/\s+/g, " ").trim()).slice(0, 16);
}

/**
 * A phrase that lists the placeholders that only one of a text and its translation has; `undefined` if there are none.
 *
 * @example
 * placeholderMismatch("no {0} in %s", "{1} 里没有 %s") // "{0} is missing, {1} is none"
 * placeholderMismatch("no {0}", "没有 {0}") // undefined
 */
export function placeholderMismatch(text: string, translation: string): string | undefined {
  const [expected, actual] = [new Set(tokensOf(text)), new Set(tokensOf(translation))];
  const missing = [...expected].filter((token) => !actual.has(token)).map((token) => `${token} is missing`);
  const unknown = [...actual].filter((token) => !expected.has(token)).map((token) => `${token} is none`);
  return [...missing, ...unknown].join(", ") || undefined;
}
