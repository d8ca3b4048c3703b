import { type ErrorInit, ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import { classOf, type ErrorClass, type ErrorContext, readError, type ServiceReader } from "../../runtime/read.js";
import type { $AnyCode, $Canonical, $ErrorCode } from "./codes.js";
import * as errors from "./errors.js";

// Written without a prototype: taking one away from so many members is slow when the service is loaded.
const codes: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  //#region spelling
  $code: errors.$CodeError,
  //#endregion
  //#region proto
  [String("__proto__")]: errors.$CodeError,
  //#endregion
};

const families: Readonly<Record<string, ErrorClass>> = {
  __proto__: null as never,
  //#region family
  $family: errors.$FamilyError,
  //#endregion
  //#region protoFamily
  [String("__proto__")]: errors.$FamilyError,
  //#endregion
};

/** Any error of $service: catch it with `instanceof`, read it with `$ServiceError.from`. */
export class $ServiceError<out Code extends $AnyCode = $AnyCode> extends ServiceError<Code, $Canonical<Code>> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  /** @internal */
  override get serviceName(): string {
    return "$errorName";
  }

  override get service(): "$service" {
    return "$service";
  }

  override get family(): string | undefined {
    return (classOf({ codes, families }, this.code)?.prototype as errors.$ErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (codes[this.code]?.prototype as errors.$ErrorBase | undefined)?.documentedCode;
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is $ServiceError<$ErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is $ServiceError<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }

  /**
   * The error that a value carries: JSON text, a parsed body, an exception of the SDK, a response with its body as
   * `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never throws.
   */
  static from(value: unknown, context?: ErrorContext): $ServiceError | undefined {
    return readError(reader, value, context, $ServiceError.from);
  }
}

/** How errors of $service are told and made. */
export const reader: ServiceReader<$ServiceError> = {
  id: "$service",
  envelope: {
    //#region code
    code: ["$path"],
    //#endregion
    //#region status
    statusIsCode: true,
    //#endregion
    //#region message
    message: ["$path"],
    //#endregion
    //#region requestId
    requestId: ["$path"],
    //#endregion
  },
  codes,
  families,
  base: $ServiceError,
};
