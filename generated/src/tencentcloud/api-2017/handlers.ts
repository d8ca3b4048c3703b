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
import type { Api2017Error } from "./registry.js";

/** Handlers by code. */
export type Api2017CodeHandlers<Result> = {
  readonly [Code in keyof codes.Api2017ErrorCodes]?: (error: Api2017Error<Code>) => Result;
};
type FamilyKey = `${keyof codes.Api2017Families}.*`;

/** Any error of a family, documented or not. */
type InFamily<Code extends codes.Api2017ErrorCode> = Api2017Error<Code | UnrecognizedCode> & { readonly family: string };

/** Handlers by code, by family, and for everything else. */
export interface Api2017ErrorHandlers<Result> extends Api2017CodeHandlers<Result> {
  /** The rest of the family AuthFailure. */
  readonly "AuthFailure.*"?: (error: InFamily<codes.AuthFailureFamilyCode>) => Result;
  /** The rest of the family InternalError. */
  readonly "InternalError.*"?: (error: InFamily<codes.InternalFamilyCode>) => Result;
  /** The rest of the family InvalidAction. */
  readonly "InvalidAction.*"?: (error: InFamily<codes.InvalidActionFamilyCode>) => Result;
  /** The rest of the family InvalidParameter. */
  readonly "InvalidParameter.*"?: (error: InFamily<codes.InvalidParameterFamilyCode>) => Result;
  /** The rest of the family InvalidRequest. */
  readonly "InvalidRequest.*"?: (error: InFamily<codes.InvalidRequestFamilyCode>) => Result;
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: Api2017Error) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type Api2017Undecided<Table> = LeftOut<Table> & Unfit<Table>;

// Most tables have these keys, which is told at once; what covers a code is slow to say, and so is a type that is put
// together of two as large as the table.
type EveryKey = codes.Api2017CanonicalCode | "*";

type LeftOut<Table> = [EveryKey] extends [keyof Table]
  ? unknown
  : Handled<Exclude<Asked<codes.Api2017CanonicalCode, Table>, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, EveryKey, codes.Api2017ErrorCode | FamilyKey> &
  OnlyHandlers<Table, Api2017ErrorHandlers<unknown>>;

type Checked<Table> = [EveryKey] extends [keyof Table]
  ? Api2017ErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & Api2017ErrorHandlers<unknown> & NoInfer<Api2017Undecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof codes.Api2017Families}.*`
  ? codes.Api2017Families[Family]
  : codes.Api2017Canonical<Key>;

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
