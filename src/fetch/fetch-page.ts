import { allowedUrl, withoutSecrets } from "./allowed-url.ts";
import type { HostPolicy, Hosts } from "./hosts.ts";
import type { HttpResponse } from "./send-http.ts";
import { followRedirects } from "./redirects.ts";
import type { Renderer, Rendering, RenderRequest } from "./render/renderer.ts";
import { type NamedHeaders, readSecretHeaders, REPEATED_SECRET, type SecretHeaders } from "./secret-headers.ts";
import { FetchFailure, toFetchFailure } from "./fetch-failure.ts";
import { type FailureState, ruleOfState } from "../model/failure-state.ts";

/** The forms in which sites serve a page. */
export type PageForm = "markdown" | "html";

const ACCEPTED: Readonly<Record<PageForm | "any", string>> = {
  any: "text/markdown, text/html, text/plain, application/xhtml+xml;q=0.9, */*;q=0.1",
  html: "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5, */*;q=0.1",
  markdown: "text/markdown, text/plain;q=0.5, */*;q=0.1",
};

/** A page to fetch, with the validators of the local copy. */
export interface FetchRequest {
  readonly url: string;
  /** Language for the header `Accept-Language`. */
  readonly locale?: string | undefined;
  /** The only form that is wanted. Default: Markdown or HTML, as the server likes. */
  readonly form?: PageForm | undefined;
  /** Validators of the local copy. With one of them, the server may response 304 (Not Modified). */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  /** Headers that are sent to the host of the URL only. */
  readonly headers?: NamedHeaders | undefined;
  /** Renders the answer in a browser if it is HTML. There must be no validators. */
  readonly render?: RenderRequest | undefined;
  /** Also accepts a file that is compressed by gzip, which is not decompressed. */
  readonly mayBeGzip?: boolean | undefined;
}

/** The fetched page, or that the local copy is current, or the reason for a failure. */
export type FetchOutcome =
  | {
      readonly kind: "page";
      readonly bytes: Uint8Array;
      readonly charset?: string;
      /** The response stated no length, so a cut connection cannot be noticed. */
      readonly mayBeCut?: true;
      /** Set if a browser has rendered the page. */
      readonly rendered?: Pick<Rendering, "troubles" | "notes">;
      readonly validators: PageValidators;
    }
  | { readonly kind: "same"; readonly validators: PageValidators }
  | {
      readonly kind: "failed";
      readonly state: FailureState;
      readonly reason: string;
      /** What the server sent beside a status that says that there is no page. */
      readonly bytes?: Uint8Array;
    };

/** URL after redirects, which then has no query, and the validators for the next request. */
export interface PageValidators {
  readonly finalUrl: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** Allowed URLs, limits and retries of requests. */
export interface FetchPolicy extends HostPolicy {
  /** Maximum number of retries after transient failures. */
  readonly retries: number;
  /** Where the values of `FetchRequest.headers` are. */
  readonly env: NodeJS.ProcessEnv;
}

const USER_AGENT = "Mozilla/5.0 (compatible; errsmith)";
const FIRST_PAUSE_MS = 1000;

/** Fetches one page and retries after transient failures. A failure of the server is an outcome and is not thrown. */
export async function fetchPage(
  page: FetchRequest,
  policy: FetchPolicy,
  hosts: Hosts,
  renderer: Renderer,
): Promise<FetchOutcome> {
  let secrets: SecretHeaders | undefined;
  for (let attempt = 0; ; attempt += 1) {
    try {
      secrets ??= readSecretHeaders(page.headers, policy.env);
      const outcome = await getAndRender(page, secrets, policy, { hosts, renderer });
      assertNoSecret(outcome, secrets);
      return outcome;
    } catch (error) {
      const { state, message, body, isFinal } = toFetchFailure(error);
      if (isFinal || !ruleOfState(state).isTransient || attempt >= policy.retries) {
        const times = attempt > 0 ? ` (${attempt + 1} attempts)` : "";
        const reason = (secrets?.mask(message) ?? message) + times;
        return { kind: "failed", state, reason, ...(body && !secrets?.isIn(body) && { bytes: body }) };
      }
      await policy.sleep(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

async function getAndRender(
  page: FetchRequest,
  secrets: SecretHeaders,
  policy: FetchPolicy,
  { hosts, renderer }: { readonly hosts: Hosts; readonly renderer: Renderer },
): Promise<FetchOutcome> {
  const first = allowedUrl(page.url, undefined, policy.scope);
  const allowed = (location: string, base: URL): URL => allowedUrl(location, base, policy.scope);
  const { response, url } = await followRedirects(first, allowed, (url) => {
    const own = url.origin === first.origin ? secrets.headers : {};
    return hosts.get(url, { ...requestHeaders(page), ...own }, policy);
  });
  const outcome = outcomeOfResponse(response, url, page);
  if (!page.render || outcome.kind !== "page" || !isHtml(response)) return outcome;
  // A redirect keeps the fragment, in which a script may look for the page.
  if (url.hash === "") url.hash = first.hash;
  const {
    html,
    url: lastUrl,
    troubles,
    notes,
  } = await renderer.render({
    ...{ url, headers: response.headers, body: response.body, locale: page.locale, render: page.render },
    ...{ userAgent: USER_AGENT, secrets, secretOrigin: first.origin, policy, hosts },
  });
  return {
    kind: "page",
    bytes: Buffer.from(html),
    charset: "utf-8",
    ...(outcome.mayBeCut && { mayBeCut: true }),
    rendered: { troubles, notes },
    validators: { finalUrl: finalUrl(lastUrl, page) },
  };
}

function isHtml({ headers, body }: HttpResponse): boolean {
  const type = headers["content-type"] ?? "";
  if (type !== "") return /^(?:text\/html|application\/xhtml\+xml)\b/i.test(type.trim());
  return /^\s*<(?:!doctype html|html)\b/i.test(Buffer.from(body.subarray(0, 1024)).toString("latin1"));
}

/** Without query and fragment if a redirect has given them. */
function finalUrl(url: URL, page: FetchRequest): string {
  return url.href === new URL(page.url).href ? url.href : withoutSecrets(url);
}

/** Throws a `FetchFailure` if an answer repeats a secret, because the page and the lock are committed. */
function assertNoSecret(outcome: FetchOutcome, secrets: SecretHeaders): void {
  if (outcome.kind === "failed") return;
  const texts = [...Object.values(outcome.validators), outcome.kind === "page" ? (outcome.charset ?? "") : ""];
  const isInPage = outcome.kind === "page" && secrets.isIn(outcome.bytes);
  if (isInPage || texts.some((text) => secrets.mask(text) !== text))
    throw new FetchFailure("repeated-secret", REPEATED_SECRET);
}

function requestHeaders({ locale, form, etag, lastModified }: FetchRequest): Record<string, string> {
  return {
    "user-agent": USER_AGENT,
    accept: ACCEPTED[form ?? "any"],
    ...(locale !== undefined && { "accept-language": `${locale}, *;q=0.1` }),
    ...(etag !== undefined && { "if-none-match": etag }),
    ...(lastModified !== undefined && { "if-modified-since": lastModified }),
  };
}

function outcomeOfResponse(response: HttpResponse, url: URL, page: FetchRequest): FetchOutcome {
  const { status, headers, body, mayBeCut } = response;
  const { etag, "last-modified": lastModified } = headers;
  const validators: PageValidators = {
    finalUrl: finalUrl(url, page),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  };
  const conditional = page.etag !== undefined || page.lastModified !== undefined;
  if (status === 304 && conditional) return { kind: "same", validators };
  if (status !== 200) {
    throw new FetchFailure(`http-${status}`, `HTTP ${status}`, { body });
  }
  const [type = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
  const isGzip = page.mayBeGzip === true && /^application\/(?:x-)?gzip$/.test(type.trim());
  if (!isGzip && !isTextType(type.trim())) throw new FetchFailure("not-text", `not a text page: ${type.trim()}`);
  const charset = /^\s*charset\s*=\s*"?([\w.:-]+)"?\s*$/.exec(
    parameters.find((parameter) => /charset/.test(parameter)) ?? "",
  )?.[1];
  return {
    kind: "page",
    bytes: body,
    ...(charset !== undefined && { charset }),
    ...(mayBeCut && { mayBeCut }),
    validators,
  };
}

function isTextType(type: string): boolean {
  return (
    type === "" ||
    type.startsWith("text/") ||
    /^application\/(?:xhtml\+xml|xml|markdown|json|(?:x-)?yaml|octet-stream)$/.test(type)
  );
}
