import type { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { defineOcrHandlers, handleOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/handlers";

/** What has to be done about an error, and by whom. */
export type Advice = "take another photo" | "try again later" | "top up the account" | "call the developers";

/** What this application makes of an error of the OCR service. */
export function adviceFor(error: OcrError): Advice {
  return handleOcrError(error, handlers);
}

const anotherPhoto = (): Advice => "take another photo";
const later = (): Advice => "try again later";
const topUp = (): Advice => "top up the account";
const developers = (): Advice => "call the developers";

// `errsmith handlers sync` inserts here what is new in the documentation; the rest is ours.
const handlers = defineOcrHandlers({
  "AuthFailure.*": developers,
  DryRunOperation: developers,

  // What is wrong with a photo is not the same for all of this family: each code has its own answer.
  FailedOperation: later,
  "FailedOperation.DetectFailed": anotherPhoto,
  "FailedOperation.DownLoadError": later,
  "FailedOperation.EmptyImageError": anotherPhoto,
  "FailedOperation.EngineRecognizeTimeout": later,
  "FailedOperation.IdCardInfoIllegal": anotherPhoto,
  "FailedOperation.ImageBlur": anotherPhoto,
  "FailedOperation.ImageDecodeFailed": anotherPhoto,
  "FailedOperation.ImageNoBusinessCard": anotherPhoto,
  "FailedOperation.ImageNoIdCard": anotherPhoto,
  "FailedOperation.ImageNoText": anotherPhoto,
  "FailedOperation.ImageSizeTooLarge": anotherPhoto,
  "FailedOperation.LanguageNotSupport": developers,
  "FailedOperation.MultiCardError": anotherPhoto,
  "FailedOperation.OcrFailed": later,
  "FailedOperation.UnKnowError": later,
  "FailedOperation.UnOpenError": topUp,

  InternalError: later,
  InvalidAction: developers,
  "InvalidParameter.*": developers,
  "InvalidParameterValue.*": developers,
  LimitExceeded: topUp,
  "LimitExceeded.TooLargeFileError": anotherPhoto,
  MissingParameter: developers,
  NoSuchVersion: developers,
  RequestLimitExceeded: later,
  ResourceInUse: later,
  ResourceInsufficient: later,
  "ResourceNotFound.*": anotherPhoto,
  ResourceUnavailable: later,
  "ResourcesSoldOut.*": topUp,
  UnauthorizedOperation: developers,
  UnknownParameter: developers,
  UnsupportedOperation: developers,
  UnsupportedProtocol: developers,
  UnsupportedRegion: developers,

  // Codes that no page documents.
  "*": developers,
});
