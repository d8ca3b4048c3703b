import { allowedUrl, type FetchScope } from "./allowed-url.ts";
import { FetchFailure } from "./fetch-failure.ts";
import { type HttpResponse, type RequestHeaders, type ResponseLimits, sendHttp } from "./send-http.ts";
import { isAllowed, parseRobots, type RobotsRules } from "./robots.ts";

/** How requests to a host are spaced. */
export interface HostManners {
  /** Maximum number of parallel requests. */
  readonly concurrency: number;
  /** Milliseconds between the beginnings of two requests. */
  readonly delayMs: number;
}

/** What a request through `Hosts` depends on. */
export interface HostPolicy {
  readonly scope: FetchScope;
  readonly limits: ResponseLimits;
  /** Requests pages that `robots.txt` forbids, and does not ask for it. */
  readonly ignoreRobots: boolean;
  readonly sleep: (ms: number) => Promise<unknown>;
}

/** A server that asks to wait longer is not asked again in this run. */
const LONGEST_WAIT_MS = 120_000;

const MAX_REDIRECTS = 5;

/** The hosts of a run: when each may be asked again, and what its `robots.txt` says. */
export class Hosts {
  readonly #delays = new Map<string, number>();
  readonly #nextTurns = new Map<string, number>();
  readonly #refusals = new Map<string, FetchFailure>();
  readonly #robots = new Map<string, Promise<RobotsRules>>();

  /** Sets the minimum time between two requests to a host. A shorter time than an earlier one is ignored. */
  slowDown(host: string, delayMs: number): void {
    this.#delays.set(host, Math.max(this.#delays.get(host) ?? 0, delayMs));
  }

  /**
   * Sends one request when the host has its turn and its `robots.txt` allows the URL. Follows no redirect. An answer that
   * asks to wait delays all requests to the host.
   */
  async get(url: URL, headers: RequestHeaders, policy: HostPolicy): Promise<HttpResponse> {
    await this.#assertAllowed(url, headers, policy);
    return this.#getInTurn(url, headers, policy);
  }

  /**
   * Sends one request for a part of a rendered page, a POST request with the bytes of `post`. A page and its parts have one
   * turn, so the part waits for none. `robots.txt` holds, and no host is asked that asks to wait.
   */
  async getPart(url: URL, headers: RequestHeaders, policy: HostPolicy, post?: Uint8Array): Promise<HttpResponse> {
    await this.#assertAllowed(url, headers, policy);
    const refusal = this.#refusals.get(url.host);
    if (refusal) throw refusal;
    return this.#send(url, headers, policy, post);
  }

  async #assertAllowed(url: URL, headers: RequestHeaders, policy: HostPolicy): Promise<void> {
    if (!policy.ignoreRobots) {
      const rules = await this.#robotsOf(url, headers, policy);
      if (!isAllowed(rules, url))
        throw new FetchFailure(
          "robots",
          `robots.txt of ${url.host} forbids ${url.pathname}; --ignore-robots requests it`,
        );
    }
  }

  async #getInTurn(url: URL, headers: RequestHeaders, policy: HostPolicy): Promise<HttpResponse> {
    const refusal = this.#refusals.get(url.host);
    if (refusal) throw refusal;
    const now = performance.now();
    const turn = Math.max(now, this.#nextTurns.get(url.host) ?? 0);
    this.#nextTurns.set(url.host, turn + (this.#delays.get(url.host) ?? 0));
    if (turn > now) await policy.sleep(Math.ceil(turn - now));
    return this.#send(url, headers, policy);
  }

  async #send(
    url: URL,
    headers: RequestHeaders,
    { scope, limits }: HostPolicy,
    post?: Uint8Array,
  ): Promise<HttpResponse> {
    const response = await sendHttp(url, headers, limits, scope.addresses, post);
    const waitMs = [429, 503].includes(response.status) ? retryAfterMs(response.headers["retry-after"], Date.now()) : 0;
    if (waitMs > LONGEST_WAIT_MS) {
      const reason = `HTTP ${response.status}: ${url.host} asks to wait ${Math.round(waitMs / 1000)} s`;
      this.#refusals.set(url.host, new FetchFailure(`http-${response.status}`, reason, { isFinal: true }));
    } else if (waitMs > 0) {
      this.#nextTurns.set(url.host, Math.max(this.#nextTurns.get(url.host) ?? 0, performance.now() + waitMs));
    }
    return response;
  }

  #robotsOf(url: URL, headers: RequestHeaders, policy: HostPolicy): Promise<RobotsRules> {
    const known = this.#robots.get(url.origin);
    if (known) return known;
    const asked = this.#askRobots(url, { "user-agent": headers["user-agent"] ?? "" }, policy);
    this.#robots.set(url.origin, asked);
    // After a failure that may pass, the next attempt asks again.
    asked.then(
      ({ delayMs }) => this.slowDown(url.host, delayMs),
      () => this.#robots.delete(url.origin),
    );
    return asked;
  }

  async #askRobots({ origin }: URL, headers: RequestHeaders, policy: HostPolicy): Promise<RobotsRules> {
    let url = new URL("/robots.txt", origin);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const { status, headers: answered, body } = await this.#getInTurn(url, headers, policy);
      const { location } = answered;
      if (status >= 300 && status < 400 && location !== undefined) {
        url = robotsTarget(location, url, policy.scope);
        continue;
      }
      // RFC 9309: a host without the file allows everything, a host that fails allows nothing.
      if (status >= 500 || status === 429) throw new FetchFailure(`http-${status}`, `robots.txt: HTTP ${status}`);
      return parseRobots(status === 200 ? Buffer.from(body).toString() : "");
    }
    return parseRobots("");
  }
}

/** The target of a redirect of `robots.txt`, which must be allowed like any URL. */
function robotsTarget(location: string, url: URL, scope: FetchScope): URL {
  try {
    return allowedUrl(location, url, { ...scope, includes: undefined });
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    throw new FetchFailure("robots", `robots.txt of ${url.host} cannot be read: ${error.message}`);
  }
}

/**
 * The milliseconds of a `Retry-After` header, which has seconds or a date; 0 if it is not valid.
 *
 * @example
 * retryAfterMs("7", 0) // 7000
 * retryAfterMs("Thu, 01 Jan 1970 00:01:00 GMT", 0) // 60000
 * retryAfterMs("soon", 0) // 0
 */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = /^[A-Za-z]{3}, \d/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
