import { type Catalog } from "../../runtime/facts.js";
import type { Api2017CanonicalCode } from "./codes.js";
/** What the pages say of each documented code of tencentcloud/api-2017, as data. */
export declare const catalog: Catalog<Api2017CanonicalCode>;
