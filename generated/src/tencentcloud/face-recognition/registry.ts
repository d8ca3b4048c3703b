import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { FaceRecognitionAnyCode, FaceRecognitionCanonical, FaceRecognitionErrorCode } from "./codes.js";
import * as errors from "./errors.js";

// Written without a prototype: taking one away from so many members is slow when the service is loaded.
const codes: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure.InvalidSecretId": errors.AuthFailureInvalidSecretIdError,
  "AuthFailure.MFAFailure": errors.AuthFailureMFAFailureError,
  "AuthFailure.SecretIdNotFound": errors.AuthFailureSecretIdNotFoundError,
  "AuthFailure.SignatureExpire": errors.AuthFailureSignatureExpireError,
  "AuthFailure.SignatureFailure": errors.AuthFailureSignatureFailureError,
  "AuthFailure.TokenFailure": errors.AuthFailureTokenFailureError,
  "AuthFailure.UnauthorizedOperation": errors.AuthFailureUnauthorizedOperationError,
  "DryRunOperation": errors.DryRunOperationError,
  "FailedOperation": errors.FailedOperationError,
  "FailedOperation.AcrossVersionsError": errors.FailedOperationAcrossVersionsError,
  "FailedOperation.ConflictOperation": errors.FailedOperationConflictOperationError,
  "FailedOperation.CreateFaceConcurrent": errors.FailedOperationCreateFaceConcurrentError,
  "FailedOperation.DuplicatedGroupDescription": errors.FailedOperationDuplicatedGroupDescriptionError,
  "FailedOperation.FaceQualityNotQualified": errors.FailedOperationFaceQualityNotQualifiedError,
  "FailedOperation.FaceSizeTooSmall": errors.FailedOperationFaceSizeTooSmallError,
  "FailedOperation.GroupInDeletedState": errors.FailedOperationGroupInDeletedStateError,
  "FailedOperation.GroupPersonMapExist": errors.FailedOperationGroupPersonMapExistError,
  "FailedOperation.GroupPersonMapNotExist": errors.FailedOperationGroupPersonMapNotExistError,
  "FailedOperation.ImageDecodeFailed": errors.FailedOperationImageDecodeFailedError,
  "FailedOperation.ImageDownloadError": errors.FailedOperationImageDownloadError,
  "FailedOperation.ImageFacedetectFailed": errors.FailedOperationImageFacedetectFailedError,
  "FailedOperation.ImageResolutionExceed": errors.FailedOperationImageResolutionExceedError,
  "FailedOperation.ImageResolutionTooSmall": errors.FailedOperationImageResolutionTooSmallError,
  "FailedOperation.ImageSizeExceed": errors.FailedOperationImageSizeExceedError,
  "FailedOperation.RequestLimitExceeded": errors.FailedOperationRequestLimitExceededError,
  "FailedOperation.RequestTimeout": errors.FailedOperationRequestTimeoutError,
  "FailedOperation.SearchFacesExceed": errors.FailedOperationSearchFacesExceedError,
  "FailedOperation.ServerError": errors.FailedOperationServerError,
  "InternalError": errors.InternalError,
  "InvalidAction": errors.InvalidActionError,
  "InvalidParameter": errors.InvalidParameterError,
  "InvalidParameter.InvalidParameter": errors.InvalidParameterInvalidParameterError,
  "InvalidParameterValue": errors.InvalidParameterValueError,
  "InvalidParameterValue.AccountFaceNumExceed": errors.InvalidParameterValueAccountFaceNumExceedError,
  "InvalidParameterValue.DeleteFaceNumExceed": errors.InvalidParameterValueDeleteFaceNumExceedError,
  "InvalidParameterValue.FaceMatchThresholdIllegal": errors.InvalidParameterValueFaceMatchThresholdIllegalError,
  "InvalidParameterValue.FaceModelVersionIllegal": errors.InvalidParameterValueFaceModelVersionIllegalError,
  "InvalidParameterValue.GroupExDescriptionsExceed": errors.InvalidParameterValueGroupExDescriptionsExceedError,
  "InvalidParameterValue.GroupExDescriptionsNameIdentical": errors.InvalidParameterValueGroupExDescriptionsNameIdenticalError,
  "InvalidParameterValue.GroupExDescriptionsNameIllegal": errors.InvalidParameterValueGroupExDescriptionsNameIllegalError,
  "InvalidParameterValue.GroupExDescriptionsNameTooLong": errors.InvalidParameterValueGroupExDescriptionsNameTooLongError,
  "InvalidParameterValue.GroupFaceNumExceed": errors.InvalidParameterValueGroupFaceNumExceedError,
  "InvalidParameterValue.GroupIdAlreadyExist": errors.InvalidParameterValueGroupIdAlreadyExistError,
  "InvalidParameterValue.GroupIdIllegal": errors.InvalidParameterValueGroupIdIllegalError,
  "InvalidParameterValue.GroupIdNotExist": errors.InvalidParameterValueGroupIdNotExistError,
  "InvalidParameterValue.GroupIdNotExists": errors.InvalidParameterValueGroupIdNotExistsError,
  "InvalidParameterValue.GroupIdTooLong": errors.InvalidParameterValueGroupIdTooLongError,
  "InvalidParameterValue.GroupIdsExceed": errors.InvalidParameterValueGroupIdsExceedError,
  "InvalidParameterValue.GroupNameAlreadyExist": errors.InvalidParameterValueGroupNameAlreadyExistError,
  "InvalidParameterValue.GroupNameIllegal": errors.InvalidParameterValueGroupNameIllegalError,
  "InvalidParameterValue.GroupNameTooLong": errors.InvalidParameterValueGroupNameTooLongError,
  "InvalidParameterValue.GroupNumExceed": errors.InvalidParameterValueGroupNumExceedError,
  "InvalidParameterValue.GroupNumPerPersonExceed": errors.InvalidParameterValueGroupNumPerPersonExceedError,
  "InvalidParameterValue.GroupTagIllegal": errors.InvalidParameterValueGroupTagIllegalError,
  "InvalidParameterValue.GroupTagTooLong": errors.InvalidParameterValueGroupTagTooLongError,
  "InvalidParameterValue.ImageEmpty": errors.InvalidParameterValueImageEmptyError,
  "InvalidParameterValue.ImageEmptyError": errors.FaceRecognitionInvalidParameterValueImageEmptyError,
  "InvalidParameterValue.LimitExceed": errors.InvalidParameterValueLimitExceedError,
  "InvalidParameterValue.NoFaceInGroups": errors.InvalidParameterValueNoFaceInGroupsError,
  "InvalidParameterValue.NoFaceInPhoto": errors.InvalidParameterValueNoFaceInPhotoError,
  "InvalidParameterValue.OffsetExceed": errors.InvalidParameterValueOffsetExceedError,
  "InvalidParameterValue.PersonExDescriptionInfosExceed": errors.InvalidParameterValuePersonExDescriptionInfosExceedError,
  "InvalidParameterValue.PersonExDescriptionsNameIdentical": errors.InvalidParameterValuePersonExDescriptionsNameIdenticalError,
  "InvalidParameterValue.PersonExDescriptionsNameIllegal": errors.InvalidParameterValuePersonExDescriptionsNameIllegalError,
  "InvalidParameterValue.PersonExDescriptionsNameTooLong": errors.InvalidParameterValuePersonExDescriptionsNameTooLongError,
  "InvalidParameterValue.PersonExistInGroup": errors.InvalidParameterValuePersonExistInGroupError,
  "InvalidParameterValue.PersonFaceNumExceed": errors.InvalidParameterValuePersonFaceNumExceedError,
  "InvalidParameterValue.PersonGenderIllegal": errors.InvalidParameterValuePersonGenderIllegalError,
  "InvalidParameterValue.PersonIdAlreadyExist": errors.InvalidParameterValuePersonIdAlreadyExistError,
  "InvalidParameterValue.PersonIdIllegal": errors.InvalidParameterValuePersonIdIllegalError,
  "InvalidParameterValue.PersonIdNotExist": errors.InvalidParameterValuePersonIdNotExistError,
  "InvalidParameterValue.PersonIdTooLong": errors.InvalidParameterValuePersonIdTooLongError,
  "InvalidParameterValue.PersonNameIllegal": errors.InvalidParameterValuePersonNameIllegalError,
  "InvalidParameterValue.PersonNameTooLong": errors.InvalidParameterValuePersonNameTooLongError,
  "InvalidParameterValue.QualityControlIllegal": errors.InvalidParameterValueQualityControlIllegalError,
  "InvalidParameterValue.SearchPersonsExceed": errors.InvalidParameterValueSearchPersonsExceedError,
  "InvalidParameterValue.UniquePersonControlIllegal": errors.InvalidParameterValueUniquePersonControlIllegalError,
  "InvalidParameterValue.UnsupportedGroupFaceModelVersion": errors.InvalidParameterValueUnsupportedGroupFaceModelVersionError,
  "InvalidParameterValue.UploadFaceNumExceed": errors.InvalidParameterValueUploadFaceNumExceedError,
  "InvalidParameterValue.UrlIllegal": errors.InvalidParameterValueUrlIllegalError,
  "LimitExceeded": errors.LimitExceededError,
  "LimitExceeded.ErrorFaceNumExceed": errors.LimitExceededErrorFaceNumExceedError,
  "MissingParameter": errors.MissingParameterError,
  "MissingParameter.ErrorParameterEmpty": errors.MissingParameterErrorParameterEmptyError,
  "NoSuchVersion": errors.NoSuchVersionError,
  "RequestLimitExceeded": errors.RequestLimitExceededError,
  "ResourceInUse": errors.ResourceInUseError,
  "ResourceInsufficient": errors.ResourceInsufficientError,
  "ResourceNotFound": errors.ResourceNotFoundError,
  "ResourceUnavailable": errors.ResourceUnavailableError,
  "ResourceUnavailable.ChargeStatusException": errors.ResourceUnavailableChargeStatusExceptionError,
  "ResourceUnavailable.Delivering": errors.ResourceUnavailableDeliveringError,
  "ResourceUnavailable.Freeze": errors.ResourceUnavailableFreezeError,
  "ResourceUnavailable.GetAuthInfoError": errors.ResourceUnavailableGetAuthInfoError,
  "ResourceUnavailable.InArrears": errors.ResourceUnavailableInArrearsError,
  "ResourceUnavailable.LowBalance": errors.ResourceUnavailableLowBalanceError,
  "ResourceUnavailable.NotExist": errors.ResourceUnavailableNotExistError,
  "ResourceUnavailable.NotReady": errors.ResourceUnavailableNotReadyError,
  "ResourceUnavailable.Recover": errors.ResourceUnavailableRecoverError,
  "ResourceUnavailable.StopUsing": errors.ResourceUnavailableStopUsingError,
  "ResourceUnavailable.UnknownStatus": errors.ResourceUnavailableUnknownStatusError,
  "ResourcesSoldOut.ChargeStatusException": errors.ResourcesSoldOutChargeStatusExceptionError,
  "UnauthorizedOperation": errors.UnauthorizedOperationError,
  "UnknownParameter": errors.UnknownParameterError,
  "UnsupportedOperation": errors.UnsupportedOperationError,
  "UnsupportedOperation.UnknowMethod": errors.UnsupportedOperationUnknowMethodError,
  "UnsupportedProtocol": errors.UnsupportedProtocolError,
  "UnsupportedRegion": errors.UnsupportedRegionError,
};

const families: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure": errors.AuthFailureFamilyError,
  "DryRunOperation": errors.DryRunOperationFamilyError,
  "FailedOperation": errors.FailedOperationFamilyError,
  "InternalError": errors.InternalFamilyError,
  "InvalidAction": errors.InvalidActionFamilyError,
  "InvalidParameter": errors.InvalidParameterFamilyError,
  "InvalidParameterValue": errors.InvalidParameterValueFamilyError,
  "LimitExceeded": errors.LimitExceededFamilyError,
  "MissingParameter": errors.MissingParameterFamilyError,
  "NoSuchVersion": errors.NoSuchVersionFamilyError,
  "RequestLimitExceeded": errors.RequestLimitExceededFamilyError,
  "ResourceInUse": errors.ResourceInUseFamilyError,
  "ResourceInsufficient": errors.ResourceInsufficientFamilyError,
  "ResourceNotFound": errors.ResourceNotFoundFamilyError,
  "ResourceUnavailable": errors.ResourceUnavailableFamilyError,
  "ResourcesSoldOut": errors.ResourcesSoldOutFamilyError,
  "UnauthorizedOperation": errors.UnauthorizedOperationFamilyError,
  "UnknownParameter": errors.UnknownParameterFamilyError,
  "UnsupportedOperation": errors.UnsupportedOperationFamilyError,
  "UnsupportedProtocol": errors.UnsupportedProtocolFamilyError,
  "UnsupportedRegion": errors.UnsupportedRegionFamilyError,
};

/** Any error of tencentcloud/face-recognition: catch it with `instanceof`, read it with `FaceRecognitionError.from`. */
export class FaceRecognitionError<out Code extends FaceRecognitionAnyCode = FaceRecognitionAnyCode> extends ServiceError<Code, FaceRecognitionCanonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "FaceRecognitionError";
  }

  override get service(): "tencentcloud/face-recognition" {
    return "tencentcloud/face-recognition";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.FaceRecognitionErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.FaceRecognitionErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is FaceRecognitionError<FaceRecognitionErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is FaceRecognitionError<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): FaceRecognitionError | undefined {
    return readError(reader, value, context, FaceRecognitionError.from);
  }
}

/** How errors of tencentcloud/face-recognition are told and made. */
export const reader: ServiceReader<FaceRecognitionError> = {
  id: "tencentcloud/face-recognition",
  envelope: {
    code: ["Response", "Error", "Code"],
    message: ["Response", "Error", "Message"],
    requestId: ["Response", "RequestId"],
  },
  codes,
  families,
  base: FaceRecognitionError,
};
