import type { $ServiceError } from "../index.js";
import { describe } from "../messages/index.js";

/** What to show to a reader of a language; falls back along a chain, and says what it used. */
export function show(error: $ServiceError, language: string): string {
  const { text, locale, origin } = describe(error, language, { fallback: ["$locale"] });
  return origin === "docs" || origin === "shared" ? `${text} (${locale})` : text;
}

/** What varies in the server's message, by name: a form that marks a field looks for it here. */
export function varying(error: $ServiceError): Readonly<Record<string, string>> {
  return describe(error, "$locale").params ?? {};
}
