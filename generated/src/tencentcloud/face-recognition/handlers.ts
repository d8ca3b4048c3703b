export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

import type { UnrecognizedCode } from "../../runtime/error.js";
import {
  type Asked,
  handleError,
  type Handled,
  type KeysOf,
  type OnlyHandlers,
  type OnlyKnown,
  type ResultOf,
} from "../../runtime/handle.js";
import { table } from "../../runtime/table.js";
import type * as codes from "./codes.js";
import type { FaceRecognitionError } from "./registry.js";

/** Handlers by code. */
export type FaceRecognitionCodeHandlers<Result> = {
  readonly [Code in keyof codes.FaceRecognitionErrorCodes]?: (error: FaceRecognitionError<Code>) => Result;
};
type FamilyKey = `${keyof codes.FaceRecognitionFamilies}.*`;

/** Any error of a family, documented or not. */
type InFamily<Code extends codes.FaceRecognitionErrorCode> = FaceRecognitionError<Code | UnrecognizedCode> & { readonly family: string };

/** Handlers by code, by family, and for everything else. */
export interface FaceRecognitionErrorHandlers<Result> extends FaceRecognitionCodeHandlers<Result> {
  /** The rest of the family AuthFailure. */
  readonly "AuthFailure.*"?: (error: InFamily<codes.AuthFailureFamilyCode>) => Result;
  /** The rest of the family DryRunOperation. */
  readonly "DryRunOperation.*"?: (error: InFamily<codes.DryRunOperationFamilyCode>) => Result;
  /** The rest of the family FailedOperation. */
  readonly "FailedOperation.*"?: (error: InFamily<codes.FailedOperationFamilyCode>) => Result;
  /** The rest of the family InternalError. */
  readonly "InternalError.*"?: (error: InFamily<codes.InternalFamilyCode>) => Result;
  /** The rest of the family InvalidAction. */
  readonly "InvalidAction.*"?: (error: InFamily<codes.InvalidActionFamilyCode>) => Result;
  /** The rest of the family InvalidParameter. */
  readonly "InvalidParameter.*"?: (error: InFamily<codes.InvalidParameterFamilyCode>) => Result;
  /** The rest of the family InvalidParameterValue. */
  readonly "InvalidParameterValue.*"?: (error: InFamily<codes.InvalidParameterValueFamilyCode>) => Result;
  /** The rest of the family LimitExceeded. */
  readonly "LimitExceeded.*"?: (error: InFamily<codes.LimitExceededFamilyCode>) => Result;
  /** The rest of the family MissingParameter. */
  readonly "MissingParameter.*"?: (error: InFamily<codes.MissingParameterFamilyCode>) => Result;
  /** The rest of the family NoSuchVersion. */
  readonly "NoSuchVersion.*"?: (error: InFamily<codes.NoSuchVersionFamilyCode>) => Result;
  /** The rest of the family RequestLimitExceeded. */
  readonly "RequestLimitExceeded.*"?: (error: InFamily<codes.RequestLimitExceededFamilyCode>) => Result;
  /** The rest of the family ResourceInUse. */
  readonly "ResourceInUse.*"?: (error: InFamily<codes.ResourceInUseFamilyCode>) => Result;
  /** The rest of the family ResourceInsufficient. */
  readonly "ResourceInsufficient.*"?: (error: InFamily<codes.ResourceInsufficientFamilyCode>) => Result;
  /** The rest of the family ResourceNotFound. */
  readonly "ResourceNotFound.*"?: (error: InFamily<codes.ResourceNotFoundFamilyCode>) => Result;
  /** The rest of the family ResourceUnavailable. */
  readonly "ResourceUnavailable.*"?: (error: InFamily<codes.ResourceUnavailableFamilyCode>) => Result;
  /** The rest of the family ResourcesSoldOut. */
  readonly "ResourcesSoldOut.*"?: (error: InFamily<codes.ResourcesSoldOutFamilyCode>) => Result;
  /** The rest of the family UnauthorizedOperation. */
  readonly "UnauthorizedOperation.*"?: (error: InFamily<codes.UnauthorizedOperationFamilyCode>) => Result;
  /** The rest of the family UnknownParameter. */
  readonly "UnknownParameter.*"?: (error: InFamily<codes.UnknownParameterFamilyCode>) => Result;
  /** The rest of the family UnsupportedOperation. */
  readonly "UnsupportedOperation.*"?: (error: InFamily<codes.UnsupportedOperationFamilyCode>) => Result;
  /** The rest of the family UnsupportedProtocol. */
  readonly "UnsupportedProtocol.*"?: (error: InFamily<codes.UnsupportedProtocolFamilyCode>) => Result;
  /** The rest of the family UnsupportedRegion. */
  readonly "UnsupportedRegion.*"?: (error: InFamily<codes.UnsupportedRegionFamilyCode>) => Result;
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: FaceRecognitionError) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type FaceRecognitionUndecided<Table> = LeftOut<Table> & Unfit<Table>;

// Most tables have these keys, which is told at once; what covers a code is slow to say, and so is a type that is put
// together of two as large as the table.
type EveryKey = codes.FaceRecognitionCanonicalCode | "*";

type LeftOut<Table> = [EveryKey] extends [keyof Table]
  ? unknown
  : Handled<Exclude<Asked<codes.FaceRecognitionCanonicalCode, Table>, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, EveryKey, codes.FaceRecognitionErrorCode | FamilyKey> &
  OnlyHandlers<Table, FaceRecognitionErrorHandlers<unknown>>;

type Checked<Table> = [EveryKey] extends [keyof Table]
  ? FaceRecognitionErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & FaceRecognitionErrorHandlers<unknown> & NoInfer<FaceRecognitionUndecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof codes.FaceRecognitionFamilies}.*`
  ? codes.FaceRecognitionFamilies[Family]
  : codes.FaceRecognitionCanonical<Key>;

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
