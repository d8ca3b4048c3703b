import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { OcrAnyCode, OcrCanonical, OcrErrorCode } from "./codes.js";
import * as errors from "./errors.js";

// Written without a prototype: taking one away from so many members is slow when the service is loaded.
const codes: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure.InvalidSecretId": errors.AuthFailureInvalidSecretIdError,
  "AuthFailure.MFAFailure": errors.AuthFailureMFAFailureError,
  "AuthFailure.SecretIdNotFound": errors.AuthFailureSecretIdNotFoundError,
  "AuthFailure.SignatureExpire": errors.AuthFailureSignatureExpireError,
  "AuthFailure.SignatureFailure": errors.AuthFailureSignatureFailureError,
  "AuthFailure.TokenFailure": errors.AuthFailureTokenFailureError,
  "AuthFailure.UnauthorizedOperation": errors.AuthFailureUnauthorizedOperationError,
  "DryRunOperation": errors.DryRunOperationError,
  "FailedOperation": errors.FailedOperationError,
  "FailedOperation.DetectFailed": errors.FailedOperationDetectFailedError,
  "FailedOperation.DownLoadError": errors.FailedOperationDownLoadError,
  "FailedOperation.EmptyImageError": errors.FailedOperationEmptyImageError,
  "FailedOperation.EngineRecognizeTimeout": errors.FailedOperationEngineRecognizeTimeoutError,
  "FailedOperation.IdCardInfoIllegal": errors.FailedOperationIdCardInfoIllegalError,
  "FailedOperation.ImageBlur": errors.FailedOperationImageBlurError,
  "FailedOperation.ImageDecodeFailed": errors.FailedOperationImageDecodeFailedError,
  "FailedOperation.ImageNoBusinessCard": errors.FailedOperationImageNoBusinessCardError,
  "FailedOperation.ImageNoIdCard": errors.FailedOperationImageNoIdCardError,
  "FailedcaOperation.ImageNoIdCard": errors.FailedOperationImageNoIdCardError,
  "FailedOperation.ImageNoText": errors.FailedOperationImageNoTextError,
  "FailedOperation.ImageSizeTooLarge": errors.FailedOperationImageSizeTooLargeError,
  "FailedOperation.LanguageNotSupport": errors.FailedOperationLanguageNotSupportError,
  "FailedOperation.MultiCardError": errors.FailedOperationMultiCardError,
  "FailedOperation.OcrFailed": errors.FailedOperationOcrFailedError,
  "FailedOperation.UnKnowError": errors.FailedOperationUnKnowError,
  "FailedOperation.UnOpenError": errors.FailedOperationUnOpenError,
  "InternalError": errors.InternalError,
  "InvalidAction": errors.InvalidActionError,
  "InvalidParameter": errors.InvalidParameterError,
  "InvalidParameter.ConfigFormatError": errors.InvalidParameterConfigFormatError,
  "InvalidParameter.EngineImageDecodeFailed": errors.InvalidParameterEngineImageDecodeFailedError,
  "InvalidParameterValue": errors.InvalidParameterValueError,
  "InvalidParameterValue.InvalidParameterValueLimit": errors.InvalidParameterValueInvalidParameterValueLimitError,
  "LimitExceeded": errors.LimitExceededError,
  "LimitExceeded.TooLargeFileError": errors.LimitExceededTooLargeFileError,
  "MissingParameter": errors.MissingParameterError,
  "NoSuchVersion": errors.NoSuchVersionError,
  "RequestLimitExceeded": errors.RequestLimitExceededError,
  "ResourceInUse": errors.ResourceInUseError,
  "ResourceInsufficient": errors.ResourceInsufficientError,
  "ResourceNotFound.NoInvoice": errors.ResourceNotFoundNoInvoiceError,
  "ResourceNotFound.NoVechileInfo": errors.ResourceNotFoundNoVechileInfoError,
  "ResourceUnavailable": errors.ResourceUnavailableError,
  "ResourcesSoldOut.ChargeStatusException": errors.ResourcesSoldOutChargeStatusExceptionError,
  "UnauthorizedOperation": errors.UnauthorizedOperationError,
  "UnknownParameter": errors.UnknownParameterError,
  "UnsupportedOperation": errors.UnsupportedOperationError,
  "UnsupportedProtocol": errors.UnsupportedProtocolError,
  "UnsupportedRegion": errors.UnsupportedRegionError,
};

const families: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure": errors.AuthFailureFamilyError,
  "DryRunOperation": errors.DryRunOperationFamilyError,
  "FailedOperation": errors.FailedOperationFamilyError,
  "InternalError": errors.InternalFamilyError,
  "InvalidAction": errors.InvalidActionFamilyError,
  "InvalidParameter": errors.InvalidParameterFamilyError,
  "InvalidParameterValue": errors.InvalidParameterValueFamilyError,
  "LimitExceeded": errors.LimitExceededFamilyError,
  "MissingParameter": errors.MissingParameterFamilyError,
  "NoSuchVersion": errors.NoSuchVersionFamilyError,
  "RequestLimitExceeded": errors.RequestLimitExceededFamilyError,
  "ResourceInUse": errors.ResourceInUseFamilyError,
  "ResourceInsufficient": errors.ResourceInsufficientFamilyError,
  "ResourceNotFound": errors.ResourceNotFoundFamilyError,
  "ResourceUnavailable": errors.ResourceUnavailableFamilyError,
  "ResourcesSoldOut": errors.ResourcesSoldOutFamilyError,
  "UnauthorizedOperation": errors.UnauthorizedOperationFamilyError,
  "UnknownParameter": errors.UnknownParameterFamilyError,
  "UnsupportedOperation": errors.UnsupportedOperationFamilyError,
  "UnsupportedProtocol": errors.UnsupportedProtocolFamilyError,
  "UnsupportedRegion": errors.UnsupportedRegionFamilyError,
};

/** Any error of tencentcloud/ocr: catch it with `instanceof`, read it with `OcrError.from`. */
export class OcrError<out Code extends OcrAnyCode = OcrAnyCode> extends ServiceError<Code, OcrCanonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "OcrError";
  }

  override get service(): "tencentcloud/ocr" {
    return "tencentcloud/ocr";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.OcrErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.OcrErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is OcrError<OcrErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is OcrError<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): OcrError | undefined {
    return readError(reader, value, context, OcrError.from);
  }
}

/** How errors of tencentcloud/ocr are told and made. */
export const reader: ServiceReader<OcrError> = {
  id: "tencentcloud/ocr",
  envelope: {
    code: ["Response", "Error", "Code"],
    message: ["Response", "Error", "Message"],
    requestId: ["Response", "RequestId"],
  },
  codes,
  families,
  base: OcrError,
};
