//#region symbols
import { table } from "../../runtime/table.js";
//#endregion
import type { $CanonicalCode } from "./codes.js";

/** Every documented code of $service, without other spellings. */
export const codes: readonly $CanonicalCode[] = /* @__PURE__ */ Object.freeze<$CanonicalCode[]>([
  //#region code
  "$code",
  //#endregion
]);
//#region symbols

/** Symbolic name of a number → the code. A name that several codes have is not among them. */
export const symbols: {
  //#region symbol
  readonly $symbol: "$code";
  //#endregion
} = /* @__PURE__ */ table({
  //#region symbol
  $symbol: "$code",
  //#endregion
});
//#endregion
