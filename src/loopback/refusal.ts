import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** How the server knows requests of its own pages. */
export interface LoopbackIdentity {
  /** Address and port as browsers write them in `Host`: "127.0.0.1:41231". */
  readonly host: string;
  readonly token: string;
}

/** The parts of a request that decide whether it is answered. */
export interface RequestHead {
  readonly method: string;
  /** Whether the request calls a route; otherwise it reads a file. */
  readonly isRoute: boolean;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 403 | 404 | 405 | 411 | 413 | 415 | 421;
  readonly reason: string;
}

/** The header with the token. A page of another origin cannot send it without a preflight request, which is refused. */
export const TOKEN_HEADER = "x-errsmith-token";

/**
 * Why a request is refused; `undefined` if it is answered. `Host` must be the address of the server, so that no name that
 * an attacker makes point to 127.0.0.1 (DNS rebinding) reads anything. `Origin`, which browsers send with each request to
 * a route, must be that of the server; it is "null" for sandboxed frames and files. A route also needs the token, which
 * programs of other users of the machine do not know, and a length, which the HTTP parser enforces.
 */
export function refusalOf(
  { method, isRoute, headers }: RequestHead,
  { host, token }: LoopbackIdentity,
  maxBodyBytes = 16 * 2 ** 20,
): Refusal | undefined {
  if (headers.host !== host) return { status: 421, reason: "the host is not this server" };
  const mayHaveNoOrigin = !isRoute && headers.origin === undefined;
  if (!mayHaveNoOrigin && headers.origin !== `http://${host}`)
    return { status: 403, reason: "the origin is not this server" };
  if (!isRoute) return method === "GET" || method === "HEAD" ? undefined : { status: 405, reason: "only GET and HEAD" };
  if (method !== "POST") return { status: 405, reason: "only POST" };
  if (!isSame(headers[TOKEN_HEADER], token)) return { status: 403, reason: "the token is not that of this server" };
  if (headers["content-type"] !== "application/json") return { status: 415, reason: "only application/json" };
  const length = headers["content-length"];
  if (length === undefined) return { status: 411, reason: "no length" };
  return Number(length) <= maxBodyBytes ? undefined : { status: 413, reason: `more than ${maxBodyBytes} bytes` };
}

/** Compares in a time that tells nothing about the token. */
function isSame(given: string | string[] | undefined, token: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return typeof given === "string" && timingSafeEqual(hash(given), hash(token));
}
