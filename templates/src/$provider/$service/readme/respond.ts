import { type Problem, recoveryOf, toProblem } from "../catalog.js";
import type { $ServiceError } from "../index.js";
import { describe } from "../messages/index.js";

/** What a server answers to its own clients, as `application/problem+json`, with words in their language. */
export function respond(error: $ServiceError, language: string): Problem & { readonly action: string } {
  const { title } = describe(error, language);
  return { ...toProblem(error, { title }), action: recoveryOf(error) };
}
