import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { $ErrorCode, $ErrorCodes } from "../codes.js";

/** The codes that have a text in $locale. */
export type CoveredCode = Exclude<$ErrorCode, "$missing">;

/** The service that these texts are of. */
export const service = "$service";

/** What each code means, in $locale. */
export const messages: TextsOf<Pick<$ErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<$ErrorCodes, CoveredCode>>
>({
  //#region code
  //#region more
  /** $more */
  //#endregion
  $code: "$text",
  //#endregion
  //#region alias
  $alias: "$text",
  //#endregion
});

/** Titles of the codes that have one, in $locale. */
export const titles: Readonly<Partial<Record<$ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, string>>
>({
  //#region title
  $code: "$text",
  //#endregion
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<$ErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, readonly MessageCase[]>>
>({
  //#region several
  $code: [
    //#region case
    {
      //#region message
      message: "$text",
      //#endregion
      //#region params
      params: ["$params"],
      //#endregion
      //#region title
      title: "$text",
      //#endregion
      //#region description
      description: "$text",
      //#endregion
    },
    //#endregion
  ],
  //#endregion
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<$ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, string>>
>({
  //#region borrowed
  $code: "$from",
  //#endregion
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<$ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<$ErrorCode, string>>
>({
  //#region translated
  $code: "$from",
  //#endregion
});
