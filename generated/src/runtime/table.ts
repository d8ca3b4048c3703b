/**
 * Makes a frozen lookup table out of an object literal. It has no prototype, so that codes such as `constructor` and
 * `toString` are found when they are in it, and only then.
 */
export function table<Values extends object>(values: Values): Values {
  return Object.freeze(Object.setPrototypeOf(values, null));
}

/** A text for each key of a type, with the documentation of its members. */
export type TextsOf<Codes> = { readonly [Code in keyof Codes]: string };
