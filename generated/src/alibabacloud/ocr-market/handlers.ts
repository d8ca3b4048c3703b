export type { ResultOf } from "../../runtime/handle.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

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
import type { OcrMarketError } from "./registry.js";

/** Handlers by code. */
export type OcrMarketCodeHandlers<Result> = {
  readonly [Code in keyof codes.OcrMarketErrorCodes]?: (error: OcrMarketError<Code>) => Result;
};
type FamilyKey = `${keyof codes.OcrMarketFamilies}.*`;

/** Handlers by code, by family, and for everything else. */
export interface OcrMarketErrorHandlers<Result> extends OcrMarketCodeHandlers<Result> {
  /** Codes that no page documents, and whatever no other handler takes. */
  readonly "*": (error: OcrMarketError) => Result;
}

/** What is wrong with a table: codes that it leaves out, keys that are no codes, what stands there and is no handler. */
export type OcrMarketUndecided<Table> = LeftOut<Table> & Unfit<Table>;

// Most tables have these keys, which is told at once; what covers a code is slow to say, and so is a type that is put
// together of two as large as the table.
type EveryKey = codes.OcrMarketCanonicalCode | "*";

type LeftOut<Table> = [EveryKey] extends [keyof Table]
  ? unknown
  : Handled<Exclude<Asked<codes.OcrMarketCanonicalCode, Table>, Covered<KeysOf<Table>>>>;

type Unfit<Table> = OnlyKnown<Table, EveryKey, codes.OcrMarketErrorCode | FamilyKey> &
  OnlyHandlers<Table, OcrMarketErrorHandlers<unknown>>;

type Checked<Table> = [EveryKey] extends [keyof Table]
  ? OcrMarketErrorHandlers<unknown> & NoInfer<Unfit<Table>>
  : Table & OcrMarketErrorHandlers<unknown> & NoInfer<OcrMarketUndecided<Table>>;

/** The codes that the keys of a table decide on; from key to family, as the other way round is slow to check. */
type Covered<Key> = Key extends `${infer Family extends keyof codes.OcrMarketFamilies}.*`
  ? codes.OcrMarketFamilies[Family]
  : codes.OcrMarketCanonical<Key>;

/**
 * A table of handlers that decides on every documented code: under the code itself, or under `"Family.*"` for the rest
 * of a family. A code that is left out does not compile, and the compiler names it. `"*"` takes unknown codes. A
 * handler may stand under any spelling of its code, and takes all of them.
 */
export function defineOcrMarketHandlers<const Table extends OcrMarketErrorHandlers<unknown>>(handlers: Checked<Table>): Table {
  return handlers as unknown as Table;
}

/** Calls the handler for an error: that of its code, else that of its family, else `"*"`. */
export function handleOcrMarketError<const Table extends OcrMarketErrorHandlers<unknown>>(
  error: OcrMarketError,
  handlers: Checked<Table>,
): ResultOf<Table> {
  return handleError(error, handlers, spellings[error.canonicalCode]) as ResultOf<Table>;
}

const spellings: Readonly<Record<string, readonly string[]>> = /* @__PURE__ */ table({
});
