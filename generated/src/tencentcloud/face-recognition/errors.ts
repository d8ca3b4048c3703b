import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of tencentcloud/face-recognition have in common. To catch any of them, or to read one, use `FaceRecognitionError`. */
export abstract class FaceRecognitionErrorBase<out Code extends codes.FaceRecognitionAnyCode = codes.FaceRecognitionAnyCode> extends ServiceError<
  Code,
  codes.FaceRecognitionCanonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "FaceRecognitionError";
  }

  override get service(): "tencentcloud/face-recognition" {
    return "tencentcloud/face-recognition";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is FaceRecognitionErrorBase<codes.FaceRecognitionErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is FaceRecognitionErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

/** An error of the family AuthFailure; the class of such codes that no page documents. */
export class AuthFailureFamilyError<
  out Code extends codes.AuthFailureFamilyCode | UnrecognizedCode = codes.AuthFailureFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "AuthFailure";
  }
}

/** An error of the family DryRunOperation; the class of such codes that no page documents. */
export class DryRunOperationFamilyError<
  out Code extends codes.DryRunOperationFamilyCode | UnrecognizedCode = codes.DryRunOperationFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "DryRunOperation";
  }
}

/** An error of the family FailedOperation; the class of such codes that no page documents. */
export class FailedOperationFamilyError<
  out Code extends codes.FailedOperationFamilyCode | UnrecognizedCode = codes.FailedOperationFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "FailedOperation";
  }
}

/** An error of the family InternalError; the class of such codes that no page documents. */
export class InternalFamilyError<
  out Code extends codes.InternalFamilyCode | UnrecognizedCode = codes.InternalFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "InternalError";
  }
}

/** An error of the family InvalidAction; the class of such codes that no page documents. */
export class InvalidActionFamilyError<
  out Code extends codes.InvalidActionFamilyCode | UnrecognizedCode = codes.InvalidActionFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "InvalidAction";
  }
}

/** An error of the family InvalidParameter; the class of such codes that no page documents. */
export class InvalidParameterFamilyError<
  out Code extends codes.InvalidParameterFamilyCode | UnrecognizedCode = codes.InvalidParameterFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "InvalidParameter";
  }
}

/** An error of the family InvalidParameterValue; the class of such codes that no page documents. */
export class InvalidParameterValueFamilyError<
  out Code extends codes.InvalidParameterValueFamilyCode | UnrecognizedCode = codes.InvalidParameterValueFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "InvalidParameterValue";
  }
}

/** An error of the family LimitExceeded; the class of such codes that no page documents. */
export class LimitExceededFamilyError<
  out Code extends codes.LimitExceededFamilyCode | UnrecognizedCode = codes.LimitExceededFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "LimitExceeded";
  }
}

/** An error of the family MissingParameter; the class of such codes that no page documents. */
export class MissingParameterFamilyError<
  out Code extends codes.MissingParameterFamilyCode | UnrecognizedCode = codes.MissingParameterFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "MissingParameter";
  }
}

/** An error of the family NoSuchVersion; the class of such codes that no page documents. */
export class NoSuchVersionFamilyError<
  out Code extends codes.NoSuchVersionFamilyCode | UnrecognizedCode = codes.NoSuchVersionFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "NoSuchVersion";
  }
}

/** An error of the family RequestLimitExceeded; the class of such codes that no page documents. */
export class RequestLimitExceededFamilyError<
  out Code extends codes.RequestLimitExceededFamilyCode | UnrecognizedCode = codes.RequestLimitExceededFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "RequestLimitExceeded";
  }
}

/** An error of the family ResourceInUse; the class of such codes that no page documents. */
export class ResourceInUseFamilyError<
  out Code extends codes.ResourceInUseFamilyCode | UnrecognizedCode = codes.ResourceInUseFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "ResourceInUse";
  }
}

/** An error of the family ResourceInsufficient; the class of such codes that no page documents. */
export class ResourceInsufficientFamilyError<
  out Code extends codes.ResourceInsufficientFamilyCode | UnrecognizedCode = codes.ResourceInsufficientFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "ResourceInsufficient";
  }
}

/** An error of the family ResourceNotFound; the class of such codes that no page documents. */
export class ResourceNotFoundFamilyError<
  out Code extends codes.ResourceNotFoundFamilyCode | UnrecognizedCode = codes.ResourceNotFoundFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "ResourceNotFound";
  }
}

/** An error of the family ResourceUnavailable; the class of such codes that no page documents. */
export class ResourceUnavailableFamilyError<
  out Code extends codes.ResourceUnavailableFamilyCode | UnrecognizedCode = codes.ResourceUnavailableFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "ResourceUnavailable";
  }
}

/** An error of the family ResourcesSoldOut; the class of such codes that no page documents. */
export class ResourcesSoldOutFamilyError<
  out Code extends codes.ResourcesSoldOutFamilyCode | UnrecognizedCode = codes.ResourcesSoldOutFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "ResourcesSoldOut";
  }
}

/** An error of the family UnauthorizedOperation; the class of such codes that no page documents. */
export class UnauthorizedOperationFamilyError<
  out Code extends codes.UnauthorizedOperationFamilyCode | UnrecognizedCode = codes.UnauthorizedOperationFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "UnauthorizedOperation";
  }
}

/** An error of the family UnknownParameter; the class of such codes that no page documents. */
export class UnknownParameterFamilyError<
  out Code extends codes.UnknownParameterFamilyCode | UnrecognizedCode = codes.UnknownParameterFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "UnknownParameter";
  }
}

/** An error of the family UnsupportedOperation; the class of such codes that no page documents. */
export class UnsupportedOperationFamilyError<
  out Code extends codes.UnsupportedOperationFamilyCode | UnrecognizedCode = codes.UnsupportedOperationFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "UnsupportedOperation";
  }
}

/** An error of the family UnsupportedProtocol; the class of such codes that no page documents. */
export class UnsupportedProtocolFamilyError<
  out Code extends codes.UnsupportedProtocolFamilyCode | UnrecognizedCode = codes.UnsupportedProtocolFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "UnsupportedProtocol";
  }
}

/** An error of the family UnsupportedRegion; the class of such codes that no page documents. */
export class UnsupportedRegionFamilyError<
  out Code extends codes.UnsupportedRegionFamilyCode | UnrecognizedCode = codes.UnsupportedRegionFamilyCode | UnrecognizedCode,
> extends FaceRecognitionErrorBase<Code> {
  override get family(): string {
    return "UnsupportedRegion";
  }
}

/**
 * en: Invalid key (not a TencentCloud API key type).
 * zh-CN: 密钥非法（不是云 API 密钥类型）。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureInvalidSecretIdError extends AuthFailureFamilyError<"AuthFailure.InvalidSecretId"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.InvalidSecretId";
  }
}

/**
 * en: MFA failed.
 * zh-CN: MFA 错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureMFAFailureError extends AuthFailureFamilyError<"AuthFailure.MFAFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.MFAFailure";
  }
}

/**
 * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
 * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureSecretIdNotFoundError extends AuthFailureFamilyError<"AuthFailure.SecretIdNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SecretIdNotFound";
  }
}

/**
 * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
 * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureSignatureExpireError extends AuthFailureFamilyError<"AuthFailure.SignatureExpire"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureExpire";
  }
}

/**
 * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
 * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureSignatureFailureError extends AuthFailureFamilyError<"AuthFailure.SignatureFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureFailure";
  }
}

/**
 * en: Token error.
 * zh-CN: token 错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureTokenFailureError extends AuthFailureFamilyError<"AuthFailure.TokenFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.TokenFailure";
  }
}

/**
 * en: The request is not authorized. For more information, see the CAM documentation.
 * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class AuthFailureUnauthorizedOperationError extends AuthFailureFamilyError<"AuthFailure.UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.UnauthorizedOperation";
  }
}

/**
 * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
 * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class DryRunOperationError extends DryRunOperationFamilyError<"DryRunOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "DryRunOperation";
  }
}

/**
 * en: Operation failed.
 * zh-CN: 操作失败。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationError extends FailedOperationFamilyError<"FailedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation";
  }
}

/**
 * en: This operation cannot be performed across algorithm model versions.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationAcrossVersionsError extends FailedOperationFamilyError<"FailedOperation.AcrossVersionsError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.AcrossVersionsError";
  }
}

/**
 * en: The operations conflict. Do not operate on the same person simultaneously.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationConflictOperationError extends FailedOperationFamilyError<"FailedOperation.ConflictOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ConflictOperation";
  }
}

/**
 * en: Faces cannot be added concurrently.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationCreateFaceConcurrentError extends FailedOperationFamilyError<"FailedOperation.CreateFaceConcurrent"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.CreateFaceConcurrent";
  }
}

/**
 * en: The custom description field must be unique in the group.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationDuplicatedGroupDescriptionError extends FailedOperationFamilyError<"FailedOperation.DuplicatedGroupDescription"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.DuplicatedGroupDescription";
  }
}

/**
 * en: The face image quality does not meet the requirement.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationFaceQualityNotQualifiedError extends FailedOperationFamilyError<"FailedOperation.FaceQualityNotQualified"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.FaceQualityNotQualified";
  }
}

/**
 * en: The face frame size is smaller than the MinFaceSize value, and the face is filtered out.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationFaceSizeTooSmallError extends FailedOperationFamilyError<"FailedOperation.FaceSizeTooSmall"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.FaceSizeTooSmall";
  }
}

/**
 * en: The current group is being deleted. Please wait.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationGroupInDeletedStateError extends FailedOperationFamilyError<"FailedOperation.GroupInDeletedState"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.GroupInDeletedState";
  }
}

/**
 * en: The ID of the corresponding person is already in the group.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationGroupPersonMapExistError extends FailedOperationFamilyError<"FailedOperation.GroupPersonMapExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.GroupPersonMapExist";
  }
}

/**
 * en: The ID of the corresponding person is not in the group.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationGroupPersonMapNotExistError extends FailedOperationFamilyError<"FailedOperation.GroupPersonMapNotExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.GroupPersonMapNotExist";
  }
}

/**
 * en: Image decoding failed.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageDecodeFailedError extends FailedOperationFamilyError<"FailedOperation.ImageDecodeFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageDecodeFailed";
  }
}

/**
 * en: An error occurred while downloading the image.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageDownloadError extends FailedOperationFamilyError<"FailedOperation.ImageDownloadError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageDownloadError";
  }
}

/**
 * en: Face detection failed.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageFacedetectFailedError extends FailedOperationFamilyError<"FailedOperation.ImageFacedetectFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageFacedetectFailed";
  }
}

/**
 * en: The image resolution is too high.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageResolutionExceedError extends FailedOperationFamilyError<"FailedOperation.ImageResolutionExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageResolutionExceed";
  }
}

/**
 * en: The image short edge resolution is smaller than 64.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageResolutionTooSmallError extends FailedOperationFamilyError<"FailedOperation.ImageResolutionTooSmall"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageResolutionTooSmall";
  }
}

/**
 * en: The size of the Base64-encoded image cannot exceed 5 MB.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationImageSizeExceedError extends FailedOperationFamilyError<"FailedOperation.ImageSizeExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageSizeExceed";
  }
}

/**
 * en: The request frequency exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
 */
export class FailedOperationRequestLimitExceededError extends FailedOperationFamilyError<"FailedOperation.RequestLimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.RequestLimitExceeded";
  }
}

/**
 * en: The backend service timed out.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationRequestTimeoutError extends FailedOperationFamilyError<"FailedOperation.RequestTimeout"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.RequestTimeout";
  }
}

/**
 * en: The number of faces searched for exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FailedOperationSearchFacesExceedError extends FailedOperationFamilyError<"FailedOperation.SearchFacesExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.SearchFacesExceed";
  }
}

/**
 * en: The algorithm service is exceptional. Please retry.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: transient (“Please retry.”).
 */
export class FailedOperationServerError extends FailedOperationFamilyError<"FailedOperation.ServerError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ServerError";
  }
}

/**
 * en: Internal error.
 * zh-CN: 内部错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InternalError extends InternalFamilyError<"InternalError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError";
  }
}

/**
 * en: The API does not exist.
 * zh-CN: 接口不存在。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidActionError extends InvalidActionFamilyError<"InvalidAction"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidAction";
  }
}

/**
 * en: Incorrect parameter.
 * zh-CN: 参数错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterError extends InvalidParameterFamilyError<"InvalidParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter";
  }
}

/**
 * en: Invalid parameter.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterInvalidParameterError extends InvalidParameterFamilyError<"InvalidParameter.InvalidParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter.InvalidParameter";
  }
}

/**
 * en: Invalid parameter value.
 * zh-CN: 参数取值错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueError extends InvalidParameterValueFamilyError<"InvalidParameterValue"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue";
  }
}

/**
 * en: The number of faces in the account exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueAccountFaceNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.AccountFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.AccountFaceNumExceed";
  }
}

/**
 * en: The number of faces to be deleted exceeds the limit. Every person must have at least one face image.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueDeleteFaceNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.DeleteFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.DeleteFaceNumExceed";
  }
}

/**
 * en: Invalid FaceMatchThreshold parameter.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueFaceMatchThresholdIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.FaceMatchThresholdIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.FaceMatchThresholdIllegal";
  }
}

/**
 * en: The algorithm model version is invalid.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueFaceModelVersionIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.FaceModelVersionIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.FaceModelVersionIllegal";
  }
}

/**
 * en: The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupExDescriptionsExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupExDescriptionsExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupExDescriptionsExceed";
  }
}

/**
 * en: The name of the group's custom description field must be unique.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupExDescriptionsNameIdenticalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupExDescriptionsNameIdentical"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupExDescriptionsNameIdentical";
  }
}

/**
 * en: The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupExDescriptionsNameIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupExDescriptionsNameIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupExDescriptionsNameIllegal";
  }
}

/**
 * en: The name of the group's custom description field exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupExDescriptionsNameTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupExDescriptionsNameTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupExDescriptionsNameTooLong";
  }
}

/**
 * en: The number of faces in the group exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupFaceNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupFaceNumExceed";
  }
}

/**
 * en: The group ID already exists. It must be unique.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdAlreadyExistError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdAlreadyExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdAlreadyExist";
  }
}

/**
 * en: The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%\@#&_).
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdIllegal";
  }
}

/**
 * en: The group ID does not exist.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdNotExistError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdNotExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdNotExist";
  }
}

/**
 * en: The corresponding group ID does not exist.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdNotExistsError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdNotExists"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdNotExists";
  }
}

/**
 * en: The group ID exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdTooLong";
  }
}

/**
 * en: The list of groups passed in exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupIdsExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupIdsExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupIdsExceed";
  }
}

/**
 * en: The group name already exists. It must be unique.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupNameAlreadyExistError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupNameAlreadyExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupNameAlreadyExist";
  }
}

/**
 * en: The group name contains invalid characters. It can contain only letters, - , _ , and digits.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupNameIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupNameIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupNameIllegal";
  }
}

/**
 * en: The group name exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupNameTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupNameTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupNameTooLong";
  }
}

/**
 * en: The number of groups exceeds the limit. If you need more, please contact us.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupNumExceed";
  }
}

/**
 * en: The number of groups exceeds the limit. One person can be added to up to 100 groups.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupNumPerPersonExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupNumPerPersonExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupNumPerPersonExceed";
  }
}

/**
 * en: The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupTagIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupTagIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupTagIllegal";
  }
}

/**
 * en: The group remarks field exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueGroupTagTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.GroupTagTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.GroupTagTooLong";
  }
}

/**
 * en: Empty image.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueImageEmptyError extends InvalidParameterValueFamilyError<"InvalidParameterValue.ImageEmpty"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.ImageEmpty";
  }
}

/**
 * en: Empty image.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class FaceRecognitionInvalidParameterValueImageEmptyError extends InvalidParameterValueFamilyError<"InvalidParameterValue.ImageEmptyError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.ImageEmptyError";
  }
}

/**
 * en: The number of returned results exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueLimitExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.LimitExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.LimitExceed";
  }
}

/**
 * en: There are no faces in the specified group.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueNoFaceInGroupsError extends InvalidParameterValueFamilyError<"InvalidParameterValue.NoFaceInGroups"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.NoFaceInGroups";
  }
}

/**
 * en: There are no faces in the image.
 *
 * Billable: yes (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueNoFaceInPhotoError extends InvalidParameterValueFamilyError<"InvalidParameterValue.NoFaceInPhoto"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.NoFaceInPhoto";
  }
}

/**
 * en: The starting number is too large. Please check the length of the array to be requested.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueOffsetExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.OffsetExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.OffsetExceed";
  }
}

/**
 * en: The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonExDescriptionInfosExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonExDescriptionInfosExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonExDescriptionInfosExceed";
  }
}

/**
 * en: The name of the person's custom description field must be unique.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonExDescriptionsNameIdenticalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonExDescriptionsNameIdentical"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonExDescriptionsNameIdentical";
  }
}

/**
 * en: The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonExDescriptionsNameIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonExDescriptionsNameIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonExDescriptionsNameIllegal";
  }
}

/**
 * en: The name of the person's custom description field exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonExDescriptionsNameTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonExDescriptionsNameTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonExDescriptionsNameTooLong";
  }
}

/**
 * en: The ID of the corresponding person is already in the group.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonExistInGroupError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonExistInGroup"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonExistInGroup";
  }
}

/**
 * en: The number of face images for the person exceeds the limit. One person can have up to 5 face images.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonFaceNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonFaceNumExceed";
  }
}

/**
 * en: An error occurred while setting person gender. 0: empty; 1: male; 2: female.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonGenderIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonGenderIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonGenderIllegal";
  }
}

/**
 * en: The person ID already exists. It must be unique.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonIdAlreadyExistError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonIdAlreadyExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonIdAlreadyExist";
  }
}

/**
 * en: The person ID contains invalid characters. It can contain only letters, digits, and -%\@#&_.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonIdIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonIdIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonIdIllegal";
  }
}

/**
 * en: The person ID does not exist.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonIdNotExistError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonIdNotExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonIdNotExist";
  }
}

/**
 * en: The person ID field exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonIdTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonIdTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonIdTooLong";
  }
}

/**
 * en: The person name contains invalid characters. It can contain only letters, - , _ , and digits.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonNameIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonNameIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonNameIllegal";
  }
}

/**
 * en: The person name exceeds the length limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValuePersonNameTooLongError extends InvalidParameterValueFamilyError<"InvalidParameterValue.PersonNameTooLong"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.PersonNameTooLong";
  }
}

/**
 * en: Invalid QualityControl parameter.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueQualityControlIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.QualityControlIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.QualityControlIllegal";
  }
}

/**
 * en: The number of persons searched for exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueSearchPersonsExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.SearchPersonsExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.SearchPersonsExceed";
  }
}

/**
 * en: Invalid UniquePersonControl parameter.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueUniquePersonControlIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.UniquePersonControlIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.UniquePersonControlIllegal";
  }
}

/**
 * en: This operation is not supported by algorithm model v2.0 or below.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueUnsupportedGroupFaceModelVersionError extends InvalidParameterValueFamilyError<"InvalidParameterValue.UnsupportedGroupFaceModelVersion"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.UnsupportedGroupFaceModelVersion";
  }
}

/**
 * en: Up to four faces can be uploaded at a time.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueUploadFaceNumExceedError extends InvalidParameterValueFamilyError<"InvalidParameterValue.UploadFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.UploadFaceNumExceed";
  }
}

/**
 * en: Invalid URL format.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class InvalidParameterValueUrlIllegalError extends InvalidParameterValueFamilyError<"InvalidParameterValue.UrlIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.UrlIllegal";
  }
}

/**
 * en: Quota limit exceeded.
 * zh-CN: 超过配额限制。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class LimitExceededError extends LimitExceededFamilyError<"LimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "LimitExceeded";
  }
}

/**
 * en: The number of faces exceeds the limit.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class LimitExceededErrorFaceNumExceedError extends LimitExceededFamilyError<"LimitExceeded.ErrorFaceNumExceed"> {
  /** @internal */
  override get documentedCode(): string {
    return "LimitExceeded.ErrorFaceNumExceed";
  }
}

/**
 * en: A parameter is missing.
 * zh-CN: 缺少参数错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class MissingParameterError extends MissingParameterFamilyError<"MissingParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "MissingParameter";
  }
}

/**
 * en: A required parameter is empty.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class MissingParameterErrorParameterEmptyError extends MissingParameterFamilyError<"MissingParameter.ErrorParameterEmpty"> {
  /** @internal */
  override get documentedCode(): string {
    return "MissingParameter.ErrorParameterEmpty";
  }
}

/**
 * en: The API version does not exist.
 * zh-CN: 接口版本不存在。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class NoSuchVersionError extends NoSuchVersionFamilyError<"NoSuchVersion"> {
  /** @internal */
  override get documentedCode(): string {
    return "NoSuchVersion";
  }
}

/**
 * en: The number of requests exceeds the frequency limit.
 * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
 */
export class RequestLimitExceededError extends RequestLimitExceededFamilyError<"RequestLimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "RequestLimitExceeded";
  }
}

/**
 * en: Resource is in use.
 * zh-CN: 资源被占用。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceInUseError extends ResourceInUseFamilyError<"ResourceInUse"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInUse";
  }
}

/**
 * en: Insufficient resource.
 * zh-CN: 资源不足。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceInsufficientError extends ResourceInsufficientFamilyError<"ResourceInsufficient"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInsufficient";
  }
}

/**
 * en: The resource does not exist.
 * zh-CN: 资源不存在。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceNotFoundError extends ResourceNotFoundFamilyError<"ResourceNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceNotFound";
  }
}

/**
 * en: Resource is unavailable.
 * zh-CN: 资源不可用。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableError extends ResourceUnavailableFamilyError<"ResourceUnavailable"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable";
  }
}

/**
 * en: The account is in arrears.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableChargeStatusExceptionError extends ResourceUnavailableFamilyError<"ResourceUnavailable.ChargeStatusException"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.ChargeStatusException";
  }
}

/**
 * en: The resource is being shipped.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableDeliveringError extends ResourceUnavailableFamilyError<"ResourceUnavailable.Delivering"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.Delivering";
  }
}

/**
 * en: The account is frozen.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableFreezeError extends ResourceUnavailableFamilyError<"ResourceUnavailable.Freeze"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.Freeze";
  }
}

/**
 * en: Failed to get the authentication information.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableGetAuthInfoError extends ResourceUnavailableFamilyError<"ResourceUnavailable.GetAuthInfoError"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.GetAuthInfoError";
  }
}

/**
 * en: The account is in arrears.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableInArrearsError extends ResourceUnavailableFamilyError<"ResourceUnavailable.InArrears"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.InArrears";
  }
}

/**
 * en: Insufficient balance.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableLowBalanceError extends ResourceUnavailableFamilyError<"ResourceUnavailable.LowBalance"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.LowBalance";
  }
}

/**
 * en: The billing status is unknown. Please check whether the service has been activated in the console.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableNotExistError extends ResourceUnavailableFamilyError<"ResourceUnavailable.NotExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.NotExist";
  }
}

/**
 * en: The service is not activated.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableNotReadyError extends ResourceUnavailableFamilyError<"ResourceUnavailable.NotReady"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.NotReady";
  }
}

/**
 * en: The resource has been repossessed.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableRecoverError extends ResourceUnavailableFamilyError<"ResourceUnavailable.Recover"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.Recover";
  }
}

/**
 * en: The service has been suspended for the account.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableStopUsingError extends ResourceUnavailableFamilyError<"ResourceUnavailable.StopUsing"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.StopUsing";
  }
}

/**
 * en: The billing status is unknown.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourceUnavailableUnknownStatusError extends ResourceUnavailableFamilyError<"ResourceUnavailable.UnknownStatus"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable.UnknownStatus";
  }
}

/**
 * en: The billing status is exceptional.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class ResourcesSoldOutChargeStatusExceptionError extends ResourcesSoldOutFamilyError<"ResourcesSoldOut.ChargeStatusException"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourcesSoldOut.ChargeStatusException";
  }
}

/**
 * en: Unauthorized operation.
 * zh-CN: 未授权操作。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnauthorizedOperationError extends UnauthorizedOperationFamilyError<"UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnauthorizedOperation";
  }
}

/**
 * en: Unknown parameter.
 * zh-CN: 未知参数错误。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnknownParameterError extends UnknownParameterFamilyError<"UnknownParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnknownParameter";
  }
}

/**
 * en: Unsupported operation.
 * zh-CN: 操作不支持。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnsupportedOperationError extends UnsupportedOperationFamilyError<"UnsupportedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedOperation";
  }
}

/**
 * en: Unknown method name.
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnsupportedOperationUnknowMethodError extends UnsupportedOperationFamilyError<"UnsupportedOperation.UnknowMethod"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedOperation.UnknowMethod";
  }
}

/**
 * en: HTTP(S) request protocol error; only GET and POST requests are supported.
 * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnsupportedProtocolError extends UnsupportedProtocolFamilyError<"UnsupportedProtocol"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedProtocol";
  }
}

/**
 * en: API does not support the requested region.
 * zh-CN: 接口不支持所传地域。 (tencentcloud/billing)
 *
 * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
 */
export class UnsupportedRegionError extends UnsupportedRegionFamilyError<"UnsupportedRegion"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedRegion";
  }
}

