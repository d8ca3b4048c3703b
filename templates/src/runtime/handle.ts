import type { ServiceError } from "./error.js";
import { isUndecided } from "./undecided.js";

type Handler = (error: never) => unknown;

/** What any of the handlers in a table returns. */
export type ResultOf<Table> = {
  [Key in keyof Table]: Table[Key] extends (...args: never) => infer Result ? Result : never;
}[keyof Table];

/** The keys of a table as strings: `461` and `"461"` are the same key. */
export type KeysOf<Table> = `${Exclude<keyof Table, symbol>}`;

/**
 * Refuses each key of a table that is in neither `Usual` nor `Other`. A table with keys of `Usual` alone is accepted
 * first, because that check is fast. `Renamed`: old code → new code, for the message.
 */
export type OnlyKnown<Table, Usual extends string, Other extends string, Renamed> = [keyof Table] extends [Usual]
  ? unknown
  : [keyof Table] extends [Usual | Other]
    ? unknown
    : Refused<Table, Usual | Other, Renamed>;
type Refused<Table, Known extends string, Renamed> = {
  readonly [Key in Exclude<keyof Table, Known>]: `${Key & (string | number)}` extends infer Name extends string
    ? Name extends Known
      ? Table[Key]
      : Name extends keyof Renamed
        ? `${Name} was renamed to ${Renamed[Name] & string}`
        : `No code or family is called ${Name}`
    : never;
};

/** Refuses what stands in a table and is no handler. `All` is the type of all tables. */
export type OnlyHandlers<Table, All> = NoneMissing<Table, All> & Overriding<Table, All>;

/** Refuses handlers that may be `undefined`, which is no decision. The type of all tables is told at once. */
type NoneMissing<Table, All> = All extends Table
  ? unknown
  : undefined extends Table[keyof Table]
    ? `No handler for ${MissingIn<Table> & string}`
    : unknown;
type MissingIn<Table> = { [Key in keyof Table]-?: undefined extends Table[Key] ? Key : never }[keyof Table];

/** Names of what every object has, such as `toString`. */
type InEveryObject = keyof typeof Object.prototype;

/**
 * What a table has under a code of such a name and no handler for it; nothing with a call signature, so that the
 * parameter of a handler keeps its type.
 */
export type Inherited<Code> = Code extends InEveryObject ? { readonly length: number } : never;

/** Refuses what stands under such a code in place of a handler. */
type Overriding<Table, All> = [keyof All & InEveryObject] extends [never]
  ? unknown
  : All extends Table
    ? unknown
    : { readonly [Code in keyof Table & InEveryObject & keyof All]: Extract<All[Code], Handler> };

/** Codes, once a table is known: the compiler would go through all of them before. */
export type Asked<Codes, Table> = [Table] extends [unknown] ? Codes : never;

/** What a table lacks: handlers for these codes, which may be of such names. */
export type MissingHandler<Codes extends string> = {
  readonly [Code in Codes]: Code extends InEveryObject ? { readonly handles: Code } : unknown;
};

/**
 * Calls the handler of the error's own code, under any of its spellings, else that of its family, else `"*"`; what is
 * undecided is no handler.
 */
export function handleError(error: ServiceError, handlers: object, spellings: readonly string[] = []): unknown {
  const own = [error.canonicalCode, ...spellings].map((code) => find(handlers, code)).find(Boolean);
  const handler = own ?? findFamily(handlers, error.family) ?? find(handlers, "*");
  if (handler === undefined)
    throw new TypeError(`No handler for ${JSON.stringify(error.canonicalCode)} and none for "*"`);
  return handler(error as never);
}

function findFamily(handlers: object, family: string | undefined): Handler | undefined {
  return family === undefined ? undefined : find(handlers, `${family}.*`);
}

function find(handlers: object, key: string): Handler | undefined {
  const handler = Object.hasOwn(handlers, key) ? (handlers as Readonly<Record<string, Handler>>)[key] : undefined;
  return isUndecided(handler) ? undefined : handler;
}
