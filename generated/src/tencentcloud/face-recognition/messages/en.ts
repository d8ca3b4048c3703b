import type { MessageCase } from "../../../runtime/match.js";
import { type TextsOf, table } from "../../../runtime/table.js";
import type { FaceRecognitionErrorCode, FaceRecognitionErrorCodes } from "../codes.js";

/** The codes that have a text in en. */
export type CoveredCode = Exclude<FaceRecognitionErrorCode, never>;

/** What each code means, in en. */
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
  "AuthFailure.InvalidSecretId": "Invalid key (not a TencentCloud API key type).",
  /**
   * en: MFA failed.
   * zh-CN: MFA 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:27)
   * At sources/tencentcloud/pages/face-recognition.en.txt:28
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.MFAFailure": "MFA failed.",
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:28)
   * At sources/tencentcloud/pages/face-recognition.en.txt:18
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SecretIdNotFound": "Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.",
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:29)
   * At sources/tencentcloud/pages/face-recognition.en.txt:23
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureExpire": "Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.",
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:30)
   * At sources/tencentcloud/pages/face-recognition.en.txt:22
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureFailure": "Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.",
  /**
   * en: Token error.
   * zh-CN: token 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:31)
   * At sources/tencentcloud/pages/face-recognition.en.txt:31
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.TokenFailure": "Token error.",
  /**
   * en: The request is not authorized. For more information, see the CAM documentation.
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:32)
   * At sources/tencentcloud/pages/face-recognition.en.txt:29
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.UnauthorizedOperation": "The request is not authorized. For more information, see the CAM documentation.",
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:33)
   * At sources/tencentcloud/pages/face-recognition.en.txt:32
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "DryRunOperation": "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.",
  /**
   * en: Operation failed.
   * zh-CN: 操作失败。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:34)
   * At sources/tencentcloud/pages/face-recognition.en.txt:33
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation": "Operation failed.",
  /**
   * en: This operation cannot be performed across algorithm model versions.
   * At sources/tencentcloud/pages/face-recognition.en.txt:44
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.AcrossVersionsError": "This operation cannot be performed across algorithm model versions.",
  /**
   * en: The operations conflict. Do not operate on the same person simultaneously.
   * At sources/tencentcloud/pages/face-recognition.en.txt:45
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ConflictOperation": "The operations conflict. Do not operate on the same person simultaneously.",
  /**
   * en: Faces cannot be added concurrently.
   * At sources/tencentcloud/pages/face-recognition.en.txt:46
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.CreateFaceConcurrent": "Faces cannot be added concurrently.",
  /**
   * en: The custom description field must be unique in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:47
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.DuplicatedGroupDescription": "The custom description field must be unique in the group.",
  /**
   * en: The face image quality does not meet the requirement.
   * At sources/tencentcloud/pages/face-recognition.en.txt:48
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceQualityNotQualified": "The face image quality does not meet the requirement.",
  /**
   * en: The face frame size is smaller than the MinFaceSize value, and the face is filtered out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:49
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceSizeTooSmall": "The face frame size is smaller than the MinFaceSize value, and the face is filtered out.",
  /**
   * en: The current group is being deleted. Please wait.
   * At sources/tencentcloud/pages/face-recognition.en.txt:50
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupInDeletedState": "The current group is being deleted. Please wait.",
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:51
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapExist": "The ID of the corresponding person is already in the group.",
  /**
   * en: The ID of the corresponding person is not in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:52
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapNotExist": "The ID of the corresponding person is not in the group.",
  /**
   * en: Image decoding failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:53
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDecodeFailed": "Image decoding failed.",
  /**
   * en: An error occurred while downloading the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:54
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDownloadError": "An error occurred while downloading the image.",
  /**
   * en: Face detection failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:55
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageFacedetectFailed": "Face detection failed.",
  /**
   * en: The image resolution is too high.
   * At sources/tencentcloud/pages/face-recognition.en.txt:56
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionExceed": "The image resolution is too high.",
  /**
   * en: The image short edge resolution is smaller than 64.
   * At sources/tencentcloud/pages/face-recognition.en.txt:57
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionTooSmall": "The image short edge resolution is smaller than 64.",
  /**
   * en: The size of the Base64-encoded image cannot exceed 5 MB.
   * At sources/tencentcloud/pages/face-recognition.en.txt:58
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageSizeExceed": "The size of the Base64-encoded image cannot exceed 5 MB.",
  /**
   * en: The request frequency exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:59
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "FailedOperation.RequestLimitExceeded": "The request frequency exceeds the limit.",
  /**
   * en: The backend service timed out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:60
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.RequestTimeout": "The backend service timed out.",
  /**
   * en: The number of faces searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:61
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.SearchFacesExceed": "The number of faces searched for exceeds the limit.",
  /**
   * en: The algorithm service is exceptional. Please retry.
   * At sources/tencentcloud/pages/face-recognition.en.txt:62
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: transient (“Please retry.”).
   */
  "FailedOperation.ServerError": "The algorithm service is exceptional. Please retry.",
  /**
   * en: Internal error.
   * zh-CN: 内部错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:35)
   * At sources/tencentcloud/pages/face-recognition.en.txt:16
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InternalError": "Internal error.",
  /**
   * en: The API does not exist.
   * zh-CN: 接口不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:36)
   * At sources/tencentcloud/pages/face-recognition.en.txt:37
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidAction": "The API does not exist.",
  /**
   * en: Incorrect parameter.
   * zh-CN: 参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:37)
   * At sources/tencentcloud/pages/face-recognition.en.txt:26
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter": "Incorrect parameter.",
  /**
   * en: Invalid parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:63
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter.InvalidParameter": "Invalid parameter.",
  /**
   * en: Invalid parameter value.
   * zh-CN: 参数取值错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:38)
   * At sources/tencentcloud/pages/face-recognition.en.txt:36
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue": "Invalid parameter value.",
  /**
   * en: The number of faces in the account exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:64
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.AccountFaceNumExceed": "The number of faces in the account exceeds the limit.",
  /**
   * en: The number of faces to be deleted exceeds the limit. Every person must have at least one face image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:65
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.DeleteFaceNumExceed": "The number of faces to be deleted exceeds the limit. Every person must have at least one face image.",
  /**
   * en: Invalid FaceMatchThreshold parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:66
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceMatchThresholdIllegal": "Invalid FaceMatchThreshold parameter.",
  /**
   * en: The algorithm model version is invalid.
   * At sources/tencentcloud/pages/face-recognition.en.txt:67
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceModelVersionIllegal": "The algorithm model version is invalid.",
  /**
   * en: The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.
   * At sources/tencentcloud/pages/face-recognition.en.txt:68
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsExceed": "The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.",
  /**
   * en: The name of the group's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:69
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": "The name of the group's custom description field must be unique.",
  /**
   * en: The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:70
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": "The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.",
  /**
   * en: The name of the group's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:71
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": "The name of the group's custom description field exceeds the length limit.",
  /**
   * en: The number of faces in the group exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:72
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupFaceNumExceed": "The number of faces in the group exceeds the limit.",
  /**
   * en: The group ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:73
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdAlreadyExist": "The group ID already exists. It must be unique.",
  /**
   * en: The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%\@#&_).
   * At sources/tencentcloud/pages/face-recognition.en.txt:74
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdIllegal": "The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%@#&_).",
  /**
   * en: The group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:75
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExist": "The group ID does not exist.",
  /**
   * en: The corresponding group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:76
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExists": "The corresponding group ID does not exist.",
  /**
   * en: The group ID exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:77
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdTooLong": "The group ID exceeds the length limit.",
  /**
   * en: The list of groups passed in exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:78
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdsExceed": "The list of groups passed in exceeds the limit.",
  /**
   * en: The group name already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:79
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameAlreadyExist": "The group name already exists. It must be unique.",
  /**
   * en: The group name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:80
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameIllegal": "The group name contains invalid characters. It can contain only letters, - , _ , and digits.",
  /**
   * en: The group name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:81
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameTooLong": "The group name exceeds the length limit.",
  /**
   * en: The number of groups exceeds the limit. If you need more, please contact us.
   * At sources/tencentcloud/pages/face-recognition.en.txt:82
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumExceed": "The number of groups exceeds the limit. If you need more, please contact us.",
  /**
   * en: The number of groups exceeds the limit. One person can be added to up to 100 groups.
   * At sources/tencentcloud/pages/face-recognition.en.txt:83
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumPerPersonExceed": "The number of groups exceeds the limit. One person can be added to up to 100 groups.",
  /**
   * en: The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:84
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagIllegal": "The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.",
  /**
   * en: The group remarks field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:85
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagTooLong": "The group remarks field exceeds the length limit.",
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:86
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmpty": "Empty image.",
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:87
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmptyError": "Empty image.",
  /**
   * en: The number of returned results exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:88
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.LimitExceed": "The number of returned results exceeds the limit.",
  /**
   * en: There are no faces in the specified group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:89
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInGroups": "There are no faces in the specified group.",
  /**
   * en: There are no faces in the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:90
   *
   * Billable: yes (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInPhoto": "There are no faces in the image.",
  /**
   * en: The starting number is too large. Please check the length of the array to be requested.
   * At sources/tencentcloud/pages/face-recognition.en.txt:91
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.OffsetExceed": "The starting number is too large. Please check the length of the array to be requested.",
  /**
   * en: The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:92
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionInfosExceed": "The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.",
  /**
   * en: The name of the person's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:93
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": "The name of the person's custom description field must be unique.",
  /**
   * en: The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:94
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": "The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.",
  /**
   * en: The name of the person's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:95
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": "The name of the person's custom description field exceeds the length limit.",
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:96
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExistInGroup": "The ID of the corresponding person is already in the group.",
  /**
   * en: The number of face images for the person exceeds the limit. One person can have up to 5 face images.
   * At sources/tencentcloud/pages/face-recognition.en.txt:97
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonFaceNumExceed": "The number of face images for the person exceeds the limit. One person can have up to 5 face images.",
  /**
   * en: An error occurred while setting person gender. 0: empty; 1: male; 2: female.
   * At sources/tencentcloud/pages/face-recognition.en.txt:98
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonGenderIllegal": "An error occurred while setting person gender. 0: empty; 1: male; 2: female.",
  /**
   * en: The person ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:99
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdAlreadyExist": "The person ID already exists. It must be unique.",
  /**
   * en: The person ID contains invalid characters. It can contain only letters, digits, and -%\@#&_.
   * At sources/tencentcloud/pages/face-recognition.en.txt:100
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdIllegal": "The person ID contains invalid characters. It can contain only letters, digits, and -%@#&_.",
  /**
   * en: The person ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:101
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdNotExist": "The person ID does not exist.",
  /**
   * en: The person ID field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:102
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdTooLong": "The person ID field exceeds the length limit.",
  /**
   * en: The person name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:103
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameIllegal": "The person name contains invalid characters. It can contain only letters, - , _ , and digits.",
  /**
   * en: The person name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:104
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameTooLong": "The person name exceeds the length limit.",
  /**
   * en: Invalid QualityControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:105
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.QualityControlIllegal": "Invalid QualityControl parameter.",
  /**
   * en: The number of persons searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:106
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.SearchPersonsExceed": "The number of persons searched for exceeds the limit.",
  /**
   * en: Invalid UniquePersonControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:107
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UniquePersonControlIllegal": "Invalid UniquePersonControl parameter.",
  /**
   * en: This operation is not supported by algorithm model v2.0 or below.
   * At sources/tencentcloud/pages/face-recognition.en.txt:108
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": "This operation is not supported by algorithm model v2.0 or below.",
  /**
   * en: Up to four faces can be uploaded at a time.
   * At sources/tencentcloud/pages/face-recognition.en.txt:109
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UploadFaceNumExceed": "Up to four faces can be uploaded at a time.",
  /**
   * en: Invalid URL format.
   * At sources/tencentcloud/pages/face-recognition.en.txt:110
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UrlIllegal": "Invalid URL format.",
  /**
   * en: Quota limit exceeded.
   * zh-CN: 超过配额限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:39)
   * At sources/tencentcloud/pages/face-recognition.en.txt:19
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded": "Quota limit exceeded.",
  /**
   * en: The number of faces exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:111
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded.ErrorFaceNumExceed": "The number of faces exceeds the limit.",
  /**
   * en: A parameter is missing.
   * zh-CN: 缺少参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:40)
   * At sources/tencentcloud/pages/face-recognition.en.txt:38
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter": "A parameter is missing.",
  /**
   * en: A required parameter is empty.
   * At sources/tencentcloud/pages/face-recognition.en.txt:112
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter.ErrorParameterEmpty": "A required parameter is empty.",
  /**
   * en: The API version does not exist.
   * zh-CN: 接口版本不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:41)
   * At sources/tencentcloud/pages/face-recognition.en.txt:20
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "NoSuchVersion": "The API version does not exist.",
  /**
   * en: The number of requests exceeds the frequency limit.
   * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:42)
   * At sources/tencentcloud/pages/face-recognition.en.txt:17
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": "The number of requests exceeds the frequency limit.",
  /**
   * en: Resource is in use.
   * zh-CN: 资源被占用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:43)
   * At sources/tencentcloud/pages/face-recognition.en.txt:15
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInUse": "Resource is in use.",
  /**
   * en: Insufficient resource.
   * zh-CN: 资源不足。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:44)
   * At sources/tencentcloud/pages/face-recognition.en.txt:39
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInsufficient": "Insufficient resource.",
  /**
   * en: The resource does not exist.
   * zh-CN: 资源不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:45)
   * At sources/tencentcloud/pages/face-recognition.en.txt:21
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceNotFound": "The resource does not exist.",
  /**
   * en: Resource is unavailable.
   * zh-CN: 资源不可用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:46)
   * At sources/tencentcloud/pages/face-recognition.en.txt:27
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable": "Resource is unavailable.",
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:113
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.ChargeStatusException": "The account is in arrears.",
  /**
   * en: The resource is being shipped.
   * At sources/tencentcloud/pages/face-recognition.en.txt:114
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Delivering": "The resource is being shipped.",
  /**
   * en: The account is frozen.
   * At sources/tencentcloud/pages/face-recognition.en.txt:115
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Freeze": "The account is frozen.",
  /**
   * en: Failed to get the authentication information.
   * At sources/tencentcloud/pages/face-recognition.en.txt:116
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.GetAuthInfoError": "Failed to get the authentication information.",
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:117
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.InArrears": "The account is in arrears.",
  /**
   * en: Insufficient balance.
   * At sources/tencentcloud/pages/face-recognition.en.txt:118
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.LowBalance": "Insufficient balance.",
  /**
   * en: The billing status is unknown. Please check whether the service has been activated in the console.
   * At sources/tencentcloud/pages/face-recognition.en.txt:119
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotExist": "The billing status is unknown. Please check whether the service has been activated in the console.",
  /**
   * en: The service is not activated.
   * At sources/tencentcloud/pages/face-recognition.en.txt:120
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotReady": "The service is not activated.",
  /**
   * en: The resource has been repossessed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:121
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Recover": "The resource has been repossessed.",
  /**
   * en: The service has been suspended for the account.
   * At sources/tencentcloud/pages/face-recognition.en.txt:122
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.StopUsing": "The service has been suspended for the account.",
  /**
   * en: The billing status is unknown.
   * At sources/tencentcloud/pages/face-recognition.en.txt:123
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.UnknownStatus": "The billing status is unknown.",
  /**
   * en: The billing status is exceptional.
   * At sources/tencentcloud/pages/face-recognition.en.txt:124
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourcesSoldOut.ChargeStatusException": "The billing status is exceptional.",
  /**
   * en: Unauthorized operation.
   * zh-CN: 未授权操作。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:47)
   * At sources/tencentcloud/pages/face-recognition.en.txt:25
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnauthorizedOperation": "Unauthorized operation.",
  /**
   * en: Unknown parameter.
   * zh-CN: 未知参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:48)
   * At sources/tencentcloud/pages/face-recognition.en.txt:34
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnknownParameter": "Unknown parameter.",
  /**
   * en: Unsupported operation.
   * zh-CN: 操作不支持。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:49)
   * At sources/tencentcloud/pages/face-recognition.en.txt:14
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation": "Unsupported operation.",
  /**
   * en: Unknown method name.
   * At sources/tencentcloud/pages/face-recognition.en.txt:125
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation.UnknowMethod": "Unknown method name.",
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported.
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:50)
   * At sources/tencentcloud/pages/face-recognition.en.txt:35
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedProtocol": "HTTP(S) request protocol error; only GET and POST requests are supported.",
  /**
   * en: API does not support the requested region.
   * zh-CN: 接口不支持所传地域。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:51)
   * At sources/tencentcloud/pages/face-recognition.en.txt:24
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedRegion": "API does not support the requested region.",
});

/** Titles of the codes that have one, in en. */
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
});
