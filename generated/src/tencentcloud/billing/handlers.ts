export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

import { handleError, type KeysOf, type OnlyKnown, type ResultOf } from "../../runtime/handle.js";
import type { BillingAliases, BillingCanonicalCode, BillingErrorCodes, BillingFamilies, BillingSpellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { BillingError } from "./registry.js";

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
  "UnauthorizedOperation": errors.UnauthorizedOperationFamilyError;
  "UnknownParameter": errors.UnknownParameterFamilyError;
  "UnsupportedOperation": errors.UnsupportedOperationFamilyError;
  "UnsupportedProtocol": errors.UnsupportedProtocolFamilyError;
  "UnsupportedRegion": errors.UnsupportedRegionFamilyError;
}

/** Handlers by code, by family, and for everything else. */
export type BillingErrorHandlers<Result> = {
  readonly [Code in keyof BillingErrorCodes as Exclude<Code, keyof BillingAliases | keyof BillingSpellings>]?: (
    error: BillingError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof BillingSpellings]?: (error: BillingError<Code | BillingSpellings[Code]>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: BillingError) => Result;
};

type Covered<Key> = {
  [Family in keyof BillingFamilies]: `${Family}.*` extends Key ? BillingFamilies[Family] : never;
}[keyof BillingFamilies];

/** The documented codes that a table leaves out, and its keys that are no codes. */
export type BillingUndecided<Table> = {
  readonly [Code in Exclude<BillingCanonicalCode, KeysOf<Table> | Covered<KeysOf<Table>>>]: unknown;
} & OnlyKnown<Table, BillingCanonicalCode | `${keyof BillingFamilies}.*` | "*">;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes.
 */
export function defineBillingHandlers<const Table extends BillingErrorHandlers<unknown>>(
  handlers: Table & BillingErrorHandlers<unknown> & BillingUndecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleBillingError<const Table extends BillingErrorHandlers<unknown>>(
  error: BillingError,
  handlers: Table & BillingErrorHandlers<unknown> & BillingUndecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers) as ResultOf<Table>;
}
