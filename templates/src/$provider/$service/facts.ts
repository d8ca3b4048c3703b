import { type Catalog, readCatalog } from "../../runtime/facts.js";
import type { $CanonicalCode } from "./codes.js";

/** What the pages say of each documented code of $service, as data. */
export const catalog: Catalog<$CanonicalCode> = /* @__PURE__ */ readCatalog<$CanonicalCode>("$facts");
