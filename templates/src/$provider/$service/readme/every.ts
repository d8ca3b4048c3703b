import { assertOnlyUnrecognized, type $ServiceError } from "../index.js";

/** Whether the pages say that the same request may succeed later. */
export function mayRetry(code: $ServiceError["code"]): boolean {
  switch (code) {
    //#region again
    //#region alias
    case "$alias":
      //#endregion
      return true;
    //#endregion
    //#region other
    //#region code
    case "$code":
      //#endregion
      return false;
    //#endregion
    default:
      assertOnlyUnrecognized(code);
      return false;
  }
}
