import type { UnrecognizedCode } from "../../runtime/error.js";

/** The codes of the family AuthFailure, each with what its page says, and its other spellings. */
export interface AuthFailureFamilyCodes {
  /**
   * en: Invalid key (not a TencentCloud API key type).
   * zh-CN: 密钥非法（不是云 API 密钥类型）。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:30
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.InvalidSecretId": never;
  /**
   * en: MFA failed.
   * zh-CN: MFA 错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:28
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.MFAFailure": never;
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:18
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SecretIdNotFound": never;
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:23
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureExpire": never;
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:22
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureFailure": never;
  /**
   * en: Token error.
   * zh-CN: token 错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:31
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.TokenFailure": never;
  /**
   * en: The request is not authorized. For more information, see the CAM documentation.
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:29
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.UnauthorizedOperation": never;
}
/** Every documented code of the family AuthFailure, in every spelling. */
export type AuthFailureFamilyCode = keyof AuthFailureFamilyCodes;
export interface FaceRecognitionErrorCodes extends AuthFailureFamilyCodes {}

/** The codes of the family DryRunOperation, each with what its page says, and its other spellings. */
export interface DryRunOperationFamilyCodes {
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:32
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "DryRunOperation": never;
}
/** Every documented code of the family DryRunOperation, in every spelling. */
export type DryRunOperationFamilyCode = keyof DryRunOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends DryRunOperationFamilyCodes {}

/** The codes of the family FailedOperation, each with what its page says, and its other spellings. */
export interface FailedOperationFamilyCodes {
  /**
   * en: Operation failed.
   * zh-CN: 操作失败。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:33
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation": never;
  /**
   * en: This operation cannot be performed across algorithm model versions.
   * At sources/tencentcloud/pages/face-recognition.en.txt:44
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.AcrossVersionsError": never;
  /**
   * en: The operations conflict. Do not operate on the same person simultaneously.
   * At sources/tencentcloud/pages/face-recognition.en.txt:45
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ConflictOperation": never;
  /**
   * en: Faces cannot be added concurrently.
   * At sources/tencentcloud/pages/face-recognition.en.txt:46
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.CreateFaceConcurrent": never;
  /**
   * en: The custom description field must be unique in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:47
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.DuplicatedGroupDescription": never;
  /**
   * en: The face image quality does not meet the requirement.
   * At sources/tencentcloud/pages/face-recognition.en.txt:48
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceQualityNotQualified": never;
  /**
   * en: The face frame size is smaller than the MinFaceSize value, and the face is filtered out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:49
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceSizeTooSmall": never;
  /**
   * en: The current group is being deleted. Please wait.
   * At sources/tencentcloud/pages/face-recognition.en.txt:50
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupInDeletedState": never;
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:51
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapExist": never;
  /**
   * en: The ID of the corresponding person is not in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:52
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapNotExist": never;
  /**
   * en: Image decoding failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:53
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDecodeFailed": never;
  /**
   * en: An error occurred while downloading the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:54
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDownloadError": never;
  /**
   * en: Face detection failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:55
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageFacedetectFailed": never;
  /**
   * en: The image resolution is too high.
   * At sources/tencentcloud/pages/face-recognition.en.txt:56
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionExceed": never;
  /**
   * en: The image short edge resolution is smaller than 64.
   * At sources/tencentcloud/pages/face-recognition.en.txt:57
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionTooSmall": never;
  /**
   * en: The size of the Base64-encoded image cannot exceed 5 MB.
   * At sources/tencentcloud/pages/face-recognition.en.txt:58
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageSizeExceed": never;
  /**
   * en: The request frequency exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:59
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "FailedOperation.RequestLimitExceeded": never;
  /**
   * en: The backend service timed out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:60
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.RequestTimeout": never;
  /**
   * en: The number of faces searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:61
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.SearchFacesExceed": never;
  /**
   * en: The algorithm service is exceptional. Please retry.
   * At sources/tencentcloud/pages/face-recognition.en.txt:62
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: transient (“Please retry.”).
   */
  "FailedOperation.ServerError": never;
}
/** Every documented code of the family FailedOperation, in every spelling. */
export type FailedOperationFamilyCode = keyof FailedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends FailedOperationFamilyCodes {}

/** The codes of the family InternalError, each with what its page says, and its other spellings. */
export interface InternalFamilyCodes {
  /**
   * en: Internal error.
   * zh-CN: 内部错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:16
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InternalError": never;
}
/** Every documented code of the family InternalError, in every spelling. */
export type InternalFamilyCode = keyof InternalFamilyCodes;
export interface FaceRecognitionErrorCodes extends InternalFamilyCodes {}

/** The codes of the family InvalidAction, each with what its page says, and its other spellings. */
export interface InvalidActionFamilyCodes {
  /**
   * en: The API does not exist.
   * zh-CN: 接口不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:37
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidAction": never;
}
/** Every documented code of the family InvalidAction, in every spelling. */
export type InvalidActionFamilyCode = keyof InvalidActionFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidActionFamilyCodes {}

/** The codes of the family InvalidParameter, each with what its page says, and its other spellings. */
export interface InvalidParameterFamilyCodes {
  /**
   * en: Incorrect parameter.
   * zh-CN: 参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:26
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter": never;
  /**
   * en: Invalid parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:63
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter.InvalidParameter": never;
}
/** Every documented code of the family InvalidParameter, in every spelling. */
export type InvalidParameterFamilyCode = keyof InvalidParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidParameterFamilyCodes {}

/** The codes of the family InvalidParameterValue, each with what its page says, and its other spellings. */
export interface InvalidParameterValueFamilyCodes {
  /**
   * en: Invalid parameter value.
   * zh-CN: 参数取值错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:36
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue": never;
  /**
   * en: The number of faces in the account exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:64
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.AccountFaceNumExceed": never;
  /**
   * en: The number of faces to be deleted exceeds the limit. Every person must have at least one face image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:65
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.DeleteFaceNumExceed": never;
  /**
   * en: Invalid FaceMatchThreshold parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:66
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceMatchThresholdIllegal": never;
  /**
   * en: The algorithm model version is invalid.
   * At sources/tencentcloud/pages/face-recognition.en.txt:67
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceModelVersionIllegal": never;
  /**
   * en: The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.
   * At sources/tencentcloud/pages/face-recognition.en.txt:68
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsExceed": never;
  /**
   * en: The name of the group's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:69
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": never;
  /**
   * en: The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:70
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": never;
  /**
   * en: The name of the group's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:71
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": never;
  /**
   * en: The number of faces in the group exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:72
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupFaceNumExceed": never;
  /**
   * en: The group ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:73
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdAlreadyExist": never;
  /**
   * en: The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%\@#&_).
   * At sources/tencentcloud/pages/face-recognition.en.txt:74
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdIllegal": never;
  /**
   * en: The group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:75
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExist": never;
  /**
   * en: The corresponding group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:76
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExists": never;
  /**
   * en: The group ID exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:77
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdTooLong": never;
  /**
   * en: The list of groups passed in exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:78
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdsExceed": never;
  /**
   * en: The group name already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:79
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameAlreadyExist": never;
  /**
   * en: The group name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:80
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameIllegal": never;
  /**
   * en: The group name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:81
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameTooLong": never;
  /**
   * en: The number of groups exceeds the limit. If you need more, please contact us.
   * At sources/tencentcloud/pages/face-recognition.en.txt:82
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumExceed": never;
  /**
   * en: The number of groups exceeds the limit. One person can be added to up to 100 groups.
   * At sources/tencentcloud/pages/face-recognition.en.txt:83
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumPerPersonExceed": never;
  /**
   * en: The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:84
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagIllegal": never;
  /**
   * en: The group remarks field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:85
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagTooLong": never;
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:86
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmpty": never;
  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:87
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmptyError": never;
  /**
   * en: The number of returned results exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:88
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.LimitExceed": never;
  /**
   * en: There are no faces in the specified group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:89
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInGroups": never;
  /**
   * en: There are no faces in the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:90
   *
   * Billable: yes (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInPhoto": never;
  /**
   * en: The starting number is too large. Please check the length of the array to be requested.
   * At sources/tencentcloud/pages/face-recognition.en.txt:91
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.OffsetExceed": never;
  /**
   * en: The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:92
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionInfosExceed": never;
  /**
   * en: The name of the person's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:93
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": never;
  /**
   * en: The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:94
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": never;
  /**
   * en: The name of the person's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:95
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": never;
  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:96
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExistInGroup": never;
  /**
   * en: The number of face images for the person exceeds the limit. One person can have up to 5 face images.
   * At sources/tencentcloud/pages/face-recognition.en.txt:97
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonFaceNumExceed": never;
  /**
   * en: An error occurred while setting person gender. 0: empty; 1: male; 2: female.
   * At sources/tencentcloud/pages/face-recognition.en.txt:98
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonGenderIllegal": never;
  /**
   * en: The person ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:99
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdAlreadyExist": never;
  /**
   * en: The person ID contains invalid characters. It can contain only letters, digits, and -%\@#&_.
   * At sources/tencentcloud/pages/face-recognition.en.txt:100
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdIllegal": never;
  /**
   * en: The person ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:101
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdNotExist": never;
  /**
   * en: The person ID field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:102
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdTooLong": never;
  /**
   * en: The person name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:103
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameIllegal": never;
  /**
   * en: The person name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:104
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameTooLong": never;
  /**
   * en: Invalid QualityControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:105
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.QualityControlIllegal": never;
  /**
   * en: The number of persons searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:106
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.SearchPersonsExceed": never;
  /**
   * en: Invalid UniquePersonControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:107
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UniquePersonControlIllegal": never;
  /**
   * en: This operation is not supported by algorithm model v2.0 or below.
   * At sources/tencentcloud/pages/face-recognition.en.txt:108
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": never;
  /**
   * en: Up to four faces can be uploaded at a time.
   * At sources/tencentcloud/pages/face-recognition.en.txt:109
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UploadFaceNumExceed": never;
  /**
   * en: Invalid URL format.
   * At sources/tencentcloud/pages/face-recognition.en.txt:110
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UrlIllegal": never;
}
/** Every documented code of the family InvalidParameterValue, in every spelling. */
export type InvalidParameterValueFamilyCode = keyof InvalidParameterValueFamilyCodes;
export interface FaceRecognitionErrorCodes extends InvalidParameterValueFamilyCodes {}

/** The codes of the family LimitExceeded, each with what its page says, and its other spellings. */
export interface LimitExceededFamilyCodes {
  /**
   * en: Quota limit exceeded.
   * zh-CN: 超过配额限制。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:19
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded": never;
  /**
   * en: The number of faces exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:111
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded.ErrorFaceNumExceed": never;
}
/** Every documented code of the family LimitExceeded, in every spelling. */
export type LimitExceededFamilyCode = keyof LimitExceededFamilyCodes;
export interface FaceRecognitionErrorCodes extends LimitExceededFamilyCodes {}

/** The codes of the family MissingParameter, each with what its page says, and its other spellings. */
export interface MissingParameterFamilyCodes {
  /**
   * en: A parameter is missing.
   * zh-CN: 缺少参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:38
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter": never;
  /**
   * en: A required parameter is empty.
   * At sources/tencentcloud/pages/face-recognition.en.txt:112
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter.ErrorParameterEmpty": never;
}
/** Every documented code of the family MissingParameter, in every spelling. */
export type MissingParameterFamilyCode = keyof MissingParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends MissingParameterFamilyCodes {}

/** The codes of the family NoSuchVersion, each with what its page says, and its other spellings. */
export interface NoSuchVersionFamilyCodes {
  /**
   * en: The API version does not exist.
   * zh-CN: 接口版本不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:20
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "NoSuchVersion": never;
}
/** Every documented code of the family NoSuchVersion, in every spelling. */
export type NoSuchVersionFamilyCode = keyof NoSuchVersionFamilyCodes;
export interface FaceRecognitionErrorCodes extends NoSuchVersionFamilyCodes {}

/** The codes of the family RequestLimitExceeded, each with what its page says, and its other spellings. */
export interface RequestLimitExceededFamilyCodes {
  /**
   * en: The number of requests exceeds the frequency limit.
   * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:17
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": never;
}
/** Every documented code of the family RequestLimitExceeded, in every spelling. */
export type RequestLimitExceededFamilyCode = keyof RequestLimitExceededFamilyCodes;
export interface FaceRecognitionErrorCodes extends RequestLimitExceededFamilyCodes {}

/** The codes of the family ResourceInUse, each with what its page says, and its other spellings. */
export interface ResourceInUseFamilyCodes {
  /**
   * en: Resource is in use.
   * zh-CN: 资源被占用。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:15
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInUse": never;
}
/** Every documented code of the family ResourceInUse, in every spelling. */
export type ResourceInUseFamilyCode = keyof ResourceInUseFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceInUseFamilyCodes {}

/** The codes of the family ResourceInsufficient, each with what its page says, and its other spellings. */
export interface ResourceInsufficientFamilyCodes {
  /**
   * en: Insufficient resource.
   * zh-CN: 资源不足。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:39
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInsufficient": never;
}
/** Every documented code of the family ResourceInsufficient, in every spelling. */
export type ResourceInsufficientFamilyCode = keyof ResourceInsufficientFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceInsufficientFamilyCodes {}

/** The codes of the family ResourceNotFound, each with what its page says, and its other spellings. */
export interface ResourceNotFoundFamilyCodes {
  /**
   * en: The resource does not exist.
   * zh-CN: 资源不存在。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:21
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceNotFound": never;
}
/** Every documented code of the family ResourceNotFound, in every spelling. */
export type ResourceNotFoundFamilyCode = keyof ResourceNotFoundFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceNotFoundFamilyCodes {}

/** The codes of the family ResourceUnavailable, each with what its page says, and its other spellings. */
export interface ResourceUnavailableFamilyCodes {
  /**
   * en: Resource is unavailable.
   * zh-CN: 资源不可用。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:27
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable": never;
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:113
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.ChargeStatusException": never;
  /**
   * en: The resource is being shipped.
   * At sources/tencentcloud/pages/face-recognition.en.txt:114
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Delivering": never;
  /**
   * en: The account is frozen.
   * At sources/tencentcloud/pages/face-recognition.en.txt:115
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Freeze": never;
  /**
   * en: Failed to get the authentication information.
   * At sources/tencentcloud/pages/face-recognition.en.txt:116
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.GetAuthInfoError": never;
  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:117
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.InArrears": never;
  /**
   * en: Insufficient balance.
   * At sources/tencentcloud/pages/face-recognition.en.txt:118
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.LowBalance": never;
  /**
   * en: The billing status is unknown. Please check whether the service has been activated in the console.
   * At sources/tencentcloud/pages/face-recognition.en.txt:119
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotExist": never;
  /**
   * en: The service is not activated.
   * At sources/tencentcloud/pages/face-recognition.en.txt:120
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotReady": never;
  /**
   * en: The resource has been repossessed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:121
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Recover": never;
  /**
   * en: The service has been suspended for the account.
   * At sources/tencentcloud/pages/face-recognition.en.txt:122
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.StopUsing": never;
  /**
   * en: The billing status is unknown.
   * At sources/tencentcloud/pages/face-recognition.en.txt:123
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.UnknownStatus": never;
}
/** Every documented code of the family ResourceUnavailable, in every spelling. */
export type ResourceUnavailableFamilyCode = keyof ResourceUnavailableFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourceUnavailableFamilyCodes {}

/** The codes of the family ResourcesSoldOut, each with what its page says, and its other spellings. */
export interface ResourcesSoldOutFamilyCodes {
  /**
   * en: The billing status is exceptional.
   * At sources/tencentcloud/pages/face-recognition.en.txt:124
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourcesSoldOut.ChargeStatusException": never;
}
/** Every documented code of the family ResourcesSoldOut, in every spelling. */
export type ResourcesSoldOutFamilyCode = keyof ResourcesSoldOutFamilyCodes;
export interface FaceRecognitionErrorCodes extends ResourcesSoldOutFamilyCodes {}

/** The codes of the family UnauthorizedOperation, each with what its page says, and its other spellings. */
export interface UnauthorizedOperationFamilyCodes {
  /**
   * en: Unauthorized operation.
   * zh-CN: 未授权操作。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:25
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnauthorizedOperation": never;
}
/** Every documented code of the family UnauthorizedOperation, in every spelling. */
export type UnauthorizedOperationFamilyCode = keyof UnauthorizedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnauthorizedOperationFamilyCodes {}

/** The codes of the family UnknownParameter, each with what its page says, and its other spellings. */
export interface UnknownParameterFamilyCodes {
  /**
   * en: Unknown parameter.
   * zh-CN: 未知参数错误。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:34
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnknownParameter": never;
}
/** Every documented code of the family UnknownParameter, in every spelling. */
export type UnknownParameterFamilyCode = keyof UnknownParameterFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnknownParameterFamilyCodes {}

/** The codes of the family UnsupportedOperation, each with what its page says, and its other spellings. */
export interface UnsupportedOperationFamilyCodes {
  /**
   * en: Unsupported operation.
   * zh-CN: 操作不支持。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:14
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation": never;
  /**
   * en: Unknown method name.
   * At sources/tencentcloud/pages/face-recognition.en.txt:125
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation.UnknowMethod": never;
}
/** Every documented code of the family UnsupportedOperation, in every spelling. */
export type UnsupportedOperationFamilyCode = keyof UnsupportedOperationFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedOperationFamilyCodes {}

/** The codes of the family UnsupportedProtocol, each with what its page says, and its other spellings. */
export interface UnsupportedProtocolFamilyCodes {
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported.
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:35
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedProtocol": never;
}
/** Every documented code of the family UnsupportedProtocol, in every spelling. */
export type UnsupportedProtocolFamilyCode = keyof UnsupportedProtocolFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedProtocolFamilyCodes {}

/** The codes of the family UnsupportedRegion, each with what its page says, and its other spellings. */
export interface UnsupportedRegionFamilyCodes {
  /**
   * en: API does not support the requested region.
   * zh-CN: 接口不支持所传地域。 (tencentcloud/billing)
   * At sources/tencentcloud/pages/face-recognition.en.txt:24
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedRegion": never;
}
/** Every documented code of the family UnsupportedRegion, in every spelling. */
export type UnsupportedRegionFamilyCode = keyof UnsupportedRegionFamilyCodes;
export interface FaceRecognitionErrorCodes extends UnsupportedRegionFamilyCodes {}

/** The documented codes of tencentcloud/face-recognition, each with what its page says, and its other spellings. */
export interface FaceRecognitionErrorCodes {
}

/** Every documented code of tencentcloud/face-recognition, in every spelling. */
export type FaceRecognitionErrorCode = keyof FaceRecognitionErrorCodes;

/** Another spelling → the code it stands for. */
export interface FaceRecognitionAliases {
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

/** The code to compare with: no code of tencentcloud/face-recognition has another spelling. */
export type FaceRecognitionCanonical<Code> = Code;

/** Every documented code of tencentcloud/face-recognition. */
export type FaceRecognitionCanonicalCode = FaceRecognitionErrorCode;

/** What a server may send: a documented code, or one that no page has. */
export type FaceRecognitionAnyCode = FaceRecognitionErrorCode | UnrecognizedCode;
