/** What a state of a page that was not used means. */
interface StateRule {
  /** `failed`: there is no page. `suspect`: there is one that looks wrong. */
  readonly kind: "failed" | "suspect";
  /** Whether the same request may succeed later without a change of the project. */
  readonly isTransient?: true;
  readonly meaning: string;
}

/** State of a page that was not used → its meaning, in the order of `docs/fetching.md`. HTTP statuses are `http-404`. */
export const FAILURE_STATES = {
  dns: { kind: "failed", isTransient: true, meaning: "the host has no address, or the name server does not answer" },
  connection: { kind: "failed", isTransient: true, meaning: "refused, unreachable, or closed before the end" },
  timeout: { kind: "failed", isTransient: true, meaning: "the server stopped sending" },
  slow: { kind: "failed", meaning: "the request, or the rendering of the page, takes longer than `--timeout`" },
  certificate: { kind: "failed", meaning: "the certificate of the server is not accepted" },
  tls: { kind: "failed", meaning: "no TLS connection" },
  proxy: { kind: "failed", meaning: "the proxy of the environment makes no connection" },
  protocol: { kind: "failed", meaning: "the answer is not HTTP" },
  address: { kind: "failed", meaning: "a private or special address" },
  "not-allowed": { kind: "failed", meaning: "a host, protocol or address form that is not allowed" },
  redirect: { kind: "failed", meaning: "too many redirects, or one without a target" },
  "too-large": { kind: "failed", meaning: "longer than 8 MiB, or a rendered page that loads too much" },
  "not-text": { kind: "failed", meaning: "a media type that is no text" },
  undecodable: { kind: "failed", meaning: "bytes in another encoding or compression" },
  "no-browser": {
    kind: "failed",
    meaning: "`playwright-core` or Chromium, which the page needs, is missing or does not start",
  },
  crashed: {
    kind: "failed",
    meaning: "the browser ended while it rendered the page, or had more than 1 GiB of memory",
  },
  robots: { kind: "failed", meaning: "`robots.txt` forbids the page; `--ignore-robots` requests it" },
  "no-variable": { kind: "failed", meaning: "an environment variable that `source.json` names is not set" },
  "repeated-secret": { kind: "failed", meaning: "the answer repeats the value of a header; nothing of it is stored" },
  "bot-wall": { kind: "suspect", meaning: "a check whether the client is human" },
  login: { kind: "suspect", meaning: "a login page" },
  "error-page": { kind: "suspect", meaning: "an error page with status 200" },
  "rendered-by-script": { kind: "suspect", meaning: "a page without text, which scripts fill in a browser" },
  "no-codes": { kind: "suspect", meaning: "a page without error codes" },
  shrunk: { kind: "suspect", meaning: "many codes are missing" },
  "columns-changed": { kind: "suspect", meaning: "a column is missing" },
  "language-changed": { kind: "suspect", meaning: "the texts are in another language" },
  truncated: { kind: "suspect", isTransient: true, meaning: "an HTML page without its end" },
  "unknown-length": { kind: "suspect", meaning: "the server states no length, so the page may be cut" },
  unconfirmed: {
    kind: "suspect",
    isTransient: true,
    meaning: "a second fetch did not show the same change (`confirm`)",
  },
  "read-in-part": { kind: "suspect", meaning: "a part of the page is not read, unlike in the last copy" },
} as const satisfies Record<string, StateRule>;

/** Name of the reason why a page was not used. */
export type FailureState = keyof typeof FAILURE_STATES | `http-${number}`;

/** Names of the states of a page that looks wrong. */
export type SuspectState = {
  [State in keyof typeof FAILURE_STATES]: (typeof FAILURE_STATES)[State]["kind"] extends "suspect" ? State : never;
}[keyof typeof FAILURE_STATES];

/**
 * The rule of a state. A state with an HTTP status is transient if servers send it while they are overloaded.
 *
 * @example
 * ruleOfState("http-503").isTransient // true
 * ruleOfState("http-404").isTransient // undefined
 */
export function ruleOfState(state: FailureState): StateRule {
  if (Object.hasOwn(FAILURE_STATES, state)) return FAILURE_STATES[state as keyof typeof FAILURE_STATES];
  const isTransient = /^http-(?:408|425|429|500|502|503|504)$/.test(state);
  return { kind: "failed", ...(isTransient && { isTransient }), meaning: "the HTTP status of the answer" };
}

/** Failed fetches in a row after which a transient state needs a person, by default. */
export const MAX_FAILURES = 5;

/** What a page that was not used needs: the next fetch, or a person. A transient state that stays needs a person too. */
export function needOfState(state: FailureState, times: number, maxFailures = MAX_FAILURES): "retry" | "person" {
  return ruleOfState(state).isTransient && times < maxFailures ? "retry" : "person";
}

/** Limits of a page beyond which a new version is suspect, from `source.json`. */
export interface GuardLimits {
  /** The largest fraction of its codes that a page may lose. */
  readonly lostCodes?: number;
  /** The smallest number of codes. */
  readonly codes?: number;
  /** States that are not suspect for this page. */
  readonly allow?: readonly SuspectState[];
  /** Failed fetches in a row after which a transient state needs a person. */
  readonly failures?: number;
}
