import type { MessageCase } from "../../../runtime/match.js";
import { type TextsOf, table } from "../../../runtime/table.js";
import type { FaceRecognitionErrorCode, FaceRecognitionErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<FaceRecognitionErrorCode, 
  | "FailedOperation.AcrossVersionsError"
  | "FailedOperation.ConflictOperation"
  | "FailedOperation.CreateFaceConcurrent"
  | "FailedOperation.DuplicatedGroupDescription"
  | "FailedOperation.FaceQualityNotQualified"
  | "FailedOperation.FaceSizeTooSmall"
  | "FailedOperation.GroupInDeletedState"
  | "FailedOperation.GroupPersonMapExist"
  | "FailedOperation.GroupPersonMapNotExist"
  | "FailedOperation.ImageDecodeFailed"
  | "FailedOperation.ImageDownloadError"
  | "FailedOperation.ImageFacedetectFailed"
  | "FailedOperation.ImageResolutionExceed"
  | "FailedOperation.ImageResolutionTooSmall"
  | "FailedOperation.ImageSizeExceed"
  | "FailedOperation.RequestLimitExceeded"
  | "FailedOperation.RequestTimeout"
  | "FailedOperation.SearchFacesExceed"
  | "FailedOperation.ServerError"
  | "InvalidParameter.InvalidParameter"
  | "InvalidParameterValue.AccountFaceNumExceed"
  | "InvalidParameterValue.DeleteFaceNumExceed"
  | "InvalidParameterValue.FaceMatchThresholdIllegal"
  | "InvalidParameterValue.FaceModelVersionIllegal"
  | "InvalidParameterValue.GroupExDescriptionsExceed"
  | "InvalidParameterValue.GroupExDescriptionsNameIdentical"
  | "InvalidParameterValue.GroupExDescriptionsNameIllegal"
  | "InvalidParameterValue.GroupExDescriptionsNameTooLong"
  | "InvalidParameterValue.GroupFaceNumExceed"
  | "InvalidParameterValue.GroupIdAlreadyExist"
  | "InvalidParameterValue.GroupIdIllegal"
  | "InvalidParameterValue.GroupIdNotExist"
  | "InvalidParameterValue.GroupIdNotExists"
  | "InvalidParameterValue.GroupIdTooLong"
  | "InvalidParameterValue.GroupIdsExceed"
  | "InvalidParameterValue.GroupNameAlreadyExist"
  | "InvalidParameterValue.GroupNameIllegal"
  | "InvalidParameterValue.GroupNameTooLong"
  | "InvalidParameterValue.GroupNumExceed"
  | "InvalidParameterValue.GroupNumPerPersonExceed"
  | "InvalidParameterValue.GroupTagIllegal"
  | "InvalidParameterValue.GroupTagTooLong"
  | "InvalidParameterValue.ImageEmpty"
  | "InvalidParameterValue.ImageEmptyError"
  | "InvalidParameterValue.LimitExceed"
  | "InvalidParameterValue.NoFaceInGroups"
  | "InvalidParameterValue.NoFaceInPhoto"
  | "InvalidParameterValue.OffsetExceed"
  | "InvalidParameterValue.PersonExDescriptionInfosExceed"
  | "InvalidParameterValue.PersonExDescriptionsNameIdentical"
  | "InvalidParameterValue.PersonExDescriptionsNameIllegal"
  | "InvalidParameterValue.PersonExDescriptionsNameTooLong"
  | "InvalidParameterValue.PersonExistInGroup"
  | "InvalidParameterValue.PersonFaceNumExceed"
  | "InvalidParameterValue.PersonGenderIllegal"
  | "InvalidParameterValue.PersonIdAlreadyExist"
  | "InvalidParameterValue.PersonIdIllegal"
  | "InvalidParameterValue.PersonIdNotExist"
  | "InvalidParameterValue.PersonIdTooLong"
  | "InvalidParameterValue.PersonNameIllegal"
  | "InvalidParameterValue.PersonNameTooLong"
  | "InvalidParameterValue.QualityControlIllegal"
  | "InvalidParameterValue.SearchPersonsExceed"
  | "InvalidParameterValue.UniquePersonControlIllegal"
  | "InvalidParameterValue.UnsupportedGroupFaceModelVersion"
  | "InvalidParameterValue.UploadFaceNumExceed"
  | "InvalidParameterValue.UrlIllegal"
  | "LimitExceeded.ErrorFaceNumExceed"
  | "MissingParameter.ErrorParameterEmpty"
  | "ResourceUnavailable.ChargeStatusException"
  | "ResourceUnavailable.Delivering"
  | "ResourceUnavailable.Freeze"
  | "ResourceUnavailable.GetAuthInfoError"
  | "ResourceUnavailable.InArrears"
  | "ResourceUnavailable.LowBalance"
  | "ResourceUnavailable.NotExist"
  | "ResourceUnavailable.NotReady"
  | "ResourceUnavailable.Recover"
  | "ResourceUnavailable.StopUsing"
  | "ResourceUnavailable.UnknownStatus"
  | "ResourcesSoldOut.ChargeStatusException"
  | "UnsupportedOperation.UnknowMethod">;

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>>
>({
  /**
   * en: Invalid key (not a TencentCloud API key type).
   * zh-CN: 密钥非法（不是云 API 密钥类型）。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:26)
   * At sources/tencentcloud/pages/face-recognition.en.txt:30
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.InvalidSecretId": "密钥非法（不是云 API 密钥类型）。",
  /**
   * en: MFA failed.
   * zh-CN: MFA 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:27)
   * At sources/tencentcloud/pages/face-recognition.en.txt:28
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.MFAFailure": "MFA 错误。",
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:28)
   * At sources/tencentcloud/pages/face-recognition.en.txt:18
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SecretIdNotFound": "密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。",
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:29)
   * At sources/tencentcloud/pages/face-recognition.en.txt:23
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureExpire": "签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。",
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:30)
   * At sources/tencentcloud/pages/face-recognition.en.txt:22
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureFailure": "签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。",
  /**
   * en: Token error.
   * zh-CN: token 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:31)
   * At sources/tencentcloud/pages/face-recognition.en.txt:31
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.TokenFailure": "token 错误。",
  /**
   * en: The request is not authorized. For more information, see the CAM documentation.
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:32)
   * At sources/tencentcloud/pages/face-recognition.en.txt:29
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.UnauthorizedOperation": "请求未授权。请参考 CAM 文档对鉴权的说明。",
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:33)
   * At sources/tencentcloud/pages/face-recognition.en.txt:32
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "DryRunOperation": "DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。",
  /**
   * en: Operation failed.
   * zh-CN: 操作失败。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:34)
   * At sources/tencentcloud/pages/face-recognition.en.txt:33
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation": "操作失败。",
  /**
   * en: Internal error.
   * zh-CN: 内部错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:35)
   * At sources/tencentcloud/pages/face-recognition.en.txt:16
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InternalError": "内部错误。",
  /**
   * en: The API does not exist.
   * zh-CN: 接口不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:36)
   * At sources/tencentcloud/pages/face-recognition.en.txt:37
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidAction": "接口不存在。",
  /**
   * en: Incorrect parameter.
   * zh-CN: 参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:37)
   * At sources/tencentcloud/pages/face-recognition.en.txt:26
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter": "参数错误。",
  /**
   * en: Invalid parameter value.
   * zh-CN: 参数取值错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:38)
   * At sources/tencentcloud/pages/face-recognition.en.txt:36
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue": "参数取值错误。",
  /**
   * en: Quota limit exceeded.
   * zh-CN: 超过配额限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:39)
   * At sources/tencentcloud/pages/face-recognition.en.txt:19
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded": "超过配额限制。",
  /**
   * en: A parameter is missing.
   * zh-CN: 缺少参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:40)
   * At sources/tencentcloud/pages/face-recognition.en.txt:38
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter": "缺少参数错误。",
  /**
   * en: The API version does not exist.
   * zh-CN: 接口版本不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:41)
   * At sources/tencentcloud/pages/face-recognition.en.txt:20
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "NoSuchVersion": "接口版本不存在。",
  /**
   * en: The number of requests exceeds the frequency limit.
   * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:42)
   * At sources/tencentcloud/pages/face-recognition.en.txt:17
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": "请求的次数超过了频率限制。",
  /**
   * en: Resource is in use.
   * zh-CN: 资源被占用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:43)
   * At sources/tencentcloud/pages/face-recognition.en.txt:15
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInUse": "资源被占用。",
  /**
   * en: Insufficient resource.
   * zh-CN: 资源不足。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:44)
   * At sources/tencentcloud/pages/face-recognition.en.txt:39
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInsufficient": "资源不足。",
  /**
   * en: The resource does not exist.
   * zh-CN: 资源不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:45)
   * At sources/tencentcloud/pages/face-recognition.en.txt:21
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceNotFound": "资源不存在。",
  /**
   * en: Resource is unavailable.
   * zh-CN: 资源不可用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:46)
   * At sources/tencentcloud/pages/face-recognition.en.txt:27
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable": "资源不可用。",
  /**
   * en: Unauthorized operation.
   * zh-CN: 未授权操作。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:47)
   * At sources/tencentcloud/pages/face-recognition.en.txt:25
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnauthorizedOperation": "未授权操作。",
  /**
   * en: Unknown parameter.
   * zh-CN: 未知参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:48)
   * At sources/tencentcloud/pages/face-recognition.en.txt:34
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnknownParameter": "未知参数错误。",
  /**
   * en: Unsupported operation.
   * zh-CN: 操作不支持。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:49)
   * At sources/tencentcloud/pages/face-recognition.en.txt:14
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation": "操作不支持。",
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported.
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:50)
   * At sources/tencentcloud/pages/face-recognition.en.txt:35
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedProtocol": "HTTP(S)请求协议错误，只支持 GET 和 POST 请求。",
  /**
   * en: API does not support the requested region.
   * zh-CN: 接口不支持所传地域。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:51)
   * At sources/tencentcloud/pages/face-recognition.en.txt:24
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedRegion": "接口不支持所传地域。",
});

/** Titles of the codes that have one, in zh-CN. */
export const titles: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ table<
  Partial<Record<FaceRecognitionErrorCode, string>>
>({
});

/** The cases of the codes that are documented more than once, told apart by the server's message. */
export const cases: Readonly<Partial<Record<FaceRecognitionErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ table<
  Partial<Record<FaceRecognitionErrorCode, readonly MessageCase[]>>
>({
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ table<
  Partial<Record<FaceRecognitionErrorCode, string>>
>({
  "AuthFailure.InvalidSecretId": "tencentcloud/billing",
  "AuthFailure.MFAFailure": "tencentcloud/billing",
  "AuthFailure.SecretIdNotFound": "tencentcloud/billing",
  "AuthFailure.SignatureExpire": "tencentcloud/billing",
  "AuthFailure.SignatureFailure": "tencentcloud/billing",
  "AuthFailure.TokenFailure": "tencentcloud/billing",
  "AuthFailure.UnauthorizedOperation": "tencentcloud/billing",
  "DryRunOperation": "tencentcloud/billing",
  "FailedOperation": "tencentcloud/billing",
  "InternalError": "tencentcloud/billing",
  "InvalidAction": "tencentcloud/billing",
  "InvalidParameter": "tencentcloud/billing",
  "InvalidParameterValue": "tencentcloud/billing",
  "LimitExceeded": "tencentcloud/billing",
  "MissingParameter": "tencentcloud/billing",
  "NoSuchVersion": "tencentcloud/billing",
  "RequestLimitExceeded": "tencentcloud/billing",
  "ResourceInUse": "tencentcloud/billing",
  "ResourceInsufficient": "tencentcloud/billing",
  "ResourceNotFound": "tencentcloud/billing",
  "ResourceUnavailable": "tencentcloud/billing",
  "UnauthorizedOperation": "tencentcloud/billing",
  "UnknownParameter": "tencentcloud/billing",
  "UnsupportedOperation": "tencentcloud/billing",
  "UnsupportedProtocol": "tencentcloud/billing",
  "UnsupportedRegion": "tencentcloud/billing",
});
