import type { ServiceError } from "./error.js";

/** An error as `application/problem+json` (RFC 9457), with its service, code and request id as extension members. */
export interface Problem {
  readonly type: string;
  readonly title?: string;
  readonly status?: number;
  /** The server's message. */
  readonly detail?: string;
  readonly instance?: string;
  readonly service: string;
  readonly code: string;
  readonly requestId?: string;
}

/** Members of a problem that the application knows better; `undefined` leaves a member out. */
export type ProblemInit = {
  readonly [Member in "type" | "title" | "status" | "detail" | "instance"]?: Problem[Member] | undefined;
};

/** An error as a problem of RFC 9457. Its status is the documented one, else that of the response, if it is a failure. */
export function problemOf(error: ServiceError, documented: number | undefined, init: ProblemInit): Problem {
  const { service, canonicalCode: code, message, requestId, httpStatus = 0 } = error;
  const status = documented ?? (httpStatus >= 400 ? httpStatus : undefined);
  const members = { title: undefined, status, detail: message || undefined, instance: undefined, ...init };
  const { type = "about:blank", ...optional } = members;
  const problem: Record<string, unknown> = { type };
  for (const key of ["title", "status", "detail", "instance"] as const) {
    if (optional[key] !== undefined) problem[key] = optional[key];
  }
  Object.assign(problem, { service, code }, requestId === undefined ? {} : { requestId });
  return problem as unknown as Problem;
}
