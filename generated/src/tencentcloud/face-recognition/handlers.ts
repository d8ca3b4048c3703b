export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

import {
  handleError,
  type Handled,
  type Inherited,
  type KeysOf,
  type OnlyHandlers,
  type OnlyKnown,
  type ResultOf,
} from "../../runtime/handle.js";
import { table } from "../../runtime/table.js";
import type { FaceRecognitionCanonical, FaceRecognitionCanonicalCode, FaceRecognitionErrorCode, FaceRecognitionErrorCodes, FaceRecognitionFamilies } from "./codes.js";
import type * as errors from "./errors.js";
import type { FaceRecognitionError } from "./registry.js";

/** Handlers by code; a code that looks like one of the keys below has its handler there. */
type CodeHandlers<Result> = {
  readonly [Code in keyof FaceRecognitionErrorCodes as Exclude<Code, FamilyKey | "*">]?:
    ((error: FaceRecognitionError<Code | FaceRecognitionErrorCodes[Code]>) => Result) | Inherited<Code>;
};
type FamilyKey = `${keyof FaceRecognitionFamilies}.*`;

/** Handlers by code, by family, and for everything else. */
export interface FaceRecognitionErrorHandlers<Result> extends CodeHandlers<Result> {
  /** The rest of the family AuthFailure. */
  readonly "AuthFailure.*"?: (error: errors.AuthFailureFamilyError) => Result;
  /** The rest of the family DryRunOperation. */
  readonly "DryRunOperation.*"?: (error: errors.DryRunOperationFamilyError) => Result;
  /** The rest of the family FailedOperation. */
  readonly "FailedOperation.*"?: (error: errors.FailedOperationFamilyError) => Result;
  /** The rest of the family InternalError. */
  readonly "InternalError.*"?: (error: errors.InternalFamilyError) => Result;
  /** The rest of the family InvalidAction. */
  readonly "InvalidAction.*"?: (error: errors.InvalidActionFamilyError) => Result;
  /** The rest of the family InvalidParameter. */
  readonly "InvalidParameter.*"?: (error: errors.InvalidParameterFamilyError) => Result;
  /** The rest of the family InvalidParameterValue. */
  readonly "InvalidParameterValue.*"?: (error: errors.InvalidParameterValueFamilyError) => Result;
  /** The rest of the family LimitExceeded. */
  readonly "LimitExceeded.*"?: (error: errors.LimitExceededFamilyError) => Result;
  /** The rest of the family MissingParameter. */
  readonly "MissingParameter.*"?: (error: errors.MissingParameterFamilyError) => Result;
  /** The rest of the family NoSuchVersion. */
  readonly "NoSuchVersion.*"?: (error: errors.NoSuchVersionFamilyError) => Result;
  /** The rest of the family RequestLimitExceeded. */
  readonly "RequestLimitExceeded.*"?: (error: errors.RequestLimitExceededFamilyError) => Result;
  /** The rest of the family ResourceInUse. */
  readonly "ResourceInUse.*"?: (error: errors.ResourceInUseFamilyError) => Result;
  /** The rest of the family ResourceInsufficient. */
  readonly "ResourceInsufficient.*"?: (error: errors.ResourceInsufficientFamilyError) => Result;
  /** The rest of the family ResourceNotFound. */
  readonly "ResourceNotFound.*"?: (error: errors.ResourceNotFoundFamilyError) => Result;
  /** The rest of the family ResourceUnavailable. */
  readonly "ResourceUnavailable.*"?: (error: errors.ResourceUnavailableFamilyError) => Result;
  /** The rest of the family ResourcesSoldOut. */
  readonly "ResourcesSoldOut.*"?: (error: errors.ResourcesSoldOutFamilyError) => Result;
  /** The rest of the family UnauthorizedOperation. */
  readonly "UnauthorizedOperation.*"?: (error: errors.UnauthorizedOperationFamilyError) => Result;
  /** The rest of the family UnknownParameter. */
  readonly "UnknownParameter.*"?: (error: errors.UnknownParameterFamilyError) => Result;
  /** The rest of the family UnsupportedOperation. */
  readonly "UnsupportedOperation.*"?: (error: errors.UnsupportedOperationFamilyError) => Result;
  /** The rest of the family UnsupportedProtocol. */
  readonly "UnsupportedProtocol.*"?: (error: errors.UnsupportedProtocolFamilyError) => Result;
  /** The rest of the family UnsupportedRegion. */
  readonly "UnsupportedRegion.*"?: (error: errors.UnsupportedRegionFamilyError) => Result;
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: FaceRecognitionError) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type FaceRecognitionUndecided<Table> = LeftOut<Table> & Unfit<Table>;

type LeftOut<Table> = [FaceRecognitionCanonicalCode] extends [keyof Table]
  ? unknown
  : Handled<Exclude<FaceRecognitionCanonicalCode, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, FaceRecognitionErrorCode | FamilyKey | "*"> & OnlyHandlers<Table, FaceRecognitionErrorHandlers<unknown>>;

// Most tables have every code as a key, which is told at once; what covers a code is slow to say, and so is a type that
// is put together of two as large as the table.
type Checked<Table> = [FaceRecognitionCanonicalCode] extends [keyof Table]
  ? FaceRecognitionErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & FaceRecognitionErrorHandlers<unknown> & NoInfer<FaceRecognitionUndecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof FaceRecognitionFamilies}.*` ? FaceRecognitionFamilies[Family] : FaceRecognitionCanonical<Key>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineFaceRecognitionHandlers<const Table extends FaceRecognitionErrorHandlers<unknown>>(handlers: Checked<Table>): Table {
  return handlers as unknown as Table;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleFaceRecognitionError<const Table extends FaceRecognitionErrorHandlers<unknown>>(
  error: FaceRecognitionError,
  handlers: Checked<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
