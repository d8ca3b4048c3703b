/** Stands where a handler goes that nobody has written yet. */
export type Undecided = ((error?: unknown) => never) & { readonly "~undecided": true };

/**
 * Marks a code that an application has not decided on: it never compiles, and the compiler points to this very place.
 * Where it runs all the same, the error goes to the handler of its family, else to `"*"`.
 */
export function undecided(code: "a code that still needs a handler"): Undecided {
  const handler = (): never => {
    throw new TypeError(`Nobody has decided on ${JSON.stringify(code)}`);
  };
  return Object.assign(handler, { "~undecided": true } as const);
}

/** Whether a handler is no more than the mark of a code without a decision, made by any copy of this package. */
export function isUndecided(handler: unknown): boolean {
  return typeof handler === "function" && Object.hasOwn(handler, "~undecided");
}
