import { type Facts, factsOf as factsIn } from "../../runtime/facts.js";
import { catalog } from "./facts.js";
import type { Api2017Error } from "./registry.js";

export type { Catalog, Facts, Link, Origin, Place, RetryClass } from "../../runtime/facts.js";
export { catalog } from "./facts.js";

/** What the pages say of an error, under whichever spelling it was sent; `undefined` where no page has its code. */
export function factsOf(error: Api2017Error): Facts | undefined {
  return factsIn(error, catalog);
}

/** Whether the same request may succeed later; `undefined` where the pages do not say. */
export function isRetryable(error: Api2017Error): boolean | undefined {
  const retry = factsOf(error)?.retry;
  return retry && retry.class !== "never";
}

/** Whether a call that fails so is charged; `undefined` where the pages do not say. */
export function isBillable(error: Api2017Error): boolean | undefined {
  return factsOf(error)?.billable?.value;
}
