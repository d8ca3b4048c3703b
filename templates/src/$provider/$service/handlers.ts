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
import type { $Canonical, $CanonicalCode, $ErrorCode, $ErrorCodes, $Families } from "./codes.js";
import type * as errors from "./errors.js";
import type { $ServiceError } from "./registry.js";

/** Handlers by code; a code that looks like one of the keys below has its handler there. */
type CodeHandlers<Result> = {
  readonly [Code in keyof $ErrorCodes as Exclude<Code, FamilyKey | "*">]?:
    ((error: $ServiceError<Code | $ErrorCodes[Code]>) => Result) | Inherited<Code>;
};
type FamilyKey = `${keyof $Families}.*`;

/** Handlers by code, by family, and for everything else. */
export interface $ErrorHandlers<Result> extends CodeHandlers<Result> {
  //#region family
  /** The rest of the family $family. */
  readonly "$family.*"?: (error: errors.$FamilyError) => Result;
  //#endregion
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: $ServiceError) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type $Undecided<Table> = LeftOut<Table> & Unfit<Table>;

type LeftOut<Table> = [$CanonicalCode] extends [keyof Table]
  ? unknown
  : Handled<Exclude<$CanonicalCode, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, $ErrorCode | FamilyKey | "*"> & OnlyHandlers<Table, $ErrorHandlers<unknown>>;

// Most tables have every code as a key, which is told at once; what covers a code is slow to say, and so is a type that
// is put together of two as large as the table.
type Checked<Table> = [$CanonicalCode] extends [keyof Table]
  ? $ErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & $ErrorHandlers<unknown> & NoInfer<$Undecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof $Families}.*` ? $Families[Family] : $Canonical<Key>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function $defineHandlers<const Table extends $ErrorHandlers<unknown>>(handlers: Checked<Table>): Table {
  return handlers as unknown as Table;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function $handleError<const Table extends $ErrorHandlers<unknown>>(
  error: $ServiceError,
  handlers: Checked<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
  //#region spelling
  $code: ["$alias"],
  //#endregion
});
