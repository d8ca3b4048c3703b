export type { $CommonCode, $OperationAnyCode, $OperationErrorCode, $Operations } from "./codes.js";
export { type $OperationErrors, $ServiceError } from "./registry.js";
export { type Undecided, undecided } from "../../runtime/undecided.js";

//#region families
import type { UnrecognizedCode } from "../../runtime/error.js";
import type { $InFamily } from "./base.js";
//#endregion
import type { Asked, Inherited, KeysOf, MissingHandler, OnlyHandlers, OnlyKnown } from "../../runtime/handle.js";
import type * as codes from "./codes.js";
import { type $ErrorHandlers, $handleError } from "./handlers.js";
import type { $ServiceError } from "./registry.js";

type Operations = codes.$Operations;

/** Handlers of one operation: by its codes, by common codes, by family, and for everything else. */
export type $OperationHandlers<Operation extends keyof Operations> = CodeHandlers<Operations[Operation]> &
  OtherHandlers;

type CodeHandlers<Codes> = {
  readonly [Code in keyof Codes]?: ((error: $ServiceError<codes.$Spellings<Code>>) => unknown) | Inherited<Code>;
};

interface OtherHandlers extends CodeHandlers<codes.$CommonCodes> {
  //#region family
  /** The rest of the family $family. */
  readonly "$family.*"?: (error: $InFamily & $ServiceError<codes.$FamilyCode | UnrecognizedCode>) => unknown;
  //#endregion
  /** Every code without a handler of its own: common codes, and codes that no page documents for the operation. */
  readonly "*"?: (error: $ServiceError) => unknown;
}

/** The codes of an operation without other spellings. */
type OwnCode<Operation extends keyof Operations> = Exclude<keyof Operations[Operation], keyof codes.$Aliases> & string;

/** The keys that a table of an operation may have. */
type KnownKey<Operation extends keyof Operations> = (keyof Operations[Operation] | keyof OtherHandlers) & string;

/**
 * The type that a table must have. A compiler evaluates it several times for each table, so tables with exactly the codes of
 * the operation, which most are, are accepted first. `Star` is `"*"` where the table needs a handler `"*"`, else `never`.
 */
type Checked<Operation extends keyof Operations, Table, Star extends string = never> = [
  keyof Operations[Operation] | Star,
] extends [keyof Table]
  ? [keyof Table] extends [keyof Operations[Operation] | "*"]
    ? undefined extends Table[keyof Table] | Doubtful
      ? CheckedKeys<Operation, Table, Star>
      : $OperationHandlers<Operation>
    : CheckedKeys<Operation, Table, Star>
  : CheckedKeys<Operation, Table, Star>;

/** Not `never` if a code has the name of something that every object has, and so may have what is no handler. */
type Doubtful = [{ [Name in InEveryObject]: Name extends codes.$ErrorCode ? Name : never }[InEveryObject]] extends [
  never,
]
  ? never
  : undefined;
type InEveryObject = keyof typeof Object.prototype;

/** The compiler shows the beginning of a long type: what is wrong comes first. */
type CheckedKeys<Operation extends keyof Operations, Table, Star extends string> =
  IsAnyTable<Operation, Table> extends true
    ? $OperationHandlers<Operation> & MissingHandler<Star>
    : NoInfer<
        LeftOut<OwnCode<Operation> | Star, Table> &
          Misplaced<Operation, Table> &
          OnlyHandlers<Table, $OperationHandlers<Operation>>
      > &
        $OperationHandlers<Operation> &
        Table;

/**
 * Whether a table has no type of its own: it may have every key, and needs none. So it is for a compiler that has not read
 * handlers with parameters yet.
 */
type IsAnyTable<Operation extends keyof Operations, Table> = [keyof $OperationHandlers<Operation>] extends [keyof Table]
  ? $OperationHandlers<Operation> extends Table
    ? true
    : false
  : false;

type LeftOut<Needed extends string, Table> = [Needed] extends [keyof Table]
  ? unknown
  : MissingHandler<Exclude<Asked<Needed, Table>, Covered<KeysOf<Table>>>>;

type Covered<Key> = Key extends `${infer Family extends keyof codes.$Families}.*`
  ? codes.$Families[Family]
  : codes.$Canonical<Key>;

type Misplaced<Operation extends keyof Operations, Table> = [keyof Table] extends [KnownKey<Operation>]
  ? unknown
  : OfOthers<Table, KnownKey<Operation>> & OnlyKnown<Table, KnownKey<Operation>, codes.$ErrorCode, codes.$Aliases>;

/** Refuses the codes of other operations. */
type OfOthers<Table, Known extends string> = {
  readonly [Key in Exclude<keyof Table, Known>]: `${Key & (string | number)}` extends infer Code
    ? Code extends Known
      ? unknown
      : Code extends codes.$ErrorCode
        ? `No page documents ${Code} for this operation`
        : unknown
    : never;
};

/** A table that is right. One that is wrong is so where it is defined, and not again where it handles an error. */
type Defined<Operation extends keyof Operations, Table> = [Table & $OperationHandlers<Operation>] extends [
  Checked<Operation, Table>,
]
  ? IsAnyTable<Operation, Table> extends true
    ? never
    : Table
  : never;

/** What handlers return. */
type ResultOf<Handler> = Handler extends (error: never) => infer Result ? Result : never;

/**
 * A table of handlers that decides on every code of one operation: under the code itself, or under `"Family.*"`. A code
 * that is left out does not compile, and the compiler names it.
 */
export function $defineOperationHandlers<
  const Operation extends keyof Operations,
  const Table extends $OperationHandlers<Operation>,
>(_operation: Operation, handlers: Checked<Operation, Table> & Table): Defined<Operation, Table> {
  return handlers as never;
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
  handlers: Checked<Operation, Table, Others extends undefined ? "*" : never> & Table,
  others?: Others,
): ResultOf<Table[keyof Table]> | ResultOf<Others[keyof Others]> {
  const all = others ? { "*": () => handle(error, others), ...(handlers as object) } : handlers;
  return handle(error, all) as never;
}

const handle: (error: $ServiceError, handlers: object) => unknown = $handleError as never;
