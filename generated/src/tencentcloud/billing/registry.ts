import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { BillingAnyCode, BillingCanonical, BillingErrorCode } from "./codes.js";
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
  "FailedOperation.AgentPayDealCannotDown": errors.FailedOperationAgentPayDealCannotDownError,
  "FailedOperation.BalanceInsufficient": errors.FailedOperationBalanceInsufficientError,
  "FailedOperation.InvalidDeal": errors.FailedOperationInvalidDealError,
  "FailedOperation.InvalidVoucher": errors.FailedOperationInvalidVoucherError,
  "FailedOperation.NeedPayTogeter": errors.FailedOperationNeedPayTogeterError,
  "FailedOperation.PayPriceError": errors.FailedOperationPayPriceError,
  "FailedOperation.PaySuccDeliverFailed": errors.FailedOperationPaySuccDeliverFailedError,
  "FailedOperation.SummaryDataNotReady": errors.FailedOperationSummaryDataNotReadyError,
  "FailedOperation.TagKeyNotExist": errors.FailedOperationTagKeyNotExistError,
  "InternalError": errors.InternalError,
  "InvalidAction": errors.InvalidActionError,
  "InvalidParameter": errors.InvalidParameterError,
  "InvalidParameterValue": errors.InvalidParameterValueError,
  "LimitExceeded": errors.LimitExceededError,
  "MissingParameter": errors.MissingParameterError,
  "NoSuchVersion": errors.NoSuchVersionError,
  "RequestLimitExceeded": errors.RequestLimitExceededError,
  "ResourceInUse": errors.ResourceInUseError,
  "ResourceInsufficient": errors.ResourceInsufficientError,
  "ResourceNotFound": errors.ResourceNotFoundError,
  "ResourceUnavailable": errors.ResourceUnavailableError,
  "UnauthorizedOperation": errors.UnauthorizedOperationError,
  "UnauthorizedOperation.NotCertification": errors.UnauthorizedOperationNotCertificationError,
  "UnauthorizedOperation.NotFinanceAuth": errors.UnauthorizedOperationNotFinanceAuthError,
  "UnknownParameter": errors.UnknownParameterError,
  "UnsupportedOperation": errors.UnsupportedOperationError,
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
  "UnauthorizedOperation": errors.UnauthorizedOperationFamilyError,
  "UnknownParameter": errors.UnknownParameterFamilyError,
  "UnsupportedOperation": errors.UnsupportedOperationFamilyError,
  "UnsupportedProtocol": errors.UnsupportedProtocolFamilyError,
  "UnsupportedRegion": errors.UnsupportedRegionFamilyError,
};

/** Any error of tencentcloud/billing: catch it with `instanceof`, read it with `BillingError.from`. */
export class BillingError<out Code extends BillingAnyCode = BillingAnyCode> extends ServiceError<Code, BillingCanonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "BillingError";
  }

  override get service(): "tencentcloud/billing" {
    return "tencentcloud/billing";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.BillingErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.BillingErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is BillingError<BillingErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is BillingError<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): BillingError | undefined {
    return readError(reader, value, context, BillingError.from);
  }
}

/** How errors of tencentcloud/billing are told and made. */
export const reader: ServiceReader<BillingError> = {
  id: "tencentcloud/billing",
  envelope: {
    code: ["Response", "Error", "Code"],
    message: ["Response", "Error", "Message"],
    requestId: ["Response", "RequestId"],
  },
  codes,
  families,
  base: BillingError,
};
