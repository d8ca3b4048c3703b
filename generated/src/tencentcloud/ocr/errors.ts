import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of tencentcloud/ocr have in common. To catch any of them, or to read one, use `OcrError`. */
export abstract class OcrErrorBase<out Code extends codes.OcrAnyCode = codes.OcrAnyCode> extends ServiceError<
  Code,
  codes.OcrCanonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "OcrError";
  }

  override get service(): "tencentcloud/ocr" {
    return "tencentcloud/ocr";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is OcrErrorBase<codes.OcrErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is OcrErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

/** An error of the family AuthFailure; the class of such codes that no page documents. */
export class AuthFailureFamilyError<
  out Code extends codes.AuthFailureFamilyCode | UnrecognizedCode = codes.AuthFailureFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "AuthFailure";
  }
}

/** An error of the family DryRunOperation; the class of such codes that no page documents. */
export class DryRunOperationFamilyError<
  out Code extends codes.DryRunOperationFamilyCode | UnrecognizedCode = codes.DryRunOperationFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "DryRunOperation";
  }
}

/** An error of the family FailedOperation; the class of such codes that no page documents. */
export class FailedOperationFamilyError<
  out Code extends codes.FailedOperationFamilyCode | UnrecognizedCode = codes.FailedOperationFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "FailedOperation";
  }
}

/** An error of the family InternalError; the class of such codes that no page documents. */
export class InternalFamilyError<
  out Code extends codes.InternalFamilyCode | UnrecognizedCode = codes.InternalFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "InternalError";
  }
}

/** An error of the family InvalidAction; the class of such codes that no page documents. */
export class InvalidActionFamilyError<
  out Code extends codes.InvalidActionFamilyCode | UnrecognizedCode = codes.InvalidActionFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "InvalidAction";
  }
}

/** An error of the family InvalidParameter; the class of such codes that no page documents. */
export class InvalidParameterFamilyError<
  out Code extends codes.InvalidParameterFamilyCode | UnrecognizedCode = codes.InvalidParameterFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "InvalidParameter";
  }
}

/** An error of the family InvalidParameterValue; the class of such codes that no page documents. */
export class InvalidParameterValueFamilyError<
  out Code extends codes.InvalidParameterValueFamilyCode | UnrecognizedCode = codes.InvalidParameterValueFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "InvalidParameterValue";
  }
}

/** An error of the family LimitExceeded; the class of such codes that no page documents. */
export class LimitExceededFamilyError<
  out Code extends codes.LimitExceededFamilyCode | UnrecognizedCode = codes.LimitExceededFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "LimitExceeded";
  }
}

/** An error of the family MissingParameter; the class of such codes that no page documents. */
export class MissingParameterFamilyError<
  out Code extends codes.MissingParameterFamilyCode | UnrecognizedCode = codes.MissingParameterFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "MissingParameter";
  }
}

/** An error of the family NoSuchVersion; the class of such codes that no page documents. */
export class NoSuchVersionFamilyError<
  out Code extends codes.NoSuchVersionFamilyCode | UnrecognizedCode = codes.NoSuchVersionFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "NoSuchVersion";
  }
}

/** An error of the family RequestLimitExceeded; the class of such codes that no page documents. */
export class RequestLimitExceededFamilyError<
  out Code extends codes.RequestLimitExceededFamilyCode | UnrecognizedCode = codes.RequestLimitExceededFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "RequestLimitExceeded";
  }
}

/** An error of the family ResourceInUse; the class of such codes that no page documents. */
export class ResourceInUseFamilyError<
  out Code extends codes.ResourceInUseFamilyCode | UnrecognizedCode = codes.ResourceInUseFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "ResourceInUse";
  }
}

/** An error of the family ResourceInsufficient; the class of such codes that no page documents. */
export class ResourceInsufficientFamilyError<
  out Code extends codes.ResourceInsufficientFamilyCode | UnrecognizedCode = codes.ResourceInsufficientFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "ResourceInsufficient";
  }
}

/** An error of the family ResourceNotFound; the class of such codes that no page documents. */
export class ResourceNotFoundFamilyError<
  out Code extends codes.ResourceNotFoundFamilyCode | UnrecognizedCode = codes.ResourceNotFoundFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "ResourceNotFound";
  }
}

/** An error of the family ResourceUnavailable; the class of such codes that no page documents. */
export class ResourceUnavailableFamilyError<
  out Code extends codes.ResourceUnavailableFamilyCode | UnrecognizedCode = codes.ResourceUnavailableFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "ResourceUnavailable";
  }
}

/** An error of the family ResourcesSoldOut; the class of such codes that no page documents. */
export class ResourcesSoldOutFamilyError<
  out Code extends codes.ResourcesSoldOutFamilyCode | UnrecognizedCode = codes.ResourcesSoldOutFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "ResourcesSoldOut";
  }
}

/** An error of the family UnauthorizedOperation; the class of such codes that no page documents. */
export class UnauthorizedOperationFamilyError<
  out Code extends codes.UnauthorizedOperationFamilyCode | UnrecognizedCode = codes.UnauthorizedOperationFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "UnauthorizedOperation";
  }
}

/** An error of the family UnknownParameter; the class of such codes that no page documents. */
export class UnknownParameterFamilyError<
  out Code extends codes.UnknownParameterFamilyCode | UnrecognizedCode = codes.UnknownParameterFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "UnknownParameter";
  }
}

/** An error of the family UnsupportedOperation; the class of such codes that no page documents. */
export class UnsupportedOperationFamilyError<
  out Code extends codes.UnsupportedOperationFamilyCode | UnrecognizedCode = codes.UnsupportedOperationFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "UnsupportedOperation";
  }
}

/** An error of the family UnsupportedProtocol; the class of such codes that no page documents. */
export class UnsupportedProtocolFamilyError<
  out Code extends codes.UnsupportedProtocolFamilyCode | UnrecognizedCode = codes.UnsupportedProtocolFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "UnsupportedProtocol";
  }
}

/** An error of the family UnsupportedRegion; the class of such codes that no page documents. */
export class UnsupportedRegionFamilyError<
  out Code extends codes.UnsupportedRegionFamilyCode | UnrecognizedCode = codes.UnsupportedRegionFamilyCode | UnrecognizedCode,
> extends OcrErrorBase<Code> {
  override get family(): string {
    return "UnsupportedRegion";
  }
}

/**
 * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition)
 * zh-CN: 密钥非法（不是云 API 密钥类型）。
 *
 * Billable: no.
 */
export class AuthFailureInvalidSecretIdError extends AuthFailureFamilyError<"AuthFailure.InvalidSecretId"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.InvalidSecretId";
  }
}

/**
 * en: MFA failed. (tencentcloud/face-recognition)
 * zh-CN: MFA 错误。
 *
 * Billable: no.
 */
export class AuthFailureMFAFailureError extends AuthFailureFamilyError<"AuthFailure.MFAFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.MFAFailure";
  }
}

/**
 * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition)
 * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
 *
 * Billable: no.
 */
export class AuthFailureSecretIdNotFoundError extends AuthFailureFamilyError<"AuthFailure.SecretIdNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SecretIdNotFound";
  }
}

/**
 * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition)
 * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
 *
 * Billable: no.
 */
export class AuthFailureSignatureExpireError extends AuthFailureFamilyError<"AuthFailure.SignatureExpire"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureExpire";
  }
}

/**
 * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition)
 * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。
 *
 * Billable: no.
 */
export class AuthFailureSignatureFailureError extends AuthFailureFamilyError<"AuthFailure.SignatureFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureFailure";
  }
}

/**
 * en: Token error. (tencentcloud/face-recognition)
 * zh-CN: token 错误。
 *
 * Billable: no.
 */
export class AuthFailureTokenFailureError extends AuthFailureFamilyError<"AuthFailure.TokenFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.TokenFailure";
  }
}

/**
 * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition)
 * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://cloud.tencent.com/document/product/598
 *
 * Billable: no.
 */
export class AuthFailureUnauthorizedOperationError extends AuthFailureFamilyError<"AuthFailure.UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.UnauthorizedOperation";
  }
}

/**
 * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition)
 * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
 *
 * Billable: no.
 */
export class DryRunOperationError extends DryRunOperationFamilyError<"DryRunOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "DryRunOperation";
  }
}

/**
 * en: Operation failed. (tencentcloud/face-recognition)
 * zh-CN: 操作失败。
 *
 * Billable: no.
 */
export class FailedOperationError extends FailedOperationFamilyError<"FailedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation";
  }
}

/**
 * zh-CN: 检测失败。
 *
 * Billable: no.
 */
export class FailedOperationDetectFailedError extends FailedOperationFamilyError<"FailedOperation.DetectFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.DetectFailed";
  }
}

/**
 * zh-CN: 文件下载失败。
 *
 * Billable: no.
 */
export class FailedOperationDownLoadError extends FailedOperationFamilyError<"FailedOperation.DownLoadError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.DownLoadError";
  }
}

/**
 * zh-CN: 图片内容为空。
 *
 * Billable: yes.
 */
export class FailedOperationEmptyImageError extends FailedOperationFamilyError<"FailedOperation.EmptyImageError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.EmptyImageError";
  }
}

/**
 * zh-CN: 引擎识别超时。
 *
 * Billable: no.
 */
export class FailedOperationEngineRecognizeTimeoutError extends FailedOperationFamilyError<"FailedOperation.EngineRecognizeTimeout"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.EngineRecognizeTimeout";
  }
}

/**
 * zh-CN: 身份证信息不合法（身份证号、姓名字段校验非法等）
 *
 * Billable: no.
 */
export class FailedOperationIdCardInfoIllegalError extends FailedOperationFamilyError<"FailedOperation.IdCardInfoIllegal"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.IdCardInfoIllegal";
  }
}

/**
 * zh-CN: 图片模糊。
 *
 * Billable: yes.
 */
export class FailedOperationImageBlurError extends FailedOperationFamilyError<"FailedOperation.ImageBlur"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageBlur";
  }
}

/**
 * zh-CN: 图片解码失败。
 *
 * Billable: no.
 */
export class FailedOperationImageDecodeFailedError extends FailedOperationFamilyError<"FailedOperation.ImageDecodeFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageDecodeFailed";
  }
}

/**
 * zh-CN: 照片未检测到名片。
 *
 * Billable: yes.
 */
export class FailedOperationImageNoBusinessCardError extends FailedOperationFamilyError<"FailedOperation.ImageNoBusinessCard"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageNoBusinessCard";
  }
}

/**
 * zh-CN: 图片中未检测到身份证。
 *
 * Billable: yes. Also sent or documented as: FailedcaOperation.ImageNoIdCard.
 */
export class FailedOperationImageNoIdCardError extends FailedOperationFamilyError<"FailedOperation.ImageNoIdCard" | "FailedcaOperation.ImageNoIdCard"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageNoIdCard";
  }
}

/**
 * zh-CN: 图片中未检测到文本。
 *
 * Billable: yes.
 */
export class FailedOperationImageNoTextError extends FailedOperationFamilyError<"FailedOperation.ImageNoText"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageNoText";
  }
}

/**
 * zh-CN: 图片尺寸过大，请参考输出参数中关于图片大小限制的说明。
 *
 * Billable: no.
 */
export class FailedOperationImageSizeTooLargeError extends FailedOperationFamilyError<"FailedOperation.ImageSizeTooLarge"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.ImageSizeTooLarge";
  }
}

/**
 * zh-CN: 输入的 Language 不支持。
 *
 * Billable: no.
 */
export class FailedOperationLanguageNotSupportError extends FailedOperationFamilyError<"FailedOperation.LanguageNotSupport"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.LanguageNotSupport";
  }
}

/**
 * zh-CN: 照片中存在多张卡。
 *
 * Billable: yes.
 */
export class FailedOperationMultiCardError extends FailedOperationFamilyError<"FailedOperation.MultiCardError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.MultiCardError";
  }
}

/**
 * zh-CN: OCR 识别失败。
 *
 * Billable: no.
 */
export class FailedOperationOcrFailedError extends FailedOperationFamilyError<"FailedOperation.OcrFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.OcrFailed";
  }
}

/**
 * zh-CN: 未知错误。
 *
 * Billable: no.
 */
export class FailedOperationUnKnowError extends FailedOperationFamilyError<"FailedOperation.UnKnowError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.UnKnowError";
  }
}

/**
 * zh-CN: 服务未开通。
 *
 * Billable: no.
 */
export class FailedOperationUnOpenError extends FailedOperationFamilyError<"FailedOperation.UnOpenError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.UnOpenError";
  }
}

/**
 * en: Internal error. (tencentcloud/face-recognition)
 * zh-CN: 内部错误。
 *
 * Billable: no.
 */
export class InternalError extends InternalFamilyError<"InternalError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError";
  }
}

/**
 * en: The API does not exist. (tencentcloud/face-recognition)
 * zh-CN: 接口不存在。
 *
 * Billable: no.
 */
export class InvalidActionError extends InvalidActionFamilyError<"InvalidAction"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidAction";
  }
}

/**
 * en: Incorrect parameter. (tencentcloud/face-recognition)
 * zh-CN: 参数错误。
 *
 * Billable: no.
 */
export class InvalidParameterError extends InvalidParameterFamilyError<"InvalidParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter";
  }
}

/**
 * zh-CN: Config 不是有效的 JSON 格式。
 *
 * Billable: no.
 */
export class InvalidParameterConfigFormatError extends InvalidParameterFamilyError<"InvalidParameter.ConfigFormatError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter.ConfigFormatError";
  }
}

/**
 * zh-CN: 图片解码失败。
 *
 * Billable: no.
 */
export class InvalidParameterEngineImageDecodeFailedError extends InvalidParameterFamilyError<"InvalidParameter.EngineImageDecodeFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter.EngineImageDecodeFailed";
  }
}

/**
 * en: Invalid parameter value. (tencentcloud/face-recognition)
 * zh-CN: 参数取值错误。
 *
 * Billable: no.
 */
export class InvalidParameterValueError extends InvalidParameterValueFamilyError<"InvalidParameterValue"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue";
  }
}

/**
 * zh-CN: 参数值错误。
 *
 * Billable: no.
 */
export class InvalidParameterValueInvalidParameterValueLimitError extends InvalidParameterValueFamilyError<"InvalidParameterValue.InvalidParameterValueLimit"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue.InvalidParameterValueLimit";
  }
}

/**
 * en: Quota limit exceeded. (tencentcloud/face-recognition)
 * zh-CN: 超过配额限制。
 *
 * Billable: no.
 */
export class LimitExceededError extends LimitExceededFamilyError<"LimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "LimitExceeded";
  }
}

/**
 * zh-CN: 文件内容太大。
 *
 * Billable: no.
 */
export class LimitExceededTooLargeFileError extends LimitExceededFamilyError<"LimitExceeded.TooLargeFileError"> {
  /** @internal */
  override get documentedCode(): string {
    return "LimitExceeded.TooLargeFileError";
  }
}

/**
 * en: A parameter is missing. (tencentcloud/face-recognition)
 * zh-CN: 缺少参数错误。
 *
 * Billable: no.
 */
export class MissingParameterError extends MissingParameterFamilyError<"MissingParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "MissingParameter";
  }
}

/**
 * en: The API version does not exist. (tencentcloud/face-recognition)
 * zh-CN: 接口版本不存在。
 *
 * Billable: no.
 */
export class NoSuchVersionError extends NoSuchVersionFamilyError<"NoSuchVersion"> {
  /** @internal */
  override get documentedCode(): string {
    return "NoSuchVersion";
  }
}

/**
 * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition)
 * zh-CN: 请求的次数超过了频率限制。
 *
 * Billable: no. Retry: throttled (by the rule throttling-name).
 */
export class RequestLimitExceededError extends RequestLimitExceededFamilyError<"RequestLimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "RequestLimitExceeded";
  }
}

/**
 * en: Resource is in use. (tencentcloud/face-recognition)
 * zh-CN: 资源被占用。
 *
 * Billable: no.
 */
export class ResourceInUseError extends ResourceInUseFamilyError<"ResourceInUse"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInUse";
  }
}

/**
 * en: Insufficient resource. (tencentcloud/face-recognition)
 * zh-CN: 资源不足。
 *
 * Billable: no.
 */
export class ResourceInsufficientError extends ResourceInsufficientFamilyError<"ResourceInsufficient"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInsufficient";
  }
}

/**
 * zh-CN: 发票不存在。
 *
 * Billable: no.
 */
export class ResourceNotFoundNoInvoiceError extends ResourceNotFoundFamilyError<"ResourceNotFound.NoInvoice"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceNotFound.NoInvoice";
  }
}

/**
 * zh-CN: 车辆信息不存在。
 *
 * Billable: yes.
 */
export class ResourceNotFoundNoVechileInfoError extends ResourceNotFoundFamilyError<"ResourceNotFound.NoVechileInfo"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceNotFound.NoVechileInfo";
  }
}

/**
 * en: Resource is unavailable. (tencentcloud/face-recognition)
 * zh-CN: 资源不可用。
 *
 * Billable: no.
 */
export class ResourceUnavailableError extends ResourceUnavailableFamilyError<"ResourceUnavailable"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable";
  }
}

/**
 * zh-CN: 计费状态异常。
 *
 * Billable: no.
 */
export class ResourcesSoldOutChargeStatusExceptionError extends ResourcesSoldOutFamilyError<"ResourcesSoldOut.ChargeStatusException"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourcesSoldOut.ChargeStatusException";
  }
}

/**
 * en: Unauthorized operation. (tencentcloud/face-recognition)
 * zh-CN: 未授权操作。
 *
 * Billable: no.
 */
export class UnauthorizedOperationError extends UnauthorizedOperationFamilyError<"UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnauthorizedOperation";
  }
}

/**
 * en: Unknown parameter. (tencentcloud/face-recognition)
 * zh-CN: 未知参数错误。
 *
 * Billable: no.
 */
export class UnknownParameterError extends UnknownParameterFamilyError<"UnknownParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnknownParameter";
  }
}

/**
 * en: Unsupported operation. (tencentcloud/face-recognition)
 * zh-CN: 操作不支持。
 *
 * Billable: no.
 */
export class UnsupportedOperationError extends UnsupportedOperationFamilyError<"UnsupportedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedOperation";
  }
}

/**
 * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition)
 * zh-CN: HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。
 *
 * Billable: no.
 */
export class UnsupportedProtocolError extends UnsupportedProtocolFamilyError<"UnsupportedProtocol"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedProtocol";
  }
}

/**
 * en: API does not support the requested region. (tencentcloud/face-recognition)
 * zh-CN: 接口不支持所传地域。
 *
 * Billable: no.
 */
export class UnsupportedRegionError extends UnsupportedRegionFamilyError<"UnsupportedRegion"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedRegion";
  }
}

