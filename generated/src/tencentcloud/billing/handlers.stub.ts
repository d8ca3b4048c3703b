import { defineBillingHandlers, handleBillingError } from "errsmith-cloud-errors/tencentcloud/billing/handlers";
import type { BillingError } from "errsmith-cloud-errors/tencentcloud/billing";

/** Decides what an error of tencentcloud/billing means to this application. */
export function onBillingError(error: BillingError): unknown {
  return handleBillingError(error, handlers);
}

const handlers = defineBillingHandlers({
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
  "FailedOperation.AgentPayDealCannotDown": (error) => {
    throw error;
  },
  "FailedOperation.BalanceInsufficient": (error) => {
    throw error;
  },
  "FailedOperation.InvalidDeal": (error) => {
    throw error;
  },
  "FailedOperation.InvalidVoucher": (error) => {
    throw error;
  },
  "FailedOperation.NeedPayTogeter": (error) => {
    throw error;
  },
  "FailedOperation.PayPriceError": (error) => {
    throw error;
  },
  "FailedOperation.PaySuccDeliverFailed": (error) => {
    throw error;
  },
  "FailedOperation.SummaryDataNotReady": (error) => {
    throw error;
  },
  "FailedOperation.TagKeyNotExist": (error) => {
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
  "InvalidParameterValue": (error) => {
    throw error;
  },
  "LimitExceeded": (error) => {
    throw error;
  },
  "MissingParameter": (error) => {
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
  "UnauthorizedOperation": (error) => {
    throw error;
  },
  "UnauthorizedOperation.NotCertification": (error) => {
    throw error;
  },
  "UnauthorizedOperation.NotFinanceAuth": (error) => {
    throw error;
  },
  "UnknownParameter": (error) => {
    throw error;
  },
  "UnsupportedOperation": (error) => {
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
