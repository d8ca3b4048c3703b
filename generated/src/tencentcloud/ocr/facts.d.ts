import { type Catalog } from "../../runtime/facts.js";
import type { OcrCanonicalCode } from "./codes.js";
/** What the pages say of each documented code of tencentcloud/ocr, as data. */
export declare const catalog: Catalog<OcrCanonicalCode>;
