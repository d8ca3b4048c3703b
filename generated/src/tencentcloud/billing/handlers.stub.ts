import { defineBillingHandlers, handleBillingError } from "errsmith-cloud-errors/tencentcloud/billing/handlers";
import type { BillingError } from "errsmith-cloud-errors/tencentcloud/billing";

/** Decides what an error of tencentcloud/billing means to this application. */
export function onBillingError(error: BillingError): unknown {
  return handleBillingError(error, handlers);
}

const handlers = defineBillingHandlers({
  /**
   * en: Invalid key (not a TencentCloud API key type). (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:30)
   * zh-CN: 密钥非法（不是云 API 密钥类型）。
   * At sources/tencentcloud/pages/billing.zh-CN.md:26
   */
  "AuthFailure.InvalidSecretId": (error) => {
    throw error;
  },

  /**
   * en: MFA failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:28)
   * zh-CN: MFA 错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:27
   */
  "AuthFailure.MFAFailure": (error) => {
    throw error;
  },

  /**
   * en: Key does not exist. Check if the key has been deleted or disabled in the console, and if not, check if the key is correctly entered. Note that whitespaces should not exist before or after the key. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:18)
   * zh-CN: 密钥不存在。 请在控制台检查密钥是否已被删除或者禁用，如状态正常，请检查密钥是否填写正确，注意前后不得有空格。
   * At sources/tencentcloud/pages/billing.zh-CN.md:28
   */
  "AuthFailure.SecretIdNotFound": (error) => {
    throw error;
  },

  /**
   * en: Signature expired. Timestamp and server time cannot differ by more than five minutes. Please ensure your current local time matches the standard time. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:23)
   * zh-CN: 签名过期。Timestamp 和服务器时间相差不得超过五分钟，请检查本地时间是否和标准时间同步。
   * At sources/tencentcloud/pages/billing.zh-CN.md:29
   */
  "AuthFailure.SignatureExpire": (error) => {
    throw error;
  },

  /**
   * en: Invalid signature. Signature calculation error. Please ensure you’ve followed the signature calculation process described in the Signature API documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:22)
   * zh-CN: 签名错误。 签名计算错误，请对照调用方式中的接口鉴权文档检查签名计算过程。
   * At sources/tencentcloud/pages/billing.zh-CN.md:30
   */
  "AuthFailure.SignatureFailure": (error) => {
    throw error;
  },

  /**
   * en: Token error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:31)
   * zh-CN: token 错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:31
   */
  "AuthFailure.TokenFailure": (error) => {
    throw error;
  },

  /**
   * en: The request is not authorized. For more information, see the CAM documentation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:29)
   * zh-CN: 请求未授权。请参考 CAM 文档对鉴权的说明。 — CAM: https://intl.cloud.tencent.com/document/product/598
   * At sources/tencentcloud/pages/billing.zh-CN.md:32
   */
  "AuthFailure.UnauthorizedOperation": (error) => {
    throw error;
  },

  /**
   * en: DryRun Operation. It means that the request would have succeeded, but the DryRun parameter was used. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:32)
   * zh-CN: DryRun 操作，代表请求将会是成功的，只是多传了 DryRun 参数。
   * At sources/tencentcloud/pages/billing.zh-CN.md:33
   */
  "DryRunOperation": (error) => {
    throw error;
  },

  /**
   * en: Operation failed. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:33)
   * zh-CN: 操作失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:34, sources/tencentcloud/pages/billing.zh-CN.md:59
   */
  "FailedOperation": (error) => {
    throw error;
  },

  /**
   * zh-CN: 代理支付设备不能降配。
   * At sources/tencentcloud/pages/billing.zh-CN.md:60
   */
  "FailedOperation.AgentPayDealCannotDown": (error) => {
    throw error;
  },

  /**
   * zh-CN: 账户余额不足。
   * At sources/tencentcloud/pages/billing.zh-CN.md:61
   */
  "FailedOperation.BalanceInsufficient": (error) => {
    throw error;
  },

  /**
   * zh-CN: 订单状态错误，只有未支付订单才能支付。
   * At sources/tencentcloud/pages/billing.zh-CN.md:62
   */
  "FailedOperation.InvalidDeal": (error) => {
    throw error;
  },

  /**
   * zh-CN: 代金券不可用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:63
   */
  "FailedOperation.InvalidVoucher": (error) => {
    throw error;
  },

  /**
   * zh-CN: 一起购买的订单必须同时支付。
   * At sources/tencentcloud/pages/billing.zh-CN.md:64
   */
  "FailedOperation.NeedPayTogeter": (error) => {
    throw error;
  },

  /**
   * zh-CN: 支付失败，请联系腾讯云工作人员处理。
   * At sources/tencentcloud/pages/billing.zh-CN.md:65
   */
  "FailedOperation.PayPriceError": (error) => {
    throw error;
  },

  /**
   * zh-CN: 支付成功但发货失败，请联系腾讯云工作人员处理。
   * At sources/tencentcloud/pages/billing.zh-CN.md:66
   */
  "FailedOperation.PaySuccDeliverFailed": (error) => {
    throw error;
  },

  /**
   * zh-CN: 汇总数据正在构建中，请稍后再试。
   * At sources/tencentcloud/pages/billing.zh-CN.md:67
   *
   * Retry: transient (“汇总数据正在构建中，请稍后再试。”).
   */
  "FailedOperation.SummaryDataNotReady": (error) => {
    throw error;
  },

  /**
   * zh-CN: 不存在该分账标签键
   * At sources/tencentcloud/pages/billing.zh-CN.md:68
   */
  "FailedOperation.TagKeyNotExist": (error) => {
    throw error;
  },

  /**
   * en: Internal error. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:16)
   * zh-CN: 内部错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:35
   */
  "InternalError": (error) => {
    throw error;
  },

  /**
   * en: The API does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:37)
   * zh-CN: 接口不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:36
   */
  "InvalidAction": (error) => {
    throw error;
  },

  /**
   * en: Incorrect parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:26)
   * zh-CN: 参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:37, sources/tencentcloud/pages/billing.zh-CN.md:69
   */
  "InvalidParameter": (error) => {
    throw error;
  },

  /**
   * en: Invalid parameter value. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:36)
   * zh-CN: 参数取值错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:38, sources/tencentcloud/pages/billing.zh-CN.md:70
   */
  "InvalidParameterValue": (error) => {
    throw error;
  },

  /**
   * en: Quota limit exceeded. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:19)
   * zh-CN: 超过配额限制。
   * At sources/tencentcloud/pages/billing.zh-CN.md:39
   */
  "LimitExceeded": (error) => {
    throw error;
  },

  /**
   * en: A parameter is missing. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:38)
   * zh-CN: 缺少参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:40
   */
  "MissingParameter": (error) => {
    throw error;
  },

  /**
   * en: The API version does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:20)
   * zh-CN: 接口版本不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:41
   */
  "NoSuchVersion": (error) => {
    throw error;
  },

  /**
   * en: The number of requests exceeds the frequency limit. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:17)
   * zh-CN: 请求的次数超过了频率限制。
   * At sources/tencentcloud/pages/billing.zh-CN.md:42
   *
   * Retry: throttled (by the rule throttling-name).
   */
  "RequestLimitExceeded": (error) => {
    throw error;
  },

  /**
   * en: Resource is in use. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:15)
   * zh-CN: 资源被占用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:43
   */
  "ResourceInUse": (error) => {
    throw error;
  },

  /**
   * en: Insufficient resource. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:39)
   * zh-CN: 资源不足。
   * At sources/tencentcloud/pages/billing.zh-CN.md:44
   */
  "ResourceInsufficient": (error) => {
    throw error;
  },

  /**
   * en: The resource does not exist. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:21)
   * zh-CN: 资源不存在。
   * At sources/tencentcloud/pages/billing.zh-CN.md:45
   */
  "ResourceNotFound": (error) => {
    throw error;
  },

  /**
   * en: Resource is unavailable. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:27)
   * zh-CN: 资源不可用。
   * At sources/tencentcloud/pages/billing.zh-CN.md:46
   */
  "ResourceUnavailable": (error) => {
    throw error;
  },

  /**
   * en: Unauthorized operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:25)
   * zh-CN: 未授权操作。
   * At sources/tencentcloud/pages/billing.zh-CN.md:47
   */
  "UnauthorizedOperation": (error) => {
    throw error;
  },

  /**
   * zh-CN: 账号没有实名认证，支付失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:71
   */
  "UnauthorizedOperation.NotCertification": (error) => {
    throw error;
  },

  /**
   * zh-CN: 账号没有财务授权，支付失败。
   * At sources/tencentcloud/pages/billing.zh-CN.md:72
   */
  "UnauthorizedOperation.NotFinanceAuth": (error) => {
    throw error;
  },

  /**
   * en: Unknown parameter. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:34)
   * zh-CN: 未知参数错误。
   * At sources/tencentcloud/pages/billing.zh-CN.md:48
   */
  "UnknownParameter": (error) => {
    throw error;
  },

  /**
   * en: Unsupported operation. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:14)
   * zh-CN: 操作不支持。
   * At sources/tencentcloud/pages/billing.zh-CN.md:49
   */
  "UnsupportedOperation": (error) => {
    throw error;
  },

  /**
   * en: HTTP(S) request protocol error; only GET and POST requests are supported. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:35)
   * zh-CN: HTTP(S)请求协议错误，只支持 GET 和 POST 请求。
   * At sources/tencentcloud/pages/billing.zh-CN.md:50
   */
  "UnsupportedProtocol": (error) => {
    throw error;
  },

  /**
   * en: API does not support the requested region. (tencentcloud/face-recognition, sources/tencentcloud/pages/face-recognition.en.txt:24)
   * zh-CN: 接口不支持所传地域。
   * At sources/tencentcloud/pages/billing.zh-CN.md:51
   */
  "UnsupportedRegion": (error) => {
    throw error;
  },

  /** Codes that no page documents. */
  "*": (error) => {
    throw error;
  },
});
