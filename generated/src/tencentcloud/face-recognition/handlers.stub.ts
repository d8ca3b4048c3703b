import { defineFaceRecognitionHandlers, handleFaceRecognitionError } from "errsmith-cloud-errors/tencentcloud/face-recognition/handlers";
import type { FaceRecognitionError } from "errsmith-cloud-errors/tencentcloud/face-recognition";

/** Decides what an error of tencentcloud/face-recognition means to this application. */
export function onFaceRecognitionError(error: FaceRecognitionError): unknown {
  return handleFaceRecognitionError(error, handlers);
}

const handlers = defineFaceRecognitionHandlers({
  /**
   * en: Invalid key (not a TencentCloud API key type).
   * zh-CN: 密钥非法（不是云 API 密钥类型）。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:26)
   * At sources/tencentcloud/pages/face-recognition.en.txt:30
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.InvalidSecretId": (error) => {
    throw error;
  },

  /**
   * en: MFA failed.
   * zh-CN: MFA 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:27)
   * At sources/tencentcloud/pages/face-recognition.en.txt:28
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.MFAFailure": (error) => {
    throw error;
  },

  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:28)
   * At sources/tencentcloud/pages/face-recognition.en.txt:18
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SecretIdNotFound": (error) => {
    throw error;
  },

  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:29)
   * At sources/tencentcloud/pages/face-recognition.en.txt:23
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureExpire": (error) => {
    throw error;
  },

  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:30)
   * At sources/tencentcloud/pages/face-recognition.en.txt:22
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.SignatureFailure": (error) => {
    throw error;
  },

  /**
   * en: Token error.
   * zh-CN: token 错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:31)
   * At sources/tencentcloud/pages/face-recognition.en.txt:31
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.TokenFailure": (error) => {
    throw error;
  },

  /**
   * en: The request is not authorized. For more information, see the CAM documentation.
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:32)
   * At sources/tencentcloud/pages/face-recognition.en.txt:29
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "AuthFailure.UnauthorizedOperation": (error) => {
    throw error;
  },

  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:33)
   * At sources/tencentcloud/pages/face-recognition.en.txt:32
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "DryRunOperation": (error) => {
    throw error;
  },

  /**
   * en: Operation failed.
   * zh-CN: 操作失败。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:34)
   * At sources/tencentcloud/pages/face-recognition.en.txt:33
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation": (error) => {
    throw error;
  },

  /**
   * en: This operation cannot be performed across algorithm model versions.
   * At sources/tencentcloud/pages/face-recognition.en.txt:44
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.AcrossVersionsError": (error) => {
    throw error;
  },

  /**
   * en: The operations conflict. Do not operate on the same person simultaneously.
   * At sources/tencentcloud/pages/face-recognition.en.txt:45
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ConflictOperation": (error) => {
    throw error;
  },

  /**
   * en: Faces cannot be added concurrently.
   * At sources/tencentcloud/pages/face-recognition.en.txt:46
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.CreateFaceConcurrent": (error) => {
    throw error;
  },

  /**
   * en: The custom description field must be unique in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:47
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.DuplicatedGroupDescription": (error) => {
    throw error;
  },

  /**
   * en: The face image quality does not meet the requirement.
   * At sources/tencentcloud/pages/face-recognition.en.txt:48
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceQualityNotQualified": (error) => {
    throw error;
  },

  /**
   * en: The face frame size is smaller than the MinFaceSize value, and the face is filtered out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:49
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.FaceSizeTooSmall": (error) => {
    throw error;
  },

  /**
   * en: The current group is being deleted. Please wait.
   * At sources/tencentcloud/pages/face-recognition.en.txt:50
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupInDeletedState": (error) => {
    throw error;
  },

  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:51
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapExist": (error) => {
    throw error;
  },

  /**
   * en: The ID of the corresponding person is not in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:52
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.GroupPersonMapNotExist": (error) => {
    throw error;
  },

  /**
   * en: Image decoding failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:53
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDecodeFailed": (error) => {
    throw error;
  },

  /**
   * en: An error occurred while downloading the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:54
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageDownloadError": (error) => {
    throw error;
  },

  /**
   * en: Face detection failed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:55
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageFacedetectFailed": (error) => {
    throw error;
  },

  /**
   * en: The image resolution is too high.
   * At sources/tencentcloud/pages/face-recognition.en.txt:56
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionExceed": (error) => {
    throw error;
  },

  /**
   * en: The image short edge resolution is smaller than 64.
   * At sources/tencentcloud/pages/face-recognition.en.txt:57
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageResolutionTooSmall": (error) => {
    throw error;
  },

  /**
   * en: The size of the Base64-encoded image cannot exceed 5 MB.
   * At sources/tencentcloud/pages/face-recognition.en.txt:58
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.ImageSizeExceed": (error) => {
    throw error;
  },

  /**
   * en: The request frequency exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:59
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "FailedOperation.RequestLimitExceeded": (error) => {
    throw error;
  },

  /**
   * en: The backend service timed out.
   * At sources/tencentcloud/pages/face-recognition.en.txt:60
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.RequestTimeout": (error) => {
    throw error;
  },

  /**
   * en: The number of faces searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:61
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "FailedOperation.SearchFacesExceed": (error) => {
    throw error;
  },

  /**
   * en: The algorithm service is exceptional. Please retry.
   * At sources/tencentcloud/pages/face-recognition.en.txt:62
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: transient (“Please retry.”).
   */
  "FailedOperation.ServerError": (error) => {
    throw error;
  },

  /**
   * en: Internal error.
   * zh-CN: 内部错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:35)
   * At sources/tencentcloud/pages/face-recognition.en.txt:16
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InternalError": (error) => {
    throw error;
  },

  /**
   * en: The API does not exist.
   * zh-CN: 接口不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:36)
   * At sources/tencentcloud/pages/face-recognition.en.txt:37
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidAction": (error) => {
    throw error;
  },

  /**
   * en: Incorrect parameter.
   * zh-CN: 参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:37)
   * At sources/tencentcloud/pages/face-recognition.en.txt:26
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter": (error) => {
    throw error;
  },

  /**
   * en: Invalid parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:63
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameter.InvalidParameter": (error) => {
    throw error;
  },

  /**
   * en: Invalid parameter value.
   * zh-CN: 参数取值错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:38)
   * At sources/tencentcloud/pages/face-recognition.en.txt:36
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue": (error) => {
    throw error;
  },

  /**
   * en: The number of faces in the account exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:64
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.AccountFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: The number of faces to be deleted exceeds the limit. Every person must have at least one face image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:65
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.DeleteFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: Invalid FaceMatchThreshold parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:66
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceMatchThresholdIllegal": (error) => {
    throw error;
  },

  /**
   * en: The algorithm model version is invalid.
   * At sources/tencentcloud/pages/face-recognition.en.txt:67
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.FaceModelVersionIllegal": (error) => {
    throw error;
  },

  /**
   * en: The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.
   * At sources/tencentcloud/pages/face-recognition.en.txt:68
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsExceed": (error) => {
    throw error;
  },

  /**
   * en: The name of the group's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:69
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": (error) => {
    throw error;
  },

  /**
   * en: The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:70
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": (error) => {
    throw error;
  },

  /**
   * en: The name of the group's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:71
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": (error) => {
    throw error;
  },

  /**
   * en: The number of faces in the group exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:72
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: The group ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:73
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdAlreadyExist": (error) => {
    throw error;
  },

  /**
   * en: The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%\@#&_).
   * At sources/tencentcloud/pages/face-recognition.en.txt:74
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdIllegal": (error) => {
    throw error;
  },

  /**
   * en: The group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:75
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExist": (error) => {
    throw error;
  },

  /**
   * en: The corresponding group ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:76
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdNotExists": (error) => {
    throw error;
  },

  /**
   * en: The group ID exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:77
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdTooLong": (error) => {
    throw error;
  },

  /**
   * en: The list of groups passed in exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:78
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupIdsExceed": (error) => {
    throw error;
  },

  /**
   * en: The group name already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:79
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameAlreadyExist": (error) => {
    throw error;
  },

  /**
   * en: The group name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:80
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameIllegal": (error) => {
    throw error;
  },

  /**
   * en: The group name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:81
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNameTooLong": (error) => {
    throw error;
  },

  /**
   * en: The number of groups exceeds the limit. If you need more, please contact us.
   * At sources/tencentcloud/pages/face-recognition.en.txt:82
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumExceed": (error) => {
    throw error;
  },

  /**
   * en: The number of groups exceeds the limit. One person can be added to up to 100 groups.
   * At sources/tencentcloud/pages/face-recognition.en.txt:83
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupNumPerPersonExceed": (error) => {
    throw error;
  },

  /**
   * en: The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:84
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagIllegal": (error) => {
    throw error;
  },

  /**
   * en: The group remarks field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:85
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.GroupTagTooLong": (error) => {
    throw error;
  },

  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:86
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmpty": (error) => {
    throw error;
  },

  /**
   * en: Empty image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:87
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.ImageEmptyError": (error) => {
    throw error;
  },

  /**
   * en: The number of returned results exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:88
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.LimitExceed": (error) => {
    throw error;
  },

  /**
   * en: There are no faces in the specified group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:89
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInGroups": (error) => {
    throw error;
  },

  /**
   * en: There are no faces in the image.
   * At sources/tencentcloud/pages/face-recognition.en.txt:90
   *
   * Billable: yes (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.NoFaceInPhoto": (error) => {
    throw error;
  },

  /**
   * en: The starting number is too large. Please check the length of the array to be requested.
   * At sources/tencentcloud/pages/face-recognition.en.txt:91
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.OffsetExceed": (error) => {
    throw error;
  },

  /**
   * en: The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:92
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionInfosExceed": (error) => {
    throw error;
  },

  /**
   * en: The name of the person's custom description field must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:93
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": (error) => {
    throw error;
  },

  /**
   * en: The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:94
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": (error) => {
    throw error;
  },

  /**
   * en: The name of the person's custom description field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:95
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": (error) => {
    throw error;
  },

  /**
   * en: The ID of the corresponding person is already in the group.
   * At sources/tencentcloud/pages/face-recognition.en.txt:96
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonExistInGroup": (error) => {
    throw error;
  },

  /**
   * en: The number of face images for the person exceeds the limit. One person can have up to 5 face images.
   * At sources/tencentcloud/pages/face-recognition.en.txt:97
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: An error occurred while setting person gender. 0: empty; 1: male; 2: female.
   * At sources/tencentcloud/pages/face-recognition.en.txt:98
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonGenderIllegal": (error) => {
    throw error;
  },

  /**
   * en: The person ID already exists. It must be unique.
   * At sources/tencentcloud/pages/face-recognition.en.txt:99
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdAlreadyExist": (error) => {
    throw error;
  },

  /**
   * en: The person ID contains invalid characters. It can contain only letters, digits, and -%\@#&_.
   * At sources/tencentcloud/pages/face-recognition.en.txt:100
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdIllegal": (error) => {
    throw error;
  },

  /**
   * en: The person ID does not exist.
   * At sources/tencentcloud/pages/face-recognition.en.txt:101
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdNotExist": (error) => {
    throw error;
  },

  /**
   * en: The person ID field exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:102
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonIdTooLong": (error) => {
    throw error;
  },

  /**
   * en: The person name contains invalid characters. It can contain only letters, - , _ , and digits.
   * At sources/tencentcloud/pages/face-recognition.en.txt:103
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameIllegal": (error) => {
    throw error;
  },

  /**
   * en: The person name exceeds the length limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:104
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.PersonNameTooLong": (error) => {
    throw error;
  },

  /**
   * en: Invalid QualityControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:105
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.QualityControlIllegal": (error) => {
    throw error;
  },

  /**
   * en: The number of persons searched for exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:106
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.SearchPersonsExceed": (error) => {
    throw error;
  },

  /**
   * en: Invalid UniquePersonControl parameter.
   * At sources/tencentcloud/pages/face-recognition.en.txt:107
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UniquePersonControlIllegal": (error) => {
    throw error;
  },

  /**
   * en: This operation is not supported by algorithm model v2.0 or below.
   * At sources/tencentcloud/pages/face-recognition.en.txt:108
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": (error) => {
    throw error;
  },

  /**
   * en: Up to four faces can be uploaded at a time.
   * At sources/tencentcloud/pages/face-recognition.en.txt:109
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UploadFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: Invalid URL format.
   * At sources/tencentcloud/pages/face-recognition.en.txt:110
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "InvalidParameterValue.UrlIllegal": (error) => {
    throw error;
  },

  /**
   * en: Quota limit exceeded.
   * zh-CN: 超过配额限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:39)
   * At sources/tencentcloud/pages/face-recognition.en.txt:19
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded": (error) => {
    throw error;
  },

  /**
   * en: The number of faces exceeds the limit.
   * At sources/tencentcloud/pages/face-recognition.en.txt:111
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "LimitExceeded.ErrorFaceNumExceed": (error) => {
    throw error;
  },

  /**
   * en: A parameter is missing.
   * zh-CN: 缺少参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:40)
   * At sources/tencentcloud/pages/face-recognition.en.txt:38
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter": (error) => {
    throw error;
  },

  /**
   * en: A required parameter is empty.
   * At sources/tencentcloud/pages/face-recognition.en.txt:112
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "MissingParameter.ErrorParameterEmpty": (error) => {
    throw error;
  },

  /**
   * en: The API version does not exist.
   * zh-CN: 接口版本不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:41)
   * At sources/tencentcloud/pages/face-recognition.en.txt:20
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "NoSuchVersion": (error) => {
    throw error;
  },

  /**
   * en: The number of requests exceeds the frequency limit.
   * zh-CN: 请求的次数超过了频率限制。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:42)
   * At sources/tencentcloud/pages/face-recognition.en.txt:17
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”). Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": (error) => {
    throw error;
  },

  /**
   * en: Resource is in use.
   * zh-CN: 资源被占用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:43)
   * At sources/tencentcloud/pages/face-recognition.en.txt:15
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInUse": (error) => {
    throw error;
  },

  /**
   * en: Insufficient resource.
   * zh-CN: 资源不足。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:44)
   * At sources/tencentcloud/pages/face-recognition.en.txt:39
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceInsufficient": (error) => {
    throw error;
  },

  /**
   * en: The resource does not exist.
   * zh-CN: 资源不存在。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:45)
   * At sources/tencentcloud/pages/face-recognition.en.txt:21
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceNotFound": (error) => {
    throw error;
  },

  /**
   * en: Resource is unavailable.
   * zh-CN: 资源不可用。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:46)
   * At sources/tencentcloud/pages/face-recognition.en.txt:27
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable": (error) => {
    throw error;
  },

  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:113
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.ChargeStatusException": (error) => {
    throw error;
  },

  /**
   * en: The resource is being shipped.
   * At sources/tencentcloud/pages/face-recognition.en.txt:114
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Delivering": (error) => {
    throw error;
  },

  /**
   * en: The account is frozen.
   * At sources/tencentcloud/pages/face-recognition.en.txt:115
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Freeze": (error) => {
    throw error;
  },

  /**
   * en: Failed to get the authentication information.
   * At sources/tencentcloud/pages/face-recognition.en.txt:116
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.GetAuthInfoError": (error) => {
    throw error;
  },

  /**
   * en: The account is in arrears.
   * At sources/tencentcloud/pages/face-recognition.en.txt:117
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.InArrears": (error) => {
    throw error;
  },

  /**
   * en: Insufficient balance.
   * At sources/tencentcloud/pages/face-recognition.en.txt:118
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.LowBalance": (error) => {
    throw error;
  },

  /**
   * en: The billing status is unknown. Please check whether the service has been activated in the console.
   * At sources/tencentcloud/pages/face-recognition.en.txt:119
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotExist": (error) => {
    throw error;
  },

  /**
   * en: The service is not activated.
   * At sources/tencentcloud/pages/face-recognition.en.txt:120
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.NotReady": (error) => {
    throw error;
  },

  /**
   * en: The resource has been repossessed.
   * At sources/tencentcloud/pages/face-recognition.en.txt:121
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.Recover": (error) => {
    throw error;
  },

  /**
   * en: The service has been suspended for the account.
   * At sources/tencentcloud/pages/face-recognition.en.txt:122
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.StopUsing": (error) => {
    throw error;
  },

  /**
   * en: The billing status is unknown.
   * At sources/tencentcloud/pages/face-recognition.en.txt:123
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourceUnavailable.UnknownStatus": (error) => {
    throw error;
  },

  /**
   * en: The billing status is exceptional.
   * At sources/tencentcloud/pages/face-recognition.en.txt:124
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "ResourcesSoldOut.ChargeStatusException": (error) => {
    throw error;
  },

  /**
   * en: Unauthorized operation.
   * zh-CN: 未授权操作。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:47)
   * At sources/tencentcloud/pages/face-recognition.en.txt:25
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnauthorizedOperation": (error) => {
    throw error;
  },

  /**
   * en: Unknown parameter.
   * zh-CN: 未知参数错误。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:48)
   * At sources/tencentcloud/pages/face-recognition.en.txt:34
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnknownParameter": (error) => {
    throw error;
  },

  /**
   * en: Unsupported operation.
   * zh-CN: 操作不支持。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:49)
   * At sources/tencentcloud/pages/face-recognition.en.txt:14
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation": (error) => {
    throw error;
  },

  /**
   * en: Unknown method name.
   * At sources/tencentcloud/pages/face-recognition.en.txt:125
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedOperation.UnknowMethod": (error) => {
    throw error;
  },

  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported.
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:50)
   * At sources/tencentcloud/pages/face-recognition.en.txt:35
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedProtocol": (error) => {
    throw error;
  },

  /**
   * en: API does not support the requested region.
   * zh-CN: 接口不支持所传地域。 (tencentcloud/billing, sources/tencentcloud/pages/billing.zh-CN.md:51)
   * At sources/tencentcloud/pages/face-recognition.en.txt:24
   *
   * Billable: no (“The billable API calls are successful calls and failed calls that return the error code InvalidParameterValue.NoFaceInPhoto (for images without face).”).
   */
  "UnsupportedRegion": (error) => {
    throw error;
  },

  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
