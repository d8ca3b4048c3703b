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
import type { Api2017Aliases, Api2017Canonical, Api2017CanonicalCode, Api2017ErrorCode, Api2017ErrorCodes, Api2017Families, Api2017Spellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { Api2017Error } from "./registry.js";

interface FamilyErrors {
  "AuthFailure": errors.AuthFailureFamilyError;
  "InternalError": errors.InternalFamilyError;
  "InvalidAction": errors.InvalidActionFamilyError;
  "InvalidParameter": errors.InvalidParameterFamilyError;
  "InvalidRequest": errors.InvalidRequestFamilyError;
}

/** Handlers by code, by family, and for everything else. */
export type Api2017ErrorHandlers<Result> = {
  readonly [Code in keyof Api2017ErrorCodes as Exclude<Code, keyof Api2017Aliases | keyof Api2017Spellings | "*">]?: (
    error: Api2017Error<Code>,
  ) => Result;
} & {
  readonly [Code in keyof Api2017Spellings]?: (error: Api2017Error<Code | Api2017Spellings[Code]>) => Result;
} & {
  readonly [Alias in keyof Api2017Aliases]?: (error: Api2017Error<SpellingOf<Api2017Aliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: Api2017Error) => Result;
};

type SpellingOf<Code> = Code extends keyof Api2017Spellings ? Code | Api2017Spellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof Api2017Families}.*` ? Api2017Families[Family] : Api2017Canonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type Api2017Undecided<Table> = {
  readonly [Code in Exclude<Api2017CanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, Api2017ErrorCode | `${keyof Api2017Families}.*` | "*"> &
  NoneMissing<Table, Api2017ErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineApi2017Handlers<const Table extends Api2017ErrorHandlers<unknown>>(
  handlers: Table & Api2017ErrorHandlers<unknown> & Api2017Undecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleApi2017Error<const Table extends Api2017ErrorHandlers<unknown>>(
  error: Api2017Error,
  handlers: Table & Api2017ErrorHandlers<unknown> & Api2017Undecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
