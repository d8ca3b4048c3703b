import { $defineHandlers, $handleError } from "./handlers.js";
import type { $ServiceError } from "./index.js";

/** Decides what an error of $service means to this application. */
export function $onError(error: $ServiceError): unknown {
  return $handleError(error, handlers);
}

const handlers = $defineHandlers({
  //#region code
  //#region named
  /** Named $symbol. */
  //#endregion
  $code: (error) => {
    throw error;
  },
  //#endregion
  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
