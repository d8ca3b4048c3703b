import type { MessageCase } from "../../../runtime/match.js";
import { someOf, type TextsOf, table } from "../../../runtime/table.js";
import type { Api2017ErrorCode, Api2017ErrorCodes } from "../codes.js";

/** The codes that have a text in zh-CN. */
export type CoveredCode = Exclude<Api2017ErrorCode, never>;

/** The service that these texts are of. */
export const service = "tencentcloud/api-2017";

/** What each code means, in zh-CN. */
export const messages: TextsOf<Pick<Api2017ErrorCodes, CoveredCode>> = /* @__PURE__ */ table<
  TextsOf<Pick<Api2017ErrorCodes, CoveredCode>>
>({
  /** 未授权访问接口 — 未授权访问资源 — 未授权访问当前接口所操作的资源 */
  "AuthFailure": "子账号未被主账号授权访问该接口，请联系主帐号管理员开通接口权限。\n子账号未被主账号授权访问特定资源，请联系主帐号管理员开通资源权限。\n子账号没有被主账户授权访问该接口中所操作的特定资源，请联系主帐号管理员开通资源权限。",
  /** 服务器内部错误 */
  "InternalError": "服务器内部出现错误，请稍后重试或者联系客服人员帮忙解决。",
  /** 其他 CAM 鉴权失败 */
  "InternalError.CAMInnerError": "其他 CAM 鉴权失败。",
  /** 资源操作失败 */
  "InternalError.ResourceOpFailed": "对资源的操作失败，具体错误信息请查看错误描述 message 字段，稍后重试或者联系客服人员帮忙解决。",
  /** 接口暂时无法访问 */
  "InvalidAction.ActionUnavailable": "当前接口处于停服维护状态，请稍后重试。",
  /** 版本暂不支持 */
  "InvalidAction.NotFound": "本版本内不支持此接口或该接口处于维护状态等。注意: 出现这个错误时, 请先确定接口的域名是否正确, 不同的模块, 域名可能不一样。",
  /** 请求参数非法 */
  "InvalidParameter": "缺少必要参数，或者参数值格式不正确，具体错误信息请查看错误描述 message 字段。",
  /** 密钥不存在 */
  "InvalidParameter.SecretIdNotFound": "用于请求的密钥不存在，请确认后重试。",
  /** 身份认证失败 — 签名方法: https://cloud.tencent.com/document/api/213/568 */
  "InvalidParameter.SignatureFailure": "身份认证失败，一般是由于签名计算错误导致的，请参考文档中 签名方法 部分。",
  /** 拒绝访问 */
  "InvalidRequest.Forbidden": "帐号被封禁，或者不在接口针对的用户范围内等。",
  /** 超过配额 */
  "InvalidRequest.LimitExceeded": "请求的次数超过了配额限制，请参考文档请求配额部分。",
  /** MFA 校验失败 */
  "InvalidRequest.MFACheckFailed": "MFA 校验失败。",
  /** 重放攻击 */
  "InvalidRequest.ReplayAttack": "请求的 Nonce 和 Timestamp 参数用于确保每次请求只会在服务器端被执行一次,所以本次的 Nonce 和上次的不能重复, Timestamp 与腾讯服务器相差不能超过 5 分钟。",
  /** 接口请求超过并发限制 */
  "InvalidRequest.RequestConcurrencyExceeded": "当前接口请求量超过 qps 限制，请稍后重试。",
  /** token 错误 */
  "InvalidRequest.TokenCheckFailed": "token 错误。",
  /** 协议不支持 */
  "InvalidRequest.UnsupportedProtocol": "协议不支持，当前 API 仅支持 HTTPS 协议，不支持 HTTP 协议。",
});

/** Titles of the codes that have one, in zh-CN. */
export const titles: Readonly<Partial<Record<Api2017ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<Api2017ErrorCode, string>>
>({
  "AuthFailure": "未授权访问接口\n未授权访问资源\n未授权访问当前接口所操作的资源",
  "InternalError": "服务器内部错误",
  "InternalError.CAMInnerError": "其他 CAM 鉴权失败",
  "InternalError.ResourceOpFailed": "资源操作失败",
  "InvalidAction.ActionUnavailable": "接口暂时无法访问",
  "InvalidAction.NotFound": "版本暂不支持",
  "InvalidParameter": "请求参数非法",
  "InvalidParameter.SecretIdNotFound": "密钥不存在",
  "InvalidParameter.SignatureFailure": "身份认证失败",
  "InvalidRequest.Forbidden": "拒绝访问",
  "InvalidRequest.LimitExceeded": "超过配额",
  "InvalidRequest.MFACheckFailed": "MFA 校验失败",
  "InvalidRequest.ReplayAttack": "重放攻击",
  "InvalidRequest.RequestConcurrencyExceeded": "接口请求超过并发限制",
  "InvalidRequest.TokenCheckFailed": "token 错误",
  "InvalidRequest.UnsupportedProtocol": "协议不支持",
});

/**
 * The cases of the codes that are documented more than once, told apart by the server's message, and of those whose
 * message varies.
 */
export const cases: Readonly<Partial<Record<Api2017ErrorCode, readonly MessageCase[]>>> = /* @__PURE__ */ someOf<
  Partial<Record<Api2017ErrorCode, readonly MessageCase[]>>
>({
  "AuthFailure": [
    {
      title: "未授权访问接口",
      description: "子账号未被主账号授权访问该接口，请联系主帐号管理员开通接口权限。",
    },
    {
      title: "未授权访问资源",
      description: "子账号未被主账号授权访问特定资源，请联系主帐号管理员开通资源权限。",
    },
    {
      title: "未授权访问当前接口所操作的资源",
      description: "子账号没有被主账户授权访问该接口中所操作的特定资源，请联系主帐号管理员开通资源权限。",
    },
  ],
});

/** Codes whose text comes from the pages of another service, and which. */
export const borrowed: Readonly<Partial<Record<Api2017ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<Api2017ErrorCode, string>>
>({
});

/** Codes whose text is a translation, and from which locale. */
export const translated: Readonly<Partial<Record<Api2017ErrorCode, string>>> = /* @__PURE__ */ someOf<
  Partial<Record<Api2017ErrorCode, string>>
>({
});
