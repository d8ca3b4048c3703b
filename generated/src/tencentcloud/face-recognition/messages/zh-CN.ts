import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
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

/** The service that these texts are of. */
export const service = "tencentcloud/face-recognition";

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>>
>({
  "AuthFailure.InvalidSecretId": "密钥非法（不是云 API 密钥类型）。",
  "AuthFailure.MFAFailure": "MFA 错误。",
  "AuthFailure.SecretIdNotFound": "密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。",
  "AuthFailure.SignatureExpire": "签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。",
  "AuthFailure.SignatureFailure": "签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。",
  "AuthFailure.TokenFailure": "token 错误。",
  /** CAM: https://intl.cloud.tencent.com/document/product/598 */
  "AuthFailure.UnauthorizedOperation": "请求未授权。请参考 CAM 文档对鉴权的说明。",
  "DryRunOperation": "DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。",
  "FailedOperation": "操作失败。",
  "InternalError": "内部错误。",
  "InvalidAction": "接口不存在。",
  "InvalidParameter": "参数错误。",
  "InvalidParameterValue": "参数取值错误。",
  "LimitExceeded": "超过配额限制。",
  "MissingParameter": "缺少参数错误。",
  "NoSuchVersion": "接口版本不存在。",
  "RequestLimitExceeded": "请求的次数超过了频率限制。",
  "ResourceInUse": "资源被占用。",
  "ResourceInsufficient": "资源不足。",
  "ResourceNotFound": "资源不存在。",
  "ResourceUnavailable": "资源不可用。",
  "UnauthorizedOperation": "未授权操作。",
  "UnknownParameter": "未知参数错误。",
  "UnsupportedOperation": "操作不支持。",
  "UnsupportedProtocol": "HTTP(S)请求协议错误，只支持 GET 和 POST 请求。",
  "UnsupportedRegion": "接口不支持所传地域。",
});

/** Titles of the codes that have one, in zh-CN. */
export const titles: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<FaceRecognitionErrorCode, string>>
>({
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<FaceRecognitionErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<FaceRecognitionErrorCode, readonly MessageCase[]>>
>({
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ someOf<
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

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<FaceRecognitionErrorCode, string>>
>({
});
