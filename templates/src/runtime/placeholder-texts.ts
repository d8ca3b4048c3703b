import type { LocaleTexts } from "./describe.js";

/** How placeholders of the server's message stand in the texts. */
export interface PlaceholderOptions {
  /**
   * The placeholders are arguments of the message format, by the names that `params` of a description has. Without this,
   * they are shown as the page has them. A text with arguments can only be formatted with values for all of them.
   */
  readonly params?: boolean;
}

/** Code → text of one module `messages/<locale>` in a syntax; `{name}` of each of the `names` is a placeholder. */
export function escapedTexts(
  { messages, cases }: LocaleTexts,
  { params = false }: PlaceholderOptions,
  toSyntax: (text: string, names: readonly string[]) => string,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const code of Object.keys(messages)) {
    const [only, ...more] = (params && cases[code]) || [];
    const words = only && more.length === 0 ? (only.description ?? only.title) : undefined;
    const value = words === undefined ? toSyntax(messages[code] ?? "", []) : toSyntax(words, only?.params ?? []);
    // A plain assignment to `__proto__` would set the prototype.
    Object.defineProperty(texts, code, { value, enumerable: true, writable: true, configurable: true });
  }
  return texts;
}
