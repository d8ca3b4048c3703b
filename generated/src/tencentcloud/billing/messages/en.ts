import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { BillingErrorCode, BillingErrorCodes } from "../codes.js";

/** The codes that have a text in en. */
export type CoveredCode = Exclude<BillingErrorCode, 
  | "FailedOperation.AgentPayDealCannotDown"
  | "FailedOperation.BalanceInsufficient"
  | "FailedOperation.InvalidDeal"
  | "FailedOperation.InvalidVoucher"
  | "FailedOperation.NeedPayTogeter"
  | "FailedOperation.PayPriceError"
  | "FailedOperation.PaySuccDeliverFailed"
  | "FailedOperation.SummaryDataNotReady"
  | "FailedOperation.TagKeyNotExist"
  | "UnauthorizedOperation.NotCertification"
  | "UnauthorizedOperation.NotFinanceAuth">;

/** The service that these texts are of. */
export const service = "tencentcloud/billing";

/** What each code means, in en. */
export const messages: TextsOf<Pick<BillingErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<BillingErrorCodes, CoveredCode>>
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
  "InternalError": "Internal error.",
  "InvalidAction": "The API does not exist.",
  "InvalidParameter": "Incorrect parameter.",
  "InvalidParameterValue": "Invalid parameter value.",
  "LimitExceeded": "Quota limit exceeded.",
  "MissingParameter": "A parameter is missing.",
  "NoSuchVersion": "The API version does not exist.",
  "RequestLimitExceeded": "The number of requests exceeds the frequency limit.",
  "ResourceInUse": "Resource is in use.",
  "ResourceInsufficient": "Insufficient resource.",
  "ResourceNotFound": "The resource does not exist.",
  "ResourceUnavailable": "Resource is unavailable.",
  "UnauthorizedOperation": "Unauthorized operation.",
  "UnknownParameter": "Unknown parameter.",
  "UnsupportedOperation": "Unsupported operation.",
  "UnsupportedProtocol": "HTTP(S) request protocol error; only GET and POST requests are supported.",
  "UnsupportedRegion": "API does not support the requested region.",
});

/** Titles of the codes that have one, in en. */
export const titles: Readonly<Partial<Record<BillingErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<BillingErrorCode, string>>
>({
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<BillingErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<BillingErrorCode, readonly MessageCase[]>>
>({
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<BillingErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<BillingErrorCode, string>>
>({
  "AuthFailure.InvalidSecretId": "tencentcloud/face-recognition",
  "AuthFailure.MFAFailure": "tencentcloud/face-recognition",
  "AuthFailure.SecretIdNotFound": "tencentcloud/face-recognition",
  "AuthFailure.SignatureExpire": "tencentcloud/face-recognition",
  "AuthFailure.SignatureFailure": "tencentcloud/face-recognition",
  "AuthFailure.TokenFailure": "tencentcloud/face-recognition",
  "AuthFailure.UnauthorizedOperation": "tencentcloud/face-recognition",
  "DryRunOperation": "tencentcloud/face-recognition",
  "FailedOperation": "tencentcloud/face-recognition",
  "InternalError": "tencentcloud/face-recognition",
  "InvalidAction": "tencentcloud/face-recognition",
  "InvalidParameter": "tencentcloud/face-recognition",
  "InvalidParameterValue": "tencentcloud/face-recognition",
  "LimitExceeded": "tencentcloud/face-recognition",
  "MissingParameter": "tencentcloud/face-recognition",
  "NoSuchVersion": "tencentcloud/face-recognition",
  "RequestLimitExceeded": "tencentcloud/face-recognition",
  "ResourceInUse": "tencentcloud/face-recognition",
  "ResourceInsufficient": "tencentcloud/face-recognition",
  "ResourceNotFound": "tencentcloud/face-recognition",
  "ResourceUnavailable": "tencentcloud/face-recognition",
  "UnauthorizedOperation": "tencentcloud/face-recognition",
  "UnknownParameter": "tencentcloud/face-recognition",
  "UnsupportedOperation": "tencentcloud/face-recognition",
  "UnsupportedProtocol": "tencentcloud/face-recognition",
  "UnsupportedRegion": "tencentcloud/face-recognition",
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<BillingErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<BillingErrorCode, string>>
>({
});
