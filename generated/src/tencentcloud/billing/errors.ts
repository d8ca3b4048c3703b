import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of tencentcloud/billing have in common. To catch any of them, or to read one, use `BillingError`. */
export abstract class BillingErrorBase<out Code extends codes.BillingAnyCode = codes.BillingAnyCode> extends ServiceError<
  Code,
  codes.BillingCanonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "BillingError";
  }

  override get service(): "tencentcloud/billing" {
    return "tencentcloud/billing";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is BillingErrorBase<codes.BillingErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is BillingErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

/** An error of the family AuthFailure; the class of such codes that no page documents. */
export class AuthFailureFamilyError<
  out Code extends codes.AuthFailureFamilyCode | UnrecognizedCode = codes.AuthFailureFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "AuthFailure";
  }
}

/** An error of the family DryRunOperation; the class of such codes that no page documents. */
export class DryRunOperationFamilyError<
  out Code extends codes.DryRunOperationFamilyCode | UnrecognizedCode = codes.DryRunOperationFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "DryRunOperation";
  }
}

/** An error of the family FailedOperation; the class of such codes that no page documents. */
export class FailedOperationFamilyError<
  out Code extends codes.FailedOperationFamilyCode | UnrecognizedCode = codes.FailedOperationFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "FailedOperation";
  }
}

/** An error of the family InternalError; the class of such codes that no page documents. */
export class InternalFamilyError<
  out Code extends codes.InternalFamilyCode | UnrecognizedCode = codes.InternalFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "InternalError";
  }
}

/** An error of the family InvalidAction; the class of such codes that no page documents. */
export class InvalidActionFamilyError<
  out Code extends codes.InvalidActionFamilyCode | UnrecognizedCode = codes.InvalidActionFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "InvalidAction";
  }
}

/** An error of the family InvalidParameter; the class of such codes that no page documents. */
export class InvalidParameterFamilyError<
  out Code extends codes.InvalidParameterFamilyCode | UnrecognizedCode = codes.InvalidParameterFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "InvalidParameter";
  }
}

/** An error of the family InvalidParameterValue; the class of such codes that no page documents. */
export class InvalidParameterValueFamilyError<
  out Code extends codes.InvalidParameterValueFamilyCode | UnrecognizedCode = codes.InvalidParameterValueFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "InvalidParameterValue";
  }
}

/** An error of the family LimitExceeded; the class of such codes that no page documents. */
export class LimitExceededFamilyError<
  out Code extends codes.LimitExceededFamilyCode | UnrecognizedCode = codes.LimitExceededFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "LimitExceeded";
  }
}

/** An error of the family MissingParameter; the class of such codes that no page documents. */
export class MissingParameterFamilyError<
  out Code extends codes.MissingParameterFamilyCode | UnrecognizedCode = codes.MissingParameterFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "MissingParameter";
  }
}

/** An error of the family NoSuchVersion; the class of such codes that no page documents. */
export class NoSuchVersionFamilyError<
  out Code extends codes.NoSuchVersionFamilyCode | UnrecognizedCode = codes.NoSuchVersionFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "NoSuchVersion";
  }
}

/** An error of the family RequestLimitExceeded; the class of such codes that no page documents. */
export class RequestLimitExceededFamilyError<
  out Code extends codes.RequestLimitExceededFamilyCode | UnrecognizedCode = codes.RequestLimitExceededFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "RequestLimitExceeded";
  }
}

/** An error of the family ResourceInUse; the class of such codes that no page documents. */
export class ResourceInUseFamilyError<
  out Code extends codes.ResourceInUseFamilyCode | UnrecognizedCode = codes.ResourceInUseFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "ResourceInUse";
  }
}

/** An error of the family ResourceInsufficient; the class of such codes that no page documents. */
export class ResourceInsufficientFamilyError<
  out Code extends codes.ResourceInsufficientFamilyCode | UnrecognizedCode = codes.ResourceInsufficientFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "ResourceInsufficient";
  }
}

/** An error of the family ResourceNotFound; the class of such codes that no page documents. */
export class ResourceNotFoundFamilyError<
  out Code extends codes.ResourceNotFoundFamilyCode | UnrecognizedCode = codes.ResourceNotFoundFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "ResourceNotFound";
  }
}

/** An error of the family ResourceUnavailable; the class of such codes that no page documents. */
export class ResourceUnavailableFamilyError<
  out Code extends codes.ResourceUnavailableFamilyCode | UnrecognizedCode = codes.ResourceUnavailableFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "ResourceUnavailable";
  }
}

/** An error of the family UnauthorizedOperation; the class of such codes that no page documents. */
export class UnauthorizedOperationFamilyError<
  out Code extends codes.UnauthorizedOperationFamilyCode | UnrecognizedCode = codes.UnauthorizedOperationFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "UnauthorizedOperation";
  }
}

/** An error of the family UnknownParameter; the class of such codes that no page documents. */
export class UnknownParameterFamilyError<
  out Code extends codes.UnknownParameterFamilyCode | UnrecognizedCode = codes.UnknownParameterFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "UnknownParameter";
  }
}

/** An error of the family UnsupportedOperation; the class of such codes that no page documents. */
export class UnsupportedOperationFamilyError<
  out Code extends codes.UnsupportedOperationFamilyCode | UnrecognizedCode = codes.UnsupportedOperationFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "UnsupportedOperation";
  }
}

/** An error of the family UnsupportedProtocol; the class of such codes that no page documents. */
export class UnsupportedProtocolFamilyError<
  out Code extends codes.UnsupportedProtocolFamilyCode | UnrecognizedCode = codes.UnsupportedProtocolFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "UnsupportedProtocol";
  }
}

/** An error of the family UnsupportedRegion; the class of such codes that no page documents. */
export class UnsupportedRegionFamilyError<
  out Code extends codes.UnsupportedRegionFamilyCode | UnrecognizedCode = codes.UnsupportedRegionFamilyCode | UnrecognizedCode,
> extends BillingErrorBase<Code> {
  override get family(): string {
    return "UnsupportedRegion";
  }
}

/**
 * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition)
 * zh-CN: 密钥非法（不是云 API 密钥类型）。
 */
export class AuthFailureInvalidSecretIdError extends AuthFailureFamilyError<"AuthFailure.InvalidSecretId"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.InvalidSecretId";
  }
}

/**
 * en: MFA failed. (tencentcloud/face-recognition)
 * zh-CN: MFA 错误。
 */
export class AuthFailureMFAFailureError extends AuthFailureFamilyError<"AuthFailure.MFAFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.MFAFailure";
  }
}

/**
 * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition)
 * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
 */
export class AuthFailureSecretIdNotFoundError extends AuthFailureFamilyError<"AuthFailure.SecretIdNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SecretIdNotFound";
  }
}

/**
 * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition)
 * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
 */
export class AuthFailureSignatureExpireError extends AuthFailureFamilyError<"AuthFailure.SignatureExpire"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureExpire";
  }
}

/**
 * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition)
 * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。
 */
export class AuthFailureSignatureFailureError extends AuthFailureFamilyError<"AuthFailure.SignatureFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.SignatureFailure";
  }
}

/**
 * en: Token error. (tencentcloud/face-recognition)
 * zh-CN: token 错误。
 */
export class AuthFailureTokenFailureError extends AuthFailureFamilyError<"AuthFailure.TokenFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.TokenFailure";
  }
}

/**
 * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition)
 * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598
 */
export class AuthFailureUnauthorizedOperationError extends AuthFailureFamilyError<"AuthFailure.UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure.UnauthorizedOperation";
  }
}

/**
 * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition)
 * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
 */
export class DryRunOperationError extends DryRunOperationFamilyError<"DryRunOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "DryRunOperation";
  }
}

/**
 * en: Operation failed. (tencentcloud/face-recognition)
 * zh-CN: 操作失败。
 */
export class FailedOperationError extends FailedOperationFamilyError<"FailedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation";
  }
}

/**
 * zh-CN: 代理支付设备不能降配。
 */
export class FailedOperationAgentPayDealCannotDownError extends FailedOperationFamilyError<"FailedOperation.AgentPayDealCannotDown"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.AgentPayDealCannotDown";
  }
}

/**
 * zh-CN: 账户余额不足。
 */
export class FailedOperationBalanceInsufficientError extends FailedOperationFamilyError<"FailedOperation.BalanceInsufficient"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.BalanceInsufficient";
  }
}

/**
 * zh-CN: 订单状态错误，只有未支付订单才能支付。
 */
export class FailedOperationInvalidDealError extends FailedOperationFamilyError<"FailedOperation.InvalidDeal"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.InvalidDeal";
  }
}

/**
 * zh-CN: 代金券不可用。
 */
export class FailedOperationInvalidVoucherError extends FailedOperationFamilyError<"FailedOperation.InvalidVoucher"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.InvalidVoucher";
  }
}

/**
 * zh-CN: 一起购买的订单必须同时支付。
 */
export class FailedOperationNeedPayTogeterError extends FailedOperationFamilyError<"FailedOperation.NeedPayTogeter"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.NeedPayTogeter";
  }
}

/**
 * zh-CN: 支付失败，请联系腾讯云工作人员处理。
 */
export class FailedOperationPayPriceError extends FailedOperationFamilyError<"FailedOperation.PayPriceError"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.PayPriceError";
  }
}

/**
 * zh-CN: 支付成功但发货失败，请联系腾讯云工作人员处理。
 */
export class FailedOperationPaySuccDeliverFailedError extends FailedOperationFamilyError<"FailedOperation.PaySuccDeliverFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.PaySuccDeliverFailed";
  }
}

/**
 * zh-CN: 汇总数据正在构建中，请稍后再试。
 *
 * Retry: transient (“汇总数据正在构建中，请稍后再试。”).
 */
export class FailedOperationSummaryDataNotReadyError extends FailedOperationFamilyError<"FailedOperation.SummaryDataNotReady"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.SummaryDataNotReady";
  }
}

/**
 * zh-CN: 不存在该分账标签键
 */
export class FailedOperationTagKeyNotExistError extends FailedOperationFamilyError<"FailedOperation.TagKeyNotExist"> {
  /** @internal */
  override get documentedCode(): string {
    return "FailedOperation.TagKeyNotExist";
  }
}

/**
 * en: Internal error. (tencentcloud/face-recognition)
 * zh-CN: 内部错误。
 */
export class InternalError extends InternalFamilyError<"InternalError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError";
  }
}

/**
 * en: The API does not exist. (tencentcloud/face-recognition)
 * zh-CN: 接口不存在。
 */
export class InvalidActionError extends InvalidActionFamilyError<"InvalidAction"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidAction";
  }
}

/**
 * en: Incorrect parameter. (tencentcloud/face-recognition)
 * zh-CN: 参数错误。
 */
export class InvalidParameterError extends InvalidParameterFamilyError<"InvalidParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter";
  }
}

/**
 * en: Invalid parameter value. (tencentcloud/face-recognition)
 * zh-CN: 参数取值错误。
 */
export class InvalidParameterValueError extends InvalidParameterValueFamilyError<"InvalidParameterValue"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameterValue";
  }
}

/**
 * en: Quota limit exceeded. (tencentcloud/face-recognition)
 * zh-CN: 超过配额限制。
 */
export class LimitExceededError extends LimitExceededFamilyError<"LimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "LimitExceeded";
  }
}

/**
 * en: A parameter is missing. (tencentcloud/face-recognition)
 * zh-CN: 缺少参数错误。
 */
export class MissingParameterError extends MissingParameterFamilyError<"MissingParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "MissingParameter";
  }
}

/**
 * en: The API version does not exist. (tencentcloud/face-recognition)
 * zh-CN: 接口版本不存在。
 */
export class NoSuchVersionError extends NoSuchVersionFamilyError<"NoSuchVersion"> {
  /** @internal */
  override get documentedCode(): string {
    return "NoSuchVersion";
  }
}

/**
 * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition)
 * zh-CN: 请求的次数超过了频率限制。
 *
 * Retry: throttled (by the rule throttling-name).
 */
export class RequestLimitExceededError extends RequestLimitExceededFamilyError<"RequestLimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "RequestLimitExceeded";
  }
}

/**
 * en: Resource is in use. (tencentcloud/face-recognition)
 * zh-CN: 资源被占用。
 */
export class ResourceInUseError extends ResourceInUseFamilyError<"ResourceInUse"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInUse";
  }
}

/**
 * en: Insufficient resource. (tencentcloud/face-recognition)
 * zh-CN: 资源不足。
 */
export class ResourceInsufficientError extends ResourceInsufficientFamilyError<"ResourceInsufficient"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceInsufficient";
  }
}

/**
 * en: The resource does not exist. (tencentcloud/face-recognition)
 * zh-CN: 资源不存在。
 */
export class ResourceNotFoundError extends ResourceNotFoundFamilyError<"ResourceNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceNotFound";
  }
}

/**
 * en: Resource is unavailable. (tencentcloud/face-recognition)
 * zh-CN: 资源不可用。
 */
export class ResourceUnavailableError extends ResourceUnavailableFamilyError<"ResourceUnavailable"> {
  /** @internal */
  override get documentedCode(): string {
    return "ResourceUnavailable";
  }
}

/**
 * en: Unauthorized operation. (tencentcloud/face-recognition)
 * zh-CN: 未授权操作。
 */
export class UnauthorizedOperationError extends UnauthorizedOperationFamilyError<"UnauthorizedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnauthorizedOperation";
  }
}

/**
 * zh-CN: 账号没有实名认证，支付失败。
 */
export class UnauthorizedOperationNotCertificationError extends UnauthorizedOperationFamilyError<"UnauthorizedOperation.NotCertification"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnauthorizedOperation.NotCertification";
  }
}

/**
 * zh-CN: 账号没有财务授权，支付失败。
 */
export class UnauthorizedOperationNotFinanceAuthError extends UnauthorizedOperationFamilyError<"UnauthorizedOperation.NotFinanceAuth"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnauthorizedOperation.NotFinanceAuth";
  }
}

/**
 * en: Unknown parameter. (tencentcloud/face-recognition)
 * zh-CN: 未知参数错误。
 */
export class UnknownParameterError extends UnknownParameterFamilyError<"UnknownParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnknownParameter";
  }
}

/**
 * en: Unsupported operation. (tencentcloud/face-recognition)
 * zh-CN: 操作不支持。
 */
export class UnsupportedOperationError extends UnsupportedOperationFamilyError<"UnsupportedOperation"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedOperation";
  }
}

/**
 * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition)
 * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。
 */
export class UnsupportedProtocolError extends UnsupportedProtocolFamilyError<"UnsupportedProtocol"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedProtocol";
  }
}

/**
 * en: API does not support the requested region. (tencentcloud/face-recognition)
 * zh-CN: 接口不支持所传地域。
 */
export class UnsupportedRegionError extends UnsupportedRegionFamilyError<"UnsupportedRegion"> {
  /** @internal */
  override get documentedCode(): string {
    return "UnsupportedRegion";
  }
}

