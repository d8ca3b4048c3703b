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
import type { OcrAliases, OcrCanonical, OcrCanonicalCode, OcrErrorCode, OcrErrorCodes, OcrFamilies, OcrSpellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { OcrError } from "./registry.js";

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
export type OcrErrorHandlers<Result> = {
  readonly [Code in keyof OcrErrorCodes as Exclude<Code, keyof OcrAliases | keyof OcrSpellings | "*">]?: (
    error: OcrError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof OcrSpellings]?: (error: OcrError<Code | OcrSpellings[Code]>) => Result;
} & {
  readonly [Alias in keyof OcrAliases]?: (error: OcrError<SpellingOf<OcrAliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: OcrError) => Result;
};

type SpellingOf<Code> = Code extends keyof OcrSpellings ? Code | OcrSpellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof OcrFamilies}.*` ? OcrFamilies[Family] : OcrCanonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type OcrUndecided<Table> = {
  readonly [Code in Exclude<OcrCanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, OcrErrorCode | `${keyof OcrFamilies}.*` | "*"> &
  NoneMissing<Table, OcrErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineOcrHandlers<const Table extends OcrErrorHandlers<unknown>>(
  handlers: Table & OcrErrorHandlers<unknown> & OcrUndecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleOcrError<const Table extends OcrErrorHandlers<unknown>>(
  error: OcrError,
  handlers: Table & OcrErrorHandlers<unknown> & OcrUndecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
  "FailedOperation.ImageNoIdCard": ["FailedcaOperation.ImageNoIdCard"],
});
