import { defineOcrHandlers, handleOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/handlers";
import type { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";

/** Decides what an error of tencentcloud/ocr means to this application. */
export function onOcrError(error: OcrError): unknown {
  return handleOcrError(error, handlers);
}

const handlers = defineOcrHandlers({
  "AuthFailure.InvalidSecretId": (error) => {
    throw error;
  },
  "AuthFailure.MFAFailure": (error) => {
    throw error;
  },
  "AuthFailure.SecretIdNotFound": (error) => {
    throw error;
  },
  "AuthFailure.SignatureExpire": (error) => {
    throw error;
  },
  "AuthFailure.SignatureFailure": (error) => {
    throw error;
  },
  "AuthFailure.TokenFailure": (error) => {
    throw error;
  },
  "AuthFailure.UnauthorizedOperation": (error) => {
    throw error;
  },
  "DryRunOperation": (error) => {
    throw error;
  },
  "FailedOperation": (error) => {
    throw error;
  },
  "FailedOperation.DetectFailed": (error) => {
    throw error;
  },
  "FailedOperation.DownLoadError": (error) => {
    throw error;
  },
  "FailedOperation.EmptyImageError": (error) => {
    throw error;
  },
  "FailedOperation.EngineRecognizeTimeout": (error) => {
    throw error;
  },
  "FailedOperation.IdCardInfoIllegal": (error) => {
    throw error;
  },
  "FailedOperation.ImageBlur": (error) => {
    throw error;
  },
  "FailedOperation.ImageDecodeFailed": (error) => {
    throw error;
  },
  "FailedOperation.ImageNoBusinessCard": (error) => {
    throw error;
  },
  "FailedOperation.ImageNoIdCard": (error) => {
    throw error;
  },
  "FailedOperation.ImageNoText": (error) => {
    throw error;
  },
  "FailedOperation.ImageSizeTooLarge": (error) => {
    throw error;
  },
  "FailedOperation.LanguageNotSupport": (error) => {
    throw error;
  },
  "FailedOperation.MultiCardError": (error) => {
    throw error;
  },
  "FailedOperation.OcrFailed": (error) => {
    throw error;
  },
  "FailedOperation.UnKnowError": (error) => {
    throw error;
  },
  "FailedOperation.UnOpenError": (error) => {
    throw error;
  },
  "InternalError": (error) => {
    throw error;
  },
  "InvalidAction": (error) => {
    throw error;
  },
  "InvalidParameter": (error) => {
    throw error;
  },
  "InvalidParameter.ConfigFormatError": (error) => {
    throw error;
  },
  "InvalidParameter.EngineImageDecodeFailed": (error) => {
    throw error;
  },
  "InvalidParameterValue": (error) => {
    throw error;
  },
  "InvalidParameterValue.InvalidParameterValueLimit": (error) => {
    throw error;
  },
  "LimitExceeded": (error) => {
    throw error;
  },
  "LimitExceeded.TooLargeFileError": (error) => {
    throw error;
  },
  "MissingParameter": (error) => {
    throw error;
  },
  "NoSuchVersion": (error) => {
    throw error;
  },
  "RequestLimitExceeded": (error) => {
    throw error;
  },
  "ResourceInUse": (error) => {
    throw error;
  },
  "ResourceInsufficient": (error) => {
    throw error;
  },
  "ResourceNotFound.NoInvoice": (error) => {
    throw error;
  },
  "ResourceNotFound.NoVechileInfo": (error) => {
    throw error;
  },
  "ResourceUnavailable": (error) => {
    throw error;
  },
  "ResourcesSoldOut.ChargeStatusException": (error) => {
    throw error;
  },
  "UnauthorizedOperation": (error) => {
    throw error;
  },
  "UnknownParameter": (error) => {
    throw error;
  },
  "UnsupportedOperation": (error) => {
    throw error;
  },
  "UnsupportedProtocol": (error) => {
    throw error;
  },
  "UnsupportedRegion": (error) => {
    throw error;
  },
  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
