import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of tencentcloud/api-2017 have in common. To catch any of them, or to read one, use `Api2017Error`. */
export abstract class Api2017ErrorBase<out Code extends codes.Api2017AnyCode = codes.Api2017AnyCode> extends ServiceError<
  Code,
  codes.Api2017Canonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "Api2017Error";
  }

  override get service(): "tencentcloud/api-2017" {
    return "tencentcloud/api-2017";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is Api2017ErrorBase<codes.Api2017ErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is Api2017ErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

/** An error of the family AuthFailure; the class of such codes that no page documents. */
export class AuthFailureFamilyError<
  out Code extends codes.AuthFailureFamilyCode | UnrecognizedCode = codes.AuthFailureFamilyCode | UnrecognizedCode,
> extends Api2017ErrorBase<Code> {
  override get family(): string {
    return "AuthFailure";
  }
}

/** An error of the family InternalError; the class of such codes that no page documents. */
export class InternalFamilyError<
  out Code extends codes.InternalFamilyCode | UnrecognizedCode = codes.InternalFamilyCode | UnrecognizedCode,
> extends Api2017ErrorBase<Code> {
  override get family(): string {
    return "InternalError";
  }
}

/** An error of the family InvalidAction; the class of such codes that no page documents. */
export class InvalidActionFamilyError<
  out Code extends codes.InvalidActionFamilyCode | UnrecognizedCode = codes.InvalidActionFamilyCode | UnrecognizedCode,
> extends Api2017ErrorBase<Code> {
  override get family(): string {
    return "InvalidAction";
  }
}

/** An error of the family InvalidParameter; the class of such codes that no page documents. */
export class InvalidParameterFamilyError<
  out Code extends codes.InvalidParameterFamilyCode | UnrecognizedCode = codes.InvalidParameterFamilyCode | UnrecognizedCode,
> extends Api2017ErrorBase<Code> {
  override get family(): string {
    return "InvalidParameter";
  }
}

/** An error of the family InvalidRequest; the class of such codes that no page documents. */
export class InvalidRequestFamilyError<
  out Code extends codes.InvalidRequestFamilyCode | UnrecognizedCode = codes.InvalidRequestFamilyCode | UnrecognizedCode,
> extends Api2017ErrorBase<Code> {
  override get family(): string {
    return "InvalidRequest";
  }
}

/**
 * zh-CN: 未授权访问接口 — 子账号未被主账号授权访问该接口，请联系主帐号管理员开通接口权限。
 *
 * zh-CN: 未授权访问资源 — 子账号未被主账号授权访问特定资源，请联系主帐号管理员开通资源权限。
 *
 * zh-CN: 未授权访问当前接口所操作的资源 — 子账号没有被主账户授权访问该接口中所操作的特定资源，请联系主帐号管理员开通资源权限。
 */
export class AuthFailureError extends AuthFailureFamilyError<"AuthFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "AuthFailure";
  }
}

/**
 * zh-CN: 服务器内部错误 — 服务器内部出现错误，请稍后重试或者联系客服人员帮忙解决。
 *
 * Retry: transient (“服务器内部出现错误，请稍后重试或者联系客服人员帮忙解决。”).
 */
export class InternalError extends InternalFamilyError<"InternalError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError";
  }
}

/**
 * zh-CN: 其他 CAM 鉴权失败 — 其他 CAM 鉴权失败。
 */
export class InternalErrorCAMInnerError extends InternalFamilyError<"InternalError.CAMInnerError"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError.CAMInnerError";
  }
}

/**
 * zh-CN: 资源操作失败 — 对资源的操作失败，具体错误信息请查看错误描述 message 字段，稍后重试或者联系客服人员帮忙解决。
 *
 * Retry: transient (“对资源的操作失败，具体错误信息请查看错误描述 message 字段，稍后重试或者联系客服人员帮忙解决。”).
 */
export class InternalErrorResourceOpFailedError extends InternalFamilyError<"InternalError.ResourceOpFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InternalError.ResourceOpFailed";
  }
}

/**
 * zh-CN: 接口暂时无法访问 — 当前接口处于停服维护状态，请稍后重试。
 *
 * Retry: transient (“当前接口处于停服维护状态，请稍后重试。”).
 */
export class InvalidActionActionUnavailableError extends InvalidActionFamilyError<"InvalidAction.ActionUnavailable"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidAction.ActionUnavailable";
  }
}

/**
 * zh-CN: 版本暂不支持 — 本版本内不支持此接口或该接口处于维护状态等。注意: 出现这个错误时, 请先确定接口的域名是否正确, 不同的模块, 域名可能不一样。
 */
export class InvalidActionNotFoundError extends InvalidActionFamilyError<"InvalidAction.NotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidAction.NotFound";
  }
}

/**
 * zh-CN: 请求参数非法 — 缺少必要参数，或者参数值格式不正确，具体错误信息请查看错误描述 message 字段。
 */
export class InvalidParameterError extends InvalidParameterFamilyError<"InvalidParameter"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter";
  }
}

/**
 * zh-CN: 密钥不存在 — 用于请求的密钥不存在，请确认后重试。
 */
export class InvalidParameterSecretIdNotFoundError extends InvalidParameterFamilyError<"InvalidParameter.SecretIdNotFound"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter.SecretIdNotFound";
  }
}

/**
 * zh-CN: 身份认证失败 — 身份认证失败，一般是由于签名计算错误导致的，请参考文档中 签名方法 部分。 — 签名方法: https://cloud.tencent.com/document/api/213/568
 */
export class InvalidParameterSignatureFailureError extends InvalidParameterFamilyError<"InvalidParameter.SignatureFailure"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidParameter.SignatureFailure";
  }
}

/**
 * zh-CN: 拒绝访问 — 帐号被封禁，或者不在接口针对的用户范围内等。
 */
export class InvalidRequestForbiddenError extends InvalidRequestFamilyError<"InvalidRequest.Forbidden"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.Forbidden";
  }
}

/**
 * zh-CN: 超过配额 — 请求的次数超过了配额限制，请参考文档请求配额部分。
 */
export class InvalidRequestLimitExceededError extends InvalidRequestFamilyError<"InvalidRequest.LimitExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.LimitExceeded";
  }
}

/**
 * zh-CN: MFA 校验失败 — MFA 校验失败。
 */
export class InvalidRequestMFACheckFailedError extends InvalidRequestFamilyError<"InvalidRequest.MFACheckFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.MFACheckFailed";
  }
}

/**
 * zh-CN: 重放攻击 — 请求的 Nonce 和 Timestamp 参数用于确保每次请求只会在服务器端被执行一次,所以本次的 Nonce 和上次的不能重复, Timestamp 与腾讯服务器相差不能超过 5 分钟。
 */
export class InvalidRequestReplayAttackError extends InvalidRequestFamilyError<"InvalidRequest.ReplayAttack"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.ReplayAttack";
  }
}

/**
 * zh-CN: 接口请求超过并发限制 — 当前接口请求量超过 qps 限制，请稍后重试。
 *
 * Retry: throttled (“当前接口请求量超过 qps 限制，请稍后重试。”).
 */
export class InvalidRequestRequestConcurrencyExceededError extends InvalidRequestFamilyError<"InvalidRequest.RequestConcurrencyExceeded"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.RequestConcurrencyExceeded";
  }
}

/**
 * zh-CN: token 错误 — token 错误。
 */
export class InvalidRequestTokenCheckFailedError extends InvalidRequestFamilyError<"InvalidRequest.TokenCheckFailed"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.TokenCheckFailed";
  }
}

/**
 * zh-CN: 协议不支持 — 协议不支持，当前 API 仅支持 HTTPS 协议，不支持 HTTP 协议。
 */
export class InvalidRequestUnsupportedProtocolError extends InvalidRequestFamilyError<"InvalidRequest.UnsupportedProtocol"> {
  /** @internal */
  override get documentedCode(): string {
    return "InvalidRequest.UnsupportedProtocol";
  }
}

