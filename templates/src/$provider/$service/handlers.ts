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
import type { $Aliases, $Canonical, $CanonicalCode, $ErrorCode, $ErrorCodes, $Families, $Spellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { $ServiceError } from "./registry.js";

interface FamilyErrors {
  //#region family
  $family: errors.$FamilyError;
  //#endregion
}

/** Handlers by code, by family, and for everything else. */
export type $ErrorHandlers<Result> = {
  readonly [Code in keyof $ErrorCodes as Exclude<Code, keyof $Aliases | keyof $Spellings | "*">]?: (
    error: $ServiceError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof $Spellings]?: (error: $ServiceError<Code | $Spellings[Code]>) => Result;
} & {
  readonly [Alias in keyof $Aliases]?: (error: $ServiceError<SpellingOf<$Aliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: $ServiceError) => Result;
};

type SpellingOf<Code> = Code extends keyof $Spellings ? Code | $Spellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof $Families}.*` ? $Families[Family] : $Canonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type $Undecided<Table> = {
  readonly [Code in Exclude<$CanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, $ErrorCode | `${keyof $Families}.*` | "*"> &
  NoneMissing<Table, $ErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function $defineHandlers<const Table extends $ErrorHandlers<unknown>>(
  handlers: Table & $ErrorHandlers<unknown> & $Undecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function $handleError<const Table extends $ErrorHandlers<unknown>>(
  error: $ServiceError,
  handlers: Table & $ErrorHandlers<unknown> & $Undecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
  //#region spelling
  $code: ["$alias"],
  //#endregion
});
