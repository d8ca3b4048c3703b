import type { LocaleTexts } from "../../../runtime/describe.js";
import { table } from "../../../runtime/table.js";

/** All locales of $service for `createMessages`, each imported when it is first loaded. */
export const locales: {
  //#region locale
  readonly $locale: () => Promise<LocaleTexts>;
  //#endregion
} = /* @__PURE__ */ table({
  //#region locale
  $locale: () => import("./$locale.js"),
  //#endregion
});
