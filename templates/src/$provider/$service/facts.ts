import { type FactsOf, readCatalog } from "../../runtime/facts.js";
import type { $CanonicalCode, $ErrorCodes } from "./codes.js";

/** What the pages say of each documented code of $service, as data. */
export const catalog: FactsOf<Pick<$ErrorCodes, $CanonicalCode>> =
  /* @__PURE__ */ readCatalog<Pick<$ErrorCodes, $CanonicalCode>>("$facts");
