import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { OcrErrorCode, OcrErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<OcrErrorCode, never>;

/** The service that these texts are of. */
export const service = "tencentcloud/ocr";

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<OcrErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<OcrErrorCodes, CoveredCode>>
>({
  "AuthFailure.InvalidSecretId": "密钥非法（不是云 API 密钥类型）。",
  "AuthFailure.MFAFailure": "MFA 错误。",
  "AuthFailure.SecretIdNotFound": "密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。",
  "AuthFailure.SignatureExpire": "签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。",
  "AuthFailure.SignatureFailure": "签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。",
  "AuthFailure.TokenFailure": "token 错误。",
  /** CAM: https://cloud.tencent.com/document/product/598 */
  "AuthFailure.UnauthorizedOperation": "请求未授权。请参考 CAM 文档对鉴权的说明。",
  "DryRunOperation": "DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。",
  "FailedOperation": "操作失败。",
  "FailedOperation.DetectFailed": "检测失败。",
  "FailedOperation.DownLoadError": "文件下载失败。",
  "FailedOperation.EmptyImageError": "图片内容为空。",
  "FailedOperation.EngineRecognizeTimeout": "引擎识别超时。",
  "FailedOperation.IdCardInfoIllegal": "身份证信息不合法（身份证号、姓名字段校验非法等）",
  "FailedOperation.ImageBlur": "图片模糊。",
  "FailedOperation.ImageDecodeFailed": "图片解码失败。",
  "FailedOperation.ImageNoBusinessCard": "照片未检测到名片。",
  "FailedOperation.ImageNoIdCard": "图片中未检测到身份证。",
  "FailedOperation.ImageNoText": "图片中未检测到文本。",
  "FailedOperation.ImageSizeTooLarge": "图片尺寸过大，请参考输出参数中关于图片大小限制的说明。",
  "FailedOperation.LanguageNotSupport": "输入的 Language 不支持。",
  "FailedOperation.MultiCardError": "照片中存在多张卡。",
  "FailedOperation.OcrFailed": "OCR 识别失败。",
  "FailedOperation.UnKnowError": "未知错误。",
  "FailedOperation.UnOpenError": "服务未开通。",
  "InternalError": "内部错误。",
  "InvalidAction": "接口不存在。",
  "InvalidParameter": "参数错误。",
  "InvalidParameter.ConfigFormatError": "Config 不是有效的 JSON 格式。",
  "InvalidParameter.EngineImageDecodeFailed": "图片解码失败。",
  "InvalidParameterValue": "参数取值错误。",
  "InvalidParameterValue.InvalidParameterValueLimit": "参数值错误。",
  "LimitExceeded": "超过配额限制。",
  "LimitExceeded.TooLargeFileError": "文件内容太大。",
  "MissingParameter": "缺少参数错误。",
  "NoSuchVersion": "接口版本不存在。",
  "RequestLimitExceeded": "请求的次数超过了频率限制。",
  "ResourceInUse": "资源被占用。",
  "ResourceInsufficient": "资源不足。",
  "ResourceNotFound.NoInvoice": "发票不存在。",
  "ResourceNotFound.NoVechileInfo": "车辆信息不存在。",
  "ResourceUnavailable": "资源不可用。",
  "ResourcesSoldOut.ChargeStatusException": "计费状态异常。",
  "UnauthorizedOperation": "未授权操作。",
  "UnknownParameter": "未知参数错误。",
  "UnsupportedOperation": "操作不支持。",
  "UnsupportedProtocol": "HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。",
  "UnsupportedRegion": "接口不支持所传地域。",
  "FailedcaOperation.ImageNoIdCard": "图片中未检测到身份证。",
});

/** Titles of the codes that have one, in zh-CN. */
export const titles: Readonly<Partial<Record<OcrErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrErrorCode, string>>
>({
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<OcrErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrErrorCode, readonly MessageCase[]>>
>({
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<OcrErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrErrorCode, string>>
>({
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<OcrErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<OcrErrorCode, string>>
>({
});
