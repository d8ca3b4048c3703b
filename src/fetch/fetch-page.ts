import { allowedUrl, type FetchScope } from "./allowed-url.ts";
import { type HttpResponse, httpGet, type ResponseLimits } from "./http-get.ts";
import { FetchFailure, toFetchFailure } from "./fetch-failure.ts";

/** A page to fetch, with the validators of the local copy. */
export interface FetchRequest {
  readonly url: string;
  /** Language for the header `Accept-Language`. */
  readonly locale?: string | undefined;
  /** Validators of the local copy. With one of them, the server may response 304 (Not Modified). */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** The fetched page, or that the local copy is current, or the reason for a failure. */
export type FetchOutcome =
  | {
      readonly kind: "page";
      readonly bytes: Uint8Array;
      readonly charset?: string;
      readonly validators: PageValidators;
    }
  | { readonly kind: "same"; readonly validators: PageValidators }
  | { readonly kind: "failed"; readonly reason: string };

/** URL after redirects, and the validators for the next request. */
export interface PageValidators {
  readonly finalUrl: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Allowed URLs, limits and retries of requests. */
export interface FetchPolicy {
  readonly scope: FetchScope;
  readonly limits: ResponseLimits;
  /** Maximum number of retries after transient failures. */
  readonly retries: number;
  /** Waits for a number of milliseconds. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

const MAX_REDIRECTS = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Fetches one page and retries after transient failures. A failure of the server is an outcome and is not thrown. */
export async function fetchPage(page: FetchRequest, policy: FetchPolicy): Promise<FetchOutcome> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await getFollowingRedirects(page, policy);
    } catch (error) {
      const failure = toFetchFailure(error);
      if (!failure.isTransient || attempt >= policy.retries) {
        const times = attempt > 0 ? ` (${attempt + 1} attempts)` : "";
        return { kind: "failed", reason: failure.message + times };
      }
      await policy.sleep(Math.min(failure.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  }
}

async function getFollowingRedirects(page: FetchRequest, { scope, limits }: FetchPolicy): Promise<FetchOutcome> {
  let url = allowedUrl(page.url, undefined, scope);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await httpGet(url, requestHeaders(page), limits, scope.addresses);
    if (!isRedirect(response.status)) return outcomeOfResponse(response, url, page);
    const { location } = response.headers;
    if (location === undefined) throw new FetchFailure(`HTTP ${response.status} without location`);
    url = allowedUrl(location, url, scope);
  }
  throw new FetchFailure(`more than ${MAX_REDIRECTS} redirects`);
}

function requestHeaders({ locale, etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    "user-agent": "Mozilla/5.0 (compatible; errsmith)",
    accept: "text/markdown, text/html, text/plain, application/xhtml+xml;q=0.9, */*;q=0.1",
    ...(locale !== undefined && { "accept-language": `${locale}, *;q=0.1` }),
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function outcomeOfResponse({ status, headers, body }: HttpResponse, url: URL, page: FetchRequest): FetchOutcome {
  const { etag, "last-modified": lastModified } = headers;
  const validators: PageValidators = {
    finalUrl: url.href,
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
  const conditional = page.etag !== undefined || page.lastModified !== undefined;
  if (status === 304 && conditional) return { kind: "same", validators };
  if (status !== 200) {
    throw new FetchFailure(`HTTP ${status}`, isTransientStatus(status), retryAfterMs(headers["retry-after"]));
  }
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (!isTextType(type.trim())) throw new FetchFailure(`not a text page: ${type.trim()}`);
  const charset = /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/.exec(
    parameters.find((parameter) => /charset/.test(parameter)) ?? "",
  )?.[1];
  return { kind: "page", bytes: body, ...(charset !== undefined && { charset }), validators };
}

function isTransientStatus(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

function isTextType(type: string): boolean {
  return (
    type === "" || type.startsWith("text/") || /^application\/(?:xhtml\+xml|xml|markdown|octet-stream)$/.test(type)
  );
}

/** Returns the milliseconds of a `Retry-After` header in seconds; `undefined` for a date. */
function retryAfterMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
