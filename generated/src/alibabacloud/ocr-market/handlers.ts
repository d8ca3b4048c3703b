export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

import { handleError, type KeysOf, type OnlyKnown, type ResultOf } from "../../runtime/handle.js";
import type { OcrMarketAliases, OcrMarketCanonicalCode, OcrMarketErrorCodes, OcrMarketFamilies, OcrMarketSpellings } from "./codes.js";
import type * as errors from "./errors.js";
import type { OcrMarketError } from "./registry.js";

interface FamilyErrors {
}

/** Handlers by code, by family, and for everything else. */
export type OcrMarketErrorHandlers<Result> = {
  readonly [Code in keyof OcrMarketErrorCodes as Exclude<Code, keyof OcrMarketAliases | keyof OcrMarketSpellings>]?: (
    error: OcrMarketError<Code>,
  ) => Result;
} & {
  readonly [Code in keyof OcrMarketSpellings]?: (error: OcrMarketError<Code | OcrMarketSpellings[Code]>) => Result;
} & {
  readonly [Family in keyof FamilyErrors as `${Family}.*`]?: (error: FamilyErrors[Family]) => Result;
} & {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: OcrMarketError) => Result;
};

type Covered<Key> = {
  [Family in keyof OcrMarketFamilies]: `${Family}.*` extends Key ? OcrMarketFamilies[Family] : never;
}[keyof OcrMarketFamilies];

/** The documented codes that a table leaves out, and its keys that are no codes. */
export type OcrMarketUndecided<Table> = {
  readonly [Code in Exclude<OcrMarketCanonicalCode, KeysOf<Table> | Covered<KeysOf<Table>>>]: unknown;
} & OnlyKnown<Table, OcrMarketCanonicalCode | `${keyof OcrMarketFamilies}.*` | "*">;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes.
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
  return handleError(error, handlers) as ResultOf<Table>;
}
