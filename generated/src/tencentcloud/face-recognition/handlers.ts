export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

import {
  handleError,
  type Handled,
  type KeysOf,
  type NoneMissing,
  type OnlyKnown,
  type ResultOf,
} from "../../runtime/handle.js";
import { table } from "../../runtime/table.js";
import type { FaceRecognitionAliases, FaceRecognitionCanonical, FaceRecognitionCanonicalCode, FaceRecognitionErrorCode, FaceRecognitionErrorCodes, FaceRecognitionFamilies, FaceRecognitionSpellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { FaceRecognitionError } from "./registry.js";

interface FamilyErrors {
  "AuthFailure": errors.AuthFailureFamilyError;
  "DryRunOperation": errors.DryRunOperationFamilyError;
  "FailedOperation": errors.FailedOperationFamilyError;
  "InternalError": errors.InternalFamilyError;
  "InvalidAction": errors.InvalidActionFamilyError;
  "InvalidParameter": errors.InvalidParameterFamilyError;
  "InvalidParameterValue": errors.InvalidParameterValueFamilyError;
  "LimitExceeded": errors.LimitExceededFamilyError;
  "MissingParameter": errors.MissingParameterFamilyError;
  "NoSuchVersion": errors.NoSuchVersionFamilyError;
  "RequestLimitExceeded": errors.RequestLimitExceededFamilyError;
  "ResourceInUse": errors.ResourceInUseFamilyError;
  "ResourceInsufficient": errors.ResourceInsufficientFamilyError;
  "ResourceNotFound": errors.ResourceNotFoundFamilyError;
  "ResourceUnavailable": errors.ResourceUnavailableFamilyError;
  "ResourcesSoldOut": errors.ResourcesSoldOutFamilyError;
  "UnauthorizedOperation": errors.UnauthorizedOperationFamilyError;
  "UnknownParameter": errors.UnknownParameterFamilyError;
  "UnsupportedOperation": errors.UnsupportedOperationFamilyError;
  "UnsupportedProtocol": errors.UnsupportedProtocolFamilyError;
  "UnsupportedRegion": errors.UnsupportedRegionFamilyError;
}

/** Handlers by code, by family, and for everything else. */
export type FaceRecognitionErrorHandlers<Result> = {
  readonly [Code in keyof FaceRecognitionErrorCodes as Exclude<Code, keyof FaceRecognitionAliases | keyof FaceRecognitionSpellings | "*">]?: (
    error: FaceRecognitionError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof FaceRecognitionSpellings]?: (error: FaceRecognitionError<Code | FaceRecognitionSpellings[Code]>) => Result;
} & {
  readonly [Alias in keyof FaceRecognitionAliases]?: (error: FaceRecognitionError<SpellingOf<FaceRecognitionAliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: FaceRecognitionError) => Result;
};

type SpellingOf<Code> = Code extends keyof FaceRecognitionSpellings ? Code | FaceRecognitionSpellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof FaceRecognitionFamilies}.*` ? FaceRecognitionFamilies[Family] : FaceRecognitionCanonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type FaceRecognitionUndecided<Table> = {
  readonly [Code in Exclude<FaceRecognitionCanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, FaceRecognitionErrorCode | `${keyof FaceRecognitionFamilies}.*` | "*"> &
  NoneMissing<Table, FaceRecognitionErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineFaceRecognitionHandlers<const Table extends FaceRecognitionErrorHandlers<unknown>>(
  handlers: Table & FaceRecognitionErrorHandlers<unknown> & FaceRecognitionUndecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleFaceRecognitionError<const Table extends FaceRecognitionErrorHandlers<unknown>>(
  error: FaceRecognitionError,
  handlers: Table & FaceRecognitionErrorHandlers<unknown> & FaceRecognitionUndecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
