import { digest } from "./digest.ts";
import type { Case } from "../model/catalog.ts";
import type { Locale } from "../model/source.ts";
import type { TranslatedField, Translation } from "../model/translation.ts";
import { messageWithNames, placeholdersOf, tokensOf, withNames } from "./placeholders.ts";

/** The words of one field of a case, as a translator gets them. */
export interface Translatable extends Pick<Translation, "field" | "hash"> {
  /** The words of the page; `{name}` stands for a placeholder of the server's message. */
  readonly text: string;
}

/**
 * What of a case is to be translated from one locale: what its page says in that locale to people, else the server's
 * message. Words that are borrowed or translated themselves are left to where they come from.
 */
export function translatable({ message = "", texts }: Case, locale: Locale): readonly Translatable[] {
  const text = Object.hasOwn(texts, locale) ? texts[locale] : undefined;
  if (text === undefined || text.from || text.translated) return [];
  const placeholders = placeholdersOf(message);
  const one = (field: TranslatedField, words: string): Translatable => ({ field, text: words, hash: textHash(words) });
  const said = (["title", "description"] as const).flatMap((field) => {
    const words = text[field];
    return words ? [one(field, withNames(words, placeholders))] : [];
  });
  return said.length > 0 || message === "" ? said : [one("description", messageWithNames(message, placeholders))];
}

/**
 * The code that a code is a spelling of by now: one that was renamed keeps the words of its translators.
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

/** The texts of a case that a translation may be of, told apart by field and hash. */
export function textKey({ field, hash }: Pick<Translation, "field" | "hash">): string {
  return `${field} ${hash}`;
}

/**
 * What a translation remembers of the words it translates: the beginning of their SHA-256, white space apart.
 *
 * @example
 * textHash("The image is blurred.") // "4bec826a80b25f13"
 */
export function textHash(words: string): string {
  return digest(words.replace(/\s+/g, " ").trim()).slice(0, 16);
}

/**
 * The placeholders that one of two texts lacks, in words for a person; `undefined` where both have the same.
 *
 * @example
 * placeholderTrouble("no {0} in %s", "{1} 里没有 %s") // "{0} is missing, {1} is none"
 * placeholderTrouble("no {0}", "没有 {0}") // undefined
 */
export function placeholderMismatch(words: string, translation: string): string | undefined {
  const [wanted, found] = [words, translation].map((text) => new Set(tokensOf(text))) as [Set<string>, Set<string>];
  const missing = [...wanted].filter((token) => !found.has(token)).map((token) => `${token} is missing`);
  const odd = [...found].filter((token) => !wanted.has(token)).map((token) => `${token} is none`);
  const trouble = [...missing, ...odd];
  return trouble.length > 0 ? trouble.join(", ") : undefined;
}
