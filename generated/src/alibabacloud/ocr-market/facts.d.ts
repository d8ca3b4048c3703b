import { type Catalog } from "../../runtime/facts.js";
import type { OcrMarketCanonicalCode } from "./codes.js";
/** What the pages say of each documented code of alibabacloud/ocr-market, as data. */
export declare const catalog: Catalog<OcrMarketCanonicalCode>;
