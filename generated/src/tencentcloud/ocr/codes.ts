import type { UnrecognizedCode } from "../../runtime/error.js";

/** The codes of the family AuthFailure, each with what its page says, and its other spellings. */
export interface AuthFailureFamilyCodes {
  /**
   * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition)
   * zh-CN: 密钥非法（不是云 API 密钥类型）。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:52
   *
   * Billable: no.
   */
  "AuthFailure.InvalidSecretId": never;
  /**
   * en: MFA failed. (tencentcloud/face-recognition)
   * zh-CN: MFA 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:50
   *
   * Billable: no.
   */
  "AuthFailure.MFAFailure": never;
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition)
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:41
   *
   * Billable: no.
   */
  "AuthFailure.SecretIdNotFound": never;
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition)
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:45
   *
   * Billable: no.
   */
  "AuthFailure.SignatureExpire": never;
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition)
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:44
   *
   * Billable: no.
   */
  "AuthFailure.SignatureFailure": never;
  /**
   * en: Token error. (tencentcloud/face-recognition)
   * zh-CN: token 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:53
   *
   * Billable: no.
   */
  "AuthFailure.TokenFailure": never;
  /**
   * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition)
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://cloud.tencent.com/document/product/598
   * At sources/tencentcloud/pages/ocr.zh-CN.md:51
   *
   * Billable: no.
   */
  "AuthFailure.UnauthorizedOperation": never;
}
/** Every documented code of the family AuthFailure, in every spelling. */
export type AuthFailureFamilyCode = keyof AuthFailureFamilyCodes;
export interface OcrErrorCodes extends AuthFailureFamilyCodes {}

/** The codes of the family DryRunOperation, each with what its page says, and its other spellings. */
export interface DryRunOperationFamilyCodes {
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition)
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:54
   *
   * Billable: no.
   */
  "DryRunOperation": never;
}
/** Every documented code of the family DryRunOperation, in every spelling. */
export type DryRunOperationFamilyCode = keyof DryRunOperationFamilyCodes;
export interface OcrErrorCodes extends DryRunOperationFamilyCodes {}

/** The codes of the family FailedOperation, each with what its page says, and its other spellings. */
export interface FailedOperationFamilyCodes {
  /**
   * en: Operation failed. (tencentcloud/face-recognition)
   * zh-CN: 操作失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:55
   *
   * Billable: no.
   */
  "FailedOperation": never;
  /**
   * zh-CN: 检测失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:18
   *
   * Billable: no.
   */
  "FailedOperation.DetectFailed": never;
  /**
   * zh-CN: 文件下载失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:19
   *
   * Billable: no.
   */
  "FailedOperation.DownLoadError": never;
  /**
   * zh-CN: 图片内容为空。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:11
   *
   * Billable: yes.
   */
  "FailedOperation.EmptyImageError": never;
  /**
   * zh-CN: 引擎识别超时。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:20
   *
   * Billable: no.
   */
  "FailedOperation.EngineRecognizeTimeout": never;
  /**
   * zh-CN: 身份证信息不合法（身份证号、姓名字段校验非法等）
   * At sources/tencentcloud/pages/ocr.zh-CN.md:17
   *
   * Billable: no.
   */
  "FailedOperation.IdCardInfoIllegal": never;
  /**
   * zh-CN: 图片模糊。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:13
   *
   * Billable: yes.
   */
  "FailedOperation.ImageBlur": never;
  /**
   * zh-CN: 图片解码失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:16
   *
   * Billable: no.
   */
  "FailedOperation.ImageDecodeFailed": never;
  /**
   * zh-CN: 照片未检测到名片。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:12
   *
   * Billable: yes.
   */
  "FailedOperation.ImageNoBusinessCard": never;
  /**
   * zh-CN: 图片中未检测到身份证。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:14
   *
   * Billable: yes. Also sent or documented as: FailedcaOperation.ImageNoIdCard.
   */
  "FailedOperation.ImageNoIdCard": "FailedcaOperation.ImageNoIdCard";
  /**
   * zh-CN: 图片中未检测到文本。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:15
   *
   * Billable: yes.
   */
  "FailedOperation.ImageNoText": never;
  /**
   * zh-CN: 图片尺寸过大，请参考输出参数中关于图片大小限制的说明。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:21
   *
   * Billable: no.
   */
  "FailedOperation.ImageSizeTooLarge": never;
  /**
   * zh-CN: 输入的 Language 不支持。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:22
   *
   * Billable: no.
   */
  "FailedOperation.LanguageNotSupport": never;
  /**
   * zh-CN: 照片中存在多张卡。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:9
   *
   * Billable: yes.
   */
  "FailedOperation.MultiCardError": never;
  /**
   * zh-CN: OCR 识别失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:23
   *
   * Billable: no.
   */
  "FailedOperation.OcrFailed": never;
  /**
   * zh-CN: 未知错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:24
   *
   * Billable: no.
   */
  "FailedOperation.UnKnowError": never;
  /**
   * zh-CN: 服务未开通。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:25
   *
   * Billable: no.
   */
  "FailedOperation.UnOpenError": never;
  /** Another spelling of `FailedOperation.ImageNoIdCard`. */
  "FailedcaOperation.ImageNoIdCard": "FailedOperation.ImageNoIdCard";
}
/** Every documented code of the family FailedOperation, in every spelling. */
export type FailedOperationFamilyCode = keyof FailedOperationFamilyCodes;
export interface OcrErrorCodes extends FailedOperationFamilyCodes {}

/** The codes of the family InternalError, each with what its page says, and its other spellings. */
export interface InternalFamilyCodes {
  /**
   * en: Internal error. (tencentcloud/face-recognition)
   * zh-CN: 内部错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:39
   *
   * Billable: no.
   */
  "InternalError": never;
}
/** Every documented code of the family InternalError, in every spelling. */
export type InternalFamilyCode = keyof InternalFamilyCodes;
export interface OcrErrorCodes extends InternalFamilyCodes {}

/** The codes of the family InvalidAction, each with what its page says, and its other spellings. */
export interface InvalidActionFamilyCodes {
  /**
   * en: The API does not exist. (tencentcloud/face-recognition)
   * zh-CN: 接口不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:59
   *
   * Billable: no.
   */
  "InvalidAction": never;
}
/** Every documented code of the family InvalidAction, in every spelling. */
export type InvalidActionFamilyCode = keyof InvalidActionFamilyCodes;
export interface OcrErrorCodes extends InvalidActionFamilyCodes {}

/** The codes of the family InvalidParameter, each with what its page says, and its other spellings. */
export interface InvalidParameterFamilyCodes {
  /**
   * en: Incorrect parameter. (tencentcloud/face-recognition)
   * zh-CN: 参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:48
   *
   * Billable: no.
   */
  "InvalidParameter": never;
  /**
   * zh-CN: Config 不是有效的 JSON 格式。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:26
   *
   * Billable: no.
   */
  "InvalidParameter.ConfigFormatError": never;
  /**
   * zh-CN: 图片解码失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:27
   *
   * Billable: no.
   */
  "InvalidParameter.EngineImageDecodeFailed": never;
}
/** Every documented code of the family InvalidParameter, in every spelling. */
export type InvalidParameterFamilyCode = keyof InvalidParameterFamilyCodes;
export interface OcrErrorCodes extends InvalidParameterFamilyCodes {}

/** The codes of the family InvalidParameterValue, each with what its page says, and its other spellings. */
export interface InvalidParameterValueFamilyCodes {
  /**
   * en: Invalid parameter value. (tencentcloud/face-recognition)
   * zh-CN: 参数取值错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:58
   *
   * Billable: no.
   */
  "InvalidParameterValue": never;
  /**
   * zh-CN: 参数值错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:28
   *
   * Billable: no.
   */
  "InvalidParameterValue.InvalidParameterValueLimit": never;
}
/** Every documented code of the family InvalidParameterValue, in every spelling. */
export type InvalidParameterValueFamilyCode = keyof InvalidParameterValueFamilyCodes;
export interface OcrErrorCodes extends InvalidParameterValueFamilyCodes {}

/** The codes of the family LimitExceeded, each with what its page says, and its other spellings. */
export interface LimitExceededFamilyCodes {
  /**
   * en: Quota limit exceeded. (tencentcloud/face-recognition)
   * zh-CN: 超过配额限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:42
   *
   * Billable: no.
   */
  "LimitExceeded": never;
  /**
   * zh-CN: 文件内容太大。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:29
   *
   * Billable: no.
   */
  "LimitExceeded.TooLargeFileError": never;
}
/** Every documented code of the family LimitExceeded, in every spelling. */
export type LimitExceededFamilyCode = keyof LimitExceededFamilyCodes;
export interface OcrErrorCodes extends LimitExceededFamilyCodes {}

/** The codes of the family MissingParameter, each with what its page says, and its other spellings. */
export interface MissingParameterFamilyCodes {
  /**
   * en: A parameter is missing. (tencentcloud/face-recognition)
   * zh-CN: 缺少参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:60
   *
   * Billable: no.
   */
  "MissingParameter": never;
}
/** Every documented code of the family MissingParameter, in every spelling. */
export type MissingParameterFamilyCode = keyof MissingParameterFamilyCodes;
export interface OcrErrorCodes extends MissingParameterFamilyCodes {}

/** The codes of the family NoSuchVersion, each with what its page says, and its other spellings. */
export interface NoSuchVersionFamilyCodes {
  /**
   * en: The API version does not exist. (tencentcloud/face-recognition)
   * zh-CN: 接口版本不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:43
   *
   * Billable: no.
   */
  "NoSuchVersion": never;
}
/** Every documented code of the family NoSuchVersion, in every spelling. */
export type NoSuchVersionFamilyCode = keyof NoSuchVersionFamilyCodes;
export interface OcrErrorCodes extends NoSuchVersionFamilyCodes {}

/** The codes of the family RequestLimitExceeded, each with what its page says, and its other spellings. */
export interface RequestLimitExceededFamilyCodes {
  /**
   * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition)
   * zh-CN: 请求的次数超过了频率限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:40
   *
   * Billable: no. Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": never;
}
/** Every documented code of the family RequestLimitExceeded, in every spelling. */
export type RequestLimitExceededFamilyCode = keyof RequestLimitExceededFamilyCodes;
export interface OcrErrorCodes extends RequestLimitExceededFamilyCodes {}

/** The codes of the family ResourceInUse, each with what its page says, and its other spellings. */
export interface ResourceInUseFamilyCodes {
  /**
   * en: Resource is in use. (tencentcloud/face-recognition)
   * zh-CN: 资源被占用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:38
   *
   * Billable: no.
   */
  "ResourceInUse": never;
}
/** Every documented code of the family ResourceInUse, in every spelling. */
export type ResourceInUseFamilyCode = keyof ResourceInUseFamilyCodes;
export interface OcrErrorCodes extends ResourceInUseFamilyCodes {}

/** The codes of the family ResourceInsufficient, each with what its page says, and its other spellings. */
export interface ResourceInsufficientFamilyCodes {
  /**
   * en: Insufficient resource. (tencentcloud/face-recognition)
   * zh-CN: 资源不足。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:61
   *
   * Billable: no.
   */
  "ResourceInsufficient": never;
}
/** Every documented code of the family ResourceInsufficient, in every spelling. */
export type ResourceInsufficientFamilyCode = keyof ResourceInsufficientFamilyCodes;
export interface OcrErrorCodes extends ResourceInsufficientFamilyCodes {}

/** The codes of the family ResourceNotFound, each with what its page says, and its other spellings. */
export interface ResourceNotFoundFamilyCodes {
  /**
   * zh-CN: 发票不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:31
   *
   * Billable: no.
   */
  "ResourceNotFound.NoInvoice": never;
  /**
   * zh-CN: 车辆信息不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:10
   *
   * Billable: yes.
   */
  "ResourceNotFound.NoVechileInfo": never;
}
/** Every documented code of the family ResourceNotFound, in every spelling. */
export type ResourceNotFoundFamilyCode = keyof ResourceNotFoundFamilyCodes;
export interface OcrErrorCodes extends ResourceNotFoundFamilyCodes {}

/** The codes of the family ResourceUnavailable, each with what its page says, and its other spellings. */
export interface ResourceUnavailableFamilyCodes {
  /**
   * en: Resource is unavailable. (tencentcloud/face-recognition)
   * zh-CN: 资源不可用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:49
   *
   * Billable: no.
   */
  "ResourceUnavailable": never;
}
/** Every documented code of the family ResourceUnavailable, in every spelling. */
export type ResourceUnavailableFamilyCode = keyof ResourceUnavailableFamilyCodes;
export interface OcrErrorCodes extends ResourceUnavailableFamilyCodes {}

/** The codes of the family ResourcesSoldOut, each with what its page says, and its other spellings. */
export interface ResourcesSoldOutFamilyCodes {
  /**
   * zh-CN: 计费状态异常。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:30
   *
   * Billable: no.
   */
  "ResourcesSoldOut.ChargeStatusException": never;
}
/** Every documented code of the family ResourcesSoldOut, in every spelling. */
export type ResourcesSoldOutFamilyCode = keyof ResourcesSoldOutFamilyCodes;
export interface OcrErrorCodes extends ResourcesSoldOutFamilyCodes {}

/** The codes of the family UnauthorizedOperation, each with what its page says, and its other spellings. */
export interface UnauthorizedOperationFamilyCodes {
  /**
   * en: Unauthorized operation. (tencentcloud/face-recognition)
   * zh-CN: 未授权操作。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:47
   *
   * Billable: no.
   */
  "UnauthorizedOperation": never;
}
/** Every documented code of the family UnauthorizedOperation, in every spelling. */
export type UnauthorizedOperationFamilyCode = keyof UnauthorizedOperationFamilyCodes;
export interface OcrErrorCodes extends UnauthorizedOperationFamilyCodes {}

/** The codes of the family UnknownParameter, each with what its page says, and its other spellings. */
export interface UnknownParameterFamilyCodes {
  /**
   * en: Unknown parameter. (tencentcloud/face-recognition)
   * zh-CN: 未知参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:56
   *
   * Billable: no.
   */
  "UnknownParameter": never;
}
/** Every documented code of the family UnknownParameter, in every spelling. */
export type UnknownParameterFamilyCode = keyof UnknownParameterFamilyCodes;
export interface OcrErrorCodes extends UnknownParameterFamilyCodes {}

/** The codes of the family UnsupportedOperation, each with what its page says, and its other spellings. */
export interface UnsupportedOperationFamilyCodes {
  /**
   * en: Unsupported operation. (tencentcloud/face-recognition)
   * zh-CN: 操作不支持。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:37
   *
   * Billable: no.
   */
  "UnsupportedOperation": never;
}
/** Every documented code of the family UnsupportedOperation, in every spelling. */
export type UnsupportedOperationFamilyCode = keyof UnsupportedOperationFamilyCodes;
export interface OcrErrorCodes extends UnsupportedOperationFamilyCodes {}

/** The codes of the family UnsupportedProtocol, each with what its page says, and its other spellings. */
export interface UnsupportedProtocolFamilyCodes {
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition)
   * zh-CN: HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:57
   *
   * Billable: no.
   */
  "UnsupportedProtocol": never;
}
/** Every documented code of the family UnsupportedProtocol, in every spelling. */
export type UnsupportedProtocolFamilyCode = keyof UnsupportedProtocolFamilyCodes;
export interface OcrErrorCodes extends UnsupportedProtocolFamilyCodes {}

/** The codes of the family UnsupportedRegion, each with what its page says, and its other spellings. */
export interface UnsupportedRegionFamilyCodes {
  /**
   * en: API does not support the requested region. (tencentcloud/face-recognition)
   * zh-CN: 接口不支持所传地域。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:46
   *
   * Billable: no.
   */
  "UnsupportedRegion": never;
}
/** Every documented code of the family UnsupportedRegion, in every spelling. */
export type UnsupportedRegionFamilyCode = keyof UnsupportedRegionFamilyCodes;
export interface OcrErrorCodes extends UnsupportedRegionFamilyCodes {}

/** The documented codes of tencentcloud/ocr, each with what its page says, and its other spellings. */
export interface OcrErrorCodes {
}

/** Every documented code of tencentcloud/ocr, in every spelling. */
export type OcrErrorCode = keyof OcrErrorCodes;

/** Another spelling → the code it stands for. */
export interface OcrAliases {
  "FailedcaOperation.ImageNoIdCard": "FailedOperation.ImageNoIdCard";
}

/** Family → its codes. */
export interface OcrFamilies {
  "AuthFailure": AuthFailureFamilyCode;
  "DryRunOperation": DryRunOperationFamilyCode;
  "FailedOperation": FailedOperationFamilyCode;
  "InternalError": InternalFamilyCode;
  "InvalidAction": InvalidActionFamilyCode;
  "InvalidParameter": InvalidParameterFamilyCode;
  "InvalidParameterValue": InvalidParameterValueFamilyCode;
  "LimitExceeded": LimitExceededFamilyCode;
  "MissingParameter": MissingParameterFamilyCode;
  "NoSuchVersion": NoSuchVersionFamilyCode;
  "RequestLimitExceeded": RequestLimitExceededFamilyCode;
  "ResourceInUse": ResourceInUseFamilyCode;
  "ResourceInsufficient": ResourceInsufficientFamilyCode;
  "ResourceNotFound": ResourceNotFoundFamilyCode;
  "ResourceUnavailable": ResourceUnavailableFamilyCode;
  "ResourcesSoldOut": ResourcesSoldOutFamilyCode;
  "UnauthorizedOperation": UnauthorizedOperationFamilyCode;
  "UnknownParameter": UnknownParameterFamilyCode;
  "UnsupportedOperation": UnsupportedOperationFamilyCode;
  "UnsupportedProtocol": UnsupportedProtocolFamilyCode;
  "UnsupportedRegion": UnsupportedRegionFamilyCode;
}

/** The code to compare with. */
export type OcrCanonical<Code> = Code extends keyof OcrAliases ? OcrAliases[Code] : Code;

/** Every documented code of tencentcloud/ocr, without other spellings. */
export type OcrCanonicalCode = Exclude<OcrErrorCode, keyof OcrAliases>;

/** What a server may send: a documented code, or one that no page has. */
export type OcrAnyCode = OcrErrorCode | UnrecognizedCode;
