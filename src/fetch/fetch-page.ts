import { allowedUrl, type FetchScope } from "./allowed-url.ts";
import { type HttpResponse, httpGet, type ResponseLimits } from "./http-get.ts";
import { FetchFailure, toFetchFailure } from "./fetch-failure.ts";

/** A page to fetch, and what is known of the copy at hand. */
export interface FetchRequest {
  readonly url: string;
  /** Language to ask for. */
  readonly locale?: string | undefined;
  /** Marks of the copy at hand: with one of them the server may answer that it still holds. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** A page as its server gave it, or that the copy at hand still holds, or why there is none. */
export type FetchOutcome =
  | { readonly kind: "page"; readonly bytes: Uint8Array; readonly charset?: string; readonly marks: PageValidators }
  | { readonly kind: "same"; readonly marks: PageValidators }
  | { readonly kind: "failed"; readonly reason: string };

/** Where an answer came from in the end, and what it can be recognised by. */
export interface PageValidators {
  readonly finalUrl: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** How requests are made. */
export interface FetchPolicy {
  readonly scope: FetchScope;
  readonly limits: ResponseLimits;
  /** Attempts after the first, where trouble may pass. */
  readonly retries: number;
  /** Waits that many milliseconds. */
  readonly sleep: (ms: number) => Promise<unknown>;
}

const MAX_REDIRECTS = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Fetches one page, with another attempt where trouble may pass; never throws for what a server does. */
export async function fetchPage(page: FetchRequest, manners: FetchPolicy): Promise<FetchOutcome> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await getFollowingRedirects(page, manners);
    } catch (error) {
      const trouble = toFetchFailure(error);
      if (!trouble.isTransient || attempt >= manners.retries) {
        const times = attempt > 0 ? ` (${attempt + 1} attempts)` : "";
        return { kind: "failed", reason: trouble.message + times };
      }
      await manners.sleep(Math.min(trouble.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
    }
  }
}

async function getFollowingRedirects(page: FetchRequest, { scope: reach, limits }: FetchPolicy): Promise<FetchOutcome> {
  let url = allowedUrl(page.url, undefined, reach);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const answer = await httpGet(url, requestHeaders(page), limits, reach.addresses);
    if (!isRedirect(answer.status)) return outcomeOfResponse(answer, url, page);
    const { location } = answer.headers;
    if (location === undefined) throw new FetchFailure(`HTTP ${answer.status} that leads nowhere`);
    url = allowedUrl(location, url, reach);
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
  const marks: PageValidators = { finalUrl: url.href, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  const conditional = page.etag !== undefined || page.lastModified !== undefined;
  if (status === 304 && conditional) return { kind: "same", marks };
  if (status !== 200) {
    throw new FetchFailure(`HTTP ${status}`, isTransientStatus(status), retryAfterMs(headers["retry-after"]));
  }
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  if (!isTextType(type.trim())) throw new FetchFailure(`not a page but ${type.trim()}`);
  const charset = /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/.exec(parameters.find((one) => /charset/.test(one)) ?? "")?.[1];
  return { kind: "page", bytes: body, ...(charset !== undefined && { charset }), marks };
}

function isTransientStatus(status: number): boolean {
  return [408, 425, 429, 500, 502, 503, 504].includes(status);
}

function isTextType(type: string): boolean {
  return (
    type === "" || type.startsWith("text/") || /^application\/(?:xhtml\+xml|xml|markdown|octet-stream)$/.test(type)
  );
}

/** Milliseconds of a `Retry-After` in seconds; a date is left to our own pauses. */
function retryAfterMs(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
