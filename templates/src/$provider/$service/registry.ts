import { type ErrorInit, type NewCode, showService, type Undocumented } from "../../runtime/error.js";
import { bodyOf, findError, type ResponseLike } from "../../runtime/find.js";
import {
  type Classes,
  classOf,
  type ErrorContext,
  gatherClasses,
  readError,
  type ServiceReader,
} from "../../runtime/read.js";
//#region exceptions
import { exceptionReader } from "../../runtime/recognize-exception.js";
//#endregion
//#region status
import { readStatus } from "../../runtime/recognize-status.js";
//#endregion
import { reportUnrecognized } from "../../runtime/unrecognized.js";
import { $ErrorBase } from "./base.js";
import type { $AnyCode, $CodesOf, $ErrorCode, $Key } from "./codes.js";
//#region operations
import type { $OperationAnyCode, $Operations } from "./codes.js";
//#endregion
import * as errors from "./errors.js";

let gathered: Classes | undefined;

// Asking the classes for their codes takes longer than loading them, so the first error does it.
function classes(): Classes {
  return (gathered ??= gatherClasses([
    //#region family
    errors.$FamilyError,
    //#endregion
    //#region code
    errors.$CodeError,
    //#endregion
  ]));
}

/** Any error of $service: catch it with `instanceof`, read it with `$ServiceError.from`. */
export class $ServiceError<out Code extends $AnyCode = $AnyCode> extends $ErrorBase<Code> {
  /** For a code that has a class of its own, use that class or `from`. */
  constructor(init: ErrorInit<Code> & { readonly code: Code }) {
    super(init);
  }

  // `instanceof` takes the class that has it for that of all errors of the service.
  override get service(): "$service" {
    return "$service";
  }

  override get family(): string | undefined {
    return (classOf(classes(), this.code)?.prototype as $ErrorBase | undefined)?.family;
  }

  override get documentedCode(): string | undefined {
    return (classes().codes[this.code]?.prototype as $ErrorBase | undefined)?.documentedCode;
  }

  /** @internal */
  override get spellings(): readonly string[] {
    return (classes().codes[this.code]?.prototype as $ErrorBase | undefined)?.spellings ?? [];
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  override isDocumented(): this is $ServiceError<$ErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  override isUnrecognized(): this is $ServiceError<NewCode> & Undocumented {
    return this.documentedCode === undefined;
  }

  /**
   * Whether the code is one of these, in any spelling. `"Family.*"` stands for all codes of a family, and a code that no
   * page documents for itself.
   */
  override is<const Key extends $Key>(...keys: readonly Key[]): this is $ServiceError<$CodesOf<Key>> {
    return super.is(...keys);
  }

  /**
   * The error that a value carries: text or bytes of JSON, a parsed body, an exception of the SDK, a response with its
   * body as `data` or `body`, or `toJSON()` of such an error. `undefined` when it is no error of this service. Never
   * throws.
   */
  static from(value: unknown, context?: ErrorContext): $ServiceError | undefined {
    const error = readError(reader, value, context, $ServiceError.from);
    reportUnrecognized(error);
    return error;
  }

  /** The error that a response of `fetch` carries. Its body can be read again. */
  static async fromResponse(response: ResponseLike, context?: ErrorContext): Promise<$ServiceError | undefined> {
    const value = await bodyOf(response);
    const error = readError(reader, value, { cause: response, ...context }, $ServiceError.fromResponse);
    reportUnrecognized(error);
    return error;
  }

  /** The error that a value carries, or else the nearest of those in `cause`, `errors`, `error` or `originalError`. */
  static find(thrown: unknown, context?: ErrorContext): $ServiceError | undefined {
    const error = findError(thrown, (value) => readError(reader, value, context, $ServiceError.find));
    reportUnrecognized(error);
    return error;
  }
  //#region operations

  /**
   * The same functions for the errors of one operation, of which the type has the codes of this operation and the common
   * ones. Any other code has the type of a code that no page documents. The names of operations are types: a program knows
   * them if one of its files imports the module `operations` of this service, or that of the operation.
   */
  static of<const Operation extends OperationName>(
    operation: Operation,
  ): $OperationErrors<Operation & keyof $Operations>;
  static of(): unknown {
    return $ServiceError;
  }
  //#endregion
}
//#region operations

/** The names of the operations that the program imports; before that, a type of which the text has the import. */
export type OperationName = [keyof $Operations] extends [never]
  ? MissingImport<"$operationsModule">
  : keyof $Operations;

/** What stands for the names of operations in a program that lacks an import. */
export interface MissingImport<Module extends string> {
  readonly "~import": Module;
}

/** `$ServiceError` for the errors of one operation. */
export interface $OperationErrors<Operation extends keyof $Operations> {
  /** As `$ServiceError.from`. */
  from(value: unknown, context?: ErrorContext): $ServiceError<$OperationAnyCode<Operation>> | undefined;
  /** As `$ServiceError.fromResponse`. */
  fromResponse(
    response: ResponseLike,
    context?: ErrorContext,
  ): Promise<$ServiceError<$OperationAnyCode<Operation>> | undefined>;
  /** As `$ServiceError.find`. */
  find(thrown: unknown, context?: ErrorContext): $ServiceError<$OperationAnyCode<Operation>> | undefined;
}
//#endregion

showService($ServiceError);

/** How errors of $service are recognized and created. */
export const reader: ServiceReader<$ServiceError> = {
  id: "$service",
  envelope: {
    //#region codePath
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
  //#region exceptions
  readException: /* @__PURE__ */ exceptionReader([
    //#region exception
    {
      //#region has
      has: ["$members"],
      //#endregion
      //#region names
      names: ["$names"],
      //#endregion
      //#region exceptionCode
      code: ["$path"],
      //#endregion
      //#region exceptionMessage
      message: ["$path"],
      //#endregion
      //#region exceptionRequestId
      requestId: ["$path"],
      //#endregion
      //#region exceptionStatus
      httpStatus: ["$path"],
      //#endregion
      //#region exceptionRetryAfter
      retryAfter: ["$path"],
      //#endregion
    },
    //#endregion
  ]),
  //#endregion
  //#region status
  readStatus,
  //#endregion
  classes,
  base: $ServiceError,
};
