import { someOf } from "../../../runtime/table.js";
import type { $ErrorCode } from "../codes.js";

/** The service that these texts are of. */
export const service = "$service";

/** Why each error occurs, in $locale: a text for each of its cases. */
export const causes: Readonly<Partial<Record<$ErrorCode, readonly string[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, readonly string[]>>
>({
  //#region cause
  $code: ["$texts"],
  //#endregion
});

/** What to do about each error, in $locale: a text for each of its cases. */
export const solutions: Readonly<Partial<Record<$ErrorCode, readonly string[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, readonly string[]>>
>({
  //#region solution
  $code: ["$texts"],
  //#endregion
});
