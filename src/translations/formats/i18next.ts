import type { MessageFormat } from "../message-document.ts";
import { readFlatJson, writeFlatJson } from "./flat-json.ts";

/**
 * i18next JSON: a flat object for `keySeparator: false, nsSeparator: false`, because codes contain dots and colons.
 * Placeholders are `{{name}}`.
 */
export const i18next: MessageFormat = {
  name: "i18next",
  extensions: [".json"],
  bilingual: false,
  write: async (document, sources) => writeFlatJson(document, sources, toI18next),
  read: async (text) => readFlatJson(text, (value) => ({ text: fromI18next(value) })),
};

/**
 * A text in the syntax of i18next, which has no escape character: a word joiner, an invisible character, is put inside
 * `{{` and `$t(`, so that i18next shows them as they are.
 *
 * @example
 * toI18next("no {0}, $t(a)", ["0"]) // "no {{0}}, $\u2060t(a)"
 */
export function toI18next(text: string, params: readonly string[]): string {
  return text
    .replace(/\{\u2060*(?=\{)|\$\u2060*(?=t\()/g, "$&\u2060")
    .replace(/\{(\w+)\}/g, (whole, name: string) => (params.includes(name) ? `{${whole}}` : whole));
}

/**
 * The text of a value in the syntax of i18next.
 *
 * @example
 * fromI18next("no {{ 0 }}, $\u2060t(a)") // "no {0}, $t(a)"
 */
export function fromI18next(value: string): string {
  return value
    .replace(/\{\{-?\s*(\w+)\s*\}\}/g, "{$1}")
    .replace(/(\{\u2060*)\u2060(?=\{)|(\$\u2060*)\u2060(?=t\()/g, "$1$2");
}
