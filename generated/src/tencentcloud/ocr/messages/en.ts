import type { MessageCase } from "../../../runtime/match.js";
import { type TextsOf, table } from "../../../runtime/table.js";
import type { OcrErrorCode, OcrErrorCodes } from "../codes.js";

/** The codes that have a text in en. */
export type CoveredCode = Exclude<OcrErrorCode, 
  | "FailedOperation.DetectFailed"
  | "FailedOperation.DownLoadError"
  | "FailedOperation.EmptyImageError"
  | "FailedOperation.EngineRecognizeTimeout"
  | "FailedOperation.IdCardInfoIllegal"
  | "FailedOperation.ImageBlur"
  | "FailedOperation.ImageDecodeFailed"
  | "FailedOperation.ImageNoBusinessCard"
  | "FailedOperation.ImageNoIdCard"
  | "FailedcaOperation.ImageNoIdCard"
  | "FailedOperation.ImageNoText"
  | "FailedOperation.ImageSizeTooLarge"
  | "FailedOperation.LanguageNotSupport"
  | "FailedOperation.MultiCardError"
  | "FailedOperation.OcrFailed"
  | "FailedOperation.UnKnowError"
  | "FailedOperation.UnOpenError"
  | "InvalidParameter.ConfigFormatError"
  | "InvalidParameter.EngineImageDecodeFailed"
  | "InvalidParameterValue.InvalidParameterValueLimit"
  | "LimitExceeded.TooLargeFileError"
  | "ResourceNotFound.NoInvoice"
  | "ResourceNotFound.NoVechileInfo"
  | "ResourcesSoldOut.ChargeStatusException">;

/** What each code means, in en. */
export const messages: TextsOf<Pick<OcrErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<OcrErrorCodes, CoveredCode>>
>({
  /**
   * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:30)
   * zh-CN: 密钥非法（不是云 API 密钥类型）。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:52
   *
   * Billable: no.
   */
  "AuthFailure.InvalidSecretId": "Invalid key (not a TencentCloud API key type).",
  /**
   * en: MFA failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:28)
   * zh-CN: MFA 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:50
   *
   * Billable: no.
   */
  "AuthFailure.MFAFailure": "MFA failed.",
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:18)
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:41
   *
   * Billable: no.
   */
  "AuthFailure.SecretIdNotFound": "Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.",
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:23)
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:45
   *
   * Billable: no.
   */
  "AuthFailure.SignatureExpire": "Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.",
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:22)
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:44
   *
   * Billable: no.
   */
  "AuthFailure.SignatureFailure": "Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.",
  /**
   * en: Token error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:31)
   * zh-CN: token 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:53
   *
   * Billable: no.
   */
  "AuthFailure.TokenFailure": "Token error.",
  /**
   * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:29)
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://cloud.tencent.com/document/product/598
   * At sources/tencentcloud/pages/ocr.zh-CN.md:51
   *
   * Billable: no.
   */
  "AuthFailure.UnauthorizedOperation": "The request is not authorized. For more information, see the CAM documentation.",
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:32)
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:54
   *
   * Billable: no.
   */
  "DryRunOperation": "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.",
  /**
   * en: Operation failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:33)
   * zh-CN: 操作失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:55
   *
   * Billable: no.
   */
  "FailedOperation": "Operation failed.",
  /**
   * en: Internal error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:16)
   * zh-CN: 内部错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:39
   *
   * Billable: no.
   */
  "InternalError": "Internal error.",
  /**
   * en: The API does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:37)
   * zh-CN: 接口不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:59
   *
   * Billable: no.
   */
  "InvalidAction": "The API does not exist.",
  /**
   * en: Incorrect parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:26)
   * zh-CN: 参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:48
   *
   * Billable: no.
   */
  "InvalidParameter": "Incorrect parameter.",
  /**
   * en: Invalid parameter value. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:36)
   * zh-CN: 参数取值错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:58
   *
   * Billable: no.
   */
  "InvalidParameterValue": "Invalid parameter value.",
  /**
   * en: Quota limit exceeded. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:19)
   * zh-CN: 超过配额限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:42
   *
   * Billable: no.
   */
  "LimitExceeded": "Quota limit exceeded.",
  /**
   * en: A parameter is missing. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:38)
   * zh-CN: 缺少参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:60
   *
   * Billable: no.
   */
  "MissingParameter": "A parameter is missing.",
  /**
   * en: The API version does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:20)
   * zh-CN: 接口版本不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:43
   *
   * Billable: no.
   */
  "NoSuchVersion": "The API version does not exist.",
  /**
   * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:17)
   * zh-CN: 请求的次数超过了频率限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:40
   *
   * Billable: no. Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": "The number of requests exceeds the frequency limit.",
  /**
   * en: Resource is in use. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:15)
   * zh-CN: 资源被占用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:38
   *
   * Billable: no.
   */
  "ResourceInUse": "Resource is in use.",
  /**
   * en: Insufficient resource. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:39)
   * zh-CN: 资源不足。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:61
   *
   * Billable: no.
   */
  "ResourceInsufficient": "Insufficient resource.",
  /**
   * en: Resource is unavailable. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:27)
   * zh-CN: 资源不可用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:49
   *
   * Billable: no.
   */
  "ResourceUnavailable": "Resource is unavailable.",
  /**
   * en: Unauthorized operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:25)
   * zh-CN: 未授权操作。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:47
   *
   * Billable: no.
   */
  "UnauthorizedOperation": "Unauthorized operation.",
  /**
   * en: Unknown parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:34)
   * zh-CN: 未知参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:56
   *
   * Billable: no.
   */
  "UnknownParameter": "Unknown parameter.",
  /**
   * en: Unsupported operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:14)
   * zh-CN: 操作不支持。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:37
   *
   * Billable: no.
   */
  "UnsupportedOperation": "Unsupported operation.",
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:35)
   * zh-CN: HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:57
   *
   * Billable: no.
   */
  "UnsupportedProtocol": "HTTP(S) request protocol error; only GET and POST requests are supported.",
  /**
   * en: API does not support the requested region. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:24)
   * zh-CN: 接口不支持所传地域。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:46
   *
   * Billable: no.
   */
  "UnsupportedRegion": "API does not support the requested region.",
});

/** Titles of the codes that have one, in en. */
export const titles: Readonly<Partial<Record<OcrErrorCode, string>>> = /* @__PURE__ */ table<
  Partial<Record<OcrErrorCode, string>>
>({
});

/** The cases of the codes that are documented more than once, told apart by the server's message. */
export const cases: Readonly<Partial<Record<OcrErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ table<
  Partial<Record<OcrErrorCode, readonly MessageCase[]>>
>({
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<OcrErrorCode, string>>> = /* @__PURE__ */ table<
  Partial<Record<OcrErrorCode, string>>
>({
  "AuthFailure.InvalidSecretId": "tencentcloud/face-recognition",
  "AuthFailure.MFAFailure": "tencentcloud/face-recognition",
  "AuthFailure.SecretIdNotFound": "tencentcloud/face-recognition",
  "AuthFailure.SignatureExpire": "tencentcloud/face-recognition",
  "AuthFailure.SignatureFailure": "tencentcloud/face-recognition",
  "AuthFailure.TokenFailure": "tencentcloud/face-recognition",
  "AuthFailure.UnauthorizedOperation": "tencentcloud/face-recognition",
  "DryRunOperation": "tencentcloud/face-recognition",
  "FailedOperation": "tencentcloud/face-recognition",
  "InternalError": "tencentcloud/face-recognition",
  "InvalidAction": "tencentcloud/face-recognition",
  "InvalidParameter": "tencentcloud/face-recognition",
  "InvalidParameterValue": "tencentcloud/face-recognition",
  "LimitExceeded": "tencentcloud/face-recognition",
  "MissingParameter": "tencentcloud/face-recognition",
  "NoSuchVersion": "tencentcloud/face-recognition",
  "RequestLimitExceeded": "tencentcloud/face-recognition",
  "ResourceInUse": "tencentcloud/face-recognition",
  "ResourceInsufficient": "tencentcloud/face-recognition",
  "ResourceUnavailable": "tencentcloud/face-recognition",
  "UnauthorizedOperation": "tencentcloud/face-recognition",
  "UnknownParameter": "tencentcloud/face-recognition",
  "UnsupportedOperation": "tencentcloud/face-recognition",
  "UnsupportedProtocol": "tencentcloud/face-recognition",
  "UnsupportedRegion": "tencentcloud/face-recognition",
});
