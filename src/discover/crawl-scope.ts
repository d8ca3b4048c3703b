import { withoutTracking } from "../lib/tracking-parameters.ts";

/** The pages that a crawl may request: those of an origin with one of its path prefixes. */
export interface CrawlScope {
  readonly prefixes: readonly ScopePrefix[];
}

/** `path` ends with a slash if it is a folder; else it is a page, and the folder of the same name. */
interface ScopePrefix {
  readonly origin: string;
  readonly path: string;
}

/** Longer addresses, and those with more segments, are made by a program that never ends. */
const MAX_URL_LENGTH = 1000;
const MAX_SEGMENTS = 16;
const MAX_REPEATS = 2;

/**
 * The scope of a start address and of prefixes in its place: an address, or a path on the origin of the start. The scope
 * of an address that names a file is its folder. `undefined` for a prefix that is not valid.
 *
 * @example
 * scopeOf("https://a.test/docs/errors.html", [])
 * // { prefixes: [{ origin: "https://a.test", path: "/docs/" }] }
 * scopeOf("https://a.test/docs", ["/api/", "https://b.test"])
 * // { prefixes: [{ origin: "https://a.test", path: "/api/" }, { origin: "https://b.test", path: "/" }] }
 */
export function scopeOf(start: string, prefixes: readonly string[]): CrawlScope | undefined {
  const texts = prefixes.length > 0 ? prefixes : [start];
  const urls = texts.map((text) => crawlUrl(text, start));
  if (urls.includes(undefined)) return undefined;
  return {
    prefixes: urls.map((url) => {
      const { origin, pathname } = new URL(url ?? start);
      const folder = pathname.slice(0, pathname.lastIndexOf("/") + 1);
      return { origin, path: /\.[a-z]{2,5}$/i.test(pathname.slice(folder.length)) ? folder : pathname };
    }),
  };
}

/**
 * Whether a URL is in the scope.
 *
 * @example
 * isInScope({ prefixes: [{ origin: "https://a.test", path: "/docs" }] }, new URL("https://a.test/docs/errors")) // true
 * isInScope({ prefixes: [{ origin: "https://a.test", path: "/docs" }] }, new URL("https://a.test/docs-old")) // false
 */
export function isInScope({ prefixes }: CrawlScope, { origin, pathname }: URL): boolean {
  return prefixes.some(
    (prefix) =>
      prefix.origin === origin &&
      pathname.startsWith(prefix.path) &&
      (prefix.path.endsWith("/") || /^(?:[/.]|$)/.test(pathname.slice(prefix.path.length))),
  );
}

/**
 * The address that a link leads to, in the one form in which it is requested: without fragment and tracking parameters.
 * `undefined` for a link that no crawl follows: another protocol, a user name, an endless path.
 *
 * @example
 * crawlUrl("../errors?utm_source=x#top", "https://a.test/docs/orders/") // "https://a.test/docs/errors"
 * crawlUrl("file:///etc/passwd", "https://a.test/") // undefined
 * crawlUrl("/a/b/a/b/a/b", "https://a.test/") // undefined
 */
export function crawlUrl(link: string, base: string): string | undefined {
  const text = link.trim();
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text, base)) return undefined;
  const url = new URL(withoutTracking(new URL(text, base).href));
  url.hash = "";
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
  return url.href.length > MAX_URL_LENGTH || isEndless(url.pathname) ? undefined : url.href;
}

/** Whether a path is one of those that relative links on wrong pages make without end. */
function isEndless(pathname: string): boolean {
  const segments = pathname.split("/").filter(Boolean);
  if (segments.length > MAX_SEGMENTS) return true;
  return segments.some((segment) => segments.filter((other) => other === segment).length > MAX_REPEATS);
}
