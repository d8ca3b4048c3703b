import {
  defineOcrOperationHandlers,
  handleOcrOperationError,
  type OcrError,
} from "ocr-operation-errors/tencentcloud/ocr/operations";

/** What has to be done about an error, and by whom. */
export type Advice = "take another photo" | "choose another language" | "try again later" | "call the developers";

/** What this application makes of an error of `GeneralBasicOCR`. */
export function adviceFor(error: OcrError): Advice {
  return handleOcrOperationError("GeneralBasicOCR", error, handlers);
}

const anotherPhoto = (): Advice => "take another photo";

// A code of the operation that is not here does not compile. The common codes are families of their own, or "*".
const handlers = defineOcrOperationHandlers("GeneralBasicOCR", {
  "FailedOperation.ImageDecodeFailed": anotherPhoto,
  "FailedOperation.ImageNoText": anotherPhoto,
  "FailedOperation.LanguageNotSupport": (): Advice => "choose another language",
  "LimitExceeded.TooLargeFileError": anotherPhoto,
  RequestLimitExceeded: (): Advice => "try again later",
  "*": (): Advice => "call the developers",
});
