import type { MessageCase } from "../../../runtime/match.js";
import { type TextsOf, table } from "../../../runtime/table.js";
import type { OcrErrorCode, OcrErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<OcrErrorCode, never>;

/** What each code means, in zh-CN. */
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
  "AuthFailure.InvalidSecretId": "密钥非法（不是云 API 密钥类型）。",
  /**
   * en: MFA failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:28)
   * zh-CN: MFA 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:50
   *
   * Billable: no.
   */
  "AuthFailure.MFAFailure": "MFA 错误。",
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:18)
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:41
   *
   * Billable: no.
   */
  "AuthFailure.SecretIdNotFound": "密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。",
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:23)
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:45
   *
   * Billable: no.
   */
  "AuthFailure.SignatureExpire": "签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。",
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:22)
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:44
   *
   * Billable: no.
   */
  "AuthFailure.SignatureFailure": "签名错误。 签名计算错误，请对照调用方式中的签名方法文档检查签名计算过程。",
  /**
   * en: Token error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:31)
   * zh-CN: token 错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:53
   *
   * Billable: no.
   */
  "AuthFailure.TokenFailure": "token 错误。",
  /**
   * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:29)
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://cloud.tencent.com/document/product/598
   * At sources/tencentcloud/pages/ocr.zh-CN.md:51
   *
   * Billable: no.
   */
  "AuthFailure.UnauthorizedOperation": "请求未授权。请参考 CAM 文档对鉴权的说明。",
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:32)
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:54
   *
   * Billable: no.
   */
  "DryRunOperation": "DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。",
  /**
   * en: Operation failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:33)
   * zh-CN: 操作失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:55
   *
   * Billable: no.
   */
  "FailedOperation": "操作失败。",
  /**
   * zh-CN: 检测失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:18
   *
   * Billable: no.
   */
  "FailedOperation.DetectFailed": "检测失败。",
  /**
   * zh-CN: 文件下载失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:19
   *
   * Billable: no.
   */
  "FailedOperation.DownLoadError": "文件下载失败。",
  /**
   * zh-CN: 图片内容为空。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:11
   *
   * Billable: yes.
   */
  "FailedOperation.EmptyImageError": "图片内容为空。",
  /**
   * zh-CN: 引擎识别超时。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:20
   *
   * Billable: no.
   */
  "FailedOperation.EngineRecognizeTimeout": "引擎识别超时。",
  /**
   * zh-CN: 身份证信息不合法（身份证号、姓名字段校验非法等）
   * At sources/tencentcloud/pages/ocr.zh-CN.md:17
   *
   * Billable: no.
   */
  "FailedOperation.IdCardInfoIllegal": "身份证信息不合法（身份证号、姓名字段校验非法等）",
  /**
   * zh-CN: 图片模糊。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:13
   *
   * Billable: yes.
   */
  "FailedOperation.ImageBlur": "图片模糊。",
  /**
   * zh-CN: 图片解码失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:16
   *
   * Billable: no.
   */
  "FailedOperation.ImageDecodeFailed": "图片解码失败。",
  /**
   * zh-CN: 照片未检测到名片。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:12
   *
   * Billable: yes.
   */
  "FailedOperation.ImageNoBusinessCard": "照片未检测到名片。",
  /**
   * zh-CN: 图片中未检测到身份证。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:14
   *
   * Billable: yes. Also sent or documented as: FailedcaOperation.ImageNoIdCard.
   */
  "FailedOperation.ImageNoIdCard": "图片中未检测到身份证。",
  /**
   * zh-CN: 图片中未检测到文本。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:15
   *
   * Billable: yes.
   */
  "FailedOperation.ImageNoText": "图片中未检测到文本。",
  /**
   * zh-CN: 图片尺寸过大，请参考输出参数中关于图片大小限制的说明。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:21
   *
   * Billable: no.
   */
  "FailedOperation.ImageSizeTooLarge": "图片尺寸过大，请参考输出参数中关于图片大小限制的说明。",
  /**
   * zh-CN: 输入的 Language 不支持。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:22
   *
   * Billable: no.
   */
  "FailedOperation.LanguageNotSupport": "输入的 Language 不支持。",
  /**
   * zh-CN: 照片中存在多张卡。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:9
   *
   * Billable: yes.
   */
  "FailedOperation.MultiCardError": "照片中存在多张卡。",
  /**
   * zh-CN: OCR 识别失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:23
   *
   * Billable: no.
   */
  "FailedOperation.OcrFailed": "OCR 识别失败。",
  /**
   * zh-CN: 未知错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:24
   *
   * Billable: no.
   */
  "FailedOperation.UnKnowError": "未知错误。",
  /**
   * zh-CN: 服务未开通。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:25
   *
   * Billable: no.
   */
  "FailedOperation.UnOpenError": "服务未开通。",
  /**
   * en: Internal error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:16)
   * zh-CN: 内部错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:39
   *
   * Billable: no.
   */
  "InternalError": "内部错误。",
  /**
   * en: The API does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:37)
   * zh-CN: 接口不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:59
   *
   * Billable: no.
   */
  "InvalidAction": "接口不存在。",
  /**
   * en: Incorrect parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:26)
   * zh-CN: 参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:48
   *
   * Billable: no.
   */
  "InvalidParameter": "参数错误。",
  /**
   * zh-CN: Config 不是有效的 JSON 格式。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:26
   *
   * Billable: no.
   */
  "InvalidParameter.ConfigFormatError": "Config 不是有效的 JSON 格式。",
  /**
   * zh-CN: 图片解码失败。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:27
   *
   * Billable: no.
   */
  "InvalidParameter.EngineImageDecodeFailed": "图片解码失败。",
  /**
   * en: Invalid parameter value. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:36)
   * zh-CN: 参数取值错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:58
   *
   * Billable: no.
   */
  "InvalidParameterValue": "参数取值错误。",
  /**
   * zh-CN: 参数值错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:28
   *
   * Billable: no.
   */
  "InvalidParameterValue.InvalidParameterValueLimit": "参数值错误。",
  /**
   * en: Quota limit exceeded. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:19)
   * zh-CN: 超过配额限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:42
   *
   * Billable: no.
   */
  "LimitExceeded": "超过配额限制。",
  /**
   * zh-CN: 文件内容太大。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:29
   *
   * Billable: no.
   */
  "LimitExceeded.TooLargeFileError": "文件内容太大。",
  /**
   * en: A parameter is missing. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:38)
   * zh-CN: 缺少参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:60
   *
   * Billable: no.
   */
  "MissingParameter": "缺少参数错误。",
  /**
   * en: The API version does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:20)
   * zh-CN: 接口版本不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:43
   *
   * Billable: no.
   */
  "NoSuchVersion": "接口版本不存在。",
  /**
   * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:17)
   * zh-CN: 请求的次数超过了频率限制。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:40
   *
   * Billable: no. Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": "请求的次数超过了频率限制。",
  /**
   * en: Resource is in use. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:15)
   * zh-CN: 资源被占用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:38
   *
   * Billable: no.
   */
  "ResourceInUse": "资源被占用。",
  /**
   * en: Insufficient resource. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:39)
   * zh-CN: 资源不足。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:61
   *
   * Billable: no.
   */
  "ResourceInsufficient": "资源不足。",
  /**
   * zh-CN: 发票不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:31
   *
   * Billable: no.
   */
  "ResourceNotFound.NoInvoice": "发票不存在。",
  /**
   * zh-CN: 车辆信息不存在。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:10
   *
   * Billable: yes.
   */
  "ResourceNotFound.NoVechileInfo": "车辆信息不存在。",
  /**
   * en: Resource is unavailable. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:27)
   * zh-CN: 资源不可用。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:49
   *
   * Billable: no.
   */
  "ResourceUnavailable": "资源不可用。",
  /**
   * zh-CN: 计费状态异常。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:30
   *
   * Billable: no.
   */
  "ResourcesSoldOut.ChargeStatusException": "计费状态异常。",
  /**
   * en: Unauthorized operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:25)
   * zh-CN: 未授权操作。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:47
   *
   * Billable: no.
   */
  "UnauthorizedOperation": "未授权操作。",
  /**
   * en: Unknown parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:34)
   * zh-CN: 未知参数错误。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:56
   *
   * Billable: no.
   */
  "UnknownParameter": "未知参数错误。",
  /**
   * en: Unsupported operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:14)
   * zh-CN: 操作不支持。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:37
   *
   * Billable: no.
   */
  "UnsupportedOperation": "操作不支持。",
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:35)
   * zh-CN: HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:57
   *
   * Billable: no.
   */
  "UnsupportedProtocol": "HTTP(S) 请求协议错误，只支持 GET 和 POST 请求。",
  /**
   * en: API does not support the requested region. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:24)
   * zh-CN: 接口不支持所传地域。
   * At sources/tencentcloud/pages/ocr.zh-CN.md:46
   *
   * Billable: no.
   */
  "UnsupportedRegion": "接口不支持所传地域。",
  "FailedcaOperation.ImageNoIdCard": "图片中未检测到身份证。",
});

/** Titles of the codes that have one, in zh-CN. */
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
});
