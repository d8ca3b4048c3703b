import type { BrowserContext, Page, Request, Route } from "playwright-core";
import { publicAddressRule } from "../address-rule.ts";
import { allowedUrl, type FetchScope, isListed } from "../allowed-url.ts";
import { FetchFailure, toFetchFailure } from "../fetch-failure.ts";
import type { HttpResponse } from "../send-http.ts";
import { REPEATED_SECRET } from "../secret-headers.ts";
import { limiter } from "./limiter.ts";
import { followRedirects } from "../redirects.ts";
import { forwardedRequestHeaders, forwardedResponseHeaders } from "./part-headers.ts";
import type { RenderedDocument } from "./renderer.ts";

/** What may be loaded for one page. */
const MOST_REQUESTS = 1000;
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_AT_ONCE = 8;
const MOST_DOCUMENTS = 5;
const MOST_POSTED_BYTES = 1024 * 1024;
/** Maximum number of failed requests of a page that are reported. */
const MOST_TROUBLES = 5;

/** What a page loads that can have an effect on its text. Images, fonts, films, frames and streams have none. */
const LOADED_TYPES: ReadonlySet<string> = new Set(["document", "script", "stylesheet", "xhr", "fetch"]);

/** The requests of a rendered page. */
export interface PageRequests {
  /** Number of requests without an answer. */
  running(): number;
  /** The address of the last document. */
  documentUrl(): URL;
  /** Why requests were refused or failed. */
  readonly troubles: ReadonlySet<string>;
  /** Rejects with a `FetchFailure` if the page loads too much, or leaves its hosts. */
  readonly failed: Promise<never>;
}

/**
 * Answers all requests of a page in place of the browser, which has no network: by `Hosts`, with the rules for addresses,
 * protocols, `robots.txt` and limits. The document itself is not requested again. Only the hosts of `source.json` get
 * documents and POST requests; scripts and data may come from any host at a public address.
 */
export async function answerRequests(
  context: BrowserContext,
  page: Page,
  document: RenderedDocument,
): Promise<PageRequests> {
  const { policy } = document;
  const inOrder = limiter(MOST_AT_ONCE);
  const troubles = new Set<string>();
  const count = { requests: 0, running: 0, bytes: 0, documents: 0 };
  let documentUrl = document.url;
  let fail: (failure: FetchFailure) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);

  /** Ends the rendering, not only one request. */
  const end = (failure: FetchFailure): never => {
    fail(failure);
    throw failure;
  };
  const load = async (request: Request): Promise<HttpResponse | undefined> => {
    const isMain = isMainDocument(request, page);
    // Frames and other windows are not read.
    if (!LOADED_TYPES.has(request.resourceType()) || (request.resourceType() === "document" && !isMain))
      return undefined;
    if (isMain && (count.documents += 1) === 1) return { ...document, status: 200, mayBeCut: false };
    if (count.documents > MOST_DOCUMENTS) throw new FetchFailure("redirect", `more than ${MOST_DOCUMENTS} documents`);
    if ((count.requests += 1) > MOST_REQUESTS) end(tooMuch(`more than ${MOST_REQUESTS} requests`));
    const { response, url } = await inOrder(() => {
      const bytes = Math.min(policy.limits.bytes, MOST_BYTES - count.bytes);
      if (bytes <= 0) end(tooMuch(`more than ${MOST_BYTES / 1024 / 1024} MiB`));
      return requestPart(request, document, bytes);
    });
    count.bytes += response.body.length;
    if (document.secrets.isIn(response.body)) end(new FetchFailure("repeated-secret", REPEATED_SECRET));
    if (isMain && response.status !== 200) throw new FetchFailure(`http-${response.status}`, `HTTP ${response.status}`);
    if (isMain) documentUrl = url;
    if (response.status >= 400) addTrouble(`HTTP ${response.status} of ${url.host}`);
    return response;
  };
  const addTrouble = (text: string): void => {
    if (troubles.size < MOST_TROUBLES) troubles.add(text);
  };
  const answer = async (route: Route): Promise<void> => {
    let response: HttpResponse | undefined;
    try {
      response = await load(route.request());
    } catch (error) {
      const failure = toFetchFailure(error);
      addTrouble(document.secrets.mask(failure.message));
      if (isMainDocument(route.request(), page)) fail(failure);
    }
    const abort = (): Promise<void> => route.abort("blockedbyclient");
    const { status = 0, headers = {}, body = Buffer.alloc(0) } = response ?? {};
    const answered = response
      ? route.fulfill({ status, headers: forwardedResponseHeaders(headers), body: Buffer.from(body) }).catch(abort)
      : abort();
    // The page may be gone.
    await answered.catch(() => undefined);
  };
  await context.routeWebSocket("**/*", (socket) => void socket.close().catch(() => undefined));
  await context.route("**/*", async (route) => {
    count.running += 1;
    await answer(route).catch(fail);
    count.running -= 1;
  });
  return { running: () => count.running, documentUrl: () => documentUrl, troubles, failed };
}

/** Sends a request of a page, and follows redirects. */
async function requestPart(
  request: Request,
  { secretOrigin, policy, hosts, secrets, userAgent }: RenderedDocument,
  bytes: number,
): Promise<{ readonly response: HttpResponse; readonly url: URL }> {
  const post = request.method() === "POST" ? (request.postDataBuffer() ?? Buffer.alloc(0)) : undefined;
  if (!post && request.method() !== "GET")
    throw new FetchFailure("not-allowed", `${request.method()} requests are not sent`);
  if (post && post.length > MOST_POSTED_BYTES) throw tooMuch("a POST request of more than 1 MiB");
  const isBound = post !== undefined || request.resourceType() === "document";
  const scopeOf = (target: URL): FetchScope =>
    isBound ? policy.scope : scopeOfPart(target, { ...policy.scope, includes: undefined });
  const allowed = (text: string, base?: URL): URL =>
    allowedUrl(text, base, URL.canParse(text, base?.href) ? scopeOf(new URL(text, base)) : policy.scope);
  const limits = { ...policy.limits, bytes };
  const headers = { ...forwardedRequestHeaders(request.headers()), "user-agent": userAgent };
  return followRedirects(allowed(request.url()), allowed, (url) => {
    const own = url.origin === secretOrigin ? secrets.headers : {};
    return hosts.getPart(url, { ...headers, ...own }, { ...policy, scope: scopeOf(url), limits }, post);
  });
}

/**
 * A script or data may come from any host. Private addresses that are allowed are so for the hosts of `source.json` only: a
 * page must not read others through a redirect, which the browser does not see.
 */
function scopeOfPart(url: URL, scope: FetchScope): FetchScope {
  if (scope.hosts === "any" || isListed(url, scope.hosts)) return scope;
  return { ...scope, hosts: "any", addresses: publicAddressRule([]) };
}

function isMainDocument(request: Request, page: Page): boolean {
  try {
    return request.isNavigationRequest() && request.frame() === page.mainFrame();
  } catch {
    // The first request of another window has no frame yet.
    return false;
  }
}

function tooMuch(what: string): FetchFailure {
  return new FetchFailure("too-large", `the page loads too much: ${what}`);
}
