import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { FaceRecognitionErrorCode, FaceRecognitionErrorCodes } from "../codes.js";

/** The codes that have a text in en. */
export type CoveredCode = Exclude<FaceRecognitionErrorCode, never>;

/** The service that these texts are of. */
export const service = "tencentcloud/face-recognition";

/** What each code means, in en. */
export const messages: TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<FaceRecognitionErrorCodes, CoveredCode>>
>({
  "AuthFailure.InvalidSecretId": "Invalid key (not a TencentCloud API key type).",
  "AuthFailure.MFAFailure": "MFA failed.",
  "AuthFailure.SecretIdNotFound": "Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key.",
  "AuthFailure.SignatureExpire": "Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time.",
  "AuthFailure.SignatureFailure": "Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation.",
  "AuthFailure.TokenFailure": "Token error.",
  "AuthFailure.UnauthorizedOperation": "The request is not authorized. For more information, see the CAM documentation.",
  "DryRunOperation": "DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used.",
  "FailedOperation": "Operation failed.",
  "FailedOperation.AcrossVersionsError": "This operation cannot be performed across algorithm model versions.",
  "FailedOperation.ConflictOperation": "The operations conflict. Do not operate on the same person simultaneously.",
  "FailedOperation.CreateFaceConcurrent": "Faces cannot be added concurrently.",
  "FailedOperation.DuplicatedGroupDescription": "The custom description field must be unique in the group.",
  "FailedOperation.FaceQualityNotQualified": "The face image quality does not meet the requirement.",
  "FailedOperation.FaceSizeTooSmall": "The face frame size is smaller than the MinFaceSize value, and the face is filtered out.",
  "FailedOperation.GroupInDeletedState": "The current group is being deleted. Please wait.",
  "FailedOperation.GroupPersonMapExist": "The ID of the corresponding person is already in the group.",
  "FailedOperation.GroupPersonMapNotExist": "The ID of the corresponding person is not in the group.",
  "FailedOperation.ImageDecodeFailed": "Image decoding failed.",
  "FailedOperation.ImageDownloadError": "An error occurred while downloading the image.",
  "FailedOperation.ImageFacedetectFailed": "Face detection failed.",
  "FailedOperation.ImageResolutionExceed": "The image resolution is too high.",
  "FailedOperation.ImageResolutionTooSmall": "The image short edge resolution is smaller than 64.",
  "FailedOperation.ImageSizeExceed": "The size of the Base64-encoded image cannot exceed 5 MB.",
  "FailedOperation.RequestLimitExceeded": "The request frequency exceeds the limit.",
  "FailedOperation.RequestTimeout": "The backend service timed out.",
  "FailedOperation.SearchFacesExceed": "The number of faces searched for exceeds the limit.",
  "FailedOperation.ServerError": "The algorithm service is exceptional. Please retry.",
  "InternalError": "Internal error.",
  "InvalidAction": "The API does not exist.",
  "InvalidParameter": "Incorrect parameter.",
  "InvalidParameter.InvalidParameter": "Invalid parameter.",
  "InvalidParameterValue": "Invalid parameter value.",
  "InvalidParameterValue.AccountFaceNumExceed": "The number of faces in the account exceeds the limit.",
  "InvalidParameterValue.DeleteFaceNumExceed": "The number of faces to be deleted exceeds the limit. Every person must have at least one face image.",
  "InvalidParameterValue.FaceMatchThresholdIllegal": "Invalid FaceMatchThreshold parameter.",
  "InvalidParameterValue.FaceModelVersionIllegal": "The algorithm model version is invalid.",
  "InvalidParameterValue.GroupExDescriptionsExceed": "The array length of the group's custom description fields exceeds the limit. Up to 5 fields can be created.",
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": "The name of the group's custom description field must be unique.",
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": "The name of the group's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.",
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": "The name of the group's custom description field exceeds the length limit.",
  "InvalidParameterValue.GroupFaceNumExceed": "The number of faces in the group exceeds the limit.",
  "InvalidParameterValue.GroupIdAlreadyExist": "The group ID already exists. It must be unique.",
  "InvalidParameterValue.GroupIdIllegal": "The group ID contains invalid characters. It can contain only letters, digits, and special symbols (-%@#&_).",
  "InvalidParameterValue.GroupIdNotExist": "The group ID does not exist.",
  "InvalidParameterValue.GroupIdNotExists": "The corresponding group ID does not exist.",
  "InvalidParameterValue.GroupIdTooLong": "The group ID exceeds the length limit.",
  "InvalidParameterValue.GroupIdsExceed": "The list of groups passed in exceeds the limit.",
  "InvalidParameterValue.GroupNameAlreadyExist": "The group name already exists. It must be unique.",
  "InvalidParameterValue.GroupNameIllegal": "The group name contains invalid characters. It can contain only letters, - , _ , and digits.",
  "InvalidParameterValue.GroupNameTooLong": "The group name exceeds the length limit.",
  "InvalidParameterValue.GroupNumExceed": "The number of groups exceeds the limit. If you need more, please contact us.",
  "InvalidParameterValue.GroupNumPerPersonExceed": "The number of groups exceeds the limit. One person can be added to up to 100 groups.",
  "InvalidParameterValue.GroupTagIllegal": "The group remarks field contains invalid characters. It can contain only letters, - , _ , and digits.",
  "InvalidParameterValue.GroupTagTooLong": "The group remarks field exceeds the length limit.",
  "InvalidParameterValue.ImageEmpty": "Empty image.",
  "InvalidParameterValue.ImageEmptyError": "Empty image.",
  "InvalidParameterValue.LimitExceed": "The number of returned results exceeds the limit.",
  "InvalidParameterValue.NoFaceInGroups": "There are no faces in the specified group.",
  "InvalidParameterValue.NoFaceInPhoto": "There are no faces in the image.",
  "InvalidParameterValue.OffsetExceed": "The starting number is too large. Please check the length of the array to be requested.",
  "InvalidParameterValue.PersonExDescriptionInfosExceed": "The array length of the person's custom description fields exceeds the limit. Up to 5 fields are allowed.",
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": "The name of the person's custom description field must be unique.",
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": "The name of the person's custom description field contains invalid characters. It can contain only letters, - , _ , and digits.",
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": "The name of the person's custom description field exceeds the length limit.",
  "InvalidParameterValue.PersonExistInGroup": "The ID of the corresponding person is already in the group.",
  "InvalidParameterValue.PersonFaceNumExceed": "The number of face images for the person exceeds the limit. One person can have up to 5 face images.",
  "InvalidParameterValue.PersonGenderIllegal": "An error occurred while setting person gender. 0: empty; 1: male; 2: female.",
  "InvalidParameterValue.PersonIdAlreadyExist": "The person ID already exists. It must be unique.",
  "InvalidParameterValue.PersonIdIllegal": "The person ID contains invalid characters. It can contain only letters, digits, and -%@#&_.",
  "InvalidParameterValue.PersonIdNotExist": "The person ID does not exist.",
  "InvalidParameterValue.PersonIdTooLong": "The person ID field exceeds the length limit.",
  "InvalidParameterValue.PersonNameIllegal": "The person name contains invalid characters. It can contain only letters, - , _ , and digits.",
  "InvalidParameterValue.PersonNameTooLong": "The person name exceeds the length limit.",
  "InvalidParameterValue.QualityControlIllegal": "Invalid QualityControl parameter.",
  "InvalidParameterValue.SearchPersonsExceed": "The number of persons searched for exceeds the limit.",
  "InvalidParameterValue.UniquePersonControlIllegal": "Invalid UniquePersonControl parameter.",
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": "This operation is not supported by algorithm model v2.0 or below.",
  "InvalidParameterValue.UploadFaceNumExceed": "Up to four faces can be uploaded at a time.",
  "InvalidParameterValue.UrlIllegal": "Invalid URL format.",
  "LimitExceeded": "Quota limit exceeded.",
  "LimitExceeded.ErrorFaceNumExceed": "The number of faces exceeds the limit.",
  "MissingParameter": "A parameter is missing.",
  "MissingParameter.ErrorParameterEmpty": "A required parameter is empty.",
  "NoSuchVersion": "The API version does not exist.",
  "RequestLimitExceeded": "The number of requests exceeds the frequency limit.",
  "ResourceInUse": "Resource is in use.",
  "ResourceInsufficient": "Insufficient resource.",
  "ResourceNotFound": "The resource does not exist.",
  "ResourceUnavailable": "Resource is unavailable.",
  "ResourceUnavailable.ChargeStatusException": "The account is in arrears.",
  "ResourceUnavailable.Delivering": "The resource is being shipped.",
  "ResourceUnavailable.Freeze": "The account is frozen.",
  "ResourceUnavailable.GetAuthInfoError": "Failed to get the authentication information.",
  "ResourceUnavailable.InArrears": "The account is in arrears.",
  "ResourceUnavailable.LowBalance": "Insufficient balance.",
  "ResourceUnavailable.NotExist": "The billing status is unknown. Please check whether the service has been activated in the console.",
  "ResourceUnavailable.NotReady": "The service is not activated.",
  "ResourceUnavailable.Recover": "The resource has been repossessed.",
  "ResourceUnavailable.StopUsing": "The service has been suspended for the account.",
  "ResourceUnavailable.UnknownStatus": "The billing status is unknown.",
  "ResourcesSoldOut.ChargeStatusException": "The billing status is exceptional.",
  "UnauthorizedOperation": "Unauthorized operation.",
  "UnknownParameter": "Unknown parameter.",
  "UnsupportedOperation": "Unsupported operation.",
  "UnsupportedOperation.UnknowMethod": "Unknown method name.",
  "UnsupportedProtocol": "HTTP(S) request protocol error; only GET and POST requests are supported.",
  "UnsupportedRegion": "API does not support the requested region.",
});

/** Titles of the codes that have one, in en. */
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
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<FaceRecognitionErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<FaceRecognitionErrorCode, string>>
>({
});
