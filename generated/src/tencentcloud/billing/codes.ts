import type { UnrecognizedCode } from "../../runtime/error.js";

/** The codes of the family AuthFailure, each with what its page says, and its other spellings. */
export interface AuthFailureFamilyCodes {
  /**
   * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition)
   * zh-CN: 密钥非法（不是云 API 密钥类型）。
   * At sources/tencentcloud/pages/billing.zh-CN.md:26
   */
  "AuthFailure.InvalidSecretId": never;
  /**
   * en: MFA failed. (tencentcloud/face-recognition)
   * zh-CN: MFA 错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:27
   */
  "AuthFailure.MFAFailure": never;
  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition)
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
   * At sources/tencentcloud/pages/billing.zh-CN.md:28
   */
  "AuthFailure.SecretIdNotFound": never;
  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition)
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
   * At sources/tencentcloud/pages/billing.zh-CN.md:29
   */
  "AuthFailure.SignatureExpire": never;
  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition)
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。
   * At sources/tencentcloud/pages/billing.zh-CN.md:30
   */
  "AuthFailure.SignatureFailure": never;
  /**
   * en: Token error. (tencentcloud/face-recognition)
   * zh-CN: token 错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:31
   */
  "AuthFailure.TokenFailure": never;
  /**
   * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition)
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598
   * At sources/tencentcloud/pages/billing.zh-CN.md:32
   */
  "AuthFailure.UnauthorizedOperation": never;
}
/** Every documented code of the family AuthFailure, in every spelling. */
export type AuthFailureFamilyCode = keyof AuthFailureFamilyCodes;
export interface BillingErrorCodes extends AuthFailureFamilyCodes {}

/** The codes of the family DryRunOperation, each with what its page says, and its other spellings. */
export interface DryRunOperationFamilyCodes {
  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition)
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
   * At sources/tencentcloud/pages/billing.zh-CN.md:33
   */
  "DryRunOperation": never;
}
/** Every documented code of the family DryRunOperation, in every spelling. */
export type DryRunOperationFamilyCode = keyof DryRunOperationFamilyCodes;
export interface BillingErrorCodes extends DryRunOperationFamilyCodes {}

/** The codes of the family FailedOperation, each with what its page says, and its other spellings. */
export interface FailedOperationFamilyCodes {
  /**
   * en: Operation failed. (tencentcloud/face-recognition)
   * zh-CN: 操作失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:34, sources/tencentcloud/pages/billing.zh-CN.md:59
   */
  "FailedOperation": never;
  /**
   * zh-CN: 代理支付设备不能降配。
   * At sources/tencentcloud/pages/billing.zh-CN.md:60
   */
  "FailedOperation.AgentPayDealCannotDown": never;
  /**
   * zh-CN: 账户余额不足。
   * At sources/tencentcloud/pages/billing.zh-CN.md:61
   */
  "FailedOperation.BalanceInsufficient": never;
  /**
   * zh-CN: 订单状态错误，只有未支付订单才能支付。
   * At sources/tencentcloud/pages/billing.zh-CN.md:62
   */
  "FailedOperation.InvalidDeal": never;
  /**
   * zh-CN: 代金券不可用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:63
   */
  "FailedOperation.InvalidVoucher": never;
  /**
   * zh-CN: 一起购买的订单必须同时支付。
   * At sources/tencentcloud/pages/billing.zh-CN.md:64
   */
  "FailedOperation.NeedPayTogeter": never;
  /**
   * zh-CN: 支付失败，请联系腾讯云工作人员处理。
   * At sources/tencentcloud/pages/billing.zh-CN.md:65
   */
  "FailedOperation.PayPriceError": never;
  /**
   * zh-CN: 支付成功但发货失败，请联系腾讯云工作人员处理。
   * At sources/tencentcloud/pages/billing.zh-CN.md:66
   */
  "FailedOperation.PaySuccDeliverFailed": never;
  /**
   * zh-CN: 汇总数据正在构建中，请稍后再试。
   * At sources/tencentcloud/pages/billing.zh-CN.md:67
   *
   * Retry: transient (“汇总数据正在构建中，请稍后再试。”).
   */
  "FailedOperation.SummaryDataNotReady": never;
  /**
   * zh-CN: 不存在该分账标签键
   * At sources/tencentcloud/pages/billing.zh-CN.md:68
   */
  "FailedOperation.TagKeyNotExist": never;
}
/** Every documented code of the family FailedOperation, in every spelling. */
export type FailedOperationFamilyCode = keyof FailedOperationFamilyCodes;
export interface BillingErrorCodes extends FailedOperationFamilyCodes {}

/** The codes of the family InternalError, each with what its page says, and its other spellings. */
export interface InternalFamilyCodes {
  /**
   * en: Internal error. (tencentcloud/face-recognition)
   * zh-CN: 内部错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:35
   */
  "InternalError": never;
}
/** Every documented code of the family InternalError, in every spelling. */
export type InternalFamilyCode = keyof InternalFamilyCodes;
export interface BillingErrorCodes extends InternalFamilyCodes {}

/** The codes of the family InvalidAction, each with what its page says, and its other spellings. */
export interface InvalidActionFamilyCodes {
  /**
   * en: The API does not exist. (tencentcloud/face-recognition)
   * zh-CN: 接口不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:36
   */
  "InvalidAction": never;
}
/** Every documented code of the family InvalidAction, in every spelling. */
export type InvalidActionFamilyCode = keyof InvalidActionFamilyCodes;
export interface BillingErrorCodes extends InvalidActionFamilyCodes {}

/** The codes of the family InvalidParameter, each with what its page says, and its other spellings. */
export interface InvalidParameterFamilyCodes {
  /**
   * en: Incorrect parameter. (tencentcloud/face-recognition)
   * zh-CN: 参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:37, sources/tencentcloud/pages/billing.zh-CN.md:69
   */
  "InvalidParameter": never;
}
/** Every documented code of the family InvalidParameter, in every spelling. */
export type InvalidParameterFamilyCode = keyof InvalidParameterFamilyCodes;
export interface BillingErrorCodes extends InvalidParameterFamilyCodes {}

/** The codes of the family InvalidParameterValue, each with what its page says, and its other spellings. */
export interface InvalidParameterValueFamilyCodes {
  /**
   * en: Invalid parameter value. (tencentcloud/face-recognition)
   * zh-CN: 参数取值错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:38, sources/tencentcloud/pages/billing.zh-CN.md:70
   */
  "InvalidParameterValue": never;
}
/** Every documented code of the family InvalidParameterValue, in every spelling. */
export type InvalidParameterValueFamilyCode = keyof InvalidParameterValueFamilyCodes;
export interface BillingErrorCodes extends InvalidParameterValueFamilyCodes {}

/** The codes of the family LimitExceeded, each with what its page says, and its other spellings. */
export interface LimitExceededFamilyCodes {
  /**
   * en: Quota limit exceeded. (tencentcloud/face-recognition)
   * zh-CN: 超过配额限制。
   * At sources/tencentcloud/pages/billing.zh-CN.md:39
   */
  "LimitExceeded": never;
}
/** Every documented code of the family LimitExceeded, in every spelling. */
export type LimitExceededFamilyCode = keyof LimitExceededFamilyCodes;
export interface BillingErrorCodes extends LimitExceededFamilyCodes {}

/** The codes of the family MissingParameter, each with what its page says, and its other spellings. */
export interface MissingParameterFamilyCodes {
  /**
   * en: A parameter is missing. (tencentcloud/face-recognition)
   * zh-CN: 缺少参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:40
   */
  "MissingParameter": never;
}
/** Every documented code of the family MissingParameter, in every spelling. */
export type MissingParameterFamilyCode = keyof MissingParameterFamilyCodes;
export interface BillingErrorCodes extends MissingParameterFamilyCodes {}

/** The codes of the family NoSuchVersion, each with what its page says, and its other spellings. */
export interface NoSuchVersionFamilyCodes {
  /**
   * en: The API version does not exist. (tencentcloud/face-recognition)
   * zh-CN: 接口版本不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:41
   */
  "NoSuchVersion": never;
}
/** Every documented code of the family NoSuchVersion, in every spelling. */
export type NoSuchVersionFamilyCode = keyof NoSuchVersionFamilyCodes;
export interface BillingErrorCodes extends NoSuchVersionFamilyCodes {}

/** The codes of the family RequestLimitExceeded, each with what its page says, and its other spellings. */
export interface RequestLimitExceededFamilyCodes {
  /**
   * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition)
   * zh-CN: 请求的次数超过了频率限制。
   * At sources/tencentcloud/pages/billing.zh-CN.md:42
   *
   * Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": never;
}
/** Every documented code of the family RequestLimitExceeded, in every spelling. */
export type RequestLimitExceededFamilyCode = keyof RequestLimitExceededFamilyCodes;
export interface BillingErrorCodes extends RequestLimitExceededFamilyCodes {}

/** The codes of the family ResourceInUse, each with what its page says, and its other spellings. */
export interface ResourceInUseFamilyCodes {
  /**
   * en: Resource is in use. (tencentcloud/face-recognition)
   * zh-CN: 资源被占用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:43
   */
  "ResourceInUse": never;
}
/** Every documented code of the family ResourceInUse, in every spelling. */
export type ResourceInUseFamilyCode = keyof ResourceInUseFamilyCodes;
export interface BillingErrorCodes extends ResourceInUseFamilyCodes {}

/** The codes of the family ResourceInsufficient, each with what its page says, and its other spellings. */
export interface ResourceInsufficientFamilyCodes {
  /**
   * en: Insufficient resource. (tencentcloud/face-recognition)
   * zh-CN: 资源不足。
   * At sources/tencentcloud/pages/billing.zh-CN.md:44
   */
  "ResourceInsufficient": never;
}
/** Every documented code of the family ResourceInsufficient, in every spelling. */
export type ResourceInsufficientFamilyCode = keyof ResourceInsufficientFamilyCodes;
export interface BillingErrorCodes extends ResourceInsufficientFamilyCodes {}

/** The codes of the family ResourceNotFound, each with what its page says, and its other spellings. */
export interface ResourceNotFoundFamilyCodes {
  /**
   * en: The resource does not exist. (tencentcloud/face-recognition)
   * zh-CN: 资源不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:45
   */
  "ResourceNotFound": never;
}
/** Every documented code of the family ResourceNotFound, in every spelling. */
export type ResourceNotFoundFamilyCode = keyof ResourceNotFoundFamilyCodes;
export interface BillingErrorCodes extends ResourceNotFoundFamilyCodes {}

/** The codes of the family ResourceUnavailable, each with what its page says, and its other spellings. */
export interface ResourceUnavailableFamilyCodes {
  /**
   * en: Resource is unavailable. (tencentcloud/face-recognition)
   * zh-CN: 资源不可用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:46
   */
  "ResourceUnavailable": never;
}
/** Every documented code of the family ResourceUnavailable, in every spelling. */
export type ResourceUnavailableFamilyCode = keyof ResourceUnavailableFamilyCodes;
export interface BillingErrorCodes extends ResourceUnavailableFamilyCodes {}

/** The codes of the family UnauthorizedOperation, each with what its page says, and its other spellings. */
export interface UnauthorizedOperationFamilyCodes {
  /**
   * en: Unauthorized operation. (tencentcloud/face-recognition)
   * zh-CN: 未授权操作。
   * At sources/tencentcloud/pages/billing.zh-CN.md:47
   */
  "UnauthorizedOperation": never;
  /**
   * zh-CN: 账号没有实名认证，支付失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:71
   */
  "UnauthorizedOperation.NotCertification": never;
  /**
   * zh-CN: 账号没有财务授权，支付失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:72
   */
  "UnauthorizedOperation.NotFinanceAuth": never;
}
/** Every documented code of the family UnauthorizedOperation, in every spelling. */
export type UnauthorizedOperationFamilyCode = keyof UnauthorizedOperationFamilyCodes;
export interface BillingErrorCodes extends UnauthorizedOperationFamilyCodes {}

/** The codes of the family UnknownParameter, each with what its page says, and its other spellings. */
export interface UnknownParameterFamilyCodes {
  /**
   * en: Unknown parameter. (tencentcloud/face-recognition)
   * zh-CN: 未知参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:48
   */
  "UnknownParameter": never;
}
/** Every documented code of the family UnknownParameter, in every spelling. */
export type UnknownParameterFamilyCode = keyof UnknownParameterFamilyCodes;
export interface BillingErrorCodes extends UnknownParameterFamilyCodes {}

/** The codes of the family UnsupportedOperation, each with what its page says, and its other spellings. */
export interface UnsupportedOperationFamilyCodes {
  /**
   * en: Unsupported operation. (tencentcloud/face-recognition)
   * zh-CN: 操作不支持。
   * At sources/tencentcloud/pages/billing.zh-CN.md:49
   */
  "UnsupportedOperation": never;
}
/** Every documented code of the family UnsupportedOperation, in every spelling. */
export type UnsupportedOperationFamilyCode = keyof UnsupportedOperationFamilyCodes;
export interface BillingErrorCodes extends UnsupportedOperationFamilyCodes {}

/** The codes of the family UnsupportedProtocol, each with what its page says, and its other spellings. */
export interface UnsupportedProtocolFamilyCodes {
  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition)
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。
   * At sources/tencentcloud/pages/billing.zh-CN.md:50
   */
  "UnsupportedProtocol": never;
}
/** Every documented code of the family UnsupportedProtocol, in every spelling. */
export type UnsupportedProtocolFamilyCode = keyof UnsupportedProtocolFamilyCodes;
export interface BillingErrorCodes extends UnsupportedProtocolFamilyCodes {}

/** The codes of the family UnsupportedRegion, each with what its page says, and its other spellings. */
export interface UnsupportedRegionFamilyCodes {
  /**
   * en: API does not support the requested region. (tencentcloud/face-recognition)
   * zh-CN: 接口不支持所传地域。
   * At sources/tencentcloud/pages/billing.zh-CN.md:51
   */
  "UnsupportedRegion": never;
}
/** Every documented code of the family UnsupportedRegion, in every spelling. */
export type UnsupportedRegionFamilyCode = keyof UnsupportedRegionFamilyCodes;
export interface BillingErrorCodes extends UnsupportedRegionFamilyCodes {}

/** The documented codes of tencentcloud/billing, each with what its page says, and its other spellings. */
export interface BillingErrorCodes {
}

/** Every documented code of tencentcloud/billing, in every spelling. */
export type BillingErrorCode = keyof BillingErrorCodes;

/** Another spelling → the code it stands for. */
export interface BillingAliases {
}

/** Family → its codes. */
export interface BillingFamilies {
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
  "UnauthorizedOperation": UnauthorizedOperationFamilyCode;
  "UnknownParameter": UnknownParameterFamilyCode;
  "UnsupportedOperation": UnsupportedOperationFamilyCode;
  "UnsupportedProtocol": UnsupportedProtocolFamilyCode;
  "UnsupportedRegion": UnsupportedRegionFamilyCode;
}

/** The code to compare with: no code of tencentcloud/billing has another spelling. */
export type BillingCanonical<Code> = Code;

/** Every documented code of tencentcloud/billing. */
export type BillingCanonicalCode = BillingErrorCode;

/** What a server may send: a documented code, or one that no page has. */
export type BillingAnyCode = BillingErrorCode | UnrecognizedCode;
