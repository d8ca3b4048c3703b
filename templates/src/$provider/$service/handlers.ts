export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

//#region families
import type { UnrecognizedCode } from "../../runtime/error.js";
import type { $InFamily } from "./base.js";
//#endregion
import {
  type Asked,
  handleError,
  type KeysOf,
  type MissingHandler,
  type OnlyHandlers,
  type OnlyKnown,
  type ResultOf,
} from "../../runtime/handle.js";
//#region spelled
import type { Inherited } from "../../runtime/handle.js";
//#endregion
import { table } from "../../runtime/table.js";
import type * as codes from "./codes.js";
import type { $ServiceError } from "./registry.js";

//#region spelled
/** Handlers by code, in any spelling; a code that looks like one of the keys below has its handler there. */
export type $CodeHandlers<Result> = {
  readonly [Code in keyof codes.$ErrorCodes as Exclude<Code, FamilyKey | "*">]?:
    ((error: $ServiceError<Code | codes.$ErrorCodes[Code]>) => Result) | Inherited<Code>;
};
//#endregion
//#region plain
/** Handlers by code. */
export type $PlainHandlers<Result> = {
  readonly [Code in keyof codes.$ErrorCodes]?: (error: $ServiceError<Code>) => Result;
};
//#endregion
type FamilyKey = `${keyof codes.$Families}.*`;

//#region families
/** Any error of a family, documented or not. */
type InFamily<Code extends codes.$ErrorCode> = $InFamily & $ServiceError<Code | UnrecognizedCode>;

//#endregion
/** Handlers by code, by family, and for everything else. */
export interface $ErrorHandlers<Result> extends $CodeHandlers<Result> {
  //#region family
  /** The rest of the family $family. */
  readonly "$family.*"?: (error: InFamily<codes.$FamilyCode>) => Result;
  //#endregion
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: $ServiceError) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type $Undecided<Table> = LeftOut<Table> & Unfit<Table>;

// Most tables have these keys, which is told at once; what covers a code is slow to say, and so is a type that is put
// together of two as large as the table.
type EveryKey = codes.$CanonicalCode | "*";

type LeftOut<Table> = [EveryKey] extends [keyof Table]
  ? unknown
  : MissingHandler<Exclude<Asked<codes.$CanonicalCode, Table>, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, EveryKey, codes.$ErrorCode | FamilyKey, codes.$Aliases> &
  OnlyHandlers<Table, $ErrorHandlers<unknown>>;

type Checked<Table> = [EveryKey] extends [keyof Table]
  ? $ErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : // The compiler shows the beginning of a long type.
    NoInfer<LeftOut<Table>> & $ErrorHandlers<unknown> & NoInfer<Unfit<Table>> & Table;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof codes.$Families}.*`
  ? codes.$Families[Family]
  : codes.$Canonical<Key>;

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
