import type { LocaleTexts } from "./describe.js";
import { escapedTexts, type PlaceholderOptions } from "./placeholder-texts.js";

export type { LocaleTexts } from "./describe.js";
export type { PlaceholderOptions } from "./placeholder-texts.js";

/**
 * The texts of a module `messages/<locale>` as a namespace of i18next, for `keySeparator: false` and `nsSeparator: false`,
 * because codes contain dots and colons. i18next can add to the result.
 */
export function i18nextMessages(texts: LocaleTexts, options: PlaceholderOptions = {}): Record<string, string> {
  return escapedTexts(texts, options, toI18next);
}

/**
 * A text in the syntax of i18next, which has no escape character: a word joiner, an invisible character, is put inside
 * the beginnings of placeholders and nested texts, so that i18next shows them as they are.
 *
 * @example
 * toI18next("{{0}} {0}", ["0"]) // "{\u2060{{0}}} {{0}}"
 */
export function toI18next(text: string, params: readonly string[]): string {
  return text
    .replace(/\{\u2060*(?=\{)|\$\u2060*(?=t\()/g, "$&\u2060")
    .replace(/\{(\w+)\}/g, (whole, name: string) => (params.includes(name) ? `{${whole}}` : whole));
}
