import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { BillingErrorCode, BillingErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<BillingErrorCode, never>;

/** The service that these texts are of. */
export const service = "tencentcloud/billing";

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<BillingErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<BillingErrorCodes, CoveredCode>>
>({
  "AuthFailure.InvalidSecretId": "密钥非法（不是云 API 密钥类型）。",
  "AuthFailure.MFAFailure": "MFA 错误。",
  "AuthFailure.SecretIdNotFound": "密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。",
  "AuthFailure.SignatureExpire": "签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。",
  "AuthFailure.SignatureFailure": "签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。",
  "AuthFailure.TokenFailure": "token 错误。",
  /** CAM: https://intl.cloud.tencent.com/document/product/598 */
  "AuthFailure.UnauthorizedOperation": "请求未授权。请参考 CAM 文档对鉴权的说明。",
  "DryRunOperation": "DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。",
  "FailedOperation": "操作失败。",
  "FailedOperation.AgentPayDealCannotDown": "代理支付设备不能降配。",
  "FailedOperation.BalanceInsufficient": "账户余额不足。",
  "FailedOperation.InvalidDeal": "订单状态错误，只有未支付订单才能支付。",
  "FailedOperation.InvalidVoucher": "代金券不可用。",
  "FailedOperation.NeedPayTogeter": "一起购买的订单必须同时支付。",
  "FailedOperation.PayPriceError": "支付失败，请联系腾讯云工作人员处理。",
  "FailedOperation.PaySuccDeliverFailed": "支付成功但发货失败，请联系腾讯云工作人员处理。",
  "FailedOperation.SummaryDataNotReady": "汇总数据正在构建中，请稍后再试。",
  "FailedOperation.TagKeyNotExist": "不存在该分账标签键",
  "InternalError": "内部错误。",
  "InvalidAction": "接口不存在。",
  "InvalidParameter": "参数错误。",
  "InvalidParameterValue": "参数取值错误。",
  "LimitExceeded": "超过配额限制。",
  "MissingParameter": "缺少参数错误。",
  "NoSuchVersion": "接口版本不存在。",
  "RequestLimitExceeded": "请求的次数超过了频率限制。",
  "ResourceInUse": "资源被占用。",
  "ResourceInsufficient": "资源不足。",
  "ResourceNotFound": "资源不存在。",
  "ResourceUnavailable": "资源不可用。",
  "UnauthorizedOperation": "未授权操作。",
  "UnauthorizedOperation.NotCertification": "账号没有实名认证，支付失败。",
  "UnauthorizedOperation.NotFinanceAuth": "账号没有财务授权，支付失败。",
  "UnknownParameter": "未知参数错误。",
  "UnsupportedOperation": "操作不支持。",
  "UnsupportedProtocol": "HTTP(S)请求协议错误，只支持 GET 和 POST 请求。",
  "UnsupportedRegion": "接口不支持所传地域。",
});

/** Titles of the codes that have one, in zh-CN. */
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
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<BillingErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<BillingErrorCode, string>>
>({
});
