import type { ServiceError } from "./error.js";
import { type Catalog, factsOf } from "./facts.js";

/** How long to wait between attempts, where the server does not say. */
export interface RetryOptions {
  /** The longest delay after the first attempt, in milliseconds: 1000 for too many requests, else 200. */
  readonly base?: number;
  /** The longest delay, in milliseconds. Default: 20000. */
  readonly cap?: number;
  /** Returns a number from 0 to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Timers take no longer delay. */
const LONGEST = 2 ** 31 - 1;

/**
 * Milliseconds to wait before the request is sent again, `undefined` where that makes no sense or nothing says so.
 * `attempt` counts from 1.
 */
export function delayBeforeRetry(
  error: ServiceError,
  attempt: number,
  { base, cap = 20_000, random = Math.random }: RetryOptions,
  catalog: Catalog<string>,
): number | undefined {
  const retry = factsOf(error, catalog)?.retry?.class;
  if (retry === "never") return undefined;
  if (error.retryAfter !== undefined) return Math.min(error.retryAfter, LONGEST);
  if (retry === undefined) return undefined;
  const first = base ?? (retry === "throttled" ? 1000 : 200);
  // Full jitter: clients that failed together do not come back together.
  return Math.round(random() * Math.min(cap, first * 2 ** Math.max(0, attempt - 1), LONGEST));
}
