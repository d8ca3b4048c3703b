export type { $CommonCode, $OperationAnyCode, $OperationErrorCode, $Operations } from "./codes.js";
export { type $OperationErrors, $ServiceError } from "./registry.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

//#region families
import type { UnrecognizedCode } from "../../runtime/error.js";
import type { $InFamily } from "./base.js";
//#endregion
import type {
  Asked,
  Inherited,
  KeysOf,
  MissingHandler,
  OnlyHandlers,
  OnlyKnown,
  ResultOf,
} from "../../runtime/handle.js";
import type * as codes from "./codes.js";
import { type $ErrorHandlers, $handleError } from "./handlers.js";
import type { $ServiceError } from "./registry.js";

type Operations = codes.$Operations;

/** Handlers of one operation: by its codes, by common codes, by family, and for everything else. */
export type $OperationHandlers<Operation extends keyof Operations> = CodeHandlers<Operations[Operation]> &
  OtherHandlers;

type CodeHandlers<Codes> = {
  readonly [Code in keyof Codes]?: ((error: $ServiceError<SpellingsOf<Code>>) => unknown) | Inherited<Code>;
};

interface OtherHandlers extends CodeHandlers<codes.$CommonCodes> {
  //#region family
  /** The rest of the family $family. */
  readonly "$family.*"?: (error: $InFamily & $ServiceError<codes.$FamilyCode | UnrecognizedCode>) => unknown;
  //#endregion
  /** Every code without a handler of its own: common codes, and codes that no page documents for the operation. */
  readonly "*"?: (error: $ServiceError) => unknown;
}

type SpellingsOf<Code> = Code extends codes.$ErrorCode ? Code | codes.$ErrorCodes[Code] : never;

/** The codes of an operation without other spellings. */
type OwnCode<Operation extends keyof Operations> = Exclude<keyof Operations[Operation], keyof codes.$Aliases> & string;

type LeftOut<Needed extends string, Table> = [Needed] extends [keyof Table]
  ? unknown
  : MissingHandler<Exclude<Asked<Needed, Table>, Covered<KeysOf<Table>>>>;

type Covered<Key> = Key extends `${infer Family extends keyof codes.$Families}.*`
  ? codes.$Families[Family]
  : codes.$Canonical<Key>;

type Unfit<Operation extends keyof Operations, Table> = OnlyKnown<
  Table,
  OwnCode<Operation> | "*",
  (keyof Operations[Operation] & string) | (keyof OtherHandlers & string),
  codes.$Aliases
> &
  OnlyHandlers<Table, $OperationHandlers<Operation>>;

/** A table without a handler that it needs, or with one that has no place there, does not compile. */
type Checked<Operation extends keyof Operations, Table, Needed extends string = OwnCode<Operation>> = [Needed] extends [
  keyof Table,
]
  ? $OperationHandlers<Operation> & NoInfer<Unfit<Operation, Table>>
  : // The compiler shows the beginning of a long type.
    NoInfer<LeftOut<Needed, Table>> & $OperationHandlers<Operation> & NoInfer<Unfit<Operation, Table>> & Table;

/**
 * A table of handlers that decides on every code of one operation: under the code itself, or under `"Family.*"`. A code
 * that is left out does not compile, and the compiler names it.
 */
export function $defineOperationHandlers<
  const Operation extends keyof Operations,
  const Table extends $OperationHandlers<Operation>,
>(_operation: Operation, handlers: Checked<Operation, Table>): Table {
  return handlers as unknown as Table;
}

/**
 * Calls the handler for an error of one operation: that of its code, else that of its family, else `"*"`. The table of the
 * whole service, if it is there, takes the codes that the table of the operation does not: then that needs no `"*"`.
 */
export function $handleOperationError<
  const Operation extends keyof Operations,
  const Table extends $OperationHandlers<Operation>,
  const Others extends $ErrorHandlers<unknown> | undefined = undefined,
>(
  _operation: Operation,
  error: $ServiceError,
  handlers: Checked<Operation, Table, OwnCode<Operation> | (Others extends undefined ? "*" : never)>,
  others?: Others,
): ResultOf<Table> | ResultOf<Others> {
  const all = others ? { "*": () => handle(error, others), ...(handlers as object) } : handlers;
  return handle(error, all) as ResultOf<Table> | ResultOf<Others>;
}

const handle: (error: $ServiceError, handlers: object) => unknown = $handleError as never;
