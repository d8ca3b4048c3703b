import type { LocaleTexts } from "../../../runtime/describe.js";
import { table } from "../../../runtime/table.js";

/** All locales of tencentcloud/face-recognition for `createMessages`, each imported when it is first loaded. */
export const locales: {
  readonly "en": () => Promise<LocaleTexts>;
  readonly "zh-CN": () => Promise<LocaleTexts>;
} = /* @__PURE__ */ table({
  "en": () => import("./en.js"),
  "zh-CN": () => import("./zh-CN.js"),
});
