import { type Catalog } from "../../runtime/facts.js";
import type { FaceRecognitionCanonicalCode } from "./codes.js";
/** What the pages say of each documented code of tencentcloud/face-recognition, as data. */
export declare const catalog: Catalog<FaceRecognitionCanonicalCode>;
