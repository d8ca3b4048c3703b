import type { UnrecognizedCode } from "../../runtime/error.js";

/** The codes of the family AuthFailure, each with what its page says, and its other spellings. */
export interface AuthFailureFamilyCodes {
  /**
   * zh-CN: 未授权访问接口 — 子账号未被主账号授权访问该接口，请联系主帐号管理员开通接口权限。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:23
   *
   * zh-CN: 未授权访问资源 — 子账号未被主账号授权访问特定资源，请联系主帐号管理员开通资源权限。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:28
   *
   * zh-CN: 未授权访问当前接口所操作的资源 — 子账号没有被主账户授权访问该接口中所操作的特定资源，请联系主帐号管理员开通资源权限。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:33
   */
  "AuthFailure": never;
}
/** Every documented code of the family AuthFailure, in every spelling. */
export type AuthFailureFamilyCode = keyof AuthFailureFamilyCodes;
export interface Api2017ErrorCodes extends AuthFailureFamilyCodes {}

/** The codes of the family InternalError, each with what its page says, and its other spellings. */
export interface InternalFamilyCodes {
  /**
   * zh-CN: 服务器内部错误 — 服务器内部出现错误，请稍后重试或者联系客服人员帮忙解决。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:83
   *
   * Retry: transient (“服务器内部出现错误，请稍后重试或者联系客服人员帮忙解决。”).
   */
  "InternalError": never;
  /**
   * zh-CN: 其他 CAM 鉴权失败 — 其他 CAM 鉴权失败。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:53
   */
  "InternalError.CAMInnerError": never;
  /**
   * zh-CN: 资源操作失败 — 对资源的操作失败，具体错误信息请查看错误描述 message 字段，稍后重试或者联系客服人员帮忙解决。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:78
   *
   * Retry: transient (“对资源的操作失败，具体错误信息请查看错误描述 message 字段，稍后重试或者联系客服人员帮忙解决。”).
   */
  "InternalError.ResourceOpFailed": never;
}
/** Every documented code of the family InternalError, in every spelling. */
export type InternalFamilyCode = keyof InternalFamilyCodes;
export interface Api2017ErrorCodes extends InternalFamilyCodes {}

/** The codes of the family InvalidAction, each with what its page says, and its other spellings. */
export interface InvalidActionFamilyCodes {
  /**
   * zh-CN: 接口暂时无法访问 — 当前接口处于停服维护状态，请稍后重试。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:93
   *
   * Retry: transient (“当前接口处于停服维护状态，请稍后重试。”).
   */
  "InvalidAction.ActionUnavailable": never;
  /**
   * zh-CN: 版本暂不支持 — 本版本内不支持此接口或该接口处于维护状态等。注意: 出现这个错误时, 请先确定接口的域名是否正确, 不同的模块, 域名可能不一样。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:88
   */
  "InvalidAction.NotFound": never;
}
/** Every documented code of the family InvalidAction, in every spelling. */
export type InvalidActionFamilyCode = keyof InvalidActionFamilyCodes;
export interface Api2017ErrorCodes extends InvalidActionFamilyCodes {}

/** The codes of the family InvalidParameter, each with what its page says, and its other spellings. */
export interface InvalidParameterFamilyCodes {
  /**
   * zh-CN: 请求参数非法 — 缺少必要参数，或者参数值格式不正确，具体错误信息请查看错误描述 message 字段。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:13
   */
  "InvalidParameter": never;
  /**
   * zh-CN: 密钥不存在 — 用于请求的密钥不存在，请确认后重试。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:38
   */
  "InvalidParameter.SecretIdNotFound": never;
  /**
   * zh-CN: 身份认证失败 — 身份认证失败，一般是由于签名计算错误导致的，请参考文档中 签名方法 部分。 — 签名方法: https://cloud.tencent.com/document/api/213/568
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:18
   */
  "InvalidParameter.SignatureFailure": never;
}
/** Every documented code of the family InvalidParameter, in every spelling. */
export type InvalidParameterFamilyCode = keyof InvalidParameterFamilyCodes;
export interface Api2017ErrorCodes extends InvalidParameterFamilyCodes {}

/** The codes of the family InvalidRequest, each with what its page says, and its other spellings. */
export interface InvalidRequestFamilyCodes {
  /**
   * zh-CN: 拒绝访问 — 帐号被封禁，或者不在接口针对的用户范围内等。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:58
   */
  "InvalidRequest.Forbidden": never;
  /**
   * zh-CN: 超过配额 — 请求的次数超过了配额限制，请参考文档请求配额部分。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:63
   */
  "InvalidRequest.LimitExceeded": never;
  /**
   * zh-CN: MFA 校验失败 — MFA 校验失败。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:48
   */
  "InvalidRequest.MFACheckFailed": never;
  /**
   * zh-CN: 重放攻击 — 请求的 Nonce 和 Timestamp 参数用于确保每次请求只会在服务器端被执行一次,所以本次的 Nonce 和上次的不能重复, Timestamp 与腾讯服务器相差不能超过 5 分钟。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:68
   */
  "InvalidRequest.ReplayAttack": never;
  /**
   * zh-CN: 接口请求超过并发限制 — 当前接口请求量超过 qps 限制，请稍后重试。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:98
   *
   * Retry: throttled (“当前接口请求量超过 qps 限制，请稍后重试。”).
   */
  "InvalidRequest.RequestConcurrencyExceeded": never;
  /**
   * zh-CN: token 错误 — token 错误。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:43
   */
  "InvalidRequest.TokenCheckFailed": never;
  /**
   * zh-CN: 协议不支持 — 协议不支持，当前 API 仅支持 HTTPS 协议，不支持 HTTP 协议。
   * At sources/tencentcloud/pages/api-2017.zh-CN.md:73
   */
  "InvalidRequest.UnsupportedProtocol": never;
}
/** Every documented code of the family InvalidRequest, in every spelling. */
export type InvalidRequestFamilyCode = keyof InvalidRequestFamilyCodes;
export interface Api2017ErrorCodes extends InvalidRequestFamilyCodes {}

/** The documented codes of tencentcloud/api-2017, each with what its page says, and its other spellings. */
export interface Api2017ErrorCodes {
}

/** Every documented code of tencentcloud/api-2017, in every spelling. */
export type Api2017ErrorCode = keyof Api2017ErrorCodes;

/** Another spelling → the code it stands for. */
export interface Api2017Aliases {
}

/** Family → its codes. */
export interface Api2017Families {
  "AuthFailure": AuthFailureFamilyCode;
  "InternalError": InternalFamilyCode;
  "InvalidAction": InvalidActionFamilyCode;
  "InvalidParameter": InvalidParameterFamilyCode;
  "InvalidRequest": InvalidRequestFamilyCode;
}

/** The code to compare with: no code of tencentcloud/api-2017 has another spelling. */
export type Api2017Canonical<Code> = Code;

/** Every documented code of tencentcloud/api-2017. */
export type Api2017CanonicalCode = Api2017ErrorCode;

/** What a server may send: a documented code, or one that no page has. */
export type Api2017AnyCode = Api2017ErrorCode | UnrecognizedCode;
