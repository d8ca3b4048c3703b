import { type Facts, factsOf as factsIn, type Recovery } from "../../runtime/facts.js";
import { type Problem, type ProblemInit, problemOf } from "../../runtime/problem.js";
import { delayBeforeRetry, type RetryOptions } from "../../runtime/retry.js";
import { catalog } from "./facts.js";
import type { $ServiceError } from "./registry.js";

export type { Catalog, Facts, Link, Origin, Place, Recovery, RetryClass } from "../../runtime/facts.js";
export type { Problem, ProblemInit } from "../../runtime/problem.js";
export type { RetryOptions } from "../../runtime/retry.js";
export { catalog } from "./facts.js";

/** What the pages say of an error, under whichever spelling it was sent; `undefined` where no page has its code. */
export function factsOf(error: $ServiceError): Facts | undefined {
  return factsIn(error, catalog);
}

/** Whether the same request may succeed later; `undefined` where the pages do not say. */
export function isRetryable(error: $ServiceError): boolean | undefined {
  const retry = factsOf(error)?.retry;
  return retry && retry.class !== "never";
}

/**
 * Milliseconds to wait before the request is sent again: what `Retry-After` of the response says, else a random part of a
 * delay that doubles with each attempt. `undefined` where the pages say that a retry is of no use, or nothing says that
 * it is. `attempt` counts from 1.
 */
export function retryDelay(error: $ServiceError, attempt: number, options: RetryOptions = {}): number | undefined {
  return delayBeforeRetry(error, attempt, options, catalog);
}

/** What ends the error, `unknown` where the pages do not say. `factsOf(error).recovery` says how it is known. */
export function recoveryOf(error: $ServiceError): Recovery | "unknown" {
  return factsOf(error)?.recovery?.class ?? "unknown";
}

/** Whether a call that fails so is charged; `undefined` where the pages do not say. */
export function isBillable(error: $ServiceError): boolean | undefined {
  return factsOf(error)?.billable?.value;
}

/** The documented HTTP status; `undefined` where the pages have none. `error.httpStatus` is that of the response. */
export function httpStatusOf(error: $ServiceError): number | undefined {
  return factsOf(error)?.httpStatus?.value;
}

/**
 * An error as `application/problem+json` (RFC 9457). Its status is the documented one, else that of the response if it is
 * a failure; `init` sets other members, such as a title in the language of the reader.
 */
export function toProblem(error: $ServiceError, init: ProblemInit = {}): Problem {
  return problemOf(error, httpStatusOf(error), init);
}
