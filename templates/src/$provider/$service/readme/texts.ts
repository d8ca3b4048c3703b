import type { $ServiceError } from "../index.js";
import { messages } from "../messages/index.js";

/** The text itself: every documented code has one in $locale, and the compiler knows it. */
export function textOf(error: $ServiceError): string {
  return error.isDocumented() ? messages["$locale"][error.canonicalCode] : error.message;
}
