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
import type { OcrMarketAliases, OcrMarketCanonical, OcrMarketCanonicalCode, OcrMarketErrorCode, OcrMarketErrorCodes, OcrMarketFamilies, OcrMarketSpellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { OcrMarketError } from "./registry.js";

interface FamilyErrors {
}

/** Handlers by code, by family, and for everything else. */
export type OcrMarketErrorHandlers<Result> = {
  readonly [Code in keyof OcrMarketErrorCodes as Exclude<Code, keyof OcrMarketAliases | keyof OcrMarketSpellings | "*">]?: (
    error: OcrMarketError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof OcrMarketSpellings]?: (error: OcrMarketError<Code | OcrMarketSpellings[Code]>) => Result;
} & {
  readonly [Alias in keyof OcrMarketAliases]?: (error: OcrMarketError<SpellingOf<OcrMarketAliases[Alias]>>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: OcrMarketError) => Result;
};

type SpellingOf<Code> = Code extends keyof OcrMarketSpellings ? Code | OcrMarketSpellings[Code] : never;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof OcrMarketFamilies}.*` ? OcrMarketFamilies[Family] : OcrMarketCanonical<Key>;

/** The documented codes that a table leaves out, and its keys that are no codes or have no handler. */
export type OcrMarketUndecided<Table> = {
  readonly [Code in Exclude<OcrMarketCanonicalCode, Covered<KeysOf<Table>>>]: Handled<Code>;
} & OnlyKnown<Table, OcrMarketErrorCode | `${keyof OcrMarketFamilies}.*` | "*"> &
  NoneMissing<Table, OcrMarketErrorHandlers<unknown>>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineOcrMarketHandlers<const Table extends OcrMarketErrorHandlers<unknown>>(
  handlers: Table & OcrMarketErrorHandlers<unknown> & OcrMarketUndecided<Table>,
): Table {
  return handlers;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleOcrMarketError<const Table extends OcrMarketErrorHandlers<unknown>>(
  error: OcrMarketError,
  handlers: Table & OcrMarketErrorHandlers<unknown> & OcrMarketUndecided<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
