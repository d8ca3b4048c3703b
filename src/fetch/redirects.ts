import { FetchFailure } from "./fetch-failure.ts";
import type { HttpResponse } from "./send-http.ts";

const MAX_REDIRECTS = 5;

/** Follows redirects. `allowed` checks where each leads. Returns the first answer that is none, and its URL. */
export async function followRedirects(
  start: URL,
  allowed: (location: string, base: URL) => URL,
  get: (url: URL) => Promise<HttpResponse>,
): Promise<{ readonly response: HttpResponse; readonly url: URL }> {
  let url = start;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const response = await get(url);
    if (![301, 302, 303, 307, 308].includes(response.status)) return { response, url };
    const { location } = response.headers;
    if (location === undefined) throw new FetchFailure("redirect", `HTTP ${response.status} without location`);
    url = allowed(location, url);
  }
  throw new FetchFailure("redirect", `more than ${MAX_REDIRECTS} redirects`);
}
