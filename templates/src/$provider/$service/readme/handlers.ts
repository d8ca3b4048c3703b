import { $defineHandlers, $handleError } from "../handlers.js";
import type { $ServiceError } from "../index.js";

const handlers = $defineHandlers({
  // A code, or the rest of its family: a documented code that is covered by neither does not compile.
  //#region own
  $code: (error) => `${error.code}: ${error.message}`,
  //#endregion
  //#region rest
  "$family.*": () => "try another request",
  //#endregion
  "*": (error) => `unknown: ${error.code}`,
});

/** What this application answers to an error. */
export function answer(error: $ServiceError): string {
  return $handleError(error, handlers);
}
