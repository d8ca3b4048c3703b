import type { UnrecognizedCode } from "../../runtime/error.js";

/** The codes of the family AuthFailure, each with what its page says. */
export interface AuthFailureFamilyCodes {
  /**
   * en: Invalid key (not a TencentCloud API key type).
   * zh-CN: 密钥非法（不是云 API 密钥类型）。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:30
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.InvalidSecretId": true;
  /**
   * en: MFA failed.
   * zh-CN: MFA 错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:28
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.MFAFailure": true;
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:18
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SecretIdNotFound": true;
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:23
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureExpire": true;
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:22
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureFailure": true;
  /**
   * en: Token error.
   * zh-CN: token 错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:31
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.TokenFailure": true;
  /**
   * en: The request is not authorized. For more information, see the CAM documentation.
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:29
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.UnauthorizedOperation": true;
}
/** Every documented code of the family AuthFailure, in every spelling. */
export type AuthFailureFamilyCode = keyof AuthFailureFamilyCodes;
export interface FaceRecognitionErrorCodes extends AuthFailureFamilyCodes {}

/** The codes of the family DryRunOperation, each with what its page says. */
export interface DryRunOperationFamilyCodes {
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:32
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "DryRunOperation": true;
}
/** Every documented code of the family DryRunOperation, in every spelling. */
export type DryRunOperationFamilyCode = keyof DryRunOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends DryRunOperationFamilyCodes {}

/** The codes of the family FailedOperation, each with what its page says. */
export interface FailedOperationFamilyCodes {
  /**
   * en: Operation failed.
   * zh-CN: 操作失败。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:33
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation": true;
  /**
   * en: This operation cannot be performed across algorithm model versions.
   * At sources/tencentcloud/pages/face-recognition.en.txt:44
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.AcrossVersionsError": true;
  /**
   * en: The operations conflict. Do not operate on the same person simultaneously.
   * At sources/tencentcloud/pages/face-recognition.en.txt:45
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ConflictOperation": true;
  /**
   * en: Faces cannot be added concurrently.
   * At sources/tencentcloud/pages/face-recognition.en.txt:46
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.CreateFaceConcurrent": true;
  /**
   * en: The custom description field must be unique in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:47
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.DuplicatedGroupDescription": true;
  /**
   * en: The face image quality does not meet the requirement.
   * At sources/tencentcloud/pages/face-recognition.en.txt:48
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceQualityNotQualified": true;
  /**
   * en: The face frame size is smaller than the MinFaceSize value, and the face is filtered out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:49
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceSizeTooSmall": true;
  /**
   * en: The current group is being deleted. Please wait.
   * At sources/tencentcloud/pages/face-recognition.en.txt:50
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupInDeletedState": true;
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:51
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapExist": true;
  /**
   * en: The ID of the corresponding person is not in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:52
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapNotExist": true;
  /**
   * en: Image decoding failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:53
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDecodeFailed": true;
  /**
   * en: An error occurred while downloading the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:54
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDownloadError": true;
  /**
   * en: Face detection failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:55
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageFacedetectFailed": true;
  /**
   * en: The image resolution is too high.
   * At sources/tencentcloud/pages/face-recognition.en.txt:56
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionExceed": true;
  /**
   * en: The image short edge resolution is smaller than 64.
   * At sources/tencentcloud/pages/face-recognition.en.txt:57
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionTooSmall": true;
  /**
   * en: The size of the Base64-encoded image cannot exceed 5 MB.
   * At sources/tencentcloud/pages/face-recognition.en.txt:58
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageSizeExceed": true;
  /**
   * en: The request frequency exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:59
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "FailedOperation.RequestLimitExceeded": true;
  /**
   * en: The backend service timed out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:60
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.RequestTimeout": true;
  /**
   * en: The number of faces searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:61
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.SearchFacesExceed": true;
  /**
   * en: The algorithm service is exceptional. Please retry.
   * At sources/tencentcloud/pages/face-recognition.en.txt:62
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: transient (“Please retry.”).
   */
  "FailedOperation.ServerError": true;
}
/** Every documented code of the family FailedOperation, in every spelling. */
export type FailedOperationFamilyCode = keyof FailedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends FailedOperationFamilyCodes {}

/** The codes of the family InternalError, each with what its page says. */
export interface InternalFamilyCodes {
  /**
   * en: Internal error.
   * zh-CN: 内部错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:16
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InternalError": true;
}
/** Every documented code of the family InternalError, in every spelling. */
export type InternalFamilyCode = keyof InternalFamilyCodes;
export interface FaceRecognitionErrorCodes extends InternalFamilyCodes {}

/** The codes of the family InvalidAction, each with what its page says. */
export interface InvalidActionFamilyCodes {
  /**
   * en: The API does not exist.
   * zh-CN: 接口不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:37
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidAction": true;
}
/** Every documented code of the family InvalidAction, in every spelling. */
export type InvalidActionFamilyCode = keyof InvalidActionFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidActionFamilyCodes {}

/** The codes of the family InvalidParameter, each with what its page says. */
export interface InvalidParameterFamilyCodes {
  /**
   * en: Incorrect parameter.
   * zh-CN: 参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:26
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter": true;
  /**
   * en: Invalid parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:63
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter.InvalidParameter": true;
}
/** Every documented code of the family InvalidParameter, in every spelling. */
export type InvalidParameterFamilyCode = keyof InvalidParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidParameterFamilyCodes {}

/** The codes of the family InvalidParameterValue, each with what its page says. */
export interface InvalidParameterValueFamilyCodes {
  /**
   * en: Invalid parameter value.
   * zh-CN: 参数取值错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:36
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue": true;
  /**
   * en: The number of faces in the account exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:64
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.AccountFaceNumExceed": true;
  /**
   * en: The number of faces to be deleted exceeds the limit. Every person must have at least one face image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:65
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.DeleteFaceNumExceed": true;
  /**
   * en: Invalid FaceMatchThreshold parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:66
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceMatchThresholdIllegal": true;
  /**
   * en: The algorithm model version is invalid.
   * At sources/tencentcloud/pages/face-recognition.en.txt:67
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceModelVersionIllegal": true;
  /**
   * en: The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.
   * At sources/tencentcloud/pages/face-recognition.en.txt:68
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsExceed": true;
  /**
   * en: The name of the group's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:69
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": true;
  /**
   * en: The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:70
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": true;
  /**
   * en: The name of the group's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:71
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": true;
  /**
   * en: The number of faces in the group exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:72
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupFaceNumExceed": true;
  /**
   * en: The group ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:73
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdAlreadyExist": true;
  /**
   * en: The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%\@#&_).
   * At sources/tencentcloud/pages/face-recognition.en.txt:74
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdIllegal": true;
  /**
   * en: The group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:75
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExist": true;
  /**
   * en: The corresponding group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:76
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExists": true;
  /**
   * en: The group ID exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:77
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdTooLong": true;
  /**
   * en: The list of groups passed in exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:78
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdsExceed": true;
  /**
   * en: The group name already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:79
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameAlreadyExist": true;
  /**
   * en: The group name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:80
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameIllegal": true;
  /**
   * en: The group name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:81
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameTooLong": true;
  /**
   * en: The number of groups exceeds the limit. If you need more, please contact us.
   * At sources/tencentcloud/pages/face-recognition.en.txt:82
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumExceed": true;
  /**
   * en: The number of groups exceeds the limit. One person can be added to up to 100 groups.
   * At sources/tencentcloud/pages/face-recognition.en.txt:83
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumPerPersonExceed": true;
  /**
   * en: The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:84
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagIllegal": true;
  /**
   * en: The group remarks field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:85
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagTooLong": true;
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:86
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmpty": true;
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:87
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmptyError": true;
  /**
   * en: The number of returned results exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:88
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.LimitExceed": true;
  /**
   * en: There are no faces in the specified group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:89
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInGroups": true;
  /**
   * en: There are no faces in the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:90
   *
   * Billable: yes (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInPhoto": true;
  /**
   * en: The starting number is too large. Please check the length of the array to be requested.
   * At sources/tencentcloud/pages/face-recognition.en.txt:91
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.OffsetExceed": true;
  /**
   * en: The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:92
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionInfosExceed": true;
  /**
   * en: The name of the person's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:93
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": true;
  /**
   * en: The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:94
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": true;
  /**
   * en: The name of the person's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:95
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": true;
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:96
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExistInGroup": true;
  /**
   * en: The number of face images for the person exceeds the limit. One person can have up to 5 face images.
   * At sources/tencentcloud/pages/face-recognition.en.txt:97
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonFaceNumExceed": true;
  /**
   * en: An error occurred while setting person gender. 0: empty; 1: male; 2: female.
   * At sources/tencentcloud/pages/face-recognition.en.txt:98
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonGenderIllegal": true;
  /**
   * en: The person ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:99
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdAlreadyExist": true;
  /**
   * en: The person ID contains invalid characters. It can contain only letters, digits, and -%\@#&_.
   * At sources/tencentcloud/pages/face-recognition.en.txt:100
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdIllegal": true;
  /**
   * en: The person ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:101
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdNotExist": true;
  /**
   * en: The person ID field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:102
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdTooLong": true;
  /**
   * en: The person name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:103
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameIllegal": true;
  /**
   * en: The person name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:104
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameTooLong": true;
  /**
   * en: Invalid QualityControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:105
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.QualityControlIllegal": true;
  /**
   * en: The number of persons searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:106
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.SearchPersonsExceed": true;
  /**
   * en: Invalid UniquePersonControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:107
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UniquePersonControlIllegal": true;
  /**
   * en: This operation is not supported by algorithm model v2.0 or below.
   * At sources/tencentcloud/pages/face-recognition.en.txt:108
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": true;
  /**
   * en: Up to four faces can be uploaded at a time.
   * At sources/tencentcloud/pages/face-recognition.en.txt:109
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UploadFaceNumExceed": true;
  /**
   * en: Invalid URL format.
   * At sources/tencentcloud/pages/face-recognition.en.txt:110
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UrlIllegal": true;
}
/** Every documented code of the family InvalidParameterValue, in every spelling. */
export type InvalidParameterValueFamilyCode = keyof InvalidParameterValueFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidParameterValueFamilyCodes {}

/** The codes of the family LimitExceeded, each with what its page says. */
export interface LimitExceededFamilyCodes {
  /**
   * en: Quota limit exceeded.
   * zh-CN: 超过配额限制。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:19
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded": true;
  /**
   * en: The number of faces exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:111
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded.ErrorFaceNumExceed": true;
}
/** Every documented code of the family LimitExceeded, in every spelling. */
export type LimitExceededFamilyCode = keyof LimitExceededFamilyCodes;
export interface FaceRecognitionErrorCodes extends LimitExceededFamilyCodes {}

/** The codes of the family MissingParameter, each with what its page says. */
export interface MissingParameterFamilyCodes {
  /**
   * en: A parameter is missing.
   * zh-CN: 缺少参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:38
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter": true;
  /**
   * en: A required parameter is empty.
   * At sources/tencentcloud/pages/face-recognition.en.txt:112
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter.ErrorParameterEmpty": true;
}
/** Every documented code of the family MissingParameter, in every spelling. */
export type MissingParameterFamilyCode = keyof MissingParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends MissingParameterFamilyCodes {}

/** The codes of the family NoSuchVersion, each with what its page says. */
export interface NoSuchVersionFamilyCodes {
  /**
   * en: The API version does not exist.
   * zh-CN: 接口版本不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:20
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "NoSuchVersion": true;
}
/** Every documented code of the family NoSuchVersion, in every spelling. */
export type NoSuchVersionFamilyCode = keyof NoSuchVersionFamilyCodes;
export interface FaceRecognitionErrorCodes extends NoSuchVersionFamilyCodes {}

/** The codes of the family RequestLimitExceeded, each with what its page says. */
export interface RequestLimitExceededFamilyCodes {
  /**
   * en: The number of requests exceeds the frequency limit.
   * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:17
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": true;
}
/** Every documented code of the family RequestLimitExceeded, in every spelling. */
export type RequestLimitExceededFamilyCode = keyof RequestLimitExceededFamilyCodes;
export interface FaceRecognitionErrorCodes extends RequestLimitExceededFamilyCodes {}

/** The codes of the family ResourceInUse, each with what its page says. */
export interface ResourceInUseFamilyCodes {
  /**
   * en: Resource is in use.
   * zh-CN: 资源被占用。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:15
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInUse": true;
}
/** Every documented code of the family ResourceInUse, in every spelling. */
export type ResourceInUseFamilyCode = keyof ResourceInUseFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceInUseFamilyCodes {}

/** The codes of the family ResourceInsufficient, each with what its page says. */
export interface ResourceInsufficientFamilyCodes {
  /**
   * en: Insufficient resource.
   * zh-CN: 资源不足。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:39
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInsufficient": true;
}
/** Every documented code of the family ResourceInsufficient, in every spelling. */
export type ResourceInsufficientFamilyCode = keyof ResourceInsufficientFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceInsufficientFamilyCodes {}

/** The codes of the family ResourceNotFound, each with what its page says. */
export interface ResourceNotFoundFamilyCodes {
  /**
   * en: The resource does not exist.
   * zh-CN: 资源不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:21
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceNotFound": true;
}
/** Every documented code of the family ResourceNotFound, in every spelling. */
export type ResourceNotFoundFamilyCode = keyof ResourceNotFoundFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceNotFoundFamilyCodes {}

/** The codes of the family ResourceUnavailable, each with what its page says. */
export interface ResourceUnavailableFamilyCodes {
  /**
   * en: Resource is unavailable.
   * zh-CN: 资源不可用。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:27
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable": true;
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:113
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.ChargeStatusException": true;
  /**
   * en: The resource is being shipped.
   * At sources/tencentcloud/pages/face-recognition.en.txt:114
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Delivering": true;
  /**
   * en: The account is frozen.
   * At sources/tencentcloud/pages/face-recognition.en.txt:115
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Freeze": true;
  /**
   * en: Failed to get the authentication information.
   * At sources/tencentcloud/pages/face-recognition.en.txt:116
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.GetAuthInfoError": true;
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:117
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.InArrears": true;
  /**
   * en: Insufficient balance.
   * At sources/tencentcloud/pages/face-recognition.en.txt:118
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.LowBalance": true;
  /**
   * en: The billing status is unknown. Please check whether the service has been activated in the console.
   * At sources/tencentcloud/pages/face-recognition.en.txt:119
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotExist": true;
  /**
   * en: The service is not activated.
   * At sources/tencentcloud/pages/face-recognition.en.txt:120
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotReady": true;
  /**
   * en: The resource has been repossessed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:121
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Recover": true;
  /**
   * en: The service has been suspended for the account.
   * At sources/tencentcloud/pages/face-recognition.en.txt:122
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.StopUsing": true;
  /**
   * en: The billing status is unknown.
   * At sources/tencentcloud/pages/face-recognition.en.txt:123
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.UnknownStatus": true;
}
/** Every documented code of the family ResourceUnavailable, in every spelling. */
export type ResourceUnavailableFamilyCode = keyof ResourceUnavailableFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceUnavailableFamilyCodes {}

/** The codes of the family ResourcesSoldOut, each with what its page says. */
export interface ResourcesSoldOutFamilyCodes {
  /**
   * en: The billing status is exceptional.
   * At sources/tencentcloud/pages/face-recognition.en.txt:124
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourcesSoldOut.ChargeStatusException": true;
}
/** Every documented code of the family ResourcesSoldOut, in every spelling. */
export type ResourcesSoldOutFamilyCode = keyof ResourcesSoldOutFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourcesSoldOutFamilyCodes {}

/** The codes of the family UnauthorizedOperation, each with what its page says. */
export interface UnauthorizedOperationFamilyCodes {
  /**
   * en: Unauthorized operation.
   * zh-CN: 未授权操作。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:25
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnauthorizedOperation": true;
}
/** Every documented code of the family UnauthorizedOperation, in every spelling. */
export type UnauthorizedOperationFamilyCode = keyof UnauthorizedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnauthorizedOperationFamilyCodes {}

/** The codes of the family UnknownParameter, each with what its page says. */
export interface UnknownParameterFamilyCodes {
  /**
   * en: Unknown parameter.
   * zh-CN: 未知参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:34
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnknownParameter": true;
}
/** Every documented code of the family UnknownParameter, in every spelling. */
export type UnknownParameterFamilyCode = keyof UnknownParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnknownParameterFamilyCodes {}

/** The codes of the family UnsupportedOperation, each with what its page says. */
export interface UnsupportedOperationFamilyCodes {
  /**
   * en: Unsupported operation.
   * zh-CN: 操作不支持。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:14
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation": true;
  /**
   * en: Unknown method name.
   * At sources/tencentcloud/pages/face-recognition.en.txt:125
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation.UnknowMethod": true;
}
/** Every documented code of the family UnsupportedOperation, in every spelling. */
export type UnsupportedOperationFamilyCode = keyof UnsupportedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedOperationFamilyCodes {}

/** The codes of the family UnsupportedProtocol, each with what its page says. */
export interface UnsupportedProtocolFamilyCodes {
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported.
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:35
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedProtocol": true;
}
/** Every documented code of the family UnsupportedProtocol, in every spelling. */
export type UnsupportedProtocolFamilyCode = keyof UnsupportedProtocolFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedProtocolFamilyCodes {}

/** The codes of the family UnsupportedRegion, each with what its page says. */
export interface UnsupportedRegionFamilyCodes {
  /**
   * en: API does not support the requested region.
   * zh-CN: 接口不支持所传地域。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:24
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedRegion": true;
}
/** Every documented code of the family UnsupportedRegion, in every spelling. */
export type UnsupportedRegionFamilyCode = keyof UnsupportedRegionFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedRegionFamilyCodes {}

/** The documented codes of tencentcloud/face-recognition, each with what its page says. */
export interface FaceRecognitionErrorCodes {
}

/** Every documented code of tencentcloud/face-recognition, in every spelling. */
export type FaceRecognitionErrorCode = keyof FaceRecognitionErrorCodes;

/** Another spelling → the code it stands for. */
export interface FaceRecognitionAliases {
}

/** Code → its other spellings. */
export interface FaceRecognitionSpellings {
}

/** Family → its codes. */
export interface FaceRecognitionFamilies {
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
export type FaceRecognitionCanonical<Code> = Code extends keyof FaceRecognitionAliases ? FaceRecognitionAliases[Code] : Code;

/** Every documented code of tencentcloud/face-recognition, without other spellings. */
export type FaceRecognitionCanonicalCode = Exclude<FaceRecognitionErrorCode, keyof FaceRecognitionAliases>;

/** What a server may send: a documented code, or one that no page has. */
export type FaceRecognitionAnyCode = FaceRecognitionErrorCode | UnrecognizedCode;
