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
import type { BillingAliases, BillingCanonical, BillingCanonicalCode, BillingErrorCode, BillingErrorCodes, BillingFamilies, BillingSpellings } from "./codes.js";
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
  readonly [Code in keyof BillingErrorCodes as Exclude<Code, keyof BillingAliases | keyof BillingSpellings | "*">]?: (
    error: BillingError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof BillingSpellings]?: (error: BillingError<Code | BillingSpellings[Code]>) => Result;
} & {
  readonly [Alias in keyof BillingAliases]?: (error: BillingError<SpellingOf<BillingAliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: BillingError) => Result;
};

type SpellingOf<Code> = Code extends keyof BillingSpellings ? Code | BillingSpellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof BillingFamilies}.*` ? BillingFamilies[Family] : BillingCanonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type BillingUndecided<Table> = {
  readonly [Code in Exclude<BillingCanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, BillingErrorCode | `${keyof BillingFamilies}.*` | "*"> &
  NoneMissing<Table, BillingErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
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
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
