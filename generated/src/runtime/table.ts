/**
 * Makes a frozen lookup table out of an object literal. It has no prototype, so that codes such as `constructor` and
 * `toString` are found when they are in it, and only then.
 */
export function table<Values extends object>(values: Values): Values {
  return Object.freeze(Object.setPrototypeOf(values, null));
}

/**
 * The same for some of the keys of a type. To the compiler every object literal has a `toString`, which is no value of
 * the table when a code of that name has none: it is not asked.
 */
export function someOf<Values extends object>(values: object): Values {
  return table(values as Values);
}

/** A text for each key of a type, with the documentation of its members. */
export type TextsOf<Codes> = { readonly [Code in keyof Codes]: string };
