import type { LocaleTexts } from "../../../runtime/describe.js";
import { table } from "../../../runtime/table.js";

/** All locales of alibabacloud/ocr-market for `createMessages`, each imported when it is first loaded. */
export const locales: {
  readonly "zh-CN": () => Promise<LocaleTexts>;
} = /* @__PURE__ */ table({
  "zh-CN": () => import("./zh-CN.js"),
});
