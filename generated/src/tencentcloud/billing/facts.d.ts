import { type Catalog } from "../../runtime/facts.js";
import type { BillingCanonicalCode } from "./codes.js";
/** What the pages say of each documented code of tencentcloud/billing, as data. */
export declare const catalog: Catalog<BillingCanonicalCode>;
