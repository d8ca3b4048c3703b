import { $CodeError, $ServiceError, assertOnlyUnrecognized } from "../index.js";

/** Calls the service, and tells what went wrong. */
export async function explain(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "fine";
  } catch (thrown) {
    // A response body, parsed or not, an exception of the SDK, a response: whatever carries the error.
    const error = $ServiceError.from(thrown);
    if (error === undefined) throw thrown;
    if (error instanceof $CodeError) return `just this one: ${error.message}`;
    if (error.isUnrecognized()) return `no page documents ${error.code} (request ${error.requestId})`;
    return error.canonicalCode;
  }
}

/** A `switch` with `assertOnlyUnrecognized` at its end compiles only when every documented code has its case. */
export function isServersFault(code: $ServiceError["code"]): boolean {
  switch (code) {
    //#region code
    case "$code":
    //#endregion
    //#region alias
    case "$alias":
      //#endregion
      return false;
    default:
      assertOnlyUnrecognized(code);
      return true;
  }
}
