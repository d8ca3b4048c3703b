import { $defineOperationHandlers, $handleOperationError, type $ServiceError } from "../operations/index.js";

const handlers = $defineOperationHandlers("$operation", {
  // A code of the operation that is not here does not compile.
  //#region code
  $code: (error) => `${error.code}: ${error.message}`,
  //#endregion
  "*": (error) => `common or unknown: ${error.code}`,
});

/** What this application answers to an error of the operation. */
export function answer(error: $ServiceError): string {
  return $handleOperationError("$operation", error, handlers);
}
