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
import type { Api2017Canonical, Api2017CanonicalCode, Api2017ErrorCode, Api2017ErrorCodes, Api2017Families } from "./codes.js";
import type * as errors from "./errors.js";
import type { Api2017Error } from "./registry.js";

/** Handlers by code; a code that looks like one of the keys below has its handler there. */
type CodeHandlers<Result> = {
  readonly [Code in keyof Api2017ErrorCodes as Exclude<Code, FamilyKey | "*">]?:
    ((error: Api2017Error<Code | Api2017ErrorCodes[Code]>) => Result) | Inherited<Code>;
};
type FamilyKey = `${keyof Api2017Families}.*`;

/** Handlers by code, by family, and for everything else. */
export interface Api2017ErrorHandlers<Result> extends CodeHandlers<Result> {
  /** The rest of the family AuthFailure. */
  readonly "AuthFailure.*"?: (error: errors.AuthFailureFamilyError) => Result;
  /** The rest of the family InternalError. */
  readonly "InternalError.*"?: (error: errors.InternalFamilyError) => Result;
  /** The rest of the family InvalidAction. */
  readonly "InvalidAction.*"?: (error: errors.InvalidActionFamilyError) => Result;
  /** The rest of the family InvalidParameter. */
  readonly "InvalidParameter.*"?: (error: errors.InvalidParameterFamilyError) => Result;
  /** The rest of the family InvalidRequest. */
  readonly "InvalidRequest.*"?: (error: errors.InvalidRequestFamilyError) => Result;
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: Api2017Error) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type Api2017Undecided<Table> = LeftOut<Table> & Unfit<Table>;

type LeftOut<Table> = [Api2017CanonicalCode] extends [keyof Table]
  ? unknown
  : Handled<Exclude<Api2017CanonicalCode, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, Api2017ErrorCode | FamilyKey | "*"> & OnlyHandlers<Table, Api2017ErrorHandlers<unknown>>;

// Most tables have every code as a key, which is told at once; what covers a code is slow to say, and so is a type that
// is put together of two as large as the table.
type Checked<Table> = [Api2017CanonicalCode] extends [keyof Table]
  ? Api2017ErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & Api2017ErrorHandlers<unknown> & NoInfer<Api2017Undecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof Api2017Families}.*` ? Api2017Families[Family] : Api2017Canonical<Key>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineApi2017Handlers<const Table extends Api2017ErrorHandlers<unknown>>(handlers: Checked<Table>): Table {
  return handlers as unknown as Table;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleApi2017Error<const Table extends Api2017ErrorHandlers<unknown>>(
  error: Api2017Error,
  handlers: Checked<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
