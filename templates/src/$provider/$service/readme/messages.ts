import type { $ServiceError } from "../index.js";
import { describe } from "../messages/index.js";

/** What to show to a reader of a language; falls back along a chain, and says what it used. */
export function show(error: $ServiceError, language: string): string {
  const { text, locale, origin } = describe(error, language, { fallback: ["$locale"] });
  return origin === "docs" || origin === "shared" ? `${text} (${locale})` : text;
}
