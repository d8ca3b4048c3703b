import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { Api2017AnyCode, Api2017Canonical, Api2017ErrorCode } from "./codes.js";
import * as errors from "./errors.js";

// Written without a prototype: taking one away from so many members is slow when the service is loaded.
const codes: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure": errors.AuthFailureError,
  "InternalError": errors.InternalError,
  "InternalError.CAMInnerError": errors.InternalErrorCAMInnerError,
  "InternalError.ResourceOpFailed": errors.InternalErrorResourceOpFailedError,
  "InvalidAction.ActionUnavailable": errors.InvalidActionActionUnavailableError,
  "InvalidAction.NotFound": errors.InvalidActionNotFoundError,
  "InvalidParameter": errors.InvalidParameterError,
  "InvalidParameter.SecretIdNotFound": errors.InvalidParameterSecretIdNotFoundError,
  "InvalidParameter.SignatureFailure": errors.InvalidParameterSignatureFailureError,
  "InvalidRequest.Forbidden": errors.InvalidRequestForbiddenError,
  "InvalidRequest.LimitExceeded": errors.InvalidRequestLimitExceededError,
  "InvalidRequest.MFACheckFailed": errors.InvalidRequestMFACheckFailedError,
  "InvalidRequest.ReplayAttack": errors.InvalidRequestReplayAttackError,
  "InvalidRequest.RequestConcurrencyExceeded": errors.InvalidRequestRequestConcurrencyExceededError,
  "InvalidRequest.TokenCheckFailed": errors.InvalidRequestTokenCheckFailedError,
  "InvalidRequest.UnsupportedProtocol": errors.InvalidRequestUnsupportedProtocolError,
};

const families: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  "AuthFailure": errors.AuthFailureFamilyError,
  "InternalError": errors.InternalFamilyError,
  "InvalidAction": errors.InvalidActionFamilyError,
  "InvalidParameter": errors.InvalidParameterFamilyError,
  "InvalidRequest": errors.InvalidRequestFamilyError,
};

/** Any error of tencentcloud/api-2017: catch it with `instanceof`, read it with `Api2017Error.from`. */
export class Api2017Error<out Code extends Api2017AnyCode = Api2017AnyCode> extends ServiceError<Code, Api2017Canonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "Api2017Error";
  }

  override get service(): "tencentcloud/api-2017" {
    return "tencentcloud/api-2017";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.Api2017ErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.Api2017ErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is Api2017Error<Api2017ErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is Api2017Error<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): Api2017Error | undefined {
    return readError(reader, value, context, Api2017Error.from);
  }
}

/** How errors of tencentcloud/api-2017 are told and made. */
export const reader: ServiceReader<Api2017Error> = {
  id: "tencentcloud/api-2017",
  envelope: {
    code: ["Error", "Code"],
    message: ["Error", "Message"],
  },
  codes,
  families,
  base: Api2017Error,
};
