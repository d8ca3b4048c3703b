import { defineFaceRecognitionHandlers, handleFaceRecognitionError } from "errsmith-cloud-errors/tencentcloud/face-recognition/handlers";
import type { FaceRecognitionError } from "errsmith-cloud-errors/tencentcloud/face-recognition";

/** Decides what an error of tencentcloud/face-recognition means to this application. */
export function onFaceRecognitionError(error: FaceRecognitionError): unknown {
  return handleFaceRecognitionError(error, handlers);
}

const handlers = defineFaceRecognitionHandlers({
  "AuthFailure.InvalidSecretId": (error) => {
    throw error;
  },
  "AuthFailure.MFAFailure": (error) => {
    throw error;
  },
  "AuthFailure.SecretIdNotFound": (error) => {
    throw error;
  },
  "AuthFailure.SignatureExpire": (error) => {
    throw error;
  },
  "AuthFailure.SignatureFailure": (error) => {
    throw error;
  },
  "AuthFailure.TokenFailure": (error) => {
    throw error;
  },
  "AuthFailure.UnauthorizedOperation": (error) => {
    throw error;
  },
  "DryRunOperation": (error) => {
    throw error;
  },
  "FailedOperation": (error) => {
    throw error;
  },
  "FailedOperation.AcrossVersionsError": (error) => {
    throw error;
  },
  "FailedOperation.ConflictOperation": (error) => {
    throw error;
  },
  "FailedOperation.CreateFaceConcurrent": (error) => {
    throw error;
  },
  "FailedOperation.DuplicatedGroupDescription": (error) => {
    throw error;
  },
  "FailedOperation.FaceQualityNotQualified": (error) => {
    throw error;
  },
  "FailedOperation.FaceSizeTooSmall": (error) => {
    throw error;
  },
  "FailedOperation.GroupInDeletedState": (error) => {
    throw error;
  },
  "FailedOperation.GroupPersonMapExist": (error) => {
    throw error;
  },
  "FailedOperation.GroupPersonMapNotExist": (error) => {
    throw error;
  },
  "FailedOperation.ImageDecodeFailed": (error) => {
    throw error;
  },
  "FailedOperation.ImageDownloadError": (error) => {
    throw error;
  },
  "FailedOperation.ImageFacedetectFailed": (error) => {
    throw error;
  },
  "FailedOperation.ImageResolutionExceed": (error) => {
    throw error;
  },
  "FailedOperation.ImageResolutionTooSmall": (error) => {
    throw error;
  },
  "FailedOperation.ImageSizeExceed": (error) => {
    throw error;
  },
  "FailedOperation.RequestLimitExceeded": (error) => {
    throw error;
  },
  "FailedOperation.RequestTimeout": (error) => {
    throw error;
  },
  "FailedOperation.SearchFacesExceed": (error) => {
    throw error;
  },
  "FailedOperation.ServerError": (error) => {
    throw error;
  },
  "InternalError": (error) => {
    throw error;
  },
  "InvalidAction": (error) => {
    throw error;
  },
  "InvalidParameter": (error) => {
    throw error;
  },
  "InvalidParameter.InvalidParameter": (error) => {
    throw error;
  },
  "InvalidParameterValue": (error) => {
    throw error;
  },
  "InvalidParameterValue.AccountFaceNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.DeleteFaceNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.FaceMatchThresholdIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.FaceModelVersionIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupExDescriptionsExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupFaceNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdAlreadyExist": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdNotExist": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdNotExists": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupIdsExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupNameAlreadyExist": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupNameIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupNameTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupNumPerPersonExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupTagIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.GroupTagTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.ImageEmpty": (error) => {
    throw error;
  },
  "InvalidParameterValue.ImageEmptyError": (error) => {
    throw error;
  },
  "InvalidParameterValue.LimitExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.NoFaceInGroups": (error) => {
    throw error;
  },
  "InvalidParameterValue.NoFaceInPhoto": (error) => {
    throw error;
  },
  "InvalidParameterValue.OffsetExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonExDescriptionInfosExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonExistInGroup": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonFaceNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonGenderIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonIdAlreadyExist": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonIdIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonIdNotExist": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonIdTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonNameIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.PersonNameTooLong": (error) => {
    throw error;
  },
  "InvalidParameterValue.QualityControlIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.SearchPersonsExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.UniquePersonControlIllegal": (error) => {
    throw error;
  },
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": (error) => {
    throw error;
  },
  "InvalidParameterValue.UploadFaceNumExceed": (error) => {
    throw error;
  },
  "InvalidParameterValue.UrlIllegal": (error) => {
    throw error;
  },
  "LimitExceeded": (error) => {
    throw error;
  },
  "LimitExceeded.ErrorFaceNumExceed": (error) => {
    throw error;
  },
  "MissingParameter": (error) => {
    throw error;
  },
  "MissingParameter.ErrorParameterEmpty": (error) => {
    throw error;
  },
  "NoSuchVersion": (error) => {
    throw error;
  },
  "RequestLimitExceeded": (error) => {
    throw error;
  },
  "ResourceInUse": (error) => {
    throw error;
  },
  "ResourceInsufficient": (error) => {
    throw error;
  },
  "ResourceNotFound": (error) => {
    throw error;
  },
  "ResourceUnavailable": (error) => {
    throw error;
  },
  "ResourceUnavailable.ChargeStatusException": (error) => {
    throw error;
  },
  "ResourceUnavailable.Delivering": (error) => {
    throw error;
  },
  "ResourceUnavailable.Freeze": (error) => {
    throw error;
  },
  "ResourceUnavailable.GetAuthInfoError": (error) => {
    throw error;
  },
  "ResourceUnavailable.InArrears": (error) => {
    throw error;
  },
  "ResourceUnavailable.LowBalance": (error) => {
    throw error;
  },
  "ResourceUnavailable.NotExist": (error) => {
    throw error;
  },
  "ResourceUnavailable.NotReady": (error) => {
    throw error;
  },
  "ResourceUnavailable.Recover": (error) => {
    throw error;
  },
  "ResourceUnavailable.StopUsing": (error) => {
    throw error;
  },
  "ResourceUnavailable.UnknownStatus": (error) => {
    throw error;
  },
  "ResourcesSoldOut.ChargeStatusException": (error) => {
    throw error;
  },
  "UnauthorizedOperation": (error) => {
    throw error;
  },
  "UnknownParameter": (error) => {
    throw error;
  },
  "UnsupportedOperation": (error) => {
    throw error;
  },
  "UnsupportedOperation.UnknowMethod": (error) => {
    throw error;
  },
  "UnsupportedProtocol": (error) => {
    throw error;
  },
  "UnsupportedRegion": (error) => {
    throw error;
  },
  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
